import type { Agenda } from '../agenda/agenda';
import { tellOwner } from '../agenda/incidents';
import type { SentText } from '../messaging/delivery';
import type { ListSettings } from '../config';
import { settleTexts } from '../messaging/unsettled';
import { isConflict } from '../ports/records';
import { waitlistObjects } from './objects';
import { lineStore } from './line-store';
import { isOpen, type Party } from './party';
import { partyTexts } from './party-texts';
import { mendLine, readWhole, type WholeList } from './repair';
import { opening } from './rules/hours';
import { nearlyNext } from './rules/nearly-next';
import type { StaffDeskParts } from './staff-desk';
import { partyTtl, readParty } from './stored';
import { takeOff } from './take-off';

/** What looking after the lists needs besides what the staff side has. */
export interface WatchParts extends StaffDeskParts {
  readonly agenda: Agenda;
  readonly timeZone: string;
  /** When somebody of the staff was last there, by a page or by text (epoch ms); undefined = not known. */
  readonly lookedAt: number | undefined;
}

interface Row {
  readonly key: string;
  readonly party: Party;
  readonly revision: string;
}

const MINUTE_MS = 60_000;
/** Somebody should have looked at a guest who has waited for so long. */
const UNATTENDED_AFTER_MS = 15 * MINUTE_MS;
/** So many guests whose texts failed within a quarter of an hour: it is no longer about one guest's phone. */
const MANY_FAILED = 3;
const FAILING_WITHIN_MS = 15 * MINUTE_MS;
/** After closing the last guests are still seated; whoever stands on the list an hour later went home. */
const SWEPT_AFTER_MINUTES = 60;
/** One look is short: what is left is done by the next one, a minute later. */
const MOST_AT_ONCE = 10;

/**
 * Looks after one list, once a minute: mends what was cut off, finds out what became of texts, tells who is nearly next,
 * clears the list after closing time, and has the owner told when something is wrong. Safe to do twice at once.
 */
export async function watchList(list: ListSettings, parts: WatchParts): Promise<void> {
  const whole = await readWhole(parts.records, list.id, parts.now);
  const rows = whole.rows.flatMap(({ key, data, revision }): Row[] => {
    const party = readParty(data);
    return party ? [{ key, party, revision }] : [];
  });
  if (rows.length === 0 && whole.seen.line.order.length === 0) return;
  await mendLine(whole, lineStore(parts.records, list.id, parts.now), parts.now);
  const texts = partyTexts(list, parts);
  await settleTexts(
    rows,
    ({ party }) => party.texts,
    parts.now(),
    ({ key, party }) => texts.settle(key, party),
  );
  await tellNearlyNext(list, rows, whole, parts);
  await sweep(list, rows, parts);
  await tellTrouble(list, rows, parts);
}

async function tellNearlyNext(
  list: ListSettings,
  rows: readonly Row[],
  { seen }: WholeList,
  parts: WatchParts,
): Promise<void> {
  const texts = partyTexts(list, parts);
  for (const { key, party, revision } of nearlyNext(rows, seen, parts.settings.nearlyNext)) {
    const planned = texts.plan({ ...party, nearly: true }, 'nearlyNext');
    try {
      const written = await parts.records.replace(
        { map: waitlistObjects(list.id).parties, key },
        planned.record,
        revision,
        { ttl: partyTtl(planned.record) },
      );
      if (planned.text)
        await texts.send(key, planned.record, written.revision, planned.text, { seen });
    } catch (error) {
      // Somebody is at work on this party; a minute later there is another look.
      if (!isConflict(error)) throw error;
    }
  }
}

async function sweep(list: ListSettings, rows: readonly Row[], parts: WatchParts): Promise<void> {
  const now = parts.now();
  const state = opening(parts.settings.hours, parts.timeZone, now);
  if (state.open || state.closedForMinutes < SWEPT_AFTER_MINUTES) return;
  const closedAt = now - state.closedForMinutes * MINUTE_MS;
  const left = rows.filter(({ party }) => isOpen(party) && party.joinedAt < closedAt);
  for (const { key } of left.slice(0, MOST_AT_ONCE))
    await takeOff(parts.records, key, list.id, { now, erase: false });
}

async function tellTrouble(
  list: ListSettings,
  rows: readonly Row[],
  parts: WatchParts,
): Promise<void> {
  const now = parts.now();
  const tell = (about: string, code?: string) =>
    tellOwner(parts.records, parts.agenda, {
      about,
      kind: list.id,
      at: now,
      ...(code === undefined ? {} : { code }),
    });
  const waiting = rows.filter(({ party }) => party.status === 'waiting');
  const longest = Math.min(...waiting.map(({ party }) => party.joinedAt));
  const nobodyLooks = now - (parts.lookedAt ?? 0) > UNATTENDED_AFTER_MS;
  if (nobodyLooks && now - longest > UNATTENDED_AFTER_MS) await tell('waitlist.unattended');
  const failing = rows.flatMap(({ party }) => {
    const failed = party.texts.filter(
      (text: SentText) => text.state === 'failed' && now - text.at < FAILING_WITHIN_MS,
    );
    return failed.length > 0 ? [failed] : [];
  });
  if (failing.length >= MANY_FAILED) await tell('waitlist.texts-fail', commonest(failing.flat()));
}

function commonest(failed: readonly SentText[]): string | undefined {
  const counts = new Map<number, number>();
  for (const { code } of failed) if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most && String(most[0]);
}
