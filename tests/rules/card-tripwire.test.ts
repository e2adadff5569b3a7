import { memoryRecords } from '../../src/adapters/memory/records';
import { log } from '../../src/edge/log';
import { looksLikeCard, REMOVED, tripwire, withoutCards } from '../../src/ports/card-tripwire';
import { safeRecords } from '../../src/ports/safe-records';

const CARDS = [
  '4242424242424242',
  '4242 4242 4242 4242',
  '4242-4242-4242-4242',
  '378282246310005',
  '5555555555554444',
  '6011111111111117',
  '36227206271667',
  '4222222222222',
];

test.each(CARDS)('%s is taken out wherever it stands', (card) => {
  expect(looksLikeCard(card)).toBe(true);
  expect(withoutCards(`my card is ${card}, thanks`)).toBe(`my card is ${REMOVED}, thanks`);
  expect(tripwire({ notes: [card], deep: { at: `x ${card}` } })).toEqual({
    data: { notes: [REMOVED], deep: { at: `x ${REMOVED}` } },
    found: true,
  });
});

test.each([
  '4242424242424241',
  '+491701234567890',
  '1795900000000-abcdefgh',
  'CA42424242424242424242424242424242',
  'ch_4242424242424242',
  '+4242424242424242',
  '2026-11-28T19:00:00.000Z',
  'xxxxxxxxxxxx4242',
])('%s is none and stays', (text) => {
  const data = { text };
  expect(tripwire(data)).toEqual({ data, found: false });
});

test('a number that is one, and a code under the name of one, are taken out', () => {
  expect(tripwire({ n: 4242424242424242, at: 1795900000000 }).data).toEqual({
    n: 0,
    at: 1795900000000,
  });
  for (const key of ['cvc', 'CVV', 'securityCode', 'security_code', 'SecurityCode'])
    expect(tripwire({ [key]: '123' })).toEqual({ data: { [key]: REMOVED }, found: true });
  expect(tripwire({ code: '123', securityCode: 'xxx' }).found).toBe(false);
});

test("a provider's own code is kept, whatever it looks like", () => {
  expect(tripwire({ confirmation: CARDS[0] })).toEqual({
    data: { confirmation: CARDS[0] },
    found: false,
  });
});

test('data without a card is the very same object, so nothing is copied', () => {
  const data = { v: 1, name: 'Ana', phone: '+14155550120' };
  expect(tripwire(data).data).toBe(data);
});

test('a store behind it keeps no card, whoever writes', async () => {
  let tripped = 0;
  const store = memoryRecords({ now: () => 0 });
  const records = safeRecords(store, () => void tripped++);
  const where = { map: 'notes', key: 'a' };
  const { revision } = await records.create(where, { note: CARDS[0] });
  await records.replace(where, { note: CARDS[1], cvc: 123 }, revision);
  await records.put({ map: 'notes', key: 'b' }, { note: CARDS[2] });
  await records.append('log', { note: CARDS[3] });
  const kept = JSON.stringify([await store.page('notes'), await store.newest('log', 5)]);
  expect(kept).not.toMatch(/\d{12}|4242|123/);
  expect(tripped).toBe(4);
});

test('a line of the log has none either', () => {
  const said = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  log({ function: '/x', outcome: 'failed', ms: 1, error: `TypeError at ${CARDS[0] ?? ''}` });
  expect(JSON.stringify(said.mock.calls)).toContain(REMOVED);
  said.mockRestore();
});
