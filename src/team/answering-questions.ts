import { together } from '../ports/settled';
import { meantBy, openTasks } from './answering-tasks';
import { keepingIn } from './keeping';
import { letterDesk } from './letters';
import type { TeamParts } from './parts';
import type { Said } from './said';
import { statusOf } from './status-text';
import type { TaskRef } from './stored-people';
import type { Visit } from './visit';

/** What members ask: how their tasks stand, who has one; and that they have read something. */

export const statusLines = (visit: Visit, refs: readonly TaskRef[] | 'which'): Promise<Said> =>
  statusOf(refs === 'which' ? visit.worker.tasks : refs, visit.key, visit.language, visit.parts);

export async function whoHas(visit: Visit, ids: readonly string[]): Promise<Said> {
  const { reply } = visit.words;
  const refs = meantBy(visit, ids);
  if (ids.length > 0 && refs !== 'which') {
    const { found } = await openTasks(visit, refs, ids);
    const lines = found.map(({ value }) =>
      reply.who(value.code, value.assignees.map(({ name }) => name).join(', ')),
    );
    return { reply: lines.join('\n') || reply.notYours(ids.join(', ')), reads: true };
  }
  const keeping = keepingIn(visit.parts.records);
  const members = await together(visit.worker.stores.map(({ id }) => keeping.members(id)));
  const managers = members.flat().filter(({ role }) => role === 'manager');
  const names = [...new Set(managers.map(({ name }) => name))];
  return { reply: reply.managers(names.join(', ')), reads: true };
}

/** They have read what was said to a group. */
export function readNews({ asked, parts, words }: Visit): Said {
  const letter = asked?.letter;
  if (letter === undefined) return { reply: words.reply.thanks, idle: true };
  return {
    reply: words.reply.read,
    worker: ({ asked: _asked, ...worker }) => worker,
    deed: { doing: { wish: '', tasks: [], letter }, carryOut: () => noteRead(letter, parts) },
  };
}

/** The letter says that it was read; said twice, it is the same. */
export async function noteRead(letter: string, parts: TeamParts): Promise<undefined> {
  await letterDesk(parts).change(letter, (kept) =>
    kept && kept.acknowledgedAt === undefined
      ? { ...kept, acknowledgedAt: parts.now() }
      : undefined,
  );
}
