import { LINE_NUMBER, WAITLIST_NUMBER } from '../provision/demo-house';
import { MARIA } from '../provision/desks/line';
import { API_LATENCY_MS, guestNumber, type Laptop } from './laptop';
import { Tally, type StepRow } from './tally';

/** How often each operation is measured; calls before that show both processes the rota. */
const RUNS = 5;
const WARMING = 6;
/** Calls to another desk, after which both processes know the house and neither knows the rota. */
const CALLS_BEFORE = 8;

const FIRST_CALL = 'line: a call, until the first ring, the rota not known yet';
const CALL = 'line: a call, until the first ring';

interface Leg {
  readonly sid: string;
}
interface Webhook {
  readonly id: string;
  readonly path: string;
}

/**
 * The line's operations against their budgets: from the call to the first ring, while a process does not know the rota
 * and once it does, taking the call, and going on to the next phone.
 */
export async function measureLine(
  laptop: Laptop,
  { runs: times = RUNS, warming = WARMING, latencyMs = API_LATENCY_MS } = {},
): Promise<readonly StepRow[]> {
  const tally = new Tally(laptop);
  const act = (leg: Leg, what: object): Promise<Leg> => laptop.control(`calls/${leg.sid}`, what);
  const maria = async (): Promise<Leg> => {
    const legs = await laptop.control<readonly Leg[]>(
      `calls?person=${encodeURIComponent(MARIA.phone)}`,
    );
    const last = legs.at(-1);
    if (!last) throw new Error('Maria was never called');
    return last;
  };
  async function note<T>(
    operation: string | undefined,
    path: string,
    budget: number,
    doing: () => Promise<T>,
  ): Promise<T> {
    const since = Date.now();
    const began = performance.now();
    const done = await doing();
    if (operation === undefined) return done;
    const ms = performance.now() - began;
    const webhooks = await laptop.control<readonly Webhook[]>(`webhooks?since=${since}`);
    const [webhook] = webhooks.filter((one) => one.path === path);
    if (!webhook) throw new Error(`${operation}: ${path} was not asked`);
    await tally.note(operation, budget, webhook.id, ms);
    return done;
  }

  /** One caller from the first ring to the end of the talk, and another whom Maria cannot take. */
  async function evening(nth: number, named: (name: string) => string | undefined): Promise<void> {
    const from = guestNumber(9_000 + nth);
    const call = await note(named(nth === 0 ? FIRST_CALL : CALL), '/voice', nth === 0 ? 2 : 1, () =>
      laptop.control<Leg>('calls', { from, to: LINE_NUMBER }),
    );
    await note(named('line: picked up'), '/line/step', 2, async () =>
      act(await maria(), { answer: true }),
    );
    await note(named('line: pressed 1'), '/line/step', 2, async () =>
      act(await maria(), { press: '1' }),
    );
    await note(named('line: the talk is over'), '/line/step', 2, async () =>
      act(await maria(), { hangUp: true }),
    );
    const next = await laptop.control<Leg>('calls', { from, to: LINE_NUMBER });
    await note(named('line: busy, the next phone rings'), '/line/step', 2, async () =>
      act(await maria(), { busy: true }),
    );
    await act(next, { hangUp: true });
    await act(call, { hangUp: true }).catch(() => undefined);
  }

  // Nothing is measured while processes are shown something, so nobody waits for it.
  await laptop.limits({ apiLatencyMs: 0 });
  for (let nth = 0; nth < CALLS_BEFORE; nth++)
    await laptop.control('calls', { from: guestNumber(8_900), to: WAITLIST_NUMBER });
  await laptop.limits({ apiLatencyMs: latencyMs });
  await evening(0, (name) => (name === FIRST_CALL ? name : undefined));
  await laptop.limits({ apiLatencyMs: 0 });
  for (let nth = 1; nth <= warming; nth++) await evening(nth, () => undefined);
  await laptop.limits({ apiLatencyMs: latencyMs });
  for (let nth = 1; nth <= times; nth++) await evening(warming + nth, (name) => name);
  return tally.rows();
}
