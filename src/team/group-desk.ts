import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { announcementDesk, STORE_GROUP, viewOf } from './announcement-desk';
import { keepingIn } from './keeping';
import { letterDesk } from './letters';
import { GROUPS_MAP } from './objects';
import { outgoingOf } from './outgoing';
import type { TeamParts } from './parts';
import { policyDesk } from './policy-desk';
import { requireScope, type Actor } from './rights';
import type { GroupView, TeamAnswer, TeamRequest } from './staff-api';
import { PEOPLE_TTL_SECONDS, readGroup, type Group } from './stored-people';
import { storesOf } from './stores-of';
import { tokenDesk } from './token-desk';

/** Requests about groups, announcements, policies and keys. */
export type GroupRequest = Extract<
  TeamRequest,
  {
    action:
      | 'groups'
      | 'createGroup'
      | 'announce'
      | 'announcement'
      | 'carryOn'
      | 'stop'
      | 'savePolicy'
      | 'simulate'
      | 'makeToken'
      | 'revokeToken'
      | 'tokens'
      | 'letters'
      | 'outgoing';
  }
>;

/** Groups, what is said to them, policies, and keys to the API. */
export function groupDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const letters = letterDesk(parts);
  const keys = tokenDesk(parts);
  const policies = policyDesk(parts);
  const said = announcementDesk(parts);
  const { storesFor, requireStore } = storesOf(keeping);

  async function groups(actor: Actor, only: string | undefined): Promise<readonly GroupView[]> {
    requireScope(actor, 'groups:read', only);
    const stores =
      only === undefined
        ? await storesFor(actor)
        : [await requireStore(actor, only, 'groups:read')];
    const [custom, members] = await together([
      keeping.all(GROUPS_MAP, '', readGroup),
      together(stores.map(({ id }) => keeping.members(id))),
    ]);
    return stores.flatMap((store, index): GroupView[] => [
      {
        id: `${STORE_GROUP}${store.id}`,
        name: store.name,
        store: store.id,
        kind: 'store',
        people: members[index]?.length ?? 0,
      },
      ...custom
        .filter(({ value }) => value.store === store.id)
        .map(({ value }) => ({
          id: value.id,
          name: value.name,
          store: store.id,
          kind: 'custom' as const,
          people: value.people.length,
        })),
    ]);
  }

  async function createGroup(
    actor: Actor,
    wanted: {
      readonly id: string;
      readonly store: string;
      readonly name: string;
      readonly people: readonly string[];
    },
  ): Promise<GroupView> {
    const store = await requireStore(actor, wanted.store, 'groups:write');
    const members = await keeping.members(store.id);
    const unknown = wanted.people.some((who) => !members.some((member) => member.who === who));
    if (unknown || wanted.people.length === 0) throw new Refusal('not-found', { what: 'person' });
    const name = wanted.name.replace(/\s+/g, ' ').trim().slice(0, 60);
    if (!name) throw new Refusal('bad-name');
    const group: Group = {
      v: 1,
      id: wanted.id,
      name,
      store: store.id,
      people: [...new Set(wanted.people)],
      createdAt: parts.now(),
    };
    const kept = await keeping.change(
      { map: GROUPS_MAP, key: group.id },
      readGroup,
      PEOPLE_TTL_SECONDS,
      (before) => (before ? undefined : group),
    );
    const { people } = kept?.value ?? group;
    return { id: group.id, name, store: store.id, kind: 'custom', people: people.length };
  }

  async function act(request: GroupRequest, actor: Actor): Promise<TeamAnswer> {
    switch (request.action) {
      case 'groups':
        return { ok: true, groups: await groups(actor, request.store) };
      case 'createGroup':
        return { ok: true, group: await createGroup(actor, request) };
      case 'announce':
        return { ok: true, announcement: viewOf(await said.announce(actor, request)) };
      case 'announcement':
      case 'carryOn':
        return {
          ok: true,
          announcement: await said.announcement(actor, request.id, request.action === 'carryOn'),
        };
      case 'stop': {
        const stopped = await said.stop(actor, request.id);
        return { ok: true, ...(stopped ? { announcement: stopped } : {}) };
      }
      case 'letters': {
        await requireStore(actor, request.store, 'archive:read');
        const all = await letters.of(request.who);
        return {
          ok: true,
          letters: all
            .map(({ value }) => value)
            .filter(({ store }) => store === request.store)
            .sort((one, other) => one.at - other.at),
        };
      }
      case 'outgoing': {
        const store = await requireStore(actor, request.store, 'archive:read');
        return { ok: true, ...(await outgoingOf(parts, store)) };
      }
      case 'savePolicy':
      case 'simulate':
        return policies.act(request, actor);
      case 'makeToken':
      case 'revokeToken':
      case 'tokens':
        return keys.act(request, actor);
    }
  }

  return { act, groups, createGroup };
}
