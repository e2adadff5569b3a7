import { syncRecords } from '../../src/adapters/twilio/records';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { isConflict } from '../../src/ports/records';
import { waitlistObjects } from '../../src/waitlist/objects';
import { isOpen } from '../../src/waitlist/party';
import { writeSnapshot } from '../../src/waitlist/rules/line';
import { readParty } from '../../src/waitlist/stored';
import { CommandFailed } from '../commands/failure';
import type { Account } from './account';
import { Pace } from './pace';
import { everyPage, firstly, patience, severally } from './patience';
import { PAGE_SIZE } from './stored-objects';

/** A wait list as somebody named it, and who is on it. */
export interface FullList {
  readonly id: string;
  readonly name: string;
  /** Parties that wait or are called. */
  readonly open: number;
}

const AT_ONCE = 5;

/** Finds the list that is meant. Throws CommandFailed naming the lists when it is none of them, or several are there. */
export async function findList(account: Account, wanted: string | undefined): Promise<FullList> {
  const service = account.client.sync.v1.services(account.syncServiceSid);
  await firstly(() => service.fetch());
  const kept = await recordsOf(account).read({ document: SETTINGS_DOCUMENT });
  const lists = parseSettings(kept?.data).desks.waitlist?.lists ?? [];
  const meant = lists.filter(
    ({ id, name }) =>
      wanted === undefined || id === wanted || name.toLowerCase() === wanted.toLowerCase(),
  );
  const [only, ...others] = meant;
  if (!only || others.length > 0) {
    const names = lists.map(({ id, name }) => `${id} (${name})`).join(', ');
    throw new CommandFailed(
      lists.length === 0
        ? 'The house has no wait list.'
        : `${wanted === undefined ? 'Which wait list?' : `There is no single wait list "${wanted}".`} There are: ${names}.`,
    );
  }
  const parties = await partiesOf(account, only.id);
  return {
    id: only.id,
    name: only.name,
    open: parties.filter(({ isOpen: open }) => open).length,
  };
}

/**
 * Takes everybody off a list without a word to anybody; the history stays. Somebody who joins in that moment keeps the
 * place. Answers how many parties were taken off.
 */
export async function emptyList(account: Account, list: string): Promise<number> {
  const names = waitlistObjects(list);
  const [newest] = await recordsOf(account).newest(names.line, 1);
  const parties = await partiesOf(account, list);
  const at = await account.now();
  await recordsOf(account).put(
    { document: names.order },
    { ...writeSnapshot({ upTo: newest?.index ?? -1, order: [] }), at },
  );
  const pace = new Pace();
  let taken = 0;
  await severally(parties, AT_ONCE, async ({ key, revision, isOpen: open }) => {
    await pace.turn(names.parties, {});
    try {
      await recordsOf(account).remove({ map: names.parties, key }, revision);
    } catch (error) {
      // Changed a moment ago, for example by its own guest: it goes all the same.
      if (!isConflict(error)) throw error;
      await recordsOf(account).remove({ map: names.parties, key });
    }
    if (open) taken++;
  });
  return taken;
}

async function partiesOf(account: Account, list: string) {
  const service = account.client.sync.v1.services(account.syncServiceSid);
  const map = service.syncMaps(waitlistObjects(list).parties);
  const items = await everyPage(() => map.syncMapItems.page({ pageSize: PAGE_SIZE }));
  return items.map(({ key, revision, data }) => {
    const party = readParty(data);
    return { key, revision, isOpen: party !== undefined && isOpen(party) };
  });
}

const recordsOf = (account: Account) =>
  syncRecords(account.client, account.syncServiceSid, patience());
