import type { Bellhop } from '../../bellhop';
import { signedInAdmin } from '../staff';
import { withFacts } from '../with-facts';
import { readAccountStatus } from './account-status';
import type { AccountStatus, AdminRequest, AdminState, Health, HeldTexts } from './api';
import { newestChanges } from './change-log';
import { addGroup, removeGroup } from './groups';
import { readHealth } from './health';
import { readHeldTexts } from './held';
import { addList, removeList } from './lists';
import { addMember, removeMember, saveFields } from './save';
import { adminState } from './state';

/** Everything the admin page asks for. Roles are read anew each time. */
export async function actForAdmin(
  bellhop: Bellhop,
  cookie: string | undefined,
  request: AdminRequest,
): Promise<AdminState | Health | AccountStatus | HeldTexts> {
  return withFacts(bellhop, async (facts) => {
    const by = signedInAdmin(bellhop, facts, cookie);
    const parts = { ...bellhop, by };
    switch (request.action) {
      case 'account':
        return readAccountStatus(bellhop, facts);
      case 'health':
        return readHealth(bellhop, facts);
      case 'held':
        return readHeldTexts(bellhop, facts, request.limit);
      case 'save':
        await saveFields(request.changes, parts);
        break;
      case 'addList':
        await addList(request.list, parts);
        break;
      case 'removeList':
        await removeList(request.list, request.name, parts);
        break;
      case 'addGroup':
        await addGroup(request.group, parts);
        break;
      case 'removeGroup':
        await removeGroup(request.group, request.name, parts);
        break;
      case 'addMember':
        await addMember(request.member, parts);
        break;
      case 'removeMember':
        await removeMember(request.member, parts);
        break;
      case 'read':
        break;
    }
    const [after, log] = await Promise.all([
      request.action === 'read' ? facts : bellhop.facts(true),
      newestChanges(bellhop.records, facts.staff),
    ]);
    return adminState(after, { by, now: bellhop.now(), log });
  });
}
