/**
 * Runs writes at the same time and waits for all of them, whatever becomes of each: nothing may go on running after a
 * webhook has answered. Throws the first failure, conflicts last.
 */
export async function allDone(
  work: readonly (Promise<unknown> | undefined)[],
  isMild: (error: unknown) => boolean = () => false,
): Promise<void> {
  const outcomes = await Promise.allSettled(work.filter((job) => job !== undefined));
  const failures = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  );
  if (failures.length === 0) return;
  throw failures.find((failure) => !isMild(failure)) ?? failures[0];
}
