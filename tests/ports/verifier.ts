import type { Verifier } from '../../src/ports/verifier';

/** What the suite needs of a verifier and of the world around it. */
export interface VerifierKit {
  readonly verifier: Verifier;
  readonly phone: string;
  pass(seconds: number): Promise<void>;
  /** The last code that came to a phone. */
  codeOn(phone: string): Promise<string>;
}

/** What a verifier must do, whoever sends the codes. */
export function verifierConformance(name: string, open: () => Promise<VerifierKit>): void {
  describe(`codes by ${name}`, () => {
    let kit: VerifierKit;
    beforeEach(async () => {
      kit = await open();
    });
    const otherThan = (code: string): string => (code === '111111' ? '222222' : '111111');

    test('the code that came is right, once', async () => {
      expect(await kit.verifier.start(kit.phone)).toBe('sent');
      const code = await kit.codeOn(kit.phone);
      expect(await kit.verifier.check(kit.phone, otherThan(code))).toBe('wrong');
      expect(await kit.verifier.check(kit.phone, code)).toBe('right');
      expect(await kit.verifier.check(kit.phone, code)).toBe('expired');
    });

    test('nothing is right where no code was sent', async () => {
      expect(await kit.verifier.check(kit.phone, '123456')).toBe('expired');
    });

    test('a code lives ten minutes', async () => {
      await kit.verifier.start(kit.phone);
      const code = await kit.codeOn(kit.phone);
      await kit.pass(601);
      expect(await kit.verifier.check(kit.phone, code)).toBe('expired');
    });

    test('the sixth code in ten minutes is not sent, and is again after that', async () => {
      for (let time = 0; time < 5; time++) expect(await kit.verifier.start(kit.phone)).toBe('sent');
      expect(await kit.verifier.start(kit.phone)).toBe('too-many');
      await kit.pass(601);
      expect(await kit.verifier.start(kit.phone)).toBe('sent');
    });

    test('after five wrong guesses the right one is not heard any more', async () => {
      await kit.verifier.start(kit.phone);
      const code = await kit.codeOn(kit.phone);
      for (let time = 0; time < 5; time++)
        expect(await kit.verifier.check(kit.phone, otherThan(code))).toBe('wrong');
      expect(await kit.verifier.check(kit.phone, code)).toBe('too-many');
    });
  });
}
