import type { Language } from '../languages/languages';
import type { TextOverrides } from '../messaging/texts';
import type { Addressee, Draft } from './draft';
import type { Store, Task } from './stored';
import type { LetterKind, TaskRef } from './stored-people';
import { spokenTime, teamWords, type TaskFacts, type TeamWords } from './words/team-words';

/** Kinds of letters that are about a task. */
export type TaskLetterKind = keyof TeamWords['task'];

export const refOf = ({ store, id, code }: Task): TaskRef => ({ store, id, code });

/** What the words of a task fill in. */
export function factsOf(
  task: Task,
  store: Pick<Store, 'name' | 'timeZone'>,
  language: Language | undefined,
  about?: string,
): TaskFacts {
  return {
    code: task.code,
    title: task.title,
    store: store.name,
    due: task.dueAt === undefined ? '' : spokenTime(language, store.timeZone, task.dueAt),
    people: task.assignees.map(({ name }) => name).join(', '),
    ...(about === undefined ? {} : { about }),
  };
}

/** A letter about a task to one person, in their language. */
export function taskDraft(
  to: Addressee,
  kind: TaskLetterKind,
  task: Task,
  store: Store,
  how: Pick<Draft, 'cause' | 'by'> & {
    /** The owner's own words. */
    readonly texts: TextOverrides | undefined;
    readonly critical?: boolean;
    readonly about?: string;
    /** Does not have the task but looks after it. */
    readonly oversees?: boolean;
    readonly once?: boolean;
    readonly throttled?: boolean;
  },
): Draft {
  const { language } = to.worker;
  const words = teamWords(language, how.texts);
  const facts = factsOf(task, store, language, how.about);
  const body =
    how.by === 'call'
      ? words.call[how.oversees ? 'manager' : 'member'](facts)
      : words.task[kind](facts);
  return {
    ...to,
    kind,
    body,
    cause: how.cause,
    by: how.by,
    about: [facts.store, facts.code, facts.title, facts.due],
    store: store.id,
    task: refOf(task),
    ...(how.critical ? { critical: true } : {}),
    ...(how.once ? { once: true } : {}),
    ...(how.throttled ? { throttled: true } : {}),
  };
}

/** A letter about a stage or a store. */
export function storeDraft(
  to: Addressee,
  kind: LetterKind,
  store: Pick<Store, 'id'>,
  how: {
    readonly cause: string;
    readonly body: string;
    readonly about: readonly string[];
    readonly by?: Draft['by'];
    readonly announcement?: string;
    readonly critical?: boolean;
    readonly once?: boolean;
    readonly throttled?: boolean;
  },
): Draft {
  const { by = 'message', ...rest } = how;
  return { ...to, kind, store: store.id, by, ...rest };
}
