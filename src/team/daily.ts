import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { together } from '../ports/settled';
import { personOf } from './around';
import { storeDraft } from './compose';
import { keepingIn } from './keeping';
import { letterDesk } from './letters';
import type { TeamParts } from './parts';
import { dayOf, nextAt } from './rules/clock';
import { isQuiet } from './rules/quiet';
import { openStage } from './rules/stages';
import { isOpen } from './rules/tasks';
import type { Store } from './stored';
import { teamWords } from './words/team-words';

/** The kind of due work that tells the managers of a store how the day begins. */
export const SUMMARY = 'team.daily';

/** The next summary of a store. */
export const summaryItem = (store: Store, time: string, now: number): NewItem => ({
  id: `${SUMMARY}.${store.id}`,
  kind: SUMMARY,
  at: nextAt(store.timeZone, now, time),
  data: { store: store.id },
});

const MOST_LINES = 5;

/** Once a day, by the store's clock; a store with nothing open has nothing to say. */
export async function summaryInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  const { store: id } = item.data;
  if (typeof id !== 'string') return 'done';
  const keeping = keepingIn(parts.records);
  const [found, members, all] = await together([
    keeping.store(id),
    keeping.members(id),
    keeping.openTasks(id),
  ]);
  if (!found || found.value.state === 'closed') return 'done';
  const store = found.value;
  const now = parts.now();
  const again = { again: nextAt(store.timeZone, now, parts.settings.summaryAt) };
  const tasks = all.map(({ value }) => value).filter(isOpen);
  if (tasks.length === 0) return again;
  const today = dayOf(store.timeZone, now);
  const late = tasks.filter(({ dueAt = Infinity }) => dueAt < now);
  const worst = [...late].sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0));
  const figures = {
    store: store.name,
    open: tasks.length,
    late: late.length,
    blocked: tasks.filter(({ state }) => state === 'blocked').length,
    today: tasks.filter(
      ({ dueAt }) => dueAt !== undefined && dueAt >= now && dayOf(store.timeZone, dueAt) === today,
    ).length,
    stage: openStage(store)?.name ?? '',
    worst: worst.slice(0, MOST_LINES).map(({ code, title }) => `${code} ${title}`),
  };
  const letters = letterDesk(parts);
  await together(
    members
      .filter(({ role }) => role === 'manager')
      .map(async ({ who }) => {
        const worker = (await keeping.worker(who))?.value;
        // Tomorrow's is fresher than one that waited.
        if (!worker || isQuiet(personOf(who, worker, store.timeZone).quiet, now)) return;
        await letters.post(
          storeDraft({ who, worker }, 'summary', store, {
            cause: `y${id}-${today}`,
            body: teamWords(worker.language, parts.texts).summary(figures),
            about: [store.name, String(figures.open), String(figures.late)],
          }),
        );
      }),
  );
  return again;
}
