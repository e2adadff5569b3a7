import type { Console } from '../../src/pay/console';
import { consoleDocument } from '../../src/pay/objects';
import { readConsole } from '../../src/pay/stored';
import { personKey } from '../../src/people/person';
import { BEN, PAY_NUMBER } from '../provision/demo-house';
import { API_LATENCY_MS, guestNumber, type Laptop } from './laptop';
import { until } from './patience';
import { signInAsBen } from './sign-in';
import { Tally, type StepRow } from './tally';

/** How often each operation is measured; calls before that warm both processes. */
const RUNS = 5;
const WARMING = 4;
/** Until the gateway has answered. */
const GATEWAY = 'PT2S';

const PAY = '/staff/pay';
const NEWS = '/pay/payresult';
/** Stripe's own test card but for its last key. */
const ALL_BUT_ONE = '424242424242424';

interface Leg {
  readonly sid: string;
}
interface Webhook {
  readonly id: string;
  readonly path: string;
}
interface Asked {
  readonly console: { readonly payment?: { readonly id: string } };
}

/** Ben's console, as it is kept. */
async function consoleOf(laptop: Laptop): Promise<Console> {
  const document = consoleDocument(personKey(BEN.phone, laptop.local.target().secret));
  const read = readConsole((await laptop.records().read({ document }))?.data);
  if (!read) throw new Error('Ben has no console');
  return read;
}

/**
 * The pay desk's operations against their budgets: a call until the first ring, a payment from its start to its receipt,
 * and what is asked in between. Only what is counted takes the time of a real API call.
 */
export async function measurePay(
  laptop: Laptop,
  { runs: times = RUNS, warming = WARMING, latencyMs = API_LATENCY_MS } = {},
): Promise<readonly StepRow[]> {
  const tally = new Tally(laptop);
  const ben = await laptop.staff(signInAsBen);
  const act = (leg: Leg, what: object): Promise<Leg> => laptop.control(`calls/${leg.sid}`, what);
  const phoneOfBen = async (): Promise<Leg> => {
    const legs = await laptop.control<readonly Leg[]>(
      `calls?person=${encodeURIComponent(BEN.phone)}`,
    );
    const last = legs.at(-1);
    if (!last) throw new Error('Ben was never called');
    return last;
  };
  let counting = false;

  async function counted<T>(
    operation: string,
    budget: number,
    doing: () => Promise<T>,
    webhooks: (done: T, since: number) => Promise<readonly string[]>,
  ): Promise<T> {
    if (!counting) return doing();
    await laptop.limits({ apiLatencyMs: latencyMs });
    const since = Date.now();
    const began = performance.now();
    const done = await doing();
    const ms = performance.now() - began;
    const ids = await webhooks(done, since);
    await laptop.limits({ apiLatencyMs: 0 });
    await tally.note(operation, budget, ids, ms);
    return done;
  }
  /** Something that somebody does on a phone, and the steps of the webhook that follows. */
  const heard = <T>(
    operation: string,
    path: string,
    budget: number,
    doing: () => Promise<T>,
  ): Promise<T> =>
    counted(operation, budget, doing, async (_done, since) => {
      const all = await laptop.control<readonly Webhook[]>(`webhooks?since=${since}`);
      return all.filter((one) => one.path === path).map(({ id }) => id);
    });
  /** Something that Ben asks for on his page. */
  const asks = async (operation: string, budget: number, request: object): Promise<string> => {
    const { status, body } = await counted(
      operation,
      budget,
      () => ben.act(request, PAY),
      ({ webhook }) => Promise.resolve([webhook]),
    );
    if (status !== 200) throw new Error(`${operation} answered ${status}: ${JSON.stringify(body)}`);
    return (body as Asked).console.payment?.id ?? '';
  };
  const starts = (call: Leg) =>
    asks('pay: start', 4, { action: 'start', call: call.sid, amount: 1250, tip: 0, reference: '' });

  await laptop.limits({ apiLatencyMs: 0 });
  for (let nth = 0; nth < warming + times; nth++) {
    counting = nth >= warming;
    const from = guestNumber(9_500 + nth);
    const call = await heard('pay: a call, until the first ring', '/voice', 2, () =>
      laptop.control<Leg>('calls', { from, to: PAY_NUMBER }),
    );
    await heard('pay: picked up', '/pay/answered', 2, async () =>
      act(await phoneOfBen(), { answer: true }),
    );
    const cancelled = await starts(call);
    await asks('pay: cancel', 3, { action: 'cancel', payment: cancelled });
    // The provider's word on it comes a moment after its answer.
    await until(async () => (await consoleOf(laptop)).stage === 'failed');
    const payment = await starts(call);
    await heard('pay: a key of the caller', NEWS, 2, () => act(call, { press: '4' }));
    await act(call, { press: ALL_BUT_ONE.slice(1) });
    await heard('pay: the last key, and the next field is asked for', NEWS, 3, () =>
      act(call, { press: '2' }),
    );
    await asks('pay: ask again', 3, { action: 'ask', payment, field: 'card' });
    await act(call, { press: `${ALL_BUT_ONE}2` });
    await act(call, { press: '1230' });
    await act(call, { press: '123' });
    await until(async () => (await consoleOf(laptop)).stage === 'ready');
    await asks('pay: submit', 3, { action: 'submit', payment });
    await heard('pay: the outcome, on the page after two, and in the history', NEWS, 4, () =>
      laptop.control('clock', { advance: GATEWAY }),
    );
    await asks('pay: receipt by text', 3, { action: 'receipt', payment });
    // News about the receipt would get in the way, which is another thing to measure.
    await laptop.control('clock', { advance: GATEWAY });
    await until(async () => (await consoleOf(laptop)).payment?.receipt?.state === 'delivered');
    await heard('pay: hung up', '/pay/finished', 2, () => act(call, { hangUp: true }));
    await asks('pay: done', 2, { action: 'clear' });
  }
  await laptop.limits({ apiLatencyMs: latencyMs });
  return tally.rows();
}
