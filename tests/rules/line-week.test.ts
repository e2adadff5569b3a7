import fc from 'fast-check';
import type { Rota, Weekday, WeeklyShift } from '../../src/line/rules/rota';
import { DAY_MINUTES, dayOf, minuteOfDay, weekdayOf } from '../../src/line/rules/rota-days';
import {
  added,
  changed,
  differences,
  faultsOf,
  GRID_DAYS,
  lengthOf,
  moved,
  takenOff,
  timeOf,
  type Plan,
} from '../../src/line/rules/week-plan';
import { onWall, weekOf } from '../../src/line/rules/week-view';

const shift = (id: string, from: string, to: string, days: Weekday[], ...who: string[]) =>
  ({ id, from, to, days, tiers: [who] }) satisfies WeeklyShift;

const rota = (shifts: Plan, more: Partial<Rota> = {}): Rota => ({
  ...{ zone: 'Europe/London', members: ['maria', 'tom'], rotations: {}, shifts },
  ...{ weeks: [], holidays: [], exchanges: [], overrides: [] },
  ...more,
});

const MONDAY = dayOf('2026-11-23');
const at = (day: number, time: string): number => (MONDAY + day) * DAY_MINUTES + minuteOfDay(time);

describe('a week of the rota as a grid shows it', () => {
  test('a night is in two pieces, one on each day', () => {
    const [, tuesday, wednesday] = weekOf(
      rota([shift('n', '22:00', '06:00', ['tue'], 'tom')]),
      MONDAY,
    );
    expect(tuesday?.pieces.map(({ from, to, begins, ends }) => [from, to, begins, ends])).toEqual([
      [at(1, '22:00'), at(2, '00:00'), true, false],
    ]);
    expect(wednesday?.pieces.map(({ from, to, begins, ends }) => [from, to, begins, ends])).toEqual(
      [[at(2, '00:00'), at(2, '06:00'), false, true]],
    );
  });

  test('Sunday’s night goes on into the Monday of the next week', () => {
    const [monday] = weekOf(rota([shift('n', '22:00', '06:00', ['sun'], 'tom')]), MONDAY);
    expect(monday?.pieces[0]).toMatchObject({ from: at(0, '00:00'), to: at(0, '06:00') });
  });

  test('open hours without anybody are gaps, closed hours are none', () => {
    const plan = [shift('d', '09:00', '17:00', [...GRID_DAYS], 'maria')];
    const hours = { mon: [{ from: '08:00', to: '20:00' }] };
    const [monday, tuesday] = weekOf(rota(plan, { hours }), MONDAY);
    expect(monday?.gaps).toEqual([
      { from: at(0, '08:00'), to: at(0, '09:00') },
      { from: at(0, '17:00'), to: at(0, '20:00') },
    ]);
    expect(tuesday?.gaps).toEqual([]);
    expect(tuesday?.closed).toEqual([{ from: at(1, '00:00'), to: at(2, '00:00') }]);
  });

  test('a shift whose only volunteer cannot come is a gap', () => {
    const plan = [shift('d', '09:00', '17:00', ['mon'], 'maria')];
    const exchanges = [
      { id: 'x', kind: 'cover', shift: 'd', date: '2026-11-23', member: 'maria' } as const,
    ];
    const hours = { mon: [{ from: '09:00', to: '17:00' }] };
    const [monday] = weekOf(rota(plan, { hours, exchanges }), MONDAY);
    expect(monday?.gaps).toEqual([{ from: at(0, '09:00'), to: at(0, '17:00') }]);
    expect(monday?.pieces[0]?.block.tiers).toEqual([[]]);
  });

  test('shifts at the same time lie beside each other and never on each other', () => {
    const time = fc.integer({ min: 0, max: 95 }).map((quarter) => timeOf(quarter * 15));
    const plan = fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(plan, (hours) => {
        const shifts = hours.map(([from, to], nth) => shift(`s${nth}`, from, to, ['tue'], 'tom'));
        for (const { pieces } of weekOf(rota(shifts), MONDAY))
          for (const [nth, one] of pieces.entries()) {
            expect(one.lane).toBeLessThan(one.lanes);
            for (const other of pieces.slice(nth + 1))
              if (one.from < other.to && other.from < one.to) {
                expect(one.lane).not.toBe(other.lane);
                expect(one.lanes).toBe(other.lanes);
              }
          }
      }),
    );
  });

  test('who is on now, until when, and who is next', () => {
    const plan = [
      shift('d', '06:00', '22:00', [...GRID_DAYS], 'maria'),
      shift('n', '22:00', '06:00', [...GRID_DAYS], 'tom'),
    ];
    expect(onWall(rota(plan), at(0, '12:00'))).toEqual({
      open: true,
      tiers: [['maria']],
      until: at(0, '22:00'),
      next: { open: true, tiers: [['tom']] },
    });
    const always = [shift('a', '00:00', '00:00', [...GRID_DAYS], 'tom')];
    expect(onWall(rota(always), at(0, '12:00'))).toEqual({ open: true, tiers: [['tom']] });
  });
});

describe('changing a week', () => {
  const day = fc.constantFrom(...GRID_DAYS);
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => timeOf(quarter * 15));
  const who = fc.constantFrom('maria', 'tom');
  const plan: fc.Arbitrary<Plan> = fc
    .array(fc.tuple(time, time, fc.uniqueArray(day, { minLength: 1 }), who), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) =>
      all.map(([from, to, days, member], nth) =>
        shift(
          `s${nth}`,
          from,
          to,
          GRID_DAYS.filter((one) => days.includes(one)),
          member,
        ),
      ),
    );
  /** Each single day of each shift, as the grid shows them. */
  const blocks = (shifts: Plan): string[] =>
    shifts
      .flatMap(({ from, to, days, tiers }) =>
        days.map((one) => `${one} ${from}-${to} ${JSON.stringify(tiers)}`),
      )
      .sort();

  test('moving a block moves that one and no other', () => {
    fc.assert(
      fc.property(plan, fc.nat(), day, time, time, (shifts, nth, to, from, until) => {
        const all = shifts.flatMap((one) => one.days.map((on) => ({ one, on })));
        const picked = all[nth % all.length];
        if (!picked) throw new Error('nothing to pick');
        const next = moved(shifts, picked.one.id, picked.on, { day: to, from, to: until }, 'new');
        const rest = blocks(shifts);
        const old = `${picked.on} ${picked.one.from}-${picked.one.to} ${JSON.stringify(picked.one.tiers)}`;
        rest.splice(rest.indexOf(old), 1);
        rest.push(`${to} ${from}-${until} ${JSON.stringify(picked.one.tiers)}`);
        expect(blocks(next)).toEqual(rest.sort());
        expect(new Set(next.map(({ id }) => id)).size).toBe(next.length);
        expect(next.every(({ days }) => days.length > 0)).toBe(true);
      }),
    );
  });

  test('a shift of one day keeps its name when it moves', () => {
    const before = [shift('n', '22:00', '06:00', ['tue'], 'tom')];
    const place = { day: 'wed', from: '21:00', to: '05:00' } as const;
    expect(moved(before, 'n', 'tue', place, 'new')).toEqual([
      shift('n', '21:00', '05:00', ['wed'], 'tom'),
    ]);
  });

  test('a moved day joins the shift that it is equal to', () => {
    const before = [
      shift('a', '09:00', '17:00', ['mon', 'tue'], 'tom'),
      shift('b', '10:00', '18:00', ['wed'], 'tom'),
    ];
    const place = { day: 'tue', from: '10:00', to: '18:00' } as const;
    expect(moved(before, 'a', 'tue', place, 'new')).toEqual([
      shift('a', '09:00', '17:00', ['mon'], 'tom'),
      shift('b', '10:00', '18:00', ['tue', 'wed'], 'tom'),
    ]);
  });

  test('taking a shift off its last day takes it away', () => {
    const before = [shift('a', '09:00', '17:00', ['mon', 'tue'], 'tom')];
    const once = takenOff(before, 'a', 'mon');
    expect(once).toEqual([shift('a', '09:00', '17:00', ['tue'], 'tom')]);
    expect(takenOff(once, 'a', 'tue')).toEqual([]);
  });

  test('what is different is counted by shifts, and a shift without people is told', () => {
    const before = [
      shift('a', '09:00', '17:00', ['mon'], 'tom'),
      shift('b', '17:00', '20:00', ['mon'], 'tom'),
    ];
    const [first, second] = before;
    if (!first || !second) throw new Error('two shifts');
    const next = added(changed(before, { ...first, tiers: [[]] }), { ...second, id: 'c' });
    expect(differences(before, takenOff(next, 'b', 'mon'))).toBe(3);
    expect(faultsOf(next)).toEqual([{ fault: 'noPeople', shift: 'a' }]);
  });

  test('a shift whose end is its start lasts a day', () => {
    expect([
      lengthOf({ from: '22:00', to: '06:00' }),
      lengthOf({ from: '00:00', to: '00:00' }),
    ]).toEqual([480, 1440]);
    expect(weekdayOf(MONDAY)).toBe('mon');
  });
});
