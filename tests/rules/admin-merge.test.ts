import fc from 'fast-check';
import type { Settings, StaffList } from '../../src/config';
import type { Change, FieldValue } from '../../src/house/admin/api';
import { merge } from '../../src/house/admin/merge';
import { settingsFields } from '../../src/house/admin/settings-fields';
import { staffFields, withNewMember } from '../../src/house/admin/staff-fields';
import { Refusal } from '../../src/ports/refusal';
import { withoutMember } from '../../src/staff/staff-changes';

const SETTINGS: Settings = {
  v: 1,
  business: { name: 'Harbour Café', timeZone: 'Europe/London' },
  desks: {
    waitlist: {
      on: true,
      lists: [
        { id: 'main', name: 'Main', number: '+12025550101' },
        { id: 'patio', name: 'Patio', number: '+12025550102' },
      ],
      maxPartySize: 20,
      holdMinutes: 15,
      nearlyNext: 2,
    },
  },
};

const fields = settingsFields(SETTINGS);
const valueIn = (settings: Settings, field: string): FieldValue =>
  settingsFields(settings).get(field)?.read(settings) ?? null;
const saved = (settings: Settings, changes: readonly Change[]): Settings =>
  merge(settings, changes, settingsFields(settings));

/** Something else than what a field holds at first. */
const OTHERS: Readonly<Record<string, readonly FieldValue[]>> = {
  'business.name': ['Pier', 'Quay'],
  'business.language': ['en', 'es'],
  'owner.phone': ['+12025550190', '+12025550191'],
  'waitlist.on': [false],
  'waitlist.maxPartySize': [6, 8],
  'waitlist.holdMinutes': [0, 30],
  'waitlist.dailyCap': [100, 200],
  'lists.main.name': ['Bar', 'Hall'],
  'lists.patio.paused': [true],
  'lists.patio.number': ['+12025550103'],
};

const change = fc.constantFrom(...Object.keys(OTHERS)).chain((field) =>
  fc.constantFrom(...(OTHERS[field] ?? [])).map((now) => ({
    field,
    was: valueIn(SETTINGS, field),
    now,
  })),
);
const changes = fc.uniqueArray(change, { selector: ({ field }) => field, minLength: 1 });

describe('what an admin has changed', () => {
  test('is all there afterwards, and nothing else is different', () => {
    fc.assert(
      fc.property(changes, (mine) => {
        const after = saved(SETTINGS, mine);
        for (const field of fields.keys()) {
          const wanted = mine.find((one) => one.field === field);
          expect(valueIn(after, field)).toEqual(wanted ? wanted.now : valueIn(SETTINGS, field));
        }
      }),
    );
  });

  test('is never lost to another admin without one of them being told', () => {
    fc.assert(
      fc.property(changes, changes, (mine, theirs) => {
        const first = saved(SETTINGS, theirs);
        const clashes = mine.filter(({ field, now }) => {
          const other = theirs.find((one) => one.field === field);
          return other !== undefined && other.now !== now;
        });
        if (clashes.length === 0) {
          const after = saved(first, mine);
          for (const { field, now } of [...mine, ...theirs])
            expect(valueIn(after, field)).toEqual(now);
          return;
        }
        const refusal = refusedBy(() => saved(first, mine));
        expect(refusal.code).toBe('changed-meanwhile');
        expect(refusal.fields.map(({ field }) => field).toSorted()).toEqual(
          clashes.map(({ field }) => field).toSorted(),
        );
      }),
    );
  });

  test('can be taken back to what it was', () => {
    fc.assert(
      fc.property(changes, (mine) => {
        const back = mine.map(({ field, was, now }) => ({ field, was: now, now: was }));
        expect(saved(saved(SETTINGS, mine), back)).toEqual(SETTINGS);
      }),
    );
  });

  test('a house without a wait list has no fields of one', () => {
    const bare: Settings = { ...SETTINGS, desks: {} };
    expect(
      [...settingsFields(bare).keys()].filter((name) => !name.startsWith('business.')),
    ).toEqual(['owner.phone']);
  });
});

describe('opening hours', () => {
  const always = { field: 'waitlist.alwaysOpen', was: true, now: false };
  const monday = [{ from: '17:00', to: '01:00' }];

  test('are kept by day once the house is no longer always open, whichever comes first', () => {
    const day = { field: 'waitlist.hours.mon', was: [], now: monday };
    for (const order of [
      [always, day],
      [day, always],
    ])
      expect(saved(SETTINGS, order).desks.waitlist?.hours).toEqual({ mon: monday });
  });

  test('are gone when the house is always open again', () => {
    const open = saved(SETTINGS, [always, { field: 'waitlist.hours.mon', was: [], now: monday }]);
    const again = saved(open, [{ field: 'waitlist.alwaysOpen', was: false, now: true }]);
    expect(again.desks.waitlist).not.toHaveProperty('hours');
  });
});

describe('the staff list', () => {
  const personKey = (address: string): string => `key-of-${address}`;
  const member = (digit: number, admin: boolean) => ({
    name: `P${digit}`,
    phone: `+1202555019${digit}`,
    admin,
    desks: ['waitlist'],
  });
  const keyOf = (digit: number): string => personKey(`+1202555019${digit}`);
  const START: StaffList = {
    v: 1,
    people: { [keyOf(0)]: member(0, true), [keyOf(1)]: member(1, false) },
  };

  const digit = fc.integer({ min: 0, max: 5 });
  const deed = fc.record({
    by: digit,
    whom: digit,
    what: fc.constantFrom('remove', 'promote', 'demote', 'add', 'move'),
    to: digit,
  });

  test('keeps an admin whatever admins do to each other, and never loses or doubles anybody', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        let staff = START;
        for (const { by, whom, what, to } of deeds) {
          if (!staff.people[keyOf(by)]?.admin) continue;
          const before = Object.keys(staff.people).length;
          const next = attempted(staff, { by, whom, what, to });
          const grown = { remove: -1, add: 1, promote: 0, demote: 0, move: 0 }[what];
          if (next) expect(Object.keys(next.people)).toHaveLength(before + grown);
          staff = next ?? staff;
          expect(staff.people[keyOf(by)]?.admin).toBe(true);
          for (const [key, { phone }] of Object.entries(staff.people))
            expect(key).toBe(personKey(phone));
        }
      }),
    );
  });

  /** The staff after a deed; undefined when it was refused. */
  function attempted(
    staff: StaffList,
    deed: {
      readonly by: number;
      readonly whom: number;
      readonly what: string;
      readonly to: number;
    },
  ): StaffList | undefined {
    const filing = { personKey, by: keyOf(deed.by) };
    const key = keyOf(deed.whom);
    const put = (name: string, now: FieldValue): StaffList => {
      const known = staffFields(staff, filing);
      const field = `staff.${key}.${name}`;
      return merge(staff, [{ field, was: known.get(field)?.read(staff) ?? null, now }], known);
    };
    try {
      switch (deed.what) {
        case 'remove':
          return withoutMember(staff, key, filing.by);
        case 'add':
          return withNewMember(staff, { ...member(deed.whom, false), language: null }, filing);
        case 'move':
          return put('phone', `+1202555019${deed.to}`);
        default:
          return put('admin', deed.what === 'promote');
      }
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
});

function refusedBy(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
