import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import { together } from '../ports/settled';
import { storeDraft, taskDraft, type TaskLetterKind } from './compose';
import { keepingIn } from './keeping';
import { causeOf } from './letter-key';
import { letterDesk } from './letters';
import { ANNOUNCEMENTS_MAP } from './objects';
import type { TeamParts } from './parts';
import { assigneeOf, isOpen } from './rules/tasks';
import { freeAt } from './rules/throttle';
import { readAnnouncement, type Letter, type Worker } from './stored-people';
import { teamWords } from './words/team-words';

const CALL = '-call';

/** The letter that a call came in the place of. */
export const insteadOf = (key: string): string =>
  key.endsWith(CALL) ? key.slice(0, -CALL.length) : key;

/**
 * Rings somebody whom a critical text could not reach over any channel. What is over by then is not rung for, and nobody
 * is rung more often than the throttle allows.
 */
export async function callInsteadInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  const { letter: key } = item.data;
  if (typeof key !== 'string') return 'done';
  const keeping = keepingIn(parts.records);
  const letter = (await letterDesk(parts).read(key))?.value;
  if (!letter?.callsInstead) return 'done';
  const worker = (await keeping.worker(letter.who))?.value;
  if (!worker || worker.stopped) return 'done';
  const now = parts.now();
  const free = freeAt(worker.recent.call ?? [], 'call', now);
  if (free > now) return { again: free };
  const cause = `${causeOf(key)}${CALL}`;
  const how = { cause, by: 'call', critical: true } as const;
  const draft = letter.task
    ? await aboutTask(letter, worker, how, parts)
    : await aboutNews(letter, worker, how, parts);
  if (draft) await letterDesk(parts).post(draft);
  return 'done';
}

type How = { readonly cause: string; readonly by: 'call'; readonly critical: true };

async function aboutTask(letter: Letter, worker: Worker, how: How, parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const { store: storeId = '', id = '' } = letter.task ?? {};
  const [task, store] = await together([keeping.task(storeId, id), keeping.store(storeId)]);
  if (!task || !store || !isOpen(task.value)) return undefined;
  const { who, kind } = letter;
  return taskDraft({ who, worker }, kind as TaskLetterKind, task.value, store.value, {
    ...how,
    texts: parts.texts,
    oversees: assigneeOf(task.value, who) === undefined,
  });
}

async function aboutNews(letter: Letter, worker: Worker, how: How, parts: TeamParts) {
  const { who, kind, store = '', announcement: id = '' } = letter;
  const said = (
    await keepingIn(parts.records).one({ map: ANNOUNCEMENTS_MAP, key: id }, readAnnouncement)
  )?.value;
  const { call } = teamWords(worker.language, parts.texts);
  const [name = ''] = said?.about ?? letter.about;
  return storeDraft(
    { who, worker },
    kind,
    { id: store },
    {
      ...how,
      body: said?.text ? call.news(name, said.text) : letter.body,
      about: letter.about,
      ...(said ? { announcement: id } : {}),
    },
  );
}
