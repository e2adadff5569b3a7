import type { TextOverrides } from '../messaging/texts';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { keepingIn, policyOf, type Policies } from './keeping';
import type {
  FiguresPage,
  MinePage,
  PoliciesPage,
  StorePage,
  TaskOnPage,
  TeamPageAnswer,
  TeamPageRequest,
  TeamStart,
} from './page-api';
import type { TeamParts } from './parts';
import { requireManager, type Actor } from './rights';
import { figuresOf } from './rules/figures';
import { ladderOf } from './rules/ladder';
import { DEFAULT_POLICIES, PRIORITIES } from './rules/policy';
import { isOpen } from './rules/tasks';
import { storeDesk } from './store-desk';
import type { Store, Task } from './stored';

/** Of the owner's own words, those that the page shows before something is said to a group. */
const announcementOf = (texts: TextOverrides): TextOverrides =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([language, { announcement }]) =>
      announcement === undefined ? [] : [[language, { announcement }]],
    ),
  );

/** What the team's page reads. Throws Refusal with a sentence for whoever may not. */
export function pageDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);

  async function act(request: TeamPageRequest, actor: Actor): Promise<TeamPageAnswer> {
    switch (request.action) {
      case 'pageStore':
        return storePage(request.store, actor);
      case 'pageMine':
        return mine(actor);
      case 'pageFigures':
        return figures(request.stores, actor);
      case 'pagePolicies':
        return policies(actor);
    }
  }

  /** What the page begins with, and what it goes by once a minute. */
  async function start(who: string): Promise<TeamStart> {
    const worker = (await keeping.worker(who))?.value;
    return {
      number: parts.settings.number,
      who,
      stores: worker?.stores ?? [],
      ...(parts.texts ? { announcement: announcementOf(parts.texts) } : {}),
    };
  }

  async function storePage(id: string, actor: Actor): Promise<StorePage> {
    const [{ store, people = [], tasks = [] }, policies] = await together([
      storeDesk(parts).act({ action: 'store', store: id }, actor),
      keeping.policies(),
    ]);
    if (!store) throw new Refusal('not-found', { what: 'store' });
    return { ok: true, store, people, tasks: withLadders(tasks, [store], policies) };
  }

  async function mine(actor: Actor): Promise<MinePage> {
    const worker = (await keeping.worker(actor.who))?.value;
    const found = await together(
      (worker?.tasks ?? []).map(({ store, id }) => keeping.task(store, id)),
    );
    const tasks = found.flatMap((task) => (task && isOpen(task.value) ? [task.value] : []));
    const ids = [...new Set(tasks.map(({ store }) => store))];
    const [stores, members, policies] = await together([
      together(ids.map((id) => keeping.store(id))),
      together(ids.map((id) => keeping.members(id))),
      keeping.policies(),
    ]);
    const known = stores.flatMap((store) => (store ? [store.value] : []));
    const involved = new Set(tasks.flatMap(peopleIn));
    return {
      ok: true,
      tasks: withLadders(tasks, known, policies),
      stores: known.map(({ id, name, timeZone }) => ({ id, name, timeZone })),
      names: Object.fromEntries(
        members.flat().flatMap(({ who, name }) => (involved.has(who) ? [[who, name]] : [])),
      ),
    };
  }

  function withLadders(
    tasks: readonly Task[],
    stores: readonly Store[],
    policies: Policies,
  ): readonly TaskOnPage[] {
    return tasks.map((task): TaskOnPage => {
      const store = stores.find(({ id }) => id === task.store);
      // Of a closed store nothing is said any more, so nothing comes next.
      const isSilent = store === undefined || store.state === 'closed';
      const ladder = isSilent
        ? undefined
        : ladderOf(task, policyOf(policies, store, task.priority), parts.now());
      return ladder ? { ...task, ladder } : task;
    });
  }

  async function figures(stores: readonly string[], actor: Actor): Promise<FiguresPage> {
    const rows = await together(
      stores.map(async (id) => {
        const [member, open, over] = await together([
          keeping.member(id, actor.who),
          keeping.openTasks(id),
          keeping.doneTasks(id),
        ]);
        requireManager(actor, member?.value);
        // Between being done and being put away a task is in both places.
        const all = new Map([...open, ...over].map(({ value }) => [value.id, value] as const));
        return figuresOf(id, [...all.values()], parts.now());
      }),
    );
    return { ok: true, figures: rows.flat() };
  }

  async function policies(actor: Actor): Promise<PoliciesPage> {
    await requireManagerSomewhere(actor);
    const kept = [...(await keeping.policies()).values()];
    const standard = { ...DEFAULT_POLICIES };
    for (const of of [...PRIORITIES, 'stage'] as const)
      standard[of] = kept.find(({ id }) => id === of) ?? DEFAULT_POLICIES[of];
    return { ok: true, standard, own: kept };
  }

  async function requireManagerSomewhere(actor: Actor): Promise<void> {
    if (actor.kind === 'staff' && actor.admin) return;
    const worker = (await keeping.worker(actor.who))?.value;
    const manages = worker?.stores.some(({ role }) => role !== 'member') === true;
    if (!manages) throw new Refusal('not-your-store');
  }

  return { act, start };
}

/** Everybody a task names. */
const peopleIn = ({ assignees, history, blocked, createdBy }: Task): readonly string[] => [
  ...assignees.map(({ who }) => who),
  ...history.flatMap(({ by }) => (by === undefined ? [] : [by])),
  ...(blocked ? [blocked.by] : []),
  ...(createdBy === undefined ? [] : [createdBy]),
];
