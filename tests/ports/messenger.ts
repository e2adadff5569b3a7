import type { Messenger } from '../../src/ports/messenger';

/** What the suite needs of a messenger and of the world around it. */
export interface MessengerKit {
  readonly messenger: Messenger;
  /** A number of ours, and another one. */
  readonly from: string;
  readonly otherFrom: string;
  readonly phone: string;
  /** A phone that the carrier refuses, and its error number. */
  readonly refused: { readonly phone: string; readonly code: number };
  now(): number;
  pass(seconds: number): Promise<void>;
  /** The bodies that have arrived at a phone, oldest first. */
  inbox(phone: string): Promise<readonly string[]>;
  /** The answer to the next send is lost. */
  loseNext(when: 'before' | 'after'): Promise<void>;
}

/** What a messenger must do, whoever carries the texts. */
export function messengerConformance(name: string, open: () => Promise<MessengerKit>): void {
  describe(`texts by ${name}`, () => {
    let kit: MessengerKit;
    beforeEach(async () => {
      kit = await open();
    });
    const send = (body: string, to = kit.phone) =>
      kit.messenger.send({ to, from: kit.from, body, reference: 'desk.list.key' });
    const find = (at: number, { from = kit.from, to = kit.phone, withinMs = 20_000 } = {}) =>
      kit.messenger.find({ to, from, at, withinMs });

    test('a text arrives as it was written', async () => {
      expect(await send('Grüße, José 🎉 & <b>')).toEqual({ state: 'queued' });
      expect(await kit.inbox(kit.phone)).toEqual(['Grüße, José 🎉 & <b>']);
    });

    test('a refusal is told with the carrier’s number, and nothing arrives', async () => {
      const { phone, code } = kit.refused;
      expect(await send('hello', phone)).toEqual({ state: 'failed', code });
      expect(await kit.inbox(phone)).toEqual([]);
    });

    test('an answer lost after the text was done: unknown, and it is found', async () => {
      await kit.loseNext('after');
      const at = kit.now();
      expect(await send('hello')).toEqual({ state: 'unknown' });
      expect(await kit.inbox(kit.phone)).toEqual(['hello']);
      expect((await find(at))?.sid).toMatch(/./);
    });

    test('an answer lost before the text was done: unknown, and it is not found', async () => {
      await kit.loseNext('before');
      const at = kit.now();
      expect(await send('hello')).toEqual({ state: 'unknown' });
      expect(await kit.inbox(kit.phone)).toEqual([]);
      expect(await find(at)).toBeUndefined();
    });

    test('of several texts the one nearest in time is found', async () => {
      const first = kit.now();
      await send('first');
      await kit.pass(60);
      const second = kit.now();
      await send('second');
      const found = await Promise.all([find(first), find(second)]);
      expect(new Set(found.map((text) => text?.sid)).size).toBe(2);
      expect((await find(second, { withinMs: 120_000 }))?.sid).toBe(found[1]?.sid);
    });

    test('of two texts at one moment the one that says so is found, and none for one that never went', async () => {
      const at = kit.now();
      await send('the stage is complete');
      await kit.loseNext('before');
      await send('the next one begins');
      const saying = (words: string) =>
        kit.messenger.find({
          to: kit.phone,
          from: kit.from,
          at,
          withinMs: 20_000,
          says: (body) => body === words,
        });
      expect((await saying('the stage is complete'))?.sid).toMatch(/./);
      expect(await saying('the next one begins')).toBeUndefined();
    });

    test('a text of another time, phone or number of ours is not taken for it', async () => {
      const at = kit.now();
      await send('hello');
      await kit.pass(300);
      expect(await find(kit.now())).toBeUndefined();
      expect(await find(at, { to: kit.refused.phone })).toBeUndefined();
      expect(await find(at, { from: kit.otherFrom })).toBeUndefined();
    });
  });
}
