import type { ListSettings } from '../config';
import type { IncomingText } from '../messaging/incoming';
import { answeredBefore, remember, shortSid } from '../messaging/handled';
import type { Person } from '../people/person';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { FactsChanged } from '../ports/facts-changed';
import { lineStore } from './line-store';
import { waitlistObjects } from './objects';
import { isOpen, UNDO_MINUTES, type Party } from './party';
import { repairLine } from './repair';
import { commandLanguage, readCommand, type StaffCommand } from './rules/commands';
import { placeOf, refOf } from './rules/line';
import { actForStaff, type StaffDeskParts } from './staff-desk';
import { readParty } from './stored';
import { staffSaid, staffWordsFor } from './words/staff';
import type { ListedParty, StaffWords } from './words/staff-words';

/** Numbers of a LIST are good for this long; then they are counted anew. */
const LISTED_FOR_MS = 15 * 60_000;
/** As many as one text can hold. */
const MOST_LISTED = 12;

interface Shown extends ListedParty {
  readonly key: string;
  readonly party: Party;
}

/**
 * The desk in a text: LIST, NEXT, SEAT 3, ADD Tom 4 +1… from a registered staff phone. Answers undefined for a text that
 * is no command. Repeats of the same message get the same answer and do nothing.
 */
export async function answerStaff(
  text: IncomingText,
  staffKey: string,
  list: ListSettings,
  desk: StaffDeskParts,
): Promise<string | undefined> {
  // Whoever has no language of their own is answered in the one of the command.
  const language = desk.language ?? commandLanguage(text.body) ?? desk.houseLanguage;
  const parts = language === undefined ? desk : { ...desk, language };
  const words = staffWordsFor(language);
  const command = readCommand(text.body);
  if (!command) return undefined;
  const [known, shown, confirmed] = await together([
    parts.people.read(staffKey),
    showing(list, parts),
    parts.confirmed,
  ]);
  if (!confirmed) throw new FactsChanged();
  if (command.command === 'list') await repairLine(parts.records, list.id, parts.now);
  const before = answeredBefore(known.person?.handled, text.sid);
  if (before !== undefined) return before || undefined;

  const sid = shortSid(text.sid);
  const reply =
    doneBefore(command, sid, shown, language) ??
    (await carryOut(command, shown, known.person, list, words, { ...parts, command: sid }).catch(
      (error: unknown) => {
        if (error instanceof Refusal) return words.refused(error.code, error.values);
        throw error;
      },
    ));
  await parts.people.change(staffKey, known, (person) => ({
    ...(person ?? { v: 1, address: text.from }),
    ...(command.command === 'list'
      ? {
          listed: {
            at: parts.now(),
            list: list.id,
            keys: shown.slice(0, MOST_LISTED).map((entry) => entry.key),
          },
        }
      : {}),
    handled: remember(person?.handled, text.sid, reply),
  }));
  return reply;
}

/** A command that was carried out and then cut off before its answer: what it did, without doing it to the next party. */
function doneBefore(
  { command }: StaffCommand,
  sid: string,
  shown: readonly Shown[],
  language: string | undefined,
): string | undefined {
  const party = shown.find((entry) => entry.party.command === sid)?.party;
  if (!party) return undefined;
  switch (command) {
    case 'next':
    case 'call':
      return staffSaid('call', party, 'ready', language);
    case 'remind':
      return staffSaid('remind', party, 'reminder1', language);
    case 'noShow':
    case 'cancel':
      return staffSaid(command, party, 'cancelled', language);
    case 'add':
      return staffSaid('add', party, party.address === undefined ? undefined : 'added', language);
    case 'seat':
    case 'undo':
      return staffSaid(command, party, undefined, language);
    case 'list':
    case 'commands':
    case 'unclear':
      return undefined;
  }
}

/** The called parties, longest called first, then those in line; what LIST shows and numbers count. */
async function showing(list: ListSettings, parts: StaffDeskParts): Promise<readonly Shown[]> {
  const names = waitlistObjects(list.id);
  const [rows, seen] = await together([
    parts.records.page(names.parties, { limit: 1_000 }),
    lineStore(parts.records, list.id, parts.now).read(),
  ]);
  const open = rows.flatMap((row) => {
    const party = readParty(row.data);
    return party ? [{ key: row.key, party }] : [];
  });
  const called = open
    .filter(({ party }) => party.status === 'called')
    .sort((one, other) => (one.party.calledAt ?? 0) - (other.party.calledAt ?? 0));
  const place = (key: string): number => {
    const at = placeOf(seen.line, refOf(key));
    return at === -1 ? Number.MAX_SAFE_INTEGER : at;
  };
  const waiting = open
    .filter(({ party }) => party.status === 'waiting')
    .sort(
      (one, other) =>
        place(one.key) - place(other.key) || one.party.joinedAt - other.party.joinedAt,
    );
  const finished = open.filter(({ party }) => !isOpen(party));
  const now = parts.now();
  return [...called, ...waiting, ...finished].map(({ key, party }) => ({
    key,
    party,
    name: party.name,
    size: party.size,
    called: party.status === 'called',
    open: isOpen(party),
    minutes: Math.max(0, Math.floor((now - (party.calledAt ?? party.joinedAt)) / 60_000)),
    mark:
      party.texts.at(-1)?.state === 'failed' ? 'failed' : party.answer === 'coming' ? 'coming' : '',
  }));
}

async function carryOut(
  command: StaffCommand,
  shown: readonly Shown[],
  person: Person | undefined,
  list: ListSettings,
  words: StaffWords,
  parts: StaffDeskParts,
): Promise<string> {
  const open = shown.filter((entry) => entry.open);
  const act = async (
    entry: Shown,
    request:
      | { readonly action: 'seat' | 'remind' | 'noShow' | 'cancel' | 'undo' }
      | { readonly action: 'call'; readonly table?: string },
  ): Promise<string> =>
    (
      await actForStaff(
        { ...request, list: list.id, party: entry.key, visit: entry.party.visit },
        parts,
      )
    ).said;
  const table = 'table' in command && command.table !== undefined ? { table: command.table } : {};

  switch (command.command) {
    case 'list':
      return words.list(list.name, open.slice(0, MOST_LISTED), open.length);
    case 'commands':
      return words.commands();
    case 'unclear':
      return words.unclear(command.meant);
    case 'next': {
      const next = open.find((entry) => !entry.called);
      return next ? act(next, { action: 'call', ...table }) : words.nobodyWaits();
    }
    case 'call':
      return withParty(command.who, (entry) => act(entry, { action: 'call', ...table }));
    case 'seat':
    case 'remind':
    case 'noShow':
    case 'cancel':
      return withParty(command.who, (entry) => act(entry, { action: command.command }));
    case 'undo':
      return withParty(command.who, (entry) => act(entry, { action: 'undo' }));
    case 'add': {
      const { said } = await actForStaff(
        {
          action: 'add',
          list: list.id,
          name: command.name,
          size: command.size,
          notes: command.notes,
          ...(command.phone === undefined ? {} : { phone: command.phone }),
        },
        parts,
      );
      return said;
    }
  }

  async function withParty(who: string, work: (entry: Shown) => Promise<string>): Promise<string> {
    const found = command.command === 'undo' ? toUndo(who) : named(who, open);
    if (found.length === 1 && found[0]) return work(found[0]);
    return found.length === 0 ? words.nobodyCalled(who) : words.several(who, found);
  }

  /** UNDO alone takes back the newest action; with a name, that party's. */
  function toUndo(who: string): readonly Shown[] {
    const now = parts.now();
    const undoable = shown
      .filter(({ party }) => party.undo && now - party.undo.at <= UNDO_MINUTES * 60_000)
      .sort((one, other) => (other.party.undo?.at ?? 0) - (one.party.undo?.at ?? 0));
    return who === '' ? undoable.slice(0, 1) : named(who, undoable);
  }

  /** A number means the party it stood for in the last LIST, wherever that party is now. */
  function named(who: string, among: readonly Shown[]): readonly Shown[] {
    const number = /^#?(\d{1,3})$/.exec(who)?.[1];
    if (number !== undefined) {
      const listed = person?.listed;
      const fresh = listed && listed.list === list.id && parts.now() - listed.at < LISTED_FOR_MS;
      const key = fresh ? listed.keys[Number(number) - 1] : open[Number(number) - 1]?.key;
      return among.filter((entry) => entry.key === key);
    }
    const wanted = who.toLocaleLowerCase();
    const exact = among.filter((entry) => entry.name.toLocaleLowerCase() === wanted);
    return exact.length > 0
      ? exact
      : among.filter((entry) => entry.name.toLocaleLowerCase().startsWith(wanted));
  }
}
