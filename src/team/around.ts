import { together } from '../ports/settled';
import type { Keeping } from './keeping';
import type { Assignee, Person, Situation } from './rules/escalation';
import type { Store, Task } from './stored';
import type { Member, Worker } from './stored-people';

/** People around a task, each with how they are reached. */
export interface Around {
  readonly store: Store;
  readonly members: readonly Member[];
  readonly workers: ReadonlyMap<string, Worker>;
}

/** A person as the escalation sees them. */
export const personOf = (who: string, worker: Worker, zone: string): Person => ({
  who,
  quiet: {
    zone,
    ...(worker.quiet ? { hours: worker.quiet } : {}),
    ...(worker.workDays ? { workDays: worker.workDays } : {}),
  },
  recent: {
    message: worker.recent.message ?? [],
    call: worker.recent.call ?? [],
    mail: worker.recent.mail ?? [],
  },
});

/** Reads whoever a task may concern now: those who have it, and those who look after its store. */
export async function workersAround(
  keeping: Keeping,
  task: Task,
  members: readonly Member[],
): Promise<ReadonlyMap<string, Worker>> {
  const needed = [
    ...new Set([
      ...task.assignees.map(({ who }) => who),
      ...members.filter(({ role }) => role !== 'member').map(({ who }) => who),
    ]),
  ];
  const found = await together(
    needed.map(async (who) => [who, await keeping.worker(who)] as const),
  );
  return new Map(
    found.flatMap(([who, worker]): [string, Worker][] => (worker ? [[who, worker.value]] : [])),
  );
}

/** How a task stands with its people at a moment. */
export function situationOf(
  task: Task,
  { store, members, workers }: Around,
  now: number,
): Situation {
  const known = (who: string): Person[] => {
    const worker = workers.get(who);
    return worker && !worker.stopped ? [personOf(who, worker, store.timeZone)] : [];
  };
  return {
    now,
    open: task.state === 'open',
    mode: task.mode,
    assignees: task.assignees.flatMap(({ who, state, until }): Assignee[] =>
      known(who).map((person) => ({
        ...person,
        done: state === 'done',
        ...(until === undefined ? {} : { until }),
      })),
    ),
    ...bossesOf(members, known),
  };
}

/** A store without a manager is its admins' business, never that of another store's manager. */
export function bossesOf(
  members: readonly Member[],
  known: (who: string) => readonly Person[],
): Pick<Situation, 'managers' | 'admins'> {
  const ofRole = (role: Member['role']): readonly Person[] =>
    members.filter((one) => one.role === role).flatMap(({ who }) => known(who));
  const managers = ofRole('manager');
  const admins = ofRole('admin');
  return {
    managers: managers.length > 0 ? managers : admins,
    admins: admins.length > 0 ? admins : managers,
  };
}
