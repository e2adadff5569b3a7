import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { tellOwner } from '../agenda/incidents';
import { isConflict, Unavailable } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone } from '../ports/settled';
import { askKey, readAsk, type Ask, type Cover } from './ask';
import { cover as coverShift, hasShift, takeCover } from './date-desk';
import type { Group } from './group';
import { changeMember } from './member-desk';
import type { Member } from './member';
import { lineObjects } from './objects';
import { shiftLine, writeToMember, type PeopleParts } from './people-parts';
import { readRoster, type Roster } from './roster';
import { shiftsBetween } from './rules/rota-shifts';
import { lineTextWords } from './words/texts';

/** Kinds of due work about shifts for which somebody else is wanted. */
export const ASK_OTHERS = 'line.askOthers';
export const COVER_DEADLINE = 'line.coverDeadline';
export const TELL_COVER = 'line.tellCover';

const MAX_TRIES = 6;
const HOUR_MS = 3_600_000;
const DAY_SECONDS = 24 * 3600;
/** Nobody answers in less. */
const SHORTEST_DEADLINE_MS = HOUR_MS / 2;

type GroupParts = PeopleParts & { readonly group: Group };

/** One shift of somebody's on a day, for which somebody else is wanted. */
export interface WantedShift {
  readonly member: string;
  readonly date: string;
  readonly shift: string;
}

const itemOf = (kind: string, at: number, group: Group, wanted: WantedShift): NewItem => ({
  id: `${kind}.${group.id}.${wanted.date}.${wanted.member}.${wanted.shift}`,
  kind,
  at,
  data: { group: group.id, ...wanted },
});

const wantedOf = ({ data }: DueItem): WantedShift => ({
  member: String(data['member']),
  date: String(data['date']),
  shift: String(data['shift']),
});

/** Changes what is known of a reminder, decided anew when somebody was faster; a new one when there was none. */
export async function changeAsk(
  date: string,
  member: string,
  { records, group }: Pick<GroupParts, 'records' | 'group'>,
  decide: (ask: Ask | undefined) => Ask | undefined,
): Promise<Ask | undefined> {
  const where = { map: lineObjects(group.id).asks, key: askKey(date, member) };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await records.read(where);
    const ask = readAsk(kept?.data);
    const next = decide(ask);
    if (next === undefined || next === ask) return next;
    const options = { ttl: 9 * DAY_SECONDS };
    try {
      if (kept) await records.replace(where, next, kept.revision, options);
      else await records.create(where, next, options);
      return next;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing this reminder');
}

/**
 * Looks for somebody else for a shift. With `gone` the member cannot come and the shift is a gap from now on; without, it
 * is theirs until somebody takes it. Answers who will be asked. Throws `not-theirs`.
 */
export async function lookForCover(
  wanted: WantedShift,
  gone: boolean,
  parts: GroupParts,
): Promise<readonly Member[]> {
  const { group, records, now } = parts;
  const roster = await readRoster(records, group);
  const own = shiftOf(wanted, roster);
  if (!roster.rota || !own || !hasShift(roster.rota, wanted)) throw new Refusal('not-theirs');
  const exchange = gone ? await coverShift(wanted, undefined, parts) : undefined;
  const deadline = Math.max(
    now() + SHORTEST_DEADLINE_MS,
    own.from - group.coverDeadlineHours * HOUR_MS,
  );
  const cover: Cover = {
    shift: wanted.shift,
    from: own.from,
    to: own.to,
    ...(exchange === undefined ? {} : { exchange }),
    asked: [],
    deadline,
  };
  await changeAsk(wanted.date, wanted.member, parts, (before) => {
    const ask: Ask = before ?? {
      v: 1,
      member: wanted.member,
      date: wanted.date,
      shifts: [{ shift: wanted.shift, from: own.from, to: own.to }],
      state: 'asked',
      askedAt: now(),
      by: 'staff',
      covers: [],
    };
    const state = gone ? 'cannot' : 'wantsSwap';
    const others = ask.covers.filter(({ shift }) => shift !== wanted.shift);
    return { ...ask, state, answeredAt: now(), covers: [...others, cover] };
  });
  await parts.agenda.put([
    itemOf(ASK_OTHERS, now(), group, wanted),
    itemOf(COVER_DEADLINE, deadline, group, wanted),
  ]);
  return othersThan(wanted, own, roster).map(([, member]) => member);
}

const DAY_MS = 86_400_000;

function shiftOf({ member, date, shift }: WantedShift, { rota }: Roster) {
  if (!rota) return undefined;
  const around = Date.parse(`${date}T00:00Z`);
  return shiftsBetween(rota, around - DAY_MS, around + 2 * DAY_MS).find(
    (one) =>
      one.member === member &&
      'shift' in one.cause &&
      one.cause.shift === shift &&
      one.cause.date === date,
  );
}

/** Whoever could take a shift: members who have none at that time themselves. */
function othersThan(
  { member }: WantedShift,
  { from, to }: { readonly from: number; readonly to: number },
  { rota, members }: Roster,
): readonly (readonly [string, Member])[] {
  const busy = new Set(rota ? shiftsBetween(rota, from, to).map((shift) => shift.member) : []);
  return [...members].filter(([id, { stopped }]) => id !== member && !busy.has(id) && !stopped);
}

/** Asks the others by text, each once: it is written down before it goes. */
export async function askOthers(item: DueItem, parts: GroupParts): Promise<Outcome> {
  const wanted = wantedOf(item);
  const { group, records, now } = parts;
  const roster = await readRoster(records, group);
  const known = await changeAsk(wanted.date, wanted.member, parts, (ask) => ask);
  const open = known?.covers.find(({ shift }) => shift === wanted.shift);
  const owner = roster.members.get(wanted.member);
  if (!open || open.by !== undefined || !owner || now() >= open.to) return 'done';
  for (const [id, member] of othersThan(wanted, open, roster)) {
    if (open.asked.includes(id)) continue;
    let claimed = false;
    await changeAsk(wanted.date, wanted.member, parts, (ask) =>
      changeCover(ask, wanted.shift, (cover) => {
        claimed = !cover.asked.includes(id) && cover.by === undefined;
        return claimed ? { ...cover, asked: [...cover.asked, id] } : cover;
      }),
    );
    if (!claimed) continue;
    await changeMember(id, parts, (before) => ({
      ...before,
      question: { about: 'cover', at: now(), ...wanted },
    }));
    const words = lineTextWords(member.language ?? group.language, group.texts);
    const shift = shiftLine(open, group, member.language);
    await say(member, words.coverAsked(owner.name, shift), parts, [owner.name, shift]);
  }
  return 'done';
}

function changeCover(
  ask: Ask | undefined,
  shift: string,
  change: (cover: Cover) => Cover,
): Ask | undefined {
  if (!ask) return undefined;
  const covers = ask.covers.map((cover) => (cover.shift === shift ? change(cover) : cover));
  const same = covers.every((cover, nth) => cover === ask.covers[nth]);
  return same ? ask : { ...ask, covers };
}

/** The first yes gets the shift. Answers whose it is now; undefined = nobody is wanted any more. */
export async function takeShift(
  wanted: WantedShift,
  by: string,
  parts: GroupParts,
): Promise<{ readonly by: string; readonly cover: Cover } | undefined> {
  const ask = await changeAsk(wanted.date, wanted.member, parts, (before) =>
    changeCover(before, wanted.shift, (cover) =>
      cover.by === undefined ? { ...cover, by } : cover,
    ),
  );
  const taken = ask?.covers.find(({ shift }) => shift === wanted.shift);
  if (!taken?.by) return undefined;
  if (taken.by !== by) return { by: taken.by, cover: taken };
  // Said again after a lost answer, the rota has it already.
  try {
    if (taken.exchange === undefined) await coverShift(wanted, by, parts);
    else await takeCover(taken.exchange, by, parts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  await parts.agenda.put([itemOf(TELL_COVER, parts.now(), parts.group, wanted)]);
  return { by, cover: taken };
}

/** Tells everybody who was in it that a shift is taken, once. */
export async function tellCover(item: DueItem, parts: GroupParts): Promise<Outcome> {
  const wanted = wantedOf(item);
  let claimed = false;
  const ask = await changeAsk(wanted.date, wanted.member, parts, (before) =>
    changeCover(before, wanted.shift, (cover) => {
      claimed = cover.by !== undefined && cover.told !== true;
      return claimed ? { ...cover, told: true } : cover;
    }),
  );
  const taken = ask?.covers.find(({ shift }) => shift === wanted.shift);
  if (!claimed || !taken?.by) return 'done';
  const { members } = await readRoster(parts.records, parts.group);
  const by = members.get(taken.by)?.name ?? '?';
  const owner = members.get(wanted.member);
  const others = taken.asked.filter((id) => id !== taken.by && id !== wanted.member);
  const coordinators = [...members].filter(
    ([id, { coordinator }]) =>
      coordinator && taken.coordinatorTold && id !== wanted.member && !taken.asked.includes(id),
  );
  await allDone([
    owner
      ? say(
          owner,
          wordsOf(owner, parts).coverFound(by, shiftLine(taken, parts.group, owner.language)),
          parts,
        )
      : undefined,
    ...others.map((id) => {
      const member = members.get(id);
      if (!member) return undefined;
      return say(
        member,
        wordsOf(member, parts).coverClosed(shiftLine(taken, parts.group, member.language), by),
        parts,
      );
    }),
    ...coordinators.map(([, member]) =>
      say(
        member,
        wordsOf(member, parts).coverClosed(shiftLine(taken, parts.group, member.language), by),
        parts,
      ),
    ),
  ]);
  return 'done';
}

/** Nobody has taken it: the coordinators hear of it, or the owner where there are none. */
export async function coverDeadline(item: DueItem, parts: GroupParts): Promise<Outcome> {
  const wanted = wantedOf(item);
  let claimed = false;
  const ask = await changeAsk(wanted.date, wanted.member, parts, (before) =>
    changeCover(before, wanted.shift, (cover) => {
      claimed = cover.by === undefined && cover.coordinatorTold !== true;
      return claimed ? { ...cover, coordinatorTold: true } : cover;
    }),
  );
  const open = ask?.covers.find(({ shift }) => shift === wanted.shift);
  if (!claimed || !open) return 'done';
  const { members } = await readRoster(parts.records, parts.group);
  const name = members.get(wanted.member)?.name ?? '?';
  const coordinators = [...members.values()].filter(({ coordinator }) => coordinator);
  if (coordinators.length === 0) {
    await tellOwner(parts.records, parts.agenda, {
      about: 'line.uncovered',
      kind: parts.group.name,
      at: parts.now(),
    });
    return 'done';
  }
  await allDone(
    coordinators.map((member) =>
      say(
        member,
        wordsOf(member, parts).coverOpen(name, shiftLine(open, parts.group, member.language)),
        parts,
      ),
    ),
  );
  return 'done';
}

const wordsOf = (member: Member, { group }: GroupParts) =>
  lineTextWords(member.language ?? group.language, group.texts);

/** Tells a member something; `asked` = fills the approved sentence that asks for a cover. */
const say = (
  member: Member,
  body: string,
  parts: GroupParts,
  asked?: readonly string[],
): Promise<unknown> =>
  member.stopped
    ? Promise.resolve()
    : writeToMember(
        member,
        {
          body,
          ...(asked ? { news: 'cover' as const, filled: asked } : {}),
          reference: parts.reference('cover'),
        },
        parts.group,
        parts,
      );
