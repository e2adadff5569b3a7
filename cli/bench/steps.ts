import { API_LATENCY_MS, guestNumber, stepsOf, type Laptop, type Staff } from './laptop';

/** One operation, measured several times. */
export interface StepRow {
  readonly operation: string;
  readonly budget: number;
  /** The most steps of any of the runs. */
  readonly steps: number;
  /** Vendor requests of the median run. */
  readonly requests: number;
  readonly medianMs: number;
}

interface Added {
  readonly key: string;
  readonly party: { readonly visit: string };
}

/** How often each operation is measured; the first run of a process is cold and left out. */
const RUNS = 5;
/** Until a text is delivered (700 ms) and its callbacks, each a few vendor calls long, are in. */
const untilDelivered = (latencyMs: number): number => 900 + 8 * latencyMs;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Fills the list up to `count` waiting parties, as walk-ins without a phone. */
export async function fillTo(
  staff: Staff,
  count: number,
  from: number,
  laptop: Laptop,
): Promise<void> {
  await laptop.limits({ apiLatencyMs: 0, syncPerSecond: 10_000, syncBurst: 100_000 });
  const missing = Array.from({ length: count - from }, (_, nth) => from + nth);
  for (let at = 0; at < missing.length; at += 8)
    await Promise.all(
      missing.slice(at, at + 8).map(async (nth) => {
        const { status, body } = await staff.act({
          action: 'add',
          list: 'main',
          name: `Walk in ${nth}`,
          size: 2,
        });
        if (status !== 200) throw new Error(`filling the list failed: ${JSON.stringify(body)}`);
      }),
    );
  await laptop.limits({ apiLatencyMs: API_LATENCY_MS, syncPerSecond: 20, syncBurst: 200 });
}

/** The first desk's operations against their budgets (steps are links in the chain of vendor requests). */
export async function measureSteps(
  laptop: Laptop,
  staff: Staff,
  firstGuest: number,
  {
    times = RUNS,
    latencyMs = API_LATENCY_MS,
  }: { readonly times?: number; readonly latencyMs?: number } = {},
): Promise<readonly StepRow[]> {
  const runs: Record<
    string,
    { readonly budget: number; readonly seen: { steps: number; requests: number; ms: number }[] }
  > = {};
  const note = async (
    operation: string,
    budget: number,
    webhook: string,
    ms: number,
  ): Promise<void> => {
    const requests = await laptop.requestsOf(webhook);
    const run = (runs[operation] ??= { budget, seen: [] });
    run.seen.push({ steps: stepsOf(requests), requests: requests.length, ms });
  };
  const text = async (
    operation: string,
    budget: number,
    number: string,
    body: string,
  ): Promise<void> => {
    const began = performance.now();
    const { webhook, status } = await laptop.text(number, body);
    if (status !== 200) throw new Error(`${operation} answered ${status}`);
    await note(operation, budget, webhook, performance.now() - began);
  };

  // Both processes warm: code loaded, settings read.
  for (let nth = 0; nth < 6; nth++) await laptop.text(guestNumber(firstGuest + 90), 'hello');
  for (let nth = 0; nth < times; nth++) {
    const ana = guestNumber(firstGuest + nth);
    await text('join in one sentence', 2, ana, 'Table for 4, Ana, one high chair');
    await text('position', 1, ana, 'where am i');
    await text('change party size', 2, ana, 'we are 5 now');
    await text('running late', 2, ana, 'running 10 minutes late');
    await text('leave: asked to confirm', 2, ana, 'leave the list');
    await text('leave', 2, ana, '1');
    const sam = guestNumber(firstGuest + 20 + nth);
    await text('join step by step: asks how many', 2, sam, 'hi can we have a table');
    await text('join step by step: asks the name', 2, sam, '3');
    await text('join step by step: the place', 3, sam, 'Sam');
    const added = await staff.act({
      action: 'add',
      list: 'main',
      name: 'Tom',
      size: 2,
      phone: guestNumber(firstGuest + 40 + nth),
    });
    await note('staff: walk-in with a phone', 3, added.webhook, added.ms);
    const { key, party } = added.body as Added;
    const address = { list: 'main', party: key, visit: party.visit };
    for (const [operation, budget, request] of [
      ['staff: call', 3, { action: 'call', ...address }],
      ['staff: remind', 3, { action: 'remind', ...address }],
      ['staff: seat', 2, { action: 'seat', ...address }],
    ] as const) {
      const done = await staff.act(request);
      if (done.status !== 200) {
        throw new Error(`${operation} answered ${done.status}: ${JSON.stringify(done.body)}`);
      }
      await note(operation, budget, done.webhook, done.ms);
      await pause(untilDelivered(latencyMs));
    }
  }
  return Object.entries(runs).map(([operation, { budget, seen }]) => ({
    operation,
    budget,
    steps: Math.max(...seen.map((run) => run.steps)),
    requests: median(seen.map((run) => run.requests)),
    medianMs: Math.round(median(seen.map((run) => run.ms))),
  }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
