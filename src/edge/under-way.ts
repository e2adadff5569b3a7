/** What an invocation has begun, by its context. */
const begun = new WeakMap<object, (() => Promise<void>)[]>();

/** Notes how to wait for what an invocation has begun. */
export function noteBegun(context: object, settled: () => Promise<void>): void {
  begun.set(context, [...(begun.get(context) ?? []), settled]);
}

/** Waits for all that an invocation has begun: nothing may go on after it has answered. Never throws. */
export async function allSettled(context: object): Promise<void> {
  await Promise.all((begun.get(context) ?? []).map((settled) => settled()));
}
