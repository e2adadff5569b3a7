import { firstLanguage } from '../languages/languages';
import { languageOfCountry } from '../languages/country';
import { isConflict } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { storeDraft } from './compose';
import { fanOut } from './announcing';
import { keepingIn } from './keeping';
import { letterDesk, phoneOf } from './letters';
import { at } from './objects';
import type { TeamParts } from './parts';
import { requireAdmin, requireManager, type Actor } from './rights';
import { isDay, isZone, shifted } from './rules/clock';
import { DEFAULT_POLICIES } from './rules/policy';
import { completeStage, moved, planStages, previewMove } from './rules/stages';
import { STORE_OPENING } from './rules/starters';
import { isOpen, noted } from './rules/tasks';
import type { MemberFields, PersonView, StoreView, TeamAnswer, TeamRequest } from './staff-api';
import { stageWatched, lookAtStage } from './stage-watching';
import { MOST, STORE_TTL_SECONDS, type Store } from './stored';
import { PEOPLE_TTL_SECONDS, type Member, type Worker } from './stored-people';
import { lookAt, watched } from './watching';
import { teamWords } from './words/team-words';
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

/** Stores with their stages and people. */
export function storeDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const letters = letterDesk(parts);

  async function managed(id: string, actor: Actor) {
    const [store, member] = await Promise.all([keeping.store(id), keeping.member(id, actor.who)]);
    if (!store) throw new Refusal('not-found', { what: 'store' });
    return { found: store, standing: requireManager(actor, member?.value) };
  }

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
      await Promise.all([
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

  async function move(
    request: Extract<StoreRequest, { action: 'previewMove' | 'moveOpening' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    if (!isDay(request.openingOn)) throw new Refusal('bad-day');
    const [{ found }, tasks] = await Promise.all([
      managed(request.store, actor),
      keeping.openTasks(request.store),
    ]);
    const now = parts.now();
    const open = tasks.map(({ value }) => value).filter(isOpen);
    const preview = previewMove(found.value, open, request.openingOn, now);
    if (request.action === 'previewMove') return { ok: true, preview };
    const policy = await keeping.policy(found.value, 'stage');
    const kept = await keeping.changeStore(
      found.value.id,
      (store) =>
        store && store.openingOn !== request.openingOn
          ? stageWatched(moved(store, request.openingOn), policy, now)
          : undefined,
      found,
    );
    const store = kept?.value ?? found.value;
    if (preview.days === 0) return { ok: true, store, preview };
    // Task by task; said again after a crash, one that has been moved already is known by its note.
    const mark = `${preview.from}>${preview.to}`;
    for (const { value } of tasks.filter(({ value: task }) =>
      preview.tasks.some(({ id }) => id === task.id),
    )) {
      const taskPolicy = await keeping.policy(store, value.priority);
      const after = await keeping.changeTask(store.id, value.id, (task) => {
        if (!task || task.dueAt === undefined || !isOpen(task)) return undefined;
        const last = task.history.findLast(({ what }) => what === 'moved');
        if (last?.about === mark) return undefined;
        const dueAt = shifted(store.timeZone, task.dueAt, preview.days);
        return watched(
          noted({ ...task, dueAt }, { at: now, by: actor.who }, 'moved', mark),
          taskPolicy,
          now,
        );
      });
      if (after?.value.watch) await parts.agenda.put([lookAt(after.value, now)]);
    }
    await Promise.all([
      parts.agenda.put(lookAtStage(store, now)),
      tellEverybody(store, actor, 'dateMoved', `m${preview.from}-${preview.to}-${now}`, {
        about: [store.name, preview.to, preview.from],
      }),
    ]);
    return { ok: true, store, preview };
  }

  /** Something with words of its own, to everybody of a store, in batches. */
  const tellEverybody = (
    store: Store,
    actor: Actor,
    kind: 'stageDone' | 'stageStarted' | 'allDone' | 'dateMoved',
    id: string,
    what: { readonly about: readonly string[] },
  ) => fanOut(parts, { id, kind, store, by: actor.who, about: what.about });

  /** Two steps: what is read, and what is written. The people hear of it from due work. */
  async function complete(
    request: Extract<StoreRequest, { action: 'completeStage' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const [{ found, standing }, tasks] = await Promise.all([
      managed(request.store, actor),
      keeping.openTasks(request.store),
    ]);
    const now = parts.now();
    const open = tasks.filter(({ value }) => value.stage === request.stage && isOpen(value)).length;
    const by = { who: actor.who, insists: standing === 'admin' && request.insist === true };
    const { store, next } = completeStage(found.value, request.stage, open, by, now);
    // A stage's escalation begins with its first step, whichever policy it has.
    const watchedStore = stageWatched(store, DEFAULT_POLICIES.stage, now);
    try {
      await Promise.all([
        parts.records.replace(at('stores', store.id), watchedStore, found.revision, {
          ttl: STORE_TTL_SECONDS,
        }),
        parts.agenda.put([
          ...lookAtStage(watchedStore, now),
          {
            id: `team.stageNews.${store.id}.${request.stage}`,
            kind: 'team.stageNews',
            at: now,
            data: { store: store.id, stage: request.stage, next: next?.id ?? '', by: actor.who },
          },
        ]),
      ]);
    } catch (error) {
      // Somebody else completed it, or a task was made, at the same moment: decided anew.
      if (isConflict(error)) return complete(request, actor);
      throw error;
    }
    return { ok: true, store: watchedStore };
  }

  async function addMember(
    request: Extract<StoreRequest, { action: 'addMember' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const who = parts.personKey(request.phone);
    const [{ found, standing }, members, known, before] = await Promise.all([
      managed(request.store, actor),
      keeping.members(request.store),
      keeping.worker(who),
      keeping.member(request.store, who),
    ]);
    const store = found.value;
    if (request.role === 'admin' && standing !== 'admin') throw new Refusal('wrong-role');
    if (!before && members.length >= MOST.members)
      throw new Refusal('too-many', { max: MOST.members });
    const name = nameOf(request.name);
    const now = parts.now();
    const address = `${request.channel === 'whatsapp' ? 'whatsapp:' : ''}${request.phone}`;
    const member: Member = {
      v: 1,
      store: store.id,
      who,
      name,
      role: request.role,
      since: before?.value.since ?? now,
    };
    const [, kept] = await Promise.all([
      parts.records.put(at('members', store.id, who), member, { ttl: PEOPLE_TTL_SECONDS }),
      keeping.changeWorker(
        who,
        (worker) =>
          withFields(
            inStore(worker ?? newWorker(name, address), store, request.role),
            { ...request, name },
            worker === undefined || request.channel !== undefined ? address : worker.address,
          ),
        known,
      ),
    ]);
    const worker = kept?.value;
    if (!worker) throw new Refusal('not-found', { what: 'person' });
    if (!before) {
      const words = teamWords(worker.language);
      await letters.post(
        storeDraft({ who, worker }, 'welcome', store, {
          cause: `w${store.id}`,
          body: words.welcome(worker.name, store.name),
          about: [worker.name, store.name],
        }),
      );
    }
    return { ok: true, person: viewOf(member, worker) };
  }

  const newWorker = (name: string, address: string): Worker => {
    const language = firstLanguage(languageOfCountry(address), parts.houseLanguage);
    return {
      v: 1,
      name,
      address,
      ...(language === 'en' ? {} : { language }),
      stores: [],
      tasks: [],
      recent: {},
    };
  };

  async function editMember(
    request: Extract<StoreRequest, { action: 'editMember' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const [{ found, standing }, member] = await Promise.all([
      managed(request.store, actor),
      keeping.member(request.store, request.who),
    ]);
    if (!member) throw new Refusal('not-found', { what: 'person' });
    const role = request.role ?? member.value.role;
    const isAboutAdmins = role === 'admin' || member.value.role === 'admin';
    if (role !== member.value.role && isAboutAdmins && standing !== 'admin')
      throw new Refusal('wrong-role');
    const after: Member = {
      ...member.value,
      role,
      name: request.name === undefined ? member.value.name : nameOf(request.name),
    };
    const [, kept] = await Promise.all([
      parts.records.put(at('members', request.store, request.who), after, {
        ttl: PEOPLE_TTL_SECONDS,
      }),
      keeping.changeWorker(request.who, (worker) => {
        if (!worker) return undefined;
        const phone = phoneOf(worker.address);
        const address =
          request.channel === undefined
            ? worker.address
            : `${request.channel === 'whatsapp' ? 'whatsapp:' : ''}${phone}`;
        return withFields(inStore(worker, found.value, role), request, address);
      }),
    ]);
    if (!kept) throw new Refusal('not-found', { what: 'person' });
    return { ok: true, person: viewOf(after, kept.value) };
  }

  /** Off the store and off its open tasks; what they have done stays said. */
  async function removeMember(
    request: Extract<StoreRequest, { action: 'removeMember' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    await managed(request.store, actor);
    await leaveStore(parts, request.store, request.who);
    return { ok: true };
  }

  async function view(id: string, actor: Actor): Promise<TeamAnswer> {
    const [store, members, tasks] = await Promise.all([
      keeping.store(id),
      keeping.members(id),
      keeping.openTasks(id),
    ]);
    requireManager(
      actor,
      members.find(({ who }) => who === actor.who),
    );
    if (!store) throw new Refusal('not-found', { what: 'store' });
    const workers = await Promise.all(members.map(({ who }) => keeping.worker(who)));
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
    const stores = await Promise.all(
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
      case 'completeStage':
        return complete(request, actor);
      case 'addMember':
        return addMember(request, actor);
      case 'editMember':
        return editMember(request, actor);
      case 'removeMember':
        return removeMember(request, actor);
      case 'stores':
        return overview(actor);
      case 'store':
        return view(request.store, actor);
      case 'finished': {
        await managed(request.store, actor);
        const tasks = await keeping.doneTasks(request.store);
        return { ok: true, tasks: tasks.map(({ value }) => value) };
      }
      case 'renameStore':
      case 'closeStore':
      case 'choosePolicy': {
        const { found } = await managed(request.store, actor);
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

const LONGEST_NAME = 60;
function nameOf(name: string): string {
  const tidy = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  if (!tidy) throw new Refusal('bad-name');
  return tidy;
}

const inStore = (worker: Worker, { id, name }: Store, role: Member['role']): Worker => ({
  ...worker,
  stores: [...worker.stores.filter((store) => store.id !== id), { id, name, role }],
});

function withFields(worker: Worker, fields: Partial<MemberFields>, address: string): Worker {
  const { quiet, workDays, ...rest } = worker;
  const nextQuiet = fields.quiet === undefined ? quiet : (fields.quiet ?? undefined);
  const nextDays = fields.workDays === undefined ? workDays : (fields.workDays ?? undefined);
  return {
    ...rest,
    address,
    ...(fields.name === undefined ? {} : { name: nameOf(fields.name) }),
    ...(fields.language === undefined ? {} : { language: fields.language }),
    ...(fields.mail === undefined ? {} : { mail: fields.mail }),
    ...(nextQuiet ? { quiet: nextQuiet } : {}),
    ...(nextDays ? { workDays: [...nextDays] } : {}),
  };
}

/** A member as pages show them. */
export function viewOf({ who, name, role }: Member, worker: Worker): PersonView {
  const { address, language, mail, quiet, workDays, stopped } = worker;
  return {
    who,
    name,
    role,
    phone: phoneOf(address),
    channel: address.startsWith('whatsapp:') ? 'whatsapp' : 'sms',
    ...(language ? { language } : {}),
    ...(mail ? { mail } : {}),
    ...(quiet ? { quiet } : {}),
    ...(workDays ? { workDays } : {}),
    ...(stopped ? { stopped } : {}),
  };
}

/** Somebody does not belong to a store any more. Safe to repeat. */
export async function leaveStore(parts: TeamParts, store: string, who: string): Promise<void> {
  const keeping = keepingIn(parts.records);
  const tasks = await keeping.openTasks(store);
  const theirs = tasks.filter(({ value }) => value.assignees.some((one) => one.who === who));
  await Promise.all(
    theirs.map(({ value }) =>
      keeping.changeTask(store, value.id, (task) =>
        task?.assignees.some((one) => one.who === who)
          ? { ...task, assignees: task.assignees.filter((one) => one.who !== who) }
          : undefined,
      ),
    ),
  );
  await Promise.all([
    keeping.remove('members', store, who),
    keeping.changeWorker(who, (worker) =>
      worker
        ? {
            ...worker,
            stores: worker.stores.filter(({ id }) => id !== store),
            tasks: worker.tasks.filter((task) => task.store !== store),
          }
        : undefined,
    ),
  ]);
}
