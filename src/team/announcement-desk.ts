import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { carryOn, fanOut, stopAnnouncement } from './announcing';
import { storeDraft } from './compose';
import { keepingIn } from './keeping';
import { letterKey } from './letter-key';
import { letterDesk } from './letters';
import { ANNOUNCEMENTS_MAP, GROUPS_MAP } from './objects';
import type { TeamParts } from './parts';
import { requireScope, type Actor } from './rights';
import type { AnnouncementView, Outcome } from './staff-api';
import { MOST } from './stored';
import { readAnnouncement, readGroup, type Announcement } from './stored-people';
import { storesOf } from './stores-of';

/** A store's own group goes by its id with this before it. */
export const STORE_GROUP = 'store-';

/** What is said to groups and by hand to one member, how it went, and what was said. */
export function announcementDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const letters = letterDesk(parts);
  const { storesFor, requireStore } = storesOf(keeping);

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
    const [store, use] = await together([
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
    return together(
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

  /** Nobody further is told. */
  async function stop(actor: Actor, id: string): Promise<AnnouncementView | undefined> {
    await announcement(actor, id, false);
    const stopped = await stopAnnouncement(parts, id);
    return stopped && viewOf(stopped);
  }

  return { announce, announcement, archive, followUp, stop };
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
