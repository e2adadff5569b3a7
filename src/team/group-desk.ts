import { Refusal } from '../ports/refusal';
import { carryOn, fanOut, stopAnnouncement } from './announcing';
import { personOf } from './around';
import { storeDraft } from './compose';
import { keepingIn } from './keeping';
import { letterKey } from './letter-key';
import { letterDesk } from './letters';
import { ANNOUNCEMENTS_MAP, GROUPS_MAP, POLICIES_MAP } from './objects';
import { outgoingOf } from './outgoing';
import type { TeamParts } from './parts';
import { requireAdmin, requireManager, requireScope, type Actor } from './rights';
import { policyFault, type Policy } from './rules/policy';
import { simulate } from './rules/simulate';
import type { AnnouncementView, GroupView, Outcome, TeamAnswer, TeamRequest } from './staff-api';
import { MOST, readPolicy, STORE_TTL_SECONDS, type Store } from './stored';
import {
  PEOPLE_TTL_SECONDS,
  readAnnouncement,
  readGroup,
  type Announcement,
  type Group,
  type Scope,
} from './stored-people';
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

/** A store's own group goes by its id with this before it. */
const STORE_GROUP = 'store-';

/** Groups, what is said to them, policies, and keys to the API. */
export function groupDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const letters = letterDesk(parts);
  const keys = tokenDesk(parts);

  /** The stores somebody may speak for: all for admins, their own for managers, those of a key for programs. */
  async function storesFor(actor: Actor): Promise<readonly Store[]> {
    const all = await keeping.stores();
    if (actor.kind === 'token')
      return all.filter(({ id }) => actor.stores === undefined || actor.stores.includes(id));
    if (actor.admin) return all;
    const worker = (await keeping.worker(actor.who))?.value;
    const own = new Set(
      worker?.stores.flatMap(({ id, role }) => (role === 'member' ? [] : [id])) ?? [],
    );
    return all.filter(({ id }) => own.has(id));
  }

  async function requireStore(actor: Actor, id: string, scope: Scope): Promise<Store> {
    requireScope(actor, scope, id);
    const [store, member] = await Promise.all([keeping.store(id), keeping.member(id, actor.who)]);
    if (actor.kind === 'staff') requireManager(actor, member?.value);
    if (!store) throw new Refusal('not-found', { what: 'store' });
    return store.value;
  }

  async function groups(actor: Actor, only: string | undefined): Promise<readonly GroupView[]> {
    requireScope(actor, 'groups:read', only);
    const stores =
      only === undefined
        ? await storesFor(actor)
        : [await requireStore(actor, only, 'groups:read')];
    const [custom, members] = await Promise.all([
      keeping.all(GROUPS_MAP, '', readGroup),
      Promise.all(stores.map(({ id }) => keeping.members(id))),
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

  /** Says something to a group; the letters go out in batches after the answer. */
  async function announce(
    actor: Actor,
    wanted: {
      readonly id: string;
      readonly group: string;
      readonly text: string;
      readonly critical?: boolean;
    },
  ): Promise<Announcement> {
    const text = wanted.text.trim();
    if (!text || text.length > MOST.text) throw new Refusal('bad-text', { max: MOST.text });
    const isStore = wanted.group.startsWith(STORE_GROUP);
    const group = isStore
      ? undefined
      : (await keeping.one({ map: GROUPS_MAP, key: wanted.group }, readGroup))?.value;
    if (!isStore && !group) throw new Refusal('not-found', { what: 'group' });
    const [store, use] = await Promise.all([
      requireStore(actor, group?.store ?? wanted.group.slice(STORE_GROUP.length), 'send'),
      parts.dailyUse(),
    ]);
    // Tasks and their reminders go on; what is said to many waits for another day.
    if (use && use.used >= use.cap)
      throw new Refusal('daily-cap', { used: use.used, cap: use.cap });
    return fanOut(parts, {
      id: wanted.id,
      kind: isStore ? 'storeUpdate' : 'announcement',
      store,
      by: actor.who,
      about: [store.name],
      text,
      critical: wanted.critical === true,
      ...(group ? { group } : {}),
    });
  }

  async function announcement(
    actor: Actor,
    id: string,
    drives: boolean,
  ): Promise<AnnouncementView> {
    const found = await keeping.one({ map: ANNOUNCEMENTS_MAP, key: id }, readAnnouncement);
    if (!found) throw new Refusal('not-found', { what: 'announcement' });
    await requireStore(actor, found.value.store, 'archive:read');
    const current = drives ? ((await carryOn(parts, id)) ?? found.value) : found.value;
    return { ...viewOf(current), outcomes: await outcomesOf(current) };
  }

  async function outcomesOf({ id, people, store }: Announcement): Promise<readonly Outcome[]> {
    const members = await keeping.members(store);
    return Promise.all(
      people.filter(Boolean).map(async (who): Promise<Outcome> => {
        const letter = (await letters.read(letterKey(who, `a${id}`)))?.value;
        const text = letter?.texts.at(-1);
        return {
          who,
          name: letter?.name ?? members.find((member) => member.who === who)?.name ?? '',
          ...(text ? { state: text.state, ...(text.code ? { code: text.code } : {}) } : {}),
          ...(letter?.acknowledgedAt === undefined
            ? {}
            : { acknowledgedAt: letter.acknowledgedAt }),
        };
      }),
    );
  }

  /** What was said to groups, newest first. */
  async function archive(
    actor: Actor,
    only: string | undefined,
  ): Promise<readonly AnnouncementView[]> {
    requireScope(actor, 'archive:read', only);
    const stores =
      only === undefined
        ? await storesFor(actor)
        : [await requireStore(actor, only, 'archive:read')];
    const mine = new Set(stores.map(({ id }) => id));
    const all = await keeping.all(ANNOUNCEMENTS_MAP, '', readAnnouncement);
    return all
      .map(({ value }) => value)
      .filter(({ store }) => mine.has(store))
      .sort((one, other) => other.at - one.at)
      .map(viewOf);
  }

  /** A text to one member, as a follow-up by hand. */
  async function followUp(
    actor: Actor,
    wanted: { readonly phone: string; readonly message: string; readonly id: string },
  ): Promise<{ readonly letter: string; readonly outcome: string }> {
    requireScope(actor, 'send');
    const text = wanted.message.trim();
    if (!text || text.length > MOST.text) throw new Refusal('bad-text', { max: MOST.text });
    const who = parts.personKey(wanted.phone);
    const worker = (await keeping.worker(who))?.value;
    const stores = await storesFor(actor);
    const store = stores.find(({ id }) => worker?.stores.some((one) => one.id === id));
    // Only members get texts from here: anybody else's number is none of a program's business.
    if (!worker || !store) throw new Refusal('not-found', { what: 'person' });
    const outcome = await letters.post(
      storeDraft({ who, worker }, 'announcement', store, {
        cause: `f${wanted.id}`,
        body: `${store.name}: ${text}`,
        about: [store.name, text],
      }),
    );
    return { letter: letterKey(who, `f${wanted.id}`), outcome };
  }

  async function act(request: GroupRequest, actor: Actor): Promise<TeamAnswer> {
    switch (request.action) {
      case 'groups':
        return { ok: true, groups: await groups(actor, request.store) };
      case 'createGroup':
        return { ok: true, group: await createGroup(actor, request) };
      case 'announce':
        return { ok: true, announcement: viewOf(await announce(actor, request)) };
      case 'announcement':
      case 'carryOn':
        return {
          ok: true,
          announcement: await announcement(actor, request.id, request.action === 'carryOn'),
        };
      case 'stop': {
        await announcement(actor, request.id, false);
        const stopped = await stopAnnouncement(parts, request.id);
        return { ok: true, ...(stopped ? { announcement: viewOf(stopped) } : {}) };
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
        return savePolicy(request, actor);
      case 'simulate':
        return simulated(request, actor);
      case 'makeToken':
      case 'revokeToken':
      case 'tokens':
        return keys.act(request, actor);
    }
  }

  async function savePolicy(
    { action: _action, ...policy }: Policy & { readonly action: string },
    actor: Actor,
  ): Promise<TeamAnswer> {
    requireAdmin(actor);
    requireKept(policy);
    const data = { v: 1 as const, ...policy, steps: policy.steps.map((step) => ({ ...step })) };
    const where = { map: POLICIES_MAP, key: policy.id };
    await keeping.change(where, readPolicy, STORE_TTL_SECONDS, () => data);
    return { ok: true, policy };
  }

  async function simulated(
    request: Extract<GroupRequest, { action: 'simulate' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const store = await requireStore(actor, request.store, 'archive:read');
    requireKept(request);
    const members = await keeping.members(store.id);
    const known = await Promise.all(
      members.map(async (member) => ({
        member,
        worker: (await keeping.worker(member.who))?.value,
      })),
    );
    const ofRole = (role: string) =>
      known.flatMap(({ member, worker }) =>
        worker && member.role === role
          ? [{ ...personOf(member.who, worker, store.timeZone), recent: {} }]
          : [],
      );
    const [managers, admins] = [ofRole('manager'), ofRole('admin')];
    const moments = simulate(request, request.due, request.from, {
      assignees: ofRole('member').slice(0, 1),
      managers: managers.length > 0 ? managers : admins,
      admins: admins.length > 0 ? admins : managers,
    });
    const nameOf = (who: string) => members.find((member) => member.who === who)?.name ?? '';
    return { ok: true, moments: moments.map((one) => ({ ...one, name: nameOf(one.who) })) };
  }

  return { act, groups, createGroup, announce, archive, followUp };
}

function requireKept(policy: Policy): void {
  const field = policyFault(policy);
  if (field !== undefined) throw new Refusal('bad-policy', { field });
}

/** An announcement as pages and programs see it. */
export const viewOf = (announcement: Announcement): AnnouncementView => {
  const {
    id,
    group,
    groupName,
    store,
    kind,
    text = '',
    at,
    state,
    people,
    done,
    failed,
  } = announcement;
  return {
    id,
    group,
    groupName,
    store,
    kind,
    text,
    at,
    state,
    people: people.length,
    done,
    failed,
  };
};
