import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { keepingIn } from './keeping';
import type { TeamParts } from './parts';
import { standingOf, type Actor } from './rights';
import { assigneeOf } from './rules/tasks';
import type { OfTask, TeamAnswer } from './staff-api';

/** An answer of a function takes 4 MB, and base64 a third more than the bytes. https://www.twilio.com/docs/serverless/functions-assets/functions#limits */
const MOST_BYTES = 2_900_000;

/** The photo that a task was done with, for whoever manages the store, has the task or sent it. */
export async function photoOf(of: OfTask, actor: Actor, parts: TeamParts): Promise<TeamAnswer> {
  const keeping = keepingIn(parts.records);
  const [open, done, member] = await together([
    keeping.task(of.store, of.task),
    keeping.doneTask(of.store, of.task),
    keeping.member(of.store, actor.who),
  ]);
  const task = (open ?? done)?.value;
  const standing = standingOf(actor, member?.value);
  const isTheirs =
    task !== undefined &&
    (assigneeOf(task, actor.who) !== undefined || task.given?.by === actor.who);
  if (standing === 'none' || (standing === 'member' && !isTheirs))
    throw new Refusal('not-your-task');
  const photo = task?.given?.photo;
  const picture = photo === undefined ? undefined : await parts.pictures.show(photo, MOST_BYTES);
  if (!picture) throw new Refusal('not-found', { what: 'picture' });
  const { type, bytes } = picture;
  return { ok: true, photo: { type, base64: Buffer.from(bytes).toString('base64') } };
}
