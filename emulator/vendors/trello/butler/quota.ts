import { BUTLER_QUOTA } from '../limits';
import type { TrelloState } from '../state';

/** What Butler may still do this month. Each command that runs counts, and each thing it does. */
export class Quota {
  constructor(
    private readonly state: TrelloState,
    private readonly now: () => number,
  ) {}

  /** Counts a run with so many actions; false when the month has none left. */
  take(operations: number): boolean {
    const used = this.used();
    const most = BUTLER_QUOTA[this.state.data.plan];
    if (used.runs + 1 > most.runs || used.operations + operations > most.operations) return false;
    this.state.data.used = {
      ...used,
      runs: used.runs + 1,
      operations: used.operations + operations,
    };
    return true;
  }

  /** What was used since the first of the month, 00:00 GMT. */
  used(): { readonly month: string; readonly runs: number; readonly operations: number } {
    const month = new Date(this.now()).toISOString().slice(0, 7);
    const { used } = this.state.data;
    return used.month === month ? used : { month, runs: 0, operations: 0 };
  }
}
