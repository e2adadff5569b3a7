import { together } from '../ports/settled';
import { groupDesk, type GroupRequest } from './group-desk';
import { keepingIn } from './keeping';
import type { TeamParts } from './parts';
import { photoOf } from './photo';
import type { Actor } from './rights';
import { isOpen } from './rules/tasks';
import type { TeamAnswer, TeamRequest } from './staff-api';
import { storeDesk, type StoreRequest } from './store-desk';
import { taskDesk } from './task-desk';

const OF_STORES = new Set<TeamRequest['action']>([
  'createStore',
  'renameStore',
  'previewMove',
  'moveOpening',
  'closeStore',
  'reopenStore',
  'completeStage',
  'choosePolicy',
  'addMember',
  'editMember',
  'removeMember',
  'stores',
  'store',
  'finished',
]);
const OF_GROUPS = new Set<TeamRequest['action']>([
  'groups',
  'createGroup',
  'announce',
  'announcement',
  'carryOn',
  'stop',
  'savePolicy',
  'simulate',
  'makeToken',
  'revokeToken',
  'tokens',
  'letters',
  'outgoing',
]);

const isOfStores = (request: TeamRequest): request is StoreRequest => OF_STORES.has(request.action);
const isOfGroups = (request: TeamRequest): request is GroupRequest => OF_GROUPS.has(request.action);

/** Does what somebody of staff asks of the team. Throws Refusal with a sentence for them when it cannot be done. */
export async function actOnTeam(
  request: TeamRequest,
  actor: Actor,
  parts: TeamParts,
): Promise<TeamAnswer> {
  if (isOfStores(request)) return storeDesk(parts).act(request, actor);
  if (isOfGroups(request)) return groupDesk(parts).act(request, actor);
  if (request.action === 'mine') return mine(actor, parts);
  if (request.action === 'photo') return photoOf(request, actor, parts);
  return taskDesk(parts).act(request, actor);
}

/** The open tasks of whoever asks, and whom they work with. */
async function mine(actor: Actor, parts: TeamParts): Promise<TeamAnswer> {
  const keeping = keepingIn(parts.records);
  const worker = (await keeping.worker(actor.who))?.value;
  const tasks = await together(
    (worker?.tasks ?? []).map(({ store, id }) => keeping.task(store, id)),
  );
  return {
    ok: true,
    tasks: tasks.flatMap((task) => (task && isOpen(task.value) ? [task.value] : [])),
  };
}
