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
  /** Somebody else, such as due work that follows from the run before, was changing the same record. */
  readonly conflict: boolean;
}

/** Sync's answer to a write whose revision was no longer the newest. https://www.twilio.com/docs/api/errors/54103 */
const LOST_UPDATE = 412;

/** What each operation took, run after run; budgets are for runs without a conflict, so one that met one is left out. */
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
      conflict: asked.flat().some(({ status }) => status === LOST_UPDATE),
    });
    this.operations.set(operation, kept);
  }

  rows(): readonly StepRow[] {
    return [...this.operations].map(([operation, { budget, runs: all }]) => {
      const undisturbed = all.filter(({ conflict }) => !conflict);
      const runs = undisturbed.length > 0 ? undisturbed : all;
      return {
        operation,
        budget,
        steps: Math.max(...runs.map(({ steps }) => steps)),
        requests: median(runs.map(({ requests }) => requests)),
        medianMs: Math.round(median(runs.map(({ ms }) => ms))),
      };
    });
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
