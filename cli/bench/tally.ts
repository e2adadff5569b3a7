import { stepsOf, type Laptop } from './laptop';

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

interface Run {
  readonly steps: number;
  readonly requests: number;
  readonly ms: number;
}

/** What each operation took, run after run. */
export class Tally {
  private readonly operations = new Map<
    string,
    { readonly budget: number; readonly runs: Run[] }
  >();
  constructor(private readonly laptop: Laptop) {}

  /** Notes a run of an operation, which took so long (ms), by its webhook; of several at once the longest counts. */
  async note(
    operation: string,
    budget: number,
    webhooks: string | readonly string[],
    ms: number,
  ): Promise<void> {
    const ids = typeof webhooks === 'string' ? [webhooks] : webhooks;
    if (ids.length === 0) throw new Error(`${operation}: nothing was asked`);
    const asked = await Promise.all(ids.map((id) => this.laptop.requestsOf(id)));
    const kept = this.operations.get(operation) ?? { budget, runs: [] };
    kept.runs.push({
      steps: Math.max(...asked.map(stepsOf)),
      requests: Math.max(...asked.map(({ length }) => length)),
      ms,
    });
    this.operations.set(operation, kept);
  }

  rows(): readonly StepRow[] {
    return [...this.operations].map(([operation, { budget, runs }]) => ({
      operation,
      budget,
      steps: Math.max(...runs.map(({ steps }) => steps)),
      requests: median(runs.map(({ requests }) => requests)),
      medianMs: Math.round(median(runs.map(({ ms }) => ms))),
    }));
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
