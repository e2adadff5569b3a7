import { memoryMailer } from '../../src/adapters/memory/mailer';
import { memoryMessenger } from '../../src/adapters/memory/messenger';
import { memoryRecords } from '../../src/adapters/memory/records';
import type { NewItem } from '../../src/agenda/item';
import type { Group } from '../../src/line/group';
import type { Member } from '../../src/line/member';
import { lineObjects } from '../../src/line/objects';
import type { PeopleParts } from '../../src/line/people-parts';
import { nextReminders, remindZone } from '../../src/line/reminders';
import type { WeeklyShift } from '../../src/line/rules/rota';
import { splitRota } from '../../src/line/stored';
import type { Records } from '../../src/ports/records';
import { groupWith } from '../line/exchange';
import { clockAt } from '../line/random';
import { size } from '../support/sizes';

/** On Sunday 25 October 2026 the clocks of all of these go back. */
const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Asia/Beirut',
  'America/Nuuk',
  'Atlantic/Azores',
] as const;
const SHIFTS = size(20, 84);
const PEOPLE = size(9, 40);
/** Every so many writes the process dies. */
const DIES_EVERY = size(11, 37);
const SUNDAY = '2026-10-25';

interface Volunteer {
  readonly phone: string;
  readonly zone: string;
  shifts: number;
}

/** A house with a group in each zone, and in London a second one in which the same people work. */
async function house(now: () => number) {
  const kept = memoryRecords({ now });
  const volunteers = new Map<string, Volunteer>();
  const groups: Group[] = [];
  const fill = async (zone: string, nth: number, id: string): Promise<void> => {
    const group = {
      ...groupWith(zone, { id, name: `Line ${id}`, number: `+1202555018${groups.length}` }),
    };
    groups.push(group);
    const names = lineObjects(id);
    const shifts = Array.from({ length: SHIFTS }, (_, at): WeeklyShift => {
      const member = `m${at % PEOPLE}`;
      const phone = `+1${202 + nth}55501${String(at % PEOPLE).padStart(2, '0')}`;
      const known = volunteers.get(phone) ?? { phone, zone, shifts: 0 };
      known.shifts += 1;
      volunteers.set(phone, known);
      const hour = String(at % 24).padStart(2, '0');
      return {
        id: `s${at}`,
        from: `${hour}:00`,
        to: `${hour}:45`,
        days: ['sun'],
        tiers: [[member]],
      };
    });
    const rota = {
      zone,
      members: Array.from({ length: PEOPLE }, (_, at) => `m${at}`),
      rotations: {},
      shifts,
      weeks: [],
      holidays: [],
      exchanges: [],
      overrides: [],
    };
    const split = splitRota(rota, 1);
    if ('tooBig' in split) throw new Error(split.tooBig);
    for (const [key, item] of split.items) await kept.put({ map: names.rota, key }, item);
    for (let at = 0; at < PEOPLE; at++) {
      const phone = `+1${202 + nth}55501${String(at).padStart(2, '0')}`;
      const member: Member = { v: 1, name: `P${at}`, phone, remindBy: 'sms' };
      await kept.put({ map: names.members, key: `m${at}` }, member);
    }
  };
  for (const [nth, zone] of ZONES.entries()) await fill(zone, nth, `g${nth}`);
  await fill('Europe/London', 0, 'second');
  return { kept, volunteers, groups };
}

test('shifts in six zones on the weekend the clocks go back: one message each, on the evening before, with crashes in the middle', async () => {
  let now = Date.parse('2026-10-24T08:00Z');
  const { kept, volunteers, groups } = await house(() => now);
  const messenger = memoryMessenger({ now: () => now });
  let calls = 0;
  let crashes = 0;
  // A process that dies: what it was about to note is not noted, whatever went out before.
  const dying =
    (write: Records['replace']): Records['replace'] =>
    async (...given) => {
      calls += 1;
      if (calls % DIES_EVERY === 0) {
        crashes += 1;
        throw new TypeError('the process is gone');
      }
      return write(...given);
    };
  const records: Records = { ...kept, replace: dying(kept.replace.bind(kept)) };
  let looks = 0;
  const parts: PeopleParts = {
    records,
    agenda: { put: () => Promise.resolve(), remove: () => Promise.resolve() },
    messenger,
    mailer: memoryMailer({ now: () => now }),
    now: () => now,
    newId: (length) => 'x'.repeat(length),
    personKey: (address) => `k${address.slice(1)}`,
    groups,
    approved: () => undefined,
    reference: (what) => what,
    // Every fourth batch, a run has no time left and another one goes on.
    left: () => (looks++ % 4 === 3 ? 500 : 4_000),
  };

  const due: (NewItem & { at: number })[] = [];
  const known = new Set<string>();
  for (let minute = 0; minute < 20 * 60; minute += 1, now += 60_000) {
    for (const item of minute % 15 === 0 ? nextReminders(groups, now) : [])
      if (!known.has(item.id)) {
        known.add(item.id);
        due.push({ ...item });
      }
    for (const item of due.filter(({ at }) => at <= now)) {
      due.splice(due.indexOf(item), 1);
      const whole = { ...item, data: item.data ?? {}, tries: 0 };
      const outcome = await remindZone(whole, parts).catch(() => ({ again: now + 60_000 }));
      if (outcome === 'done') continue;
      due.push({
        ...item,
        at: outcome.again,
        ...('data' in outcome ? { data: outcome.data } : {}),
      });
      if (outcome.again <= now) minute -= 1;
    }
  }

  expect(crashes).toBeGreaterThan(3);
  const told = [...volunteers.values()].map(({ phone, zone, shifts }) => {
    const inbox = messenger.inbox(phone);
    const [message] = inbox;
    const wall = message ? new Date(clockAt(zone, message.at) * 60_000).toISOString() : '';
    return {
      times: inbox.length,
      evening: wall.slice(0, 13),
      shifts: message?.body.split('\n').filter((row) => row.includes('25 Oct')).length,
      wanted: shifts,
    };
  });
  const wrong = told.filter(
    ({ times, evening, shifts, wanted }) =>
      times !== 1 || evening !== '2026-10-24T18' || shifts !== wanted,
  );
  expect(wrong).toEqual([]);
  expect(told).toHaveLength(ZONES.length * PEOPLE);
  expect(told.reduce((sum, { wanted }) => sum + wanted, 0)).toBe((ZONES.length + 1) * SHIFTS);
  // Each of them is written down as asked, so that the forecast knows.
  const asks = await Promise.all(groups.map(({ id }) => kept.page(lineObjects(id).asks)));
  expect(asks.flat().filter(({ key }) => key.startsWith(SUNDAY))).toHaveLength(
    (ZONES.length + 1) * PEOPLE,
  );
}, 300_000);
