import type { Language } from '../languages/languages';
import { together } from '../ports/settled';
import { factsOf } from './compose';
import { keepingIn } from './keeping';
import type { TeamParts } from './parts';
import * as rules from './rules/tasks';
import { without, type Said } from './said';
import type { TaskRef, Worker } from './stored-people';
import { teamWords } from './words/team-words';

/** A list longer than this is no text any more. */
export const MOST_LINES = 12;

/** How the tasks of a member stand, a line for each, the most urgent first. */
export async function statusOf(
  wanted: readonly TaskRef[],
  key: string,
  language: Language,
  parts: TeamParts,
): Promise<Said> {
  const keeping = keepingIn(parts.records);
  const { reply } = teamWords(language, parts.texts);
  const [stores, tasks] = await together([
    together([...new Set(wanted.map(({ store }) => store))].map((id) => keeping.store(id))),
    together(wanted.map(({ store, id }) => keeping.task(store, id))),
  ]);
  const open = tasks.flatMap((task) => (task && rules.isOpen(task.value) ? [task.value] : []));
  const gone = wanted.filter(({ id }) => !open.some((task) => task.id === id));
  if (open.length === 0) return { reply: reply.nothing, ...forgotten(gone) };
  const lines = [...open]
    .sort((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity))
    .slice(0, MOST_LINES)
    .map((task) => {
      const store = stores.find((one) => one?.value.id === task.store)?.value;
      const facts = factsOf(task, store ?? { name: '', timeZone: parts.timeZone }, language);
      const mine = rules.assigneeOf(task, key)?.state ?? 'asked';
      const isLate = mine === 'asked' && (task.dueAt ?? Infinity) < parts.now();
      const state = reply.states[isLate ? 'late' : task.state === 'blocked' ? 'blocked' : mine];
      return reply.line({ ...facts, state });
    });
  return { reply: reply.status(lines), ...forgotten(gone) };
}

/** Nothing is written unless some of it is theirs no longer. */
const forgotten = (gone: readonly TaskRef[]): Partial<Said> =>
  gone.length > 0
    ? { idle: true, worker: (worker: Worker) => without(worker, gone) }
    : { reads: true };
