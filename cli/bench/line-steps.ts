import { LINE_NUMBER } from '../provision/demo-house';
import { MARIA } from '../provision/desks/line';
import { guestNumber, stepsOf, type Laptop } from './laptop';
import { median, type StepRow } from './steps';

/** How often each operation is measured; calls before that warm both processes. */
const RUNS = 5;
const WARMING = 6;

interface Leg {
  readonly sid: string;
}
interface Webhook {
  readonly id: string;
  readonly path: string;
}

/** The line's operations against their budgets: from the call to the first ring, taking it, and going on to the next phone. */
export async function measureLine(
  laptop: Laptop,
  { runs: times = RUNS, warming = WARMING } = {},
): Promise<readonly StepRow[]> {
  const runs = new Map<
    string,
    { budget: number; steps: number[]; requests: number[]; ms: number[] }
  >();
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
    const requests = await laptop.requestsOf(webhook.id);
    const run = runs.get(operation) ?? { budget, steps: [], requests: [], ms: [] };
    run.steps.push(stepsOf(requests));
    run.requests.push(requests.length);
    run.ms.push(ms);
    runs.set(operation, run);
    return done;
  }

  for (let nth = 0; nth < warming + times; nth++) {
    const named = (name: string) => (nth < warming ? undefined : name);
    const from = guestNumber(9_000 + nth);
    const call = await note(named('line: a call, until the first ring'), '/voice', 2, () =>
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
  return [...runs].map(([operation, { budget, steps, requests, ms }]) => ({
    operation,
    budget,
    steps: Math.max(...steps),
    requests: median(requests),
    medianMs: Math.round(median(ms)),
  }));
}
