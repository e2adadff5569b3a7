import { actedOn } from './acting';
import { noteRead } from './answering-questions';
import { openTasks } from './answering-tasks';
import type { Said } from './said';
import type { Doing } from './stored-people';
import type { Visit } from './visit';
import { wishOf } from './wishes';

/**
 * What is left to do for a text that comes again, by what was noted of it: the member's record says by now that it was
 * answered, so it is not heard once more. Undefined = nothing.
 */
export async function takenUp(visit: Visit, doing: Doing): Promise<Said | undefined> {
  const { letter, tasks, wish, proof } = doing;
  if (letter !== undefined) {
    const carryOut = (): Promise<undefined> => noteRead(letter, visit.parts);
    return { reply: '', deed: { doing, carryOut } };
  }
  const open = await openTasks(visit, tasks, []);
  if (open.found.length === 0) return undefined;
  const asked = proof ? { what: 'proof' as const, tasks, at: visit.parts.now() } : undefined;
  return actedOn({ ...visit, asked }, wishOf(wish), open);
}
