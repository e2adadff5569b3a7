import { isUnsettled, unsettledFirst } from '../../src/messaging/unsettled';
import type { DeliveryState } from '../../src/messaging/delivery';

const AT = Date.UTC(2026, 10, 21, 19, 40);
const MINUTE = 60_000;
const isAskedAfter = (state: DeliveryState, ms: number): boolean =>
  isUnsettled({ id: 'abcd', kind: 'ready', at: AT, state }, AT + ms);

test.each(['sending', 'unknown'] as const)(
  'a text that may never have gone (%s) is asked after from a quarter of a minute on',
  (state) => {
    expect(isAskedAfter(state, 14_999)).toBe(false);
    for (const ms of [15_000, MINUTE, 60 * MINUTE]) expect(isAskedAfter(state, ms)).toBe(true);
  },
);

test.each(['queued', 'sent'] as const)(
  'a text that went and has had no last word (%s) is asked after in three rounds or more, and in no more than six',
  (state) => {
    for (let first = 0; first < MINUTE; first += 1_234) {
      const rounds = Array.from({ length: 120 }, (_, nth) => first + nth * MINUTE);
      const asked = rounds.filter((ms) => isAskedAfter(state, ms)).length;
      expect(asked).toBeGreaterThanOrEqual(3);
      expect(asked).toBeLessThanOrEqual(6);
    }
  },
);

test.each(['held', 'delivered', 'read', 'failed'] as const)(
  'a text that has had its last word (%s) is not asked after',
  (state) => {
    for (let ms = 0; ms < 60 * MINUTE; ms += MINUTE) expect(isAskedAfter(state, ms)).toBe(false);
  },
);

test('whoever may never have been told is asked after before those of whom only the last news is missing', () => {
  const text = (state: DeliveryState) => ({ id: 'abcd', kind: 'ready', at: AT, state });
  const rows = [
    ...Array.from({ length: 30 }, (_, nth) => ({ who: `sent ${nth}`, texts: [text('sent')] })),
    { who: 'told', texts: [text('delivered')] },
    { who: 'lost', texts: [text('delivered'), text('unknown')] },
  ];
  const asked = unsettledFirst(rows, ({ texts }) => texts, AT + 2 * MINUTE).map(({ who }) => who);
  expect(asked.slice(0, 2)).toEqual(['lost', 'sent 0']);
  expect(asked).toHaveLength(20);
});
