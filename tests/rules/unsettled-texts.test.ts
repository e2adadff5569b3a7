import { isUnsettled, settleTexts } from '../../src/messaging/unsettled';
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

test('whoever may never have been told is asked after before those of whom only the last news is missing', async () => {
  const text = (state: DeliveryState) => ({ id: 'abcd', kind: 'ready', at: AT, state });
  const of = (who: string, many: number, state: DeliveryState) =>
    Array.from({ length: many }, (_, nth) => ({ who: `${who} ${nth}`, texts: [text(state)] }));
  const askedOf = async (rows: ReturnType<typeof of>) => {
    const asked: string[] = [];
    await settleTexts(
      rows,
      ({ texts }) => texts,
      AT + 2 * MINUTE,
      ({ who }) => Promise.resolve(asked.push(who)),
    );
    return asked;
  };
  const some = await askedOf([
    ...of('sent', 30, 'sent'),
    ...of('told', 1, 'delivered'),
    ...of('lost', 1, 'unknown'),
  ]);
  expect(some.slice(0, 2)).toEqual(['lost 0', 'sent 0']);
  expect(some).toHaveLength(20);
  const many = await askedOf([...of('sent', 30, 'sent'), ...of('lost', 80, 'sending')]);
  expect(many).toHaveLength(60);
  expect(many.every((who) => who.startsWith('lost'))).toBe(true);
});
