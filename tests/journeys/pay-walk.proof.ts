import type { CardCapture } from '../../src/ports/card-capture';
import type { Records } from '../../src/ports/records';
import { HISTORY_MAP } from '../../src/pay/objects';
import { walk } from '../support/pay-walk';

/** How many payments; `npm run proof` takes a hundred times as many. */
const PAYMENTS = Number(process.env['PAY_WALKS'] ?? 200);
const SEED = Number(process.env['PROPERTY_SEED'] ?? 20_261_128);
jest.setTimeout(Math.max(60_000, PAYMENTS * 300));

test(`in ${PAYMENTS} random payments nobody is charged twice, wrongly or without a word (seed ${SEED})`, async () => {
  let [payments, booked, walks] = [0, 0, 0];
  for (; payments < PAYMENTS; walks++) {
    const walked = await walk(SEED + walks);
    if (walked.findings.length > 0)
      throw new Error(`seed ${SEED + walks}: ${walked.findings.join('; ')}`);
    payments += walked.payments;
    booked += walked.booked;
  }
  // A walk that never reaches the provider's books proves nothing.
  expect(booked / payments).toBeGreaterThan(0.1);
  if (process.env['PAY_WALKS'])
    console.log(`${walks} walks, ${payments} payments, ${booked} of them in the books`);
});

/** Walks that are broken on purpose: all that they find. */
async function noticed(sabotage: Parameters<typeof walk>[1]): Promise<string[]> {
  const all: string[] = [];
  for (let at = 0; at < 12; at++) all.push(...(await walk(SEED + at, sabotage)).findings);
  return all;
}

describe('the walk notices', () => {
  test('an amount that is not the one that was fixed', async () => {
    const dearer = (cards: CardCapture): CardCapture => ({
      ...cards,
      open: (terms, request) =>
        cards.open(terms.amount ? { ...terms, amount: `9${terms.amount}` } : terms, request),
    });
    expect(await noticed({ cards: dearer })).toContainEqual(expect.stringMatching(/charged 9/));
  });

  test('an outcome that is not written down', async () => {
    const forgetful = (records: Records): Records => ({
      ...records,
      replace: (where, data, revision, options) =>
        'map' in where && where.map === HISTORY_MAP
          ? Promise.resolve({ data, revision })
          : records.replace(where, data, revision, options),
    });
    expect(await noticed({ records: forgetful })).toContainEqual(
      expect.stringMatching(/charged, and noted as open/),
    );
  });

  test('a session whose end nobody hears of', async () => {
    const deaf = (cards: CardCapture): CardCapture => ({
      ...cards,
      complete: (where, request) => cards.complete(where, { ...request, tellAt: 'http://house/?' }),
    });
    const settled = (await noticed({ cards: deaf })).filter((words) => words.includes('as failed'));
    // What is not heard of is never taken for "not charged".
    expect(settled).toEqual([]);
  });
});
