/** One thing that a set-up did to an account, or would do. */
export interface Change {
  readonly verb: 'made' | 'changed' | 'deleted';
  /** Follows the verb, e.g. `the Sync service "bellhop"`. Never holds a secret. */
  readonly what: string;
}

/** Where every change to an account passes: it is written down, and on a dry run it is only written down. */
export class Ledger {
  readonly changes: Change[] = [];

  constructor(readonly dryRun = false) {}

  /** Answers undefined on a dry run, when there is nothing to answer. */
  async change<T>(
    verb: Change['verb'],
    what: string,
    action: () => Promise<T>,
  ): Promise<T | undefined> {
    const result = this.dryRun ? undefined : await action();
    this.changes.push({ verb, what });
    return result;
  }
}

/** Waits for all, also when one fails, so that nothing of it is still under way when the failure is told. */
export async function allOf(work: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(work);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
