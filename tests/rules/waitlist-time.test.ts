import fc from 'fast-check';
import type { OpeningHours } from '../../src/config';
import type { Party } from '../../src/waitlist/party';
import { nextReminder, reminderItems } from '../../src/waitlist/rules/hold';
import { minuteOfWeek, opening, WEEKDAYS } from '../../src/waitlist/rules/hours';
import { refOf } from '../../src/waitlist/rules/line';
import { nearlyNext } from '../../src/waitlist/rules/nearly-next';

const MINUTE = 60_000;
const CALLED_AT = Date.UTC(2026, 10, 21, 19, 0);

const called: Party = {
  v: 1,
  visit: 'visit001',
  name: 'Ana',
  size: 4,
  notes: '',
  remarks: '',
  address: '+12025550120',
  status: 'called',
  joinedAt: CALLED_AT - 30 * MINUTE,
  calledAt: CALLED_AT,
  joinedBy: 'text',
  reminders: 0,
  texts: [],
};

describe('how long a table is held', () => {
  test.each([
    [0, 1, 400],
    [1, 2, 800],
    [2, 3, 1_200],
  ])('after %i reminders comes number %i, %i seconds from the call', (reminders, reminder, s) => {
    expect(nextReminder({ ...called, reminders }, 20)).toEqual({
      reminder,
      at: CALLED_AT + s * 1_000,
    });
  });

  test('five more minutes move every reminder by five', () => {
    expect(nextReminder({ ...called, hadMoreTime: true }, 15)?.at).toBe(CALLED_AT + 10 * MINUTE);
  });

  test.each<[string, Partial<Party>, number]>([
    ['who waits in line', { status: 'waiting' }, 20],
    ['who is seated', { status: 'seated' }, 20],
    ['who is coming', { answer: 'coming' }, 20],
    ['who had all three', { reminders: 3 }, 20],
    ['a house that holds tables for ever', {}, 0],
  ])('nothing comes by itself for %s', (_who, change, minutes) => {
    expect(nextReminder({ ...called, ...change }, minutes)).toBeUndefined();
    expect(
      reminderItems('main', 'key', { ...called, ...change }, { holdMinutes: minutes }),
    ).toEqual([]);
  });

  test('each reminder of a visit is work of its own, and named without a word about the guest', () => {
    const ids = [0, 1, 2].flatMap((reminders) =>
      reminderItems('main', 'k3y', { ...called, reminders }, { holdMinutes: 20 }).map(
        ({ id }) => id,
      ),
    );
    expect(ids).toEqual([1, 2, 3].map((nth) => `waitlist.remind.main.k3y.visit001.${nth}`));
  });
});

const evenings: OpeningHours = {
  fri: [{ from: '17:00', to: '02:00' }],
  sat: [
    { from: '11:30', to: '15:00' },
    { from: '17:00', to: '02:00' },
  ],
};
/** Saturday 21 November 2026 in London, which keeps UTC then. */
const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 10, day, hour, minute);

describe('opening hours', () => {
  test.each([
    ['in the middle', at(21, 12), 180],
    ['at the first minute', at(21, 17), 540],
    ['after midnight, from the evening before', at(22, 1, 30), 30],
    ['on Friday night', at(20, 23), 180],
  ])('open %s', (_when, now, closesInMinutes) => {
    expect(opening(evenings, 'Europe/London', now)).toEqual({ open: true, closesInMinutes });
  });

  test.each([
    ['before opening', at(21, 9), { day: 'sat', time: '11:30', today: true }, 420],
    ['between two openings', at(21, 16), { day: 'sat', time: '17:00', today: true }, 60],
    ['at the minute of closing', at(21, 15), { day: 'sat', time: '17:00', today: true }, 0],
    [
      'after the last one of the week',
      at(22, 12),
      { day: 'fri', time: '17:00', today: false },
      600,
    ],
  ])('closed %s, and says when it opens', (_when, now, opens, closedForMinutes) => {
    expect(opening(evenings, 'Europe/London', now)).toEqual({
      open: false,
      opens,
      closedForMinutes,
    });
  });

  test('without hours always open, with none at all never', () => {
    expect(opening(undefined, 'Europe/London', at(21, 4))).toEqual({ open: true });
    expect(opening({}, 'Europe/London', at(21, 4))).toMatchObject({ open: false });
    expect(opening({}, 'Europe/London', at(21, 4))).not.toHaveProperty('opens');
  });

  test('equal times are a whole day', () => {
    const hours = { sun: [{ from: '08:00', to: '08:00' }] };
    expect(opening(hours, 'UTC', at(23, 7, 59))).toEqual({ open: true, closesInMinutes: 1 });
    expect(opening(hours, 'UTC', at(23, 8)).open).toBe(false);
  });

  test('follow the wall clock of the house through the changes of summer time', () => {
    const hours = { sun: [{ from: '01:30', to: '03:30' }] };
    // 29 March 2026: 01:00 UTC is 02:00 in London at once; 01:30 does not happen.
    expect(opening(hours, 'Europe/London', Date.UTC(2026, 2, 29, 0, 59)).open).toBe(false);
    expect(opening(hours, 'Europe/London', Date.UTC(2026, 2, 29, 1, 0)).open).toBe(true);
    expect(opening(hours, 'Europe/London', Date.UTC(2026, 2, 29, 2, 30)).open).toBe(false);
  });

  test('whenever closed, it is open at the minute that was told', () => {
    const time = fc
      .integer({ min: 0, max: 1_439 })
      .map(
        (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
      );
    const week = fc.record(
      Object.fromEntries(
        WEEKDAYS.map((day) => [
          day,
          fc.array(fc.record({ from: time, to: time }), { maxLength: 2 }),
        ]),
      ),
    ) as fc.Arbitrary<OpeningHours>;
    fc.assert(
      fc.property(week, fc.integer({ min: 0, max: 7 * 1_440 - 1 }), (hours, minute) => {
        const now = Date.UTC(2026, 10, 22) + minute * MINUTE;
        const state = opening(hours, 'UTC', now);
        if (state.open || !state.opens) return;
        const { day, time: told } = state.opens;
        const [h, m] = told.split(':').map(Number);
        const opensAt = WEEKDAYS.indexOf(day) * 1_440 + (h ?? 0) * 60 + (m ?? 0);
        const ahead = (opensAt - minuteOfWeek('UTC', now) + 7 * 1_440) % (7 * 1_440);
        expect(opening(hours, 'UTC', now + ahead * MINUTE).open).toBe(true);
        expect(opening(hours, 'UTC', now + (ahead - 1) * MINUTE).open).toBe(ahead === 0);
      }),
    );
  });
});

describe('who is nearly next', () => {
  const row = (key: string, more: Partial<Party> = {}) => ({
    key,
    party: { ...called, status: 'waiting' as const, joinedAt: CALLED_AT, ...more },
  });
  const keys = ['aaaaaaaa-one', 'bbbbbbbb-two', 'cccccccc-three'];
  const order = keys.map(refOf);
  const joins = order.map((who, index) => ({ index, event: { e: 'join' as const, who } }));
  const gone = (who: string, index: number) => ({ index, event: { e: 'gone' as const, who } });
  const told = (
    rows: readonly ReturnType<typeof row>[],
    entries: Parameters<typeof nearlyNext>[1]['entries'],
    first = 2,
  ) => nearlyNext(rows, { line: { order, upTo: 9 }, entries }, first).map(({ key }) => key);

  test('those at the head of the line who came forward', () => {
    const before = gone('somebody', 5);
    expect(
      told(
        keys.map((key) => row(key)),
        [...joins, before],
      ),
    ).toEqual(keys.slice(0, 2));
  });

  test('nobody while the line stands still', () => {
    expect(
      told(
        keys.map((key) => row(key)),
        joins,
      ),
    ).toEqual([]);
  });

  test('nobody because somebody behind them left', () => {
    const last = order[2] ?? '';
    expect(told([row(keys[0] ?? '')], [...joins, gone(last, 7)])).toEqual([]);
  });

  test('nobody twice, nobody without a phone, nobody who is called', () => {
    const { address: _address, ...noPhone } = row(keys[1] ?? '').party;
    const rows = [
      row(keys[0] ?? '', { nearly: true }),
      { key: keys[1] ?? '', party: noPhone },
      row(keys[2] ?? '', { status: 'called' }),
    ];
    expect(told(rows, [...joins, gone('somebody', 5)], 3)).toEqual([]);
  });

  test('nobody where the house does not want it', () => {
    expect(
      told(
        keys.map((key) => row(key)),
        [...joins, gone('somebody', 5)],
        0,
      ),
    ).toEqual([]);
  });
});
