import { isConflict } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { readAsk } from './ask';
import type { CallParts } from './call-parts';
import { readCallEntry } from './call-log';
import { changeMember } from './member-desk';
import type { Member } from './member';
import { lineObjects, LINE_REMINDED } from './objects';
import { writeToMember, type PeopleParts } from './people-parts';
import { reminderKey } from './reminders';
import { readRoster } from './roster';
import { wallAt } from './rules/rota-clock';
import { dayAt, isoDate } from './rules/rota-days';
import { lineTextWords } from './words/texts';
import { forget } from './voicemail-work';

/** What taking somebody off needs. */
type EraseParts = CallParts & Pick<PeopleParts, 'messenger' | 'approved' | 'reference'>;

/** What is kept of one caller is found in pages of this size. */
const PAGE = 100;
const MOST_ASKS = 1_000;
/** Reminders are noted for three days, and for tomorrow. */
const REMINDED_DAYS = [-3, -2, -1, 0, 1, 2];

/**
 * Somebody wants to hear no more of us: a member is texted no more (the phone rings all the same, because the rota is
 * what says who is on). With `erase` the entries of the log, the voicemails with their recordings, and the block of this
 * caller go; a member is one no more, and the coordinators are told, because shifts are without anybody now. Answers the
 * ids of members who are gone.
 */
export async function eraseCaller(
  person: string,
  erase: boolean,
  parts: EraseParts,
): Promise<readonly string[]> {
  const { members } = await readRoster(parts.records, parts.group);
  const own = [...members].filter(([, { phone }]) => parts.personKey(phone) === person);
  if (!erase) {
    await allDone(
      own.map(([id]) => changeMember(id, parts, (member) => ({ ...member, stopped: true }))),
    );
    return [];
  }
  await together([
    eraseCalls(person, parts),
    ...own.map(([id, member]) => eraseMember(id, member, members, parts)),
    ...(own.length > 0 ? eraseReminders(person, parts) : []),
  ]);
  return own.map(([id]) => id);
}

async function eraseCalls(person: string, parts: EraseParts): Promise<void> {
  const { records, group } = parts;
  const names = lineObjects(group.id);
  await records.remove({ map: names.blocked, key: person });
  for (;;) {
    const rows = (await records.page(names.callers, { from: `${person}-`, limit: PAGE })).filter(
      ({ key }) => key.startsWith(`${person}-`),
    );
    await allDone(
      rows.map(async ({ key }) => {
        const logged = { map: names.log, key: key.slice(person.length + 1) };
        const entry = readCallEntry((await records.read(logged))?.data);
        if (entry?.voicemail !== undefined) {
          await forget(entry.voicemail, parts);
          await records.remove({ map: names.voicemails, key: entry.voicemail });
        }
        await records.remove(logged);
        if (entry) await records.remove({ map: names.calls, key: entry.call });
        await records.remove({ map: names.callers, key });
      }),
      isConflict,
    );
    if (rows.length < PAGE) return;
  }
}

/** A member with everything that names them; in the rota stands an id that means nobody any more. */
async function eraseMember(
  id: string,
  { name }: Member,
  members: ReadonlyMap<string, Member>,
  parts: EraseParts,
): Promise<void> {
  const { records, group } = parts;
  const names = lineObjects(group.id);
  const asks = (await records.page(names.asks, { limit: MOST_ASKS })).filter(
    ({ data }) => readAsk(data)?.member === id,
  );
  const left = await records.read({ map: names.members, key: id });
  await allDone([
    records.remove({ map: names.members, key: id }),
    records.remove({ map: names.rung, key: id }),
    ...asks.map(({ key }) => records.remove({ map: names.asks, key })),
  ]);
  // Said again, there is nothing to erase and nobody to tell.
  if (!left) return;
  await allDone(
    [...members]
      .filter(([other, { coordinator, stopped }]) => other !== id && coordinator && !stopped)
      .map(([, coordinator]) => {
        const words = lineTextWords(coordinator.language ?? group.language, group.texts);
        const text = {
          body: words.hasLeft(name, group.name),
          reference: parts.reference('hasLeft'),
        };
        return writeToMember(coordinator, text, group, parts);
      }),
  );
}

const eraseReminders = (
  person: string,
  { records, group, now }: EraseParts,
): readonly Promise<void>[] => {
  const today = dayAt(wallAt(group.zone, now()));
  return REMINDED_DAYS.map((days) =>
    records.remove({
      map: LINE_REMINDED,
      key: reminderKey(isoDate(today + days), group.zone, person),
    }),
  );
};
