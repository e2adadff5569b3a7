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

/**
 * Waits for all of them, as Promise.all does, but never leaves one running: should one fail, it throws only when the
 * others have come to their end too.
 */
export async function together<const T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [Part in keyof T]: Awaited<T[Part]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
