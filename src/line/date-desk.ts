import { Refusal } from '../ports/refusal';
import { changeDates, newEntryId, type RotaParts } from './rota-desk';
import type { Exchange, Override, Rota, ShiftOfMember } from './rules/rota';
import { shiftsOn } from './rules/rota-day';
import { dayOf, mondayOf } from './rules/rota-days';
import type { LineRequest, NewOverride } from './staff-api';

type Request<Action extends LineRequest['action']> = Extract<LineRequest, { action: Action }>;

/** The shifts of one week instead of the usual ones, or as usual again. */
export async function saveWeek(
  { monday, shifts }: Request<'saveWeek'>,
  parts: RotaParts,
): Promise<void> {
  if (mondayOf(dayOf(monday)) !== dayOf(monday))
    throw new Refusal('bad-request', { field: 'monday' });
  await changeDates(parts, (rota) => {
    const weeks = rota.weeks.filter((week) => week.monday !== monday);
    return {
      rota: { ...rota, weeks: shifts === null ? weeks : [...weeks, { monday, shifts }] },
      made: undefined,
    };
  });
}

/** A day that is not as usual, or as usual again. */
export async function saveHoliday(
  { date, holiday }: Request<'saveHoliday'>,
  parts: RotaParts,
): Promise<void> {
  await changeDates(parts, (rota) => {
    const holidays = rota.holidays.filter((known) => known.date !== date);
    return {
      rota: {
        ...rota,
        holidays: holiday === null ? holidays : [...holidays, { date, ...holiday }],
      },
      made: undefined,
    };
  });
}

/** Somebody is added, taken off or replaced for a stretch of time. Answers the id. */
export function addOverride(override: NewOverride, parts: RotaParts): Promise<string> {
  const id = newEntryId(parts);
  const entry: Override = { ...override, id };
  return changeDates(parts, (rota, { members }) => {
    mustBeMembers(
      [override.member, ...(override.kind === 'replace' ? [override.by] : [])],
      members,
    );
    return { rota: { ...rota, overrides: [...rota.overrides, entry] }, made: id };
  });
}

export async function removeOverride(id: string, parts: RotaParts): Promise<void> {
  await changeDates(parts, (rota) => {
    const overrides = rota.overrides.filter((known) => known.id !== id);
    if (overrides.length === rota.overrides.length)
      throw new Refusal('not-found', { what: 'override' });
    return { rota: { ...rota, overrides }, made: undefined };
  });
}

/** Whether a member has a shift on a day, with everything that was exchanged so far. */
export const hasShift = (rota: Rota, { shift, date, member }: ShiftOfMember): boolean =>
  shiftsOn(rota, dayOf(date)).some(
    (known) => known.shift === shift && known.tiers.flat().includes(member),
  );

/** Two members have each other's shift. Answers the id. */
export function swap(one: ShiftOfMember, other: ShiftOfMember, parts: RotaParts): Promise<string> {
  const id = newEntryId(parts);
  return changeDates(parts, (rota) => {
    if (!hasShift(rota, one) || !hasShift(rota, other)) throw new Refusal('not-theirs');
    const exchange: Exchange = { id, kind: 'swap', one, other };
    return { rota: { ...rota, exchanges: [...rota.exchanges, exchange] }, made: id };
  });
}

/** Somebody takes a shift over, or it is a gap until somebody does. Answers the id. */
export function cover(
  shift: ShiftOfMember,
  by: string | undefined,
  parts: RotaParts,
): Promise<string> {
  const id = newEntryId(parts);
  return changeDates(parts, (rota, { members }) => {
    if (!hasShift(rota, shift)) throw new Refusal('not-theirs');
    if (by !== undefined) mustBeMembers([by], members);
    const exchange: Exchange = {
      id,
      kind: 'cover',
      ...shift,
      ...(by === undefined ? {} : { by }),
    };
    return { rota: { ...rota, exchanges: [...rota.exchanges, exchange] }, made: id };
  });
}

/** Fills a cover that nobody has taken. The first gets it: answers who has it. */
export function takeCover(id: string, by: string, parts: RotaParts): Promise<string> {
  return changeDates(parts, (rota, { members }) => {
    mustBeMembers([by], members);
    const open = rota.exchanges.find((known) => known.id === id);
    if (open?.kind !== 'cover') throw new Refusal('not-found', { what: 'cover' });
    if (open.by !== undefined) return { rota, made: open.by };
    const exchanges = rota.exchanges.map((known) => (known === open ? { ...open, by } : known));
    return { rota: { ...rota, exchanges }, made: by };
  });
}

export async function removeExchange(id: string, parts: RotaParts): Promise<void> {
  await changeDates(parts, (rota) => {
    const exchanges = rota.exchanges.filter((known) => known.id !== id);
    if (exchanges.length === rota.exchanges.length)
      throw new Refusal('not-found', { what: 'exchange' });
    return { rota: { ...rota, exchanges }, made: undefined };
  });
}

function mustBeMembers(ids: readonly string[], members: ReadonlyMap<string, unknown>): void {
  if (!ids.every((id) => members.has(id))) throw new Refusal('not-found', { what: 'member' });
}
