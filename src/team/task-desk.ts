import { isConflict } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { personOf } from './around';
import { refOf, taskDraft } from './compose';
import { keepingIn, policyOf, type Found } from './keeping';
import { letterDesk } from './letters';
import { at } from './objects';
import type { TeamParts } from './parts';
import { requireManager, standingOf, type Actor } from './rights';
import { isQuiet } from './rules/quiet';
import * as rules from './rules/tasks';
import { watched } from './rules/watch';
import type { OfTask, TeamAnswer } from './staff-api';
import { MOST, OPEN_TASK_TTL_SECONDS, type Store, type Task, type TaskAssignee } from './stored';
import type { LetterKind, Member, Worker } from './stored-people';
import {
  checklistOf,
  decided,
  editedBy,
  fieldsOf,
  titleOf,
  type TaskRequest,
} from './task-requests';
import { lookAt, taskChanges, type TellKind } from './task-changes';
import { tellLater } from './telling';

const OF_NO_STAGE = 'T';

/** What happens to tasks at the hands of people, whether they ask by page, program or text. */
export function taskDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const letters = letterDesk(parts);
  const change = taskChanges(parts);

  const workersOf = async (who: readonly string[]): Promise<Map<string, Found<Worker>>> => {
    const found = await together(who.map(async (one) => [one, await keeping.worker(one)] as const));
    return new Map(found.flatMap(([key, worker]) => (worker ? [[key, worker] as const] : [])));
  };

  /** Assignees have to be people of the store. Throws not-found. */
  function assigneesOf(
    who: readonly string[],
    members: readonly Member[],
    now: number,
  ): TaskAssignee[] {
    if (who.length > MOST.assignees) throw new Refusal('too-many', { max: MOST.assignees });
    return [...new Set(who)].map((one) => {
      const member = members.find((known) => known.who === one);
      if (!member) throw new Refusal('not-found', { what: 'person' });
      return { who: one, name: member.name, state: 'asked' as const, at: now };
    });
  }

  /** Somebody who cannot be told now has the task all the same: it is on their list when they ask. */
  const putOnList = (who: string, task: Task): Promise<unknown> =>
    keeping.changeWorker(who, (worker) =>
      worker && !worker.tasks.some(({ id }) => id === task.id)
        ? { ...worker, tasks: [...worker.tasks, refOf(task)] }
        : undefined,
    );

  /** Tells people that a task is theirs: now, or when their quiet hours are over. */
  async function tellAssigned(
    task: Task,
    store: Store,
    who: readonly string[],
    workers: ReadonlyMap<string, Found<Worker>>,
    kind: LetterKind & TellKind = 'assignment',
  ): Promise<void> {
    const critical = task.priority === 'critical';
    const told = who.flatMap((one) => {
      const found = workers.get(one);
      return found ? [{ who: one, worker: found.value, revision: found.revision }] : [];
    });
    const quiet = told.filter(
      ({ who: one, worker }) =>
        !critical && isQuiet(personOf(one, worker, store.timeZone).quiet, parts.now()),
    );
    await together([
      ...told
        .filter((one) => !quiet.includes(one))
        .map((one) =>
          letters.post(
            taskDraft(one, kind, task, store, {
              texts: parts.texts,
              cause: `n${task.id}-${kind}-${task.history.length}`,
              by: 'message',
              critical,
              once: true,
            }),
          ),
        ),
      ...told
        .filter((one) => quiet.includes(one) || one.worker.stopped)
        .map(({ who: one }) => putOnList(one, task)),
      parts.agenda.put(
        quiet.flatMap((one) => tellLater(kind, task, store, one.who, one.worker, parts.now())),
      ),
    ]);
  }

  async function create(
    request: Extract<TaskRequest, { action: 'createTask' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const now = parts.now();
    const [found, members, existing, workers, policies] = await together([
      keeping.store(request.store),
      keeping.members(request.store),
      keeping.task(request.store, request.id),
      workersOf(request.who ?? []),
      keeping.policies(),
    ]);
    if (!found) throw new Refusal('not-found', { what: 'store' });
    requireManager(
      actor,
      members.find(({ who }) => who === actor.who),
    );
    // Asked again because the answer was lost.
    if (existing) {
      if (existing.value.history.length === 1)
        await tellAssigned(existing.value, found.value, request.who ?? [], workers);
      return { ok: true, task: existing.value };
    }
    const stage = found.value.stages.find(({ id }) => id === request.stage);
    if (request.stage !== undefined && !stage) throw new Refusal('not-found', { what: 'stage' });
    requireRoom(workers);
    const letter = stage?.id ?? OF_NO_STAGE;
    const store = await numbered(found, letter);
    const fields = fieldsOf(request);
    const bare: Task = rules.noted(
      {
        v: 1,
        id: request.id,
        store: store.id,
        code: `${letter}${store.numbers[letter] ?? 1}`,
        ...(stage ? { stage: stage.id, countsFrom: store.openingOn } : {}),
        priority: 'medium',
        mode: 'anyone',
        ...fields,
        ...checklistOf(request),
        title: titleOf(request.title),
        assignees: assigneesOf(request.who ?? [], members, now),
        state: 'open',
        createdAt: now,
        createdBy: actor.who,
        history: [],
        deeds: [],
      },
      { at: now, by: actor.who },
      'created',
    );
    const task = watched(bare, policyOf(policies, store, bare.priority), now);
    try {
      await together([
        parts.records.create(at('tasks', store.id, task.id), task, { ttl: OPEN_TASK_TTL_SECONDS }),
        parts.agenda.put(task.watch ? [lookAt(task, now)] : []),
      ]);
    } catch (error) {
      // The same request twice at the same time: the other one has made it.
      if (!isConflict(error)) throw error;
    }
    await tellAssigned(task, store, request.who ?? [], workers);
    return { ok: true, task };
  }

  /** Gives out the next number of a letter; the store says which were given out. */
  async function numbered(found: Found<Store>, letter: string): Promise<Store> {
    const kept = await keeping.changeStore(
      found.value.id,
      (store) =>
        store && {
          ...store,
          numbers: { ...store.numbers, [letter]: (store.numbers[letter] ?? 0) + 1 },
        },
      found,
    );
    if (!kept) throw new Refusal('not-found', { what: 'store' });
    return kept.value;
  }

  /** Reads a task with its store and who asks; whoever neither has it nor manages the store is refused. */
  async function find(of: OfTask, actor: Actor) {
    const [task, store, member] = await together([
      keeping.task(of.store, of.task),
      keeping.store(of.store),
      keeping.member(of.store, actor.who),
    ]);
    const standing = standingOf(actor, member?.value);
    const manages = standing === 'manager' || standing === 'admin';
    const isTheirs = task !== undefined && rules.assigneeOf(task.value, actor.who) !== undefined;
    if (!manages && !(standing === 'member' && isTheirs)) throw new Refusal('not-your-task');
    if (!task || !store) throw new Refusal('not-found', { what: 'task' });
    return { task, store: store.value, manages };
  }

  async function edit(
    request: Extract<TaskRequest, { action: 'editTask' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const [{ task, store, manages }, policies] = await together([
      find(request, actor),
      keeping.policies(),
    ]);
    if (!manages) throw new Refusal('not-your-store');
    const now = parts.now();
    const policy = policyOf(policies, store, request.priority ?? task.value.priority);
    const after = await change(
      task,
      (current) => {
        if (!rules.isOpen(current)) throw new Refusal('task-over', { code: current.code });
        const next = editedBy(current, request);
        const isMoved = next.dueAt !== current.dueAt || next.priority !== current.priority;
        const said = rules.noted(next, { at: now, by: actor.who }, 'edited');
        return isMoved ? watched(said, policy, now) : said;
      },
      actor.who,
    );
    const who = after.assignees.filter(({ state }) => state !== 'done').map(({ who: one }) => one);
    const tells = after.dueAt !== task.value.dueAt || after.title !== task.value.title;
    if (tells) await tellAssigned(after, store, who, await workersOf(who), 'update');
    return { ok: true, task: after };
  }

  async function assign(
    request: Extract<TaskRequest, { action: 'assign' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const [{ task, store, manages }, members, workers] = await together([
      find(request, actor),
      keeping.members(request.store),
      workersOf(request.who),
    ]);
    if (!manages) throw new Refusal('not-your-store');
    const now = parts.now();
    const wanted = assigneesOf(request.who, members, now);
    const before = task.value.assignees.map(({ who }) => who);
    requireRoom(new Map([...workers].filter(([who]) => !before.includes(who))));
    const changed = await change(
      task,
      (current) => {
        if (!rules.isOpen(current)) throw new Refusal('task-over', { code: current.code });
        const assignees = wanted.map((one) => rules.assigneeOf(current, one.who) ?? one);
        const names = wanted.map(({ name }) => name).join(', ');
        return rules.noted(
          { ...current, assignees },
          { at: now, by: actor.who },
          'assigned',
          names,
        );
      },
      actor.who,
    );
    const added = request.who.filter((who) => !before.includes(who));
    await together([
      tellAssigned(changed, store, added, workers),
      ...before
        .filter((who) => !request.who.includes(who))
        .map((who) =>
          keeping.changeWorker(who, (worker) =>
            worker
              ? { ...worker, tasks: worker.tasks.filter(({ id }) => id !== changed.id) }
              : undefined,
          ),
        ),
    ]);
    return { ok: true, task: changed };
  }

  async function act(request: TaskRequest, actor: Actor): Promise<TeamAnswer> {
    switch (request.action) {
      case 'createTask':
        return create(request, actor);
      case 'editTask':
        return edit(request, actor);
      case 'assign':
        return assign(request, actor);
      case 'reopen':
        return reopen(request, actor);
      default: {
        const [{ task, store, manages }, policies] = await together([
          find(request, actor),
          keeping.policies(),
        ]);
        const { ackMinutes } = policyOf(policies, store, task.value.priority);
        const deed = { by: actor.who, at: parts.now() };
        const who = { who: actor.who, name: actor.name, manages };
        return {
          ok: true,
          task: await change(
            task,
            (current) => decided(request, current, deed, who, ackMinutes),
            actor.who,
          ),
        };
      }
    }
  }

  /** Back among the open ones, from the archive or before it has got there. */
  async function reopen(of: OfTask, actor: Actor): Promise<TeamAnswer> {
    const [done, current, store, member, policies] = await together([
      keeping.doneTask(of.store, of.task),
      keeping.task(of.store, of.task),
      keeping.store(of.store),
      keeping.member(of.store, actor.who),
      keeping.policies(),
    ]);
    requireManager(actor, member?.value);
    const over = current ?? done;
    if (!over || !store) throw new Refusal('not-found', { what: 'task' });
    const now = parts.now();
    const opened = watched(
      rules.reopen(over.value, { at: now, by: actor.who }),
      policyOf(policies, store.value, over.value.priority),
      now,
    );
    await together([
      keeping.changeTask(
        of.store,
        of.task,
        (task) => (task && rules.isOpen(task) ? undefined : opened),
        current,
      ),
      parts.agenda.put(opened.watch ? [lookAt(opened, now)] : []),
    ]);
    await keeping.remove('done', of.store, of.task);
    const who = opened.assignees.map((one) => one.who);
    await tellAssigned(opened, store.value, who, await workersOf(who));
    return { ok: true, task: opened };
  }

  return { act, change, find, workersOf, tellAssigned };
}

/** Throws too-many when one of them has as many open tasks as fit. */
function requireRoom(workers: ReadonlyMap<string, Found<Worker>>): void {
  const max = MOST.tasksOfOne;
  if ([...workers.values()].some(({ value }) => value.tasks.length >= max))
    throw new Refusal('too-many', { max });
}
