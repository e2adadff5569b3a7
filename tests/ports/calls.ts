import type { Calls, KnownCall } from '../../src/ports/calls';

/** What the suite needs of calls and of the people who make and take them. */
export interface CallsKit {
  readonly calls: Calls;
  /** A number of ours. */
  readonly line: string;
  /** Somebody who calls us. */
  readonly caller: string;
  /** Somebody whom we call. */
  readonly phone: string;
  /** A number that the carrier refuses to call, and how. */
  readonly refused: { readonly phone: string; readonly code: number };
  now(): number;
  pass(seconds: number): Promise<void>;
  /** Somebody calls our number and hears us; answers the call. */
  comesIn(): Promise<string>;
  hangsUp(call: string): Promise<void>;
  /** Whoever has called leaves a message; several in one call, if they like. Answers when its file is there. */
  leaves(call: string, seconds: number, transcript: string): Promise<void>;
  /** The call that rings a phone now. */
  ringing(phone: string): Promise<string | undefined>;
  picksUp(call: string): Promise<void>;
  /** An address whose words can be heard in a call, and whether they were. */
  readonly address: string;
  hears(call: string): Promise<boolean>;
  /** The answer to the next start of a call is lost. */
  loseNext(when: 'before' | 'after'): Promise<void>;
}

const NOBODY = `CA${'7'.repeat(32)}`;
const NOTHING = `RE${'7'.repeat(32)}`;

/** What calls must do, whoever carries them. */
export function callsConformance(name: string, open: () => Promise<CallsKit>): void {
  describe(`calls by ${name}`, () => {
    let kit: CallsKit;
    beforeEach(async () => {
      kit = await open();
    });
    const start = (to = kit.phone) =>
      kit.calls.start({ to, from: kit.line, url: kit.address, ringSeconds: 20 });
    const statusOf = async (call: string): Promise<KnownCall['status'] | undefined> =>
      (await kit.calls.find(call))?.status;

    test('a phone that we call rings, shows our number and hears what our address says', async () => {
      const outcome = await start();
      if (outcome.state !== 'started') throw new Error(`it was ${outcome.state}`);
      expect(await kit.ringing(kit.phone)).toBe(outcome.call);
      expect(await kit.calls.find(outcome.call)).toMatchObject({ from: kit.line, to: kit.phone });
      await kit.picksUp(outcome.call);
      expect(await statusOf(outcome.call)).toBe('in-progress');
      expect(await kit.hears(outcome.call)).toBe(true);
    });

    test('a number that the carrier refuses is a failure with its code', async () => {
      const { phone, code } = kit.refused;
      expect(await start(phone)).toEqual({ state: 'failed', code });
      expect(await kit.ringing(phone)).toBeUndefined();
    });

    test.each(['before', 'after'] as const)(
      'an answer that is lost %s it was done says that nobody knows',
      async (when) => {
        await kit.loseNext(when);
        expect(await start()).toEqual({ state: 'unknown' });
        expect((await kit.ringing(kit.phone)) !== undefined).toBe(when === 'after');
      },
    );

    test('a call that came in is known by its number until it is over, and afterwards', async () => {
      const call = await kit.comesIn();
      expect(await kit.calls.find(call)).toEqual({
        sid: call,
        from: kit.caller,
        to: kit.line,
        status: 'in-progress',
      });
      await kit.hangsUp(call);
      expect(await statusOf(call)).toBe('completed');
      expect(await kit.calls.find(NOBODY)).toBeUndefined();
    });

    test('a call goes on at another address while somebody is on the line', async () => {
      const call = await kit.comesIn();
      expect(await kit.calls.redirect(call, kit.address)).toBe('done');
      expect(await kit.hears(call)).toBe(true);
      await kit.hangsUp(call);
      expect(await kit.calls.redirect(call, kit.address)).toBe('over');
      expect(await kit.calls.redirect(NOBODY, kit.address)).toBe('over');
    });

    test('a call is ended by us, once or twice, and one that is none as well', async () => {
      const call = await kit.comesIn();
      await kit.calls.hangUp(call);
      expect(await statusOf(call)).toBe('completed');
      await kit.calls.hangUp(call);
      await kit.calls.hangUp(NOBODY);
      expect(await statusOf(call)).toBe('completed');
    });

    test('what was recorded in a call is listed, oldest first, with its length and its sound', async () => {
      const call = await kit.comesIn();
      await kit.leaves(call, 7, 'First.');
      await kit.pass(3);
      await kit.leaves(call, 12, 'Second.');
      const recordings = await kit.calls.recordingsOf(call);
      expect(recordings.map(({ seconds }) => seconds)).toEqual([7, 12]);
      expect(recordings.every((one) => one.call === call && one.at <= kit.now())).toBe(true);
      const [first] = recordings;
      const sound = await kit.calls.sound(first?.sid ?? '');
      expect(sound?.type).toBe('audio/mpeg');
      // The carrier's files have four kilobytes a second.
      expect(sound?.bytes.length).toBeGreaterThan(7 * 3_000);
      expect(sound?.bytes.length).toBeLessThan(7 * 5_000);
      expect([...(sound?.bytes.slice(0, 2) ?? [])]).toEqual([0xff, 0xfb]);
      expect(await kit.calls.sound(NOTHING)).toBeUndefined();
      expect(await kit.calls.recordingsOf(NOBODY)).toEqual([]);
    });

    test('what callers have left since a moment is listed, whoever called', async () => {
      const one = await kit.comesIn();
      await kit.leaves(one, 5, 'Long ago.');
      await kit.hangsUp(one);
      await kit.pass(600);
      const since = kit.now();
      const other = await kit.comesIn();
      await kit.leaves(other, 6, 'A moment ago.');
      expect((await kit.calls.recordedSince(since)).map(({ call }) => call)).toEqual([other]);
      const all = await kit.calls.recordedSince(since - 3_600_000);
      expect(all.map(({ call }) => call)).toEqual([one, other]);
    });

    test('a transcript is there when it was made; a recording that is deleted takes it along', async () => {
      const call = await kit.comesIn();
      await kit.leaves(call, 9, 'Please call me back.');
      await kit.hangsUp(call);
      await kit.pass(120);
      const [recording] = await kit.calls.recordingsOf(call);
      const sid = recording?.sid ?? '';
      expect(await kit.calls.transcriptOf(sid)).toMatchObject({
        status: 'completed',
        text: 'Please call me back.',
      });
      expect(await kit.calls.transcriptOf(NOTHING)).toBeUndefined();
      await kit.calls.deleteRecording(sid);
      expect(await kit.calls.sound(sid)).toBeUndefined();
      expect(await kit.calls.transcriptOf(sid)).toBeUndefined();
      expect(await kit.calls.recordingsOf(call)).toEqual([]);
      await kit.calls.deleteRecording(sid);
      await kit.calls.deleteRecording(NOTHING);
    });
  });
}
