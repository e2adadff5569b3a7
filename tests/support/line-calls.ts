import type { House } from './house';
import type { LineHouse } from './line-house';
import type { Leg, Telephones } from './telephones';

const MINUTE_MS = 60_000;

/** What the tests of calls to the line look at, and how far they let a call go. */
export function callsOf(house: House, phones: Telephones, line: LineHouse) {
  type Entry = Awaited<ReturnType<typeof line.log>>[number];
  return {
    /** The one entry of the log, and nobody taken for busy. */
    async isOver(): Promise<Entry> {
      const [entry, ...others] = await line.log();
      expect(others).toEqual([]);
      expect(await line.busy()).toBe(0);
      if (!entry) throw new Error('the call is not in the log');
      return entry;
    },
    tried: (entry: Entry): readonly string[] =>
      entry.attempts.map(({ member, outcome }) => `${member} ${outcome}`),
    async untilVoicemail(call: Leg): Promise<Leg> {
      await house.unattended('PT45S');
      const waiting = await phones.look(call);
      expect(waiting.waitingFor).toBe('record');
      return waiting;
    },
    async leavesMessage(call: Leg, seconds = 12, more: object = {}): Promise<void> {
      await phones.act(call, { record: seconds, ...more });
      await phones.act(call, { hangUp: true }).catch(() => undefined);
    },
    /** Later, when nobody was there meanwhile; just before the round that looks for what nobody told of. */
    async muchLater(minutes: number): Promise<void> {
      const ten = 10 * MINUTE_MS;
      const at = Math.ceil((house.local.target().now + minutes * MINUTE_MS) / ten) * ten;
      await house.to(new Date(at - 1.5 * MINUTE_MS).toISOString());
      // Woken less than a minute before it, the house has its next bell up to a minute after.
      await house.unattended('PT1M');
    },
  };
}
