import { isConflict } from '../ports/records';
import { allDone } from '../ports/settled';
import type { CallParts } from './call-parts';
import { readCallEntry } from './call-log';
import { changeMember } from './member-desk';
import { lineObjects } from './objects';
import { readRoster } from './roster';
import { forget } from './voicemail-work';

/** What is kept of one caller is found in pages of this size. */
const PAGE = 100;

/**
 * Somebody wants to hear no more of us: a member is texted no more (the phone rings all the same, because the rota is
 * what says who is on). With `erase` the entries of the log, the voicemails with their recordings, and the block of this
 * caller go. Members are taken out of a group by its staff.
 */
export async function eraseCaller(person: string, erase: boolean, parts: CallParts): Promise<void> {
  const { records, group } = parts;
  const names = lineObjects(group.id);
  if (!erase) {
    const { members } = await readRoster(records, group);
    const own = [...members].filter(([, { phone }]) => parts.personKey(phone) === person);
    await allDone(
      own.map(([id]) => changeMember(id, parts, (member) => ({ ...member, stopped: true }))),
    );
    return;
  }
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
