import type { Alarms } from '../../src/ports/alarms';

/** What the suite needs of alarms and of the world around them. */
export interface AlarmsKit {
  readonly alarms: Alarms;
  /** Alarms of another warm process in the same house. */
  readonly others: Alarms;
  now(): number;
  pass(seconds: number): Promise<void>;
  /** The bells that rang since this was last asked, by their ids. */
  rung(): Promise<readonly string[]>;
}

const MINUTE = 60;

/** What alarms must do, whoever rings. */
export function alarmsConformance(name: string, open: () => Promise<AlarmsKit>): void {
  describe(`alarms by ${name}`, () => {
    let kit: AlarmsKit;
    beforeEach(async () => {
      kit = await open();
    });
    const inMinutes = (minutes: number): number => kit.now() + minutes * MINUTE * 1_000;
    const set = (alarm: string, minutes: number): Promise<void> =>
      kit.alarms.set({ name: alarm, at: inMinutes(minutes) });
    /** Rings from now on, each answered at once. */
    async function ringsWithin(minutes: number): Promise<number> {
      await kit.pass(minutes * MINUTE);
      const bells = await kit.rung();
      for (const bell of bells) await kit.alarms.answered(bell);
      return bells.length;
    }

    test('rings at its time or up to a minute after, and not before', async () => {
      await kit.alarms.set({ name: 'next', at: inMinutes(5) + 1 });
      await kit.pass(5 * MINUTE);
      expect(await kit.rung()).toEqual([]);
      expect(await ringsWithin(1)).toBe(1);
    });

    test.each([0, 0.5, -30])('rings within a minute when due in %s minutes', async (minutes) => {
      await set('next', minutes);
      expect(await ringsWithin(1 + Math.max(minutes, 0))).toBe(1);
    });

    test('rings once when it was answered', async () => {
      await set('next', 5);
      expect(await ringsWithin(6)).toBe(1);
      expect(await ringsWithin(120)).toBe(0);
    });

    test('rings once more when nobody answered, and then no more', async () => {
      await set('next', 1);
      await kit.pass(2 * MINUTE);
      const first = await kit.rung();
      await kit.pass(20 * MINUTE);
      const second = await kit.rung();
      expect([first.length, second]).toEqual([1, first]);
      await kit.pass(120 * MINUTE);
      expect(await kit.rung()).toEqual([]);
    });

    test('set twice for the same time, also by somebody else, is one alarm', async () => {
      const at = inMinutes(5);
      await Promise.all([
        kit.alarms.set({ name: 'next', at }),
        kit.others.set({ name: 'next', at }),
      ]);
      await kit.others.set({ name: 'next', at });
      expect(await ringsWithin(6)).toBe(1);
    });

    test('set for an earlier time rings then', async () => {
      await set('next', 30);
      await set('next', 5);
      expect(await ringsWithin(6)).toBe(1);
    });

    test('set for a later time rings then, whatever the former does', async () => {
      await set('next', 5);
      await set('next', 30);
      await ringsWithin(29);
      expect(await ringsWithin(2)).toBe(1);
    });

    test('can be set again after it rang, was answered, or was never answered', async () => {
      await set('next', 2);
      expect(await ringsWithin(3)).toBe(1);
      await set('next', 2);
      await kit.pass(180 * MINUTE);
      expect(await kit.rung()).toHaveLength(2);
      await set('next', 2);
      expect(await ringsWithin(3)).toBe(1);
    });

    test('names ring apart, many of them', async () => {
      for (let n = 1; n <= 20; n++) await set(`due-${n}`, n + 1);
      for (let n = 1; n <= 20; n++) expect(await ringsWithin(n === 1 ? 2 : 1)).toBe(1);
    });

    test('cleared is silent, and no other name is', async () => {
      await set('next', 5);
      await set('next', 8);
      await set('next-1', 5);
      await kit.alarms.clear('next');
      await kit.alarms.clear('nobody');
      expect(await ringsWithin(9)).toBe(1);
    });

    test('a bell can be answered twice, and one that is none as well', async () => {
      await set('next', 1);
      await kit.pass(2 * MINUTE);
      const [bell = ''] = await kit.rung();
      await kit.alarms.answered(bell);
      await kit.others.answered(bell);
      expect(await ringsWithin(60)).toBe(0);
    });
  });
}
