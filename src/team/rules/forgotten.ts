import type { Task } from '../stored';

/**
 * A task without anything about one person: their place in it, their name, what they wrote. Undefined = there is nothing.
 * `named`: what they are called, should they have the task no longer.
 */
export function withoutPerson(task: Task, who: string, named?: string): Task | undefined {
  const name = task.assignees.find((one) => one.who === who)?.name ?? named;
  const isTheirs =
    task.assignees.some((one) => one.who === who) ||
    task.createdBy === who ||
    task.doneBy === who ||
    task.blocked?.by === who ||
    task.given?.by === who ||
    task.history.some(
      ({ by, about }) => by === who || (name !== undefined && about?.includes(name)),
    );
  if (!isTheirs) return undefined;
  const { createdBy, doneBy, blocked, given, ...rest } = task;
  return {
    ...rest,
    assignees: task.assignees.filter((one) => one.who !== who),
    ...(createdBy === undefined || createdBy === who ? {} : { createdBy }),
    ...(doneBy === undefined || doneBy === who ? {} : { doneBy }),
    // Blocked it stays; by whom and why nobody knows any more.
    ...(blocked
      ? { blocked: blocked.by === who ? { by: '', reason: '-', at: blocked.at } : blocked }
      : {}),
    ...(given && given.by !== who ? { given } : {}),
    history: task.history.map(({ at, by, what, about }) => {
      const isAbout = by === who || (name !== undefined && about?.includes(name) === true);
      return {
        at,
        ...(by === undefined || by === who ? {} : { by }),
        what,
        ...(about === undefined || isAbout ? {} : { about }),
      };
    }),
  };
}
