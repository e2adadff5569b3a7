import { SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { newBoardState, readBoardState } from '../../src/waitlist/board/store';
import { waitlistObjects } from '../../src/waitlist/objects';
import { syncRecords } from '../../src/adapters/twilio/records';
import { nextLooks } from '../../src/waitlist/board/follow';
import { isConflict } from '../../src/ports/records';
import { CommandFailed } from '../commands/failure';
import type { Account } from '../keeping/account';
import { readHouse } from '../keeping/house';
import { patience } from '../keeping/patience';
import { putDueWork } from '../provision/due-work';
import { Ledger } from '../provision/ledger';
import { wantedObjects } from '../provision/house-objects';
import { ensureObjects } from '../provision/objects';
import { ensureBoard, type ReadyBoard } from './ensure-board';
import type { TrelloApi } from './trello-api';

/** A list and its board, connected. */
export interface Connected extends ReadyBoard {
  readonly list: string;
  readonly changes: Ledger['changes'];
}

/**
 * Sets a board up and connects a wait list with it: what is what on the board goes into Sync, so that no function ever
 * has to ask for it, and the board's id into the list's settings. Safe to run again; mends what was deleted. Undefined on
 * a dry run before the board is there.
 */
export async function connectBoard(
  account: Account,
  api: TrelloApi,
  { name, list: wanted, dryRun }: { name: string; list?: string; dryRun: boolean },
): Promise<Connected | undefined> {
  const ledger = new Ledger(dryRun);
  const { settings } = await readHouse(account);
  const list = chooseList(settings.value, wanted);
  const records = syncRecords(account.client, account.syncServiceSid, patience());
  const where = { document: waitlistObjects(list.id).board };
  const kept = await records.read(where);
  const known = list.board && {
    id: list.board.id,
    plan: readBoardState(kept?.data, list.board.id).plan,
  };
  const ready = await ensureBoard(api, ledger, { name, ...(known ? { known } : {}) });
  if (!ready) return undefined;
  const { board } = ready;
  const service = account.client.sync.v1.services(account.syncServiceSid);
  await ensureObjects(service, ledger, wantedObjects(settings.value, { v: 1, people: {} }));
  const now = await account.now();
  await keepPlan(account, list.id, ready, dryRun, now);
  if (list.board?.id !== board.id)
    await ledger.change('changed', `the list "${list.name}": it has this board now`, () =>
      setBoard(account, list.id, board.id),
    );
  if (!dryRun) {
    await putDueWork(account.client, account, now, nextLooks(list.id, now));
  }
  return { ...ready, list: list.id, changes: ledger.changes };
}

function chooseList(settings: Settings, wanted: string | undefined) {
  const lists = settings.desks.waitlist?.lists ?? [];
  const [first, ...others] = lists;
  const list = wanted === undefined ? first : lists.find(({ id }) => id === wanted);
  if (list && (wanted !== undefined || others.length === 0)) return list;
  const names = lists.map(({ id, name }) => `${id} (${name})`).join(', ');
  throw new CommandFailed(
    lists.length === 0
      ? 'There is no wait list yet: run "setup" first.'
      : `Say with --list which list gets the board: ${names}.`,
  );
}

const MOST_TRIES = 5;

async function keepPlan(
  account: Account,
  list: string,
  { board: { id: board, name, url }, plan }: ReadyBoard,
  dryRun: boolean,
  now: number,
): Promise<void> {
  if (dryRun) return;
  const records = syncRecords(account.client, account.syncServiceSid, patience());
  const where = { document: waitlistObjects(list).board };
  for (let tries = 1; ; tries++) {
    const kept = await records.read(where);
    const before = kept ? readBoardState(kept.data, board) : newBoardState(board);
    const state = { ...before, known: { name, url }, plan, planAt: now };
    try {
      if (kept) await records.replace(where, state, kept.revision);
      else await records.create(where, state);
      return;
    } catch (error) {
      // A run that is at work on the board writes to the same document.
      if (!isConflict(error) || tries >= MOST_TRIES) throw error;
    }
  }
}

async function setBoard(account: Account, list: string, board: string): Promise<void> {
  const records = syncRecords(account.client, account.syncServiceSid, patience());
  for (let tries = 1; ; tries++) {
    const { settings } = await readHouse(account);
    const { waitlist } = settings.value.desks;
    if (!waitlist) return;
    const lists = waitlist.lists.map((one) =>
      one.id === list ? { ...one, board: { id: board } } : one,
    );
    const next: Settings = {
      ...settings.value,
      desks: { ...settings.value.desks, waitlist: { ...waitlist, lists } },
    };
    try {
      await records.replace({ document: SETTINGS_DOCUMENT }, next, settings.revision);
      return;
    } catch (error) {
      if (!isConflict(error) || tries >= MOST_TRIES) throw error;
    }
  }
}
