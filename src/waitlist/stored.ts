import * as v from 'valibot';
import { LANGUAGES } from '../languages/languages';
import { sentTexts } from '../messaging/stored-texts';
import { reading } from '../ports/reading';
import { EMPTY_LINE, type LineEntry, type LineEvent, type LineSnapshot } from './rules/line';
import type { DoneParty, Party, PastVisit } from './party';
import { isOpen, STAGES, UNDO_MINUTES } from './party';
import type { LogItem } from '../ports/records';

const status = v.picklist(['waiting', 'called', 'seated', 'left', 'cancelled', 'noShow']);

const partySchema = v.object({
  v: v.literal(1),
  visit: v.string(),
  name: v.string(),
  size: v.number(),
  notes: v.string(),
  remarks: v.string(),
  address: v.exactOptional(v.string()),
  heardAt: v.exactOptional(v.number()),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  status,
  joinedAt: v.number(),
  calledAt: v.exactOptional(v.number()),
  finishedAt: v.exactOptional(v.number()),
  joinedBy: v.picklist(['text', 'staff']),
  joinedWith: v.exactOptional(v.string()),
  table: v.exactOptional(v.string()),
  reminders: v.number(),
  answer: v.exactOptional(v.picklist(['coming', 'moreTime'])),
  hadMoreTime: v.exactOptional(v.boolean()),
  nearly: v.exactOptional(v.boolean()),
  late: v.exactOptional(v.number()),
  unverified: v.exactOptional(v.boolean()),
  handled: v.exactOptional(
    v.array(
      v.object({
        sid: v.string(),
        reply: v.exactOptional(v.string()),
        buttons: v.exactOptional(v.string()),
      }),
    ),
  ),
  texts: sentTexts,
  command: v.exactOptional(v.string()),
  undo: v.exactOptional(
    v.object({
      at: v.number(),
      action: v.picklist(['call', 'seat', 'noShow', 'cancel', 'remind']),
      status,
      reminders: v.number(),
      table: v.exactOptional(v.string()),
      calledAt: v.exactOptional(v.number()),
      place: v.exactOptional(v.number()),
    }),
  ),
  card: v.exactOptional(
    v.object({
      id: v.string(),
      at: v.picklist([...STAGES, 'away']),
      text: v.string(),
      told: v.object({
        status,
        reminders: v.number(),
        size: v.number(),
        answer: v.exactOptional(v.picklist(['coming', 'moreTime'])),
        late: v.exactOptional(v.number()),
        failed: v.exactOptional(v.string()),
      }),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Party>;

const lineEvent = v.variant('e', [
  v.object({ e: v.literal('join'), who: v.string() }),
  v.object({ e: v.literal('gone'), who: v.string() }),
  v.object({ e: v.literal('back'), who: v.string(), place: v.number() }),
  v.object({
    e: v.literal('move'),
    who: v.string(),
    before: v.exactOptional(v.string()),
    place: v.number(),
  }),
]) satisfies v.GenericSchema<unknown, LineEvent>;

const snapshotSchema = v.object({
  v: v.literal(1),
  upTo: v.number(),
  order: v.string(),
  at: v.exactOptional(v.number()),
});

const entryTime = v.object({ at: v.exactOptional(v.number()) });

/** An open place outlives the night but not the next day; whoever never came is gone by then. */
const OPEN_TTL_SECONDS = 24 * 3600;
/** How long the day's list shows a finished party by name. */
export const DONE_TTL_SECONDS = 24 * 3600;
/** Eight weeks of history and a little slack, for waits by weekday and hour. */
export const PAST_TTL_SECONDS = 60 * 24 * 3600;
/** A log entry must outlive every party that was in line before it; most are folded into the order within minutes. */
export const LINE_TTL_SECONDS = 7 * 24 * 3600;

/** How long a party's record is kept from its last change. */
export const partyTtl = (party: Party): number =>
  isOpen(party) ? OPEN_TTL_SECONDS : UNDO_MINUTES * 60;

/** Reads a stored party; an unreadable one counts as none. */
export const readParty = reading<Party>(partySchema);

export function readOrder(data: unknown): LineSnapshot {
  const parsed = v.safeParse(snapshotSchema, data);
  return parsed.success ? parsed.output : EMPTY_LINE;
}

/** The entries of the line's log that can be read; others are passed over. */
export function readEntries(items: readonly LogItem[]): LineEntry[] {
  const entries: LineEntry[] = [];
  for (const { index, data } of items) {
    const parsed = v.safeParse(lineEvent, data);
    if (!parsed.success) continue;
    const time = v.safeParse(entryTime, data);
    entries.push({ index, event: parsed.output, ...(time.success ? time.output : {}) });
  }
  return entries;
}

export function doneParty(party: Party, finishedAt: number): DoneParty {
  return {
    v: 1,
    name: party.name,
    size: party.size,
    status: party.status,
    joinedAt: party.joinedAt,
    ...(party.calledAt === undefined ? {} : { calledAt: party.calledAt }),
    finishedAt,
  };
}

export function pastVisit(party: Party, finishedAt: number): PastVisit {
  return {
    v: 1,
    size: party.size,
    status: party.status,
    joinedAt: party.joinedAt,
    ...(party.calledAt === undefined ? {} : { calledAt: party.calledAt }),
    finishedAt,
    reminders: party.reminders,
  };
}

/** The key of a past visit: sorts by time. */
export const pastKey = (party: { readonly joinedAt: number; readonly visit: string }): string =>
  `${new Date(party.joinedAt).toISOString().replace(/[-:.]/g, '')}-${party.visit}`;
