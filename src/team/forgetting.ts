import { allDone, together } from '../ports/settled';
import { keepingIn } from './keeping';
import { letterDesk } from './letters';
import { leaveStore } from './member-desk';
import { ANNOUNCEMENTS_MAP, at, GROUPS_MAP } from './objects';
import type { TeamParts } from './parts';
import { withoutPerson } from './rules/forgotten';
import { keptSeconds, readTask } from './stored';
import { PEOPLE_TTL_SECONDS, readAnnouncement, readGroup } from './stored-people';

/** Everything about a person goes: their places, their name in tasks old and new, what was said to them. Safe to repeat. */
export async function forgetPerson(parts: TeamParts, who: string): Promise<void> {
  const keeping = keepingIn(parts.records);
  const worker = (await keeping.worker(who))?.value;
  const stores = [
    ...new Set([...(worker?.stores ?? []).map(({ id }) => id), ...(worker?.formerStores ?? [])]),
  ];
  await allDone([
    ...stores.map((store) => forgetIn(parts, store, who)),
    fromGroups(parts, who),
    fromAnnouncements(parts, who),
    letterDesk(parts).forget(who),
  ]);
  // Last: it says where everything else is, should this be cut off.
  await keeping.remove('workers', who);
}

async function forgetIn(parts: TeamParts, store: string, who: string): Promise<void> {
  const keeping = keepingIn(parts.records);
  const [worker, members, open, done] = await together([
    keeping.worker(who),
    keeping.members(store),
    keeping.openTasks(store),
    keeping.doneTasks(store),
  ]);
  const { name } = worker?.value ?? {};
  const named = [...open, ...done].filter(({ value }) => withoutPerson(value, who, name));
  // Whoever looks after the store, or had a task with them, may have been told something about them.
  const others = new Set([
    ...members.filter(({ role }) => role !== 'member').map((one) => one.who),
    ...named.flatMap(({ value }) => value.assignees.map((one) => one.who)),
  ]);
  others.delete(who);
  if (name !== undefined)
    await allDone([...others].map((other) => fromWordsTo(parts, other, store, name)));
  await allDone(
    named.map(({ value: { given } }) =>
      given?.by === who && given.photo !== undefined
        ? parts.pictures.remove(given.photo)
        : undefined,
    ),
  );
  await leaveStore(parts, store, who);
  await allDone([
    ...open
      .filter(({ value }) => withoutPerson(value, who, name))
      .map(({ value }) =>
        keeping.changeTask(store, value.id, (task) => task && withoutPerson(task, who, name)),
      ),
    ...done
      .filter(({ value }) => withoutPerson(value, who, name))
      .map(({ value }) =>
        keeping.change(
          at('done', store, value.id),
          readTask,
          keptSeconds(parts.settings.keepDays),
          (task) => task && withoutPerson(task, who, name),
        ),
      ),
  ]);
}

/** What was said to somebody else about them; that something was said stays. */
async function fromWordsTo(
  parts: TeamParts,
  other: string,
  store: string,
  name: string,
): Promise<void> {
  const letters = letterDesk(parts);
  const isAbout = (text: string | undefined): boolean => text?.includes(name) === true;
  const told = (await letters.of(other)).filter(
    ({ value }) => value.store === store && [value.body, ...value.about].some(isAbout),
  );
  await allDone([
    ...told.map(({ key }) =>
      letters.change(key, (letter) => letter && { ...letter, body: '-', about: [] }),
    ),
    keepingIn(parts.records).changeWorker(other, (worker) =>
      worker?.handled?.some(({ reply }) => isAbout(reply))
        ? { ...worker, handled: worker.handled.filter(({ reply }) => !isAbout(reply)) }
        : undefined,
    ),
  ]);
}

async function fromGroups(parts: TeamParts, who: string): Promise<void> {
  const keeping = keepingIn(parts.records);
  const groups = await keeping.all(GROUPS_MAP, '', readGroup);
  await allDone(
    groups
      .filter(({ value }) => value.people.includes(who))
      .map(({ key }) =>
        keeping.change({ map: GROUPS_MAP, key }, readGroup, PEOPLE_TTL_SECONDS, (group) =>
          group?.people.includes(who)
            ? { ...group, people: group.people.filter((one) => one !== who) }
            : undefined,
        ),
      ),
  );
}

/** Their place in the order stays, without them, so that nobody behind them is told twice or left out. */
async function fromAnnouncements(parts: TeamParts, who: string): Promise<void> {
  const keeping = keepingIn(parts.records);
  const all = await keeping.all(ANNOUNCEMENTS_MAP, '', readAnnouncement);
  await allDone(
    all
      .filter(({ value }) => value.people.includes(who) || value.by === who)
      .map(({ key }) =>
        keeping.change(
          { map: ANNOUNCEMENTS_MAP, key },
          readAnnouncement,
          keptSeconds(parts.settings.keepDays),
          (announcement) => {
            if (!announcement) return undefined;
            const { by, ...rest } = announcement;
            return {
              ...rest,
              people: announcement.people.map((one) => (one === who ? '' : one)),
              ...(by === undefined || by === who ? {} : { by }),
            };
          },
        ),
      ),
  );
}
