import type { NewItem } from '../agenda/item';
import { firstLanguage } from '../languages/languages';
import { isConflict } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { keepingIn, type Policies } from './keeping';
import { managedStores } from './managed-store';
import { memberDesk, viewOf } from './member-desk';
import { moveItem, moveTasks } from './moving';
import { nameOf } from './names';
import { at } from './objects';
import type { TeamParts } from './parts';
import { reopened, reopenItem, resumeTasks } from './reopening';
import { requireAdmin, requireManager, type Actor } from './rights';
import { isDay, isZone } from './rules/clock';
import { DEFAULT_POLICIES } from './rules/policy';
import { completeStage, moved, planStages, previewMove } from './rules/stages';
import { STORE_OPENING } from './rules/starters';
import { isOpen } from './rules/tasks';
import type { StoreView, TeamAnswer, TeamRequest } from './staff-api';
import { lookAtStage, STAGE_NEWS, stageWatched } from './stage-watching';
import { STORE_TTL_SECONDS, type Store } from './stored';
import { summaryItem } from './daily';

/** Requests about stores, their stages and people. */
export type StoreRequest = Extract<
  TeamRequest,
  {
    action:
      | 'createStore'
      | 'renameStore'
      | 'previewMove'
      | 'moveOpening'
      | 'closeStore'
      | 'reopenStore'
      | 'completeStage'
      | 'choosePolicy'
      | 'addMember'
      | 'editMember'
      | 'removeMember'
      | 'stores'
      | 'store'
      | 'finished';
  }
>;

/** Stores with their stages. */
export function storeDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const people = memberDesk(parts);
  const managed = managedStores(keeping);

  async function create(
    request: Extract<StoreRequest, { action: 'createStore' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    requireAdmin(actor);
    const { id, openingOn, timeZone = parts.timeZone } = request;
    if (!isDay(openingOn) || !isZone(timeZone)) throw new Refusal('bad-day');
    const now = parts.now();
    const language = firstLanguage(parts.houseLanguage);
    const store = stageWatched(
      {
        v: 1,
        id,
        name: nameOf(request.name),
        timeZone,
        openingOn,
        createdAt: now,
        state: 'opening',
        stages: planStages(request.stages ?? STORE_OPENING[language], openingOn, now),
        numbers: {},
      },
      DEFAULT_POLICIES.stage,
      now,
    );
    try {
      await together([
        parts.records.create(at('stores', id), store, { ttl: STORE_TTL_SECONDS }),
        parts.agenda.put([
          ...lookAtStage(store, now),
          summaryItem(store, parts.settings.summaryAt, now),
        ]),
      ]);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const before = await keeping.store(id);
      if (before) return { ok: true, store: before.value };
    }
    return { ok: true, store };
  }

  /** Writes a store with what follows from it; false = somebody else was faster, and it has to be decided anew. */
  async function isWritten(
    store: Store,
    revision: string,
    items: readonly NewItem[],
  ): Promise<boolean> {
    try {
      await together([
        parts.records.replace(at('stores', store.id), store, revision, { ttl: STORE_TTL_SECONDS }),
        parts.agenda.put(items),
      ]);
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }

  async function move(
    request: Extract<StoreRequest, { action: 'previewMove' | 'moveOpening' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    if (!isDay(request.openingOn)) throw new Refusal('bad-day');
    const [{ found }, tasks] = await together([
      managed(request.store, actor),
      keeping.openTasks(request.store),
    ]);
    const now = parts.now();
    const open = tasks.map(({ value }) => value).filter(isOpen);
    const preview = previewMove(found.value, open, request.openingOn, now);
    if (request.action === 'previewMove') return { ok: true, preview };
    if (preview.days === 0) return { ok: true, store: found.value, preview };
    // A stage's escalation begins with its first step, whichever policy it has.
    const store = stageWatched(moved(found.value, request.openingOn), DEFAULT_POLICIES.stage, now);
    const items = [moveItem(store, preview.from, actor.who, now), ...lookAtStage(store, now)];
    if (!(await isWritten(store, found.revision, items))) return move(request, actor);
    // As many as there is time for, so that whoever asked sees them; due work does the rest and tells everybody.
    await moveTasks(parts, store, actor.who);
    return { ok: true, store, preview };
  }

  /** Closed by mistake, or for a while: everything goes on where it was. */
  async function reopen(
    request: Extract<StoreRequest, { action: 'reopenStore' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const { found } = await managed(request.store, actor);
    if (found.value.state !== 'closed') return { ok: true, store: found.value };
    const now = parts.now();
    const store = reopened(found.value, now);
    const items = [
      ...lookAtStage(store, now),
      summaryItem(store, parts.settings.summaryAt, now),
      reopenItem(store, actor.who, now),
    ];
    if (!(await isWritten(store, found.revision, items))) return reopen(request, actor);
    await resumeTasks(parts, store, actor.who, now);
    return { ok: true, store };
  }

  /** Two steps: what is read, and what is written. The people hear of it from due work. */
  async function complete(
    request: Extract<StoreRequest, { action: 'completeStage' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const [{ found, standing }, tasks] = await together([
      managed(request.store, actor),
      keeping.openTasks(request.store),
    ]);
    const now = parts.now();
    const open = tasks.filter(({ value }) => value.stage === request.stage && isOpen(value)).length;
    const by = { who: actor.who, insists: standing === 'admin' && request.insist === true };
    const { store, next } = completeStage(found.value, request.stage, open, by, now);
    // A stage's escalation begins with its first step, whichever policy it has.
    const watchedStore = stageWatched(store, DEFAULT_POLICIES.stage, now);
    const news = {
      id: `${STAGE_NEWS}.${store.id}.${request.stage}`,
      kind: STAGE_NEWS,
      at: now,
      data: { store: store.id, stage: request.stage, next: next?.id ?? '', by: actor.who },
    };
    const items = [...lookAtStage(watchedStore, now), news];
    if (!(await isWritten(watchedStore, found.revision, items))) return complete(request, actor);
    return { ok: true, store: watchedStore };
  }

  async function view(id: string, actor: Actor): Promise<TeamAnswer> {
    const [store, members, tasks] = await together([
      keeping.store(id),
      keeping.members(id),
      keeping.openTasks(id),
    ]);
    requireManager(
      actor,
      members.find(({ who }) => who === actor.who),
    );
    if (!store) throw new Refusal('not-found', { what: 'store' });
    const workers = await together(members.map(({ who }) => keeping.worker(who)));
    return {
      ok: true,
      store: store.value,
      people: members.flatMap((member, index) => {
        const worker = workers[index];
        return worker ? [viewOf(member, worker.value)] : [];
      }),
      tasks: tasks.map(({ value }) => value).filter(isOpen),
    };
  }

  async function overview(actor: Actor): Promise<TeamAnswer> {
    const all = await keeping.stores();
    const own =
      actor.kind === 'staff' && actor.admin
        ? undefined
        : new Set(
            (await keeping.worker(actor.who))?.value.stores.flatMap(({ id, role }) =>
              role === 'member' ? [] : [id],
            ),
          );
    const mine = all.filter(({ id }) => own === undefined || own.has(id));
    const stores = await together(
      mine.map(async (store): Promise<StoreView> => {
        const tasks = (await keeping.openTasks(store.id)).map(({ value }) => value).filter(isOpen);
        const { id, name, openingOn, timeZone, state, stages } = store;
        return {
          id,
          name,
          openingOn,
          timeZone,
          state,
          stages,
          open: tasks.length,
          late: tasks.filter(({ dueAt = Infinity }) => dueAt < parts.now()).length,
          blocked: tasks.filter((task) => task.state === 'blocked').length,
        };
      }),
    );
    return { ok: true, stores };
  }

  async function act(request: StoreRequest, actor: Actor): Promise<TeamAnswer> {
    switch (request.action) {
      case 'createStore':
        return create(request, actor);
      case 'previewMove':
      case 'moveOpening':
        return move(request, actor);
      case 'reopenStore':
        return reopen(request, actor);
      case 'completeStage':
        return complete(request, actor);
      case 'addMember':
      case 'editMember':
      case 'removeMember':
        return people.act(request, actor);
      case 'stores':
        return overview(actor);
      case 'store':
        return view(request.store, actor);
      case 'finished': {
        const [, away, open] = await together([
          managed(request.store, actor),
          keeping.doneTasks(request.store),
          keeping.openTasks(request.store),
        ]);
        // What has just been done is put away a moment later.
        const over = open.filter(({ value }) => !isOpen(value));
        const known = new Set(over.map(({ value }) => value.id));
        const tasks = [...away.filter(({ value }) => !known.has(value.id)), ...over];
        return { ok: true, tasks: tasks.map(({ value }) => value) };
      }
      case 'renameStore':
      case 'closeStore':
      case 'choosePolicy': {
        const [{ found }, policies] = await together([
          managed(request.store, actor),
          keeping.policies(),
        ]);
        if (request.action === 'choosePolicy') requirePolicy(request.policy, policies);
        const kept = await keeping.changeStore(
          request.store,
          (store) => store && changedStore(store, request),
          found,
        );
        return { ok: true, store: kept?.value ?? found.value };
      }
    }
  }

  return { act };
}

function requirePolicy(id: string, made: Policies): void {
  if (!made.has(id) && !Object.hasOwn(DEFAULT_POLICIES, id))
    throw new Refusal('not-found', { what: 'policy' });
}

function changedStore(
  store: Store,
  request: Extract<StoreRequest, { action: 'renameStore' | 'closeStore' | 'choosePolicy' }>,
): Store {
  switch (request.action) {
    case 'renameStore':
      return { ...store, name: nameOf(request.name) };
    case 'closeStore': {
      const { watch: _watch, ...rest } = store;
      return { ...rest, state: 'closed' };
    }
    case 'choosePolicy':
      return { ...store, policies: { ...store.policies, [request.of]: request.policy } };
  }
}
