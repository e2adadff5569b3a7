import { syncRecords } from '../../src/adapters/twilio/records';
import {
  DESKS,
  parseSettings,
  parseStaff,
  SETTINGS_DOCUMENT,
  STAFF_DOCUMENT,
  type DeskName,
  type Settings,
  type StaffList,
} from '../../src/config';
import { Changed } from '../../src/ports/records';
import { CommandFailed } from '../commands/failure';
import { Ledger } from '../provision/ledger';
import { wantedObjects } from '../provision/house-objects';
import { ensureObjects } from '../provision/objects';
import type { Account } from './account';
import {
  differences,
  readSettings,
  readStaff,
  SETTINGS_FILE,
  STAFF_FILE,
  wrong,
  writeSettings,
  writeStaff,
  type Filed,
} from './house-files';
import { eachText, readTexts, TEXTS_FILE, writeTexts, type OwnTexts } from './text-files';
import { parseTexts, textsDocument } from '../../src/messaging/texts';
import { firstly, patience } from './patience';
import { numbersOf } from '../../src/house/numbers';

/** Settings, staff and the owner's own words as the account has them. */
export interface House {
  readonly settings: Filed<Settings>;
  readonly staff: Filed<StaffList>;
  readonly texts: Filed<OwnTexts> & {
    /** Of the document of each desk that the house has; undefined = nobody has made it yet. */
    readonly revisions: ReadonlyMap<DeskName, string | undefined>;
  };
}

const recordsOf = (account: Account) =>
  syncRecords(account.client, account.syncServiceSid, patience());

export async function readHouse(account: Account): Promise<House> {
  const service = account.client.sync.v1.services(account.syncServiceSid);
  await firstly(() => service.fetch());
  const [settings, staff] = await Promise.all([
    recordsOf(account).read({ document: SETTINGS_DOCUMENT }),
    recordsOf(account).read({ document: STAFF_DOCUMENT }),
  ]);
  if (!settings || !staff)
    throw new CommandFailed('This account is not set up yet: run "setup" first.');
  const value = parseSettings(settings.data);
  return {
    settings: { revision: settings.revision, value },
    staff: { revision: staff.revision, value: parseStaff(staff.data) },
    texts: await readOwnTexts(account, value),
  };
}

async function readOwnTexts(account: Account, { desks }: Settings): Promise<House['texts']> {
  const kept = await Promise.all(
    DESKS.filter((desk) => desks[desk]).map(async (desk) => {
      const document = await recordsOf(account).read({ document: textsDocument(desk) });
      return { desk, revision: document?.revision, texts: parseTexts(document?.data) };
    }),
  );
  return {
    revision: kept.map(({ desk, revision = 'none' }) => `${desk} ${revision}`).join(', '),
    revisions: new Map(kept.map(({ desk, revision }) => [desk, revision])),
    value: Object.fromEntries(kept.map(({ desk, texts }) => [desk, texts])),
  };
}

/** Writes the files into a folder. */
export async function pullHouse(account: Account, folder: string): Promise<House> {
  const house = await readHouse(account);
  await writeSettings(folder, house.settings);
  await writeStaff(folder, house.staff);
  await writeTexts(folder, house.texts);
  return house;
}

/** What a push changed, or would change, by field. */
export interface Pushed {
  readonly settings: readonly string[];
  /** By name. */
  readonly staff: readonly string[];
  /** By desk, language and name, e.g. `pay.en.goodbye`. */
  readonly texts: readonly string[];
  /** Numbers that answer for a wait list now and did not before; set-up points them here. */
  readonly newNumbers: readonly string[];
  /** Wait lists that the settings no longer name; their records stay until they expire. */
  readonly droppedLists: readonly string[];
}

/**
 * Brings the account to what the files say, if nobody has changed it since they were pulled, and makes what a new wait
 * list needs. The files get the new revisions. All of them are checked before anything is written.
 */
export async function pushHouse(
  account: Account,
  folder: string,
  dryRun: boolean,
): Promise<Pushed> {
  const settings = await readSettings(folder);
  const staff = await readStaff(folder, account.secret);
  const texts = await readTexts(folder);
  const now = await readHouse(account);
  const changed: Pushed = {
    settings: differences(now.settings.value, settings.value),
    staff: changedPeople(now.staff.value, staff.value),
    texts: texts ? differences(eachText(now.texts.value), eachText(texts.value)) : [],
    newNumbers: missingFrom(phonesOf(now.settings.value), phonesOf(settings.value)),
    droppedLists: missingFrom(listsOf(settings.value), listsOf(now.settings.value)),
  };
  if (changed.settings.length > 0) mustBeBuiltOn(SETTINGS_FILE, now.settings, settings);
  if (changed.staff.length > 0) mustBeBuiltOn(STAFF_FILE, now.staff, staff);
  if (texts && changed.texts.length > 0) {
    mustBeBuiltOn(TEXTS_FILE, now.texts, texts);
    mustHave(settings.value, texts.value);
  }
  if (dryRun) return changed;
  // The objects of a new list have to be there before anybody may text it.
  const service = account.client.sync.v1.services(account.syncServiceSid);
  await ensureObjects(service, new Ledger(), wantedObjects(settings.value, staff.value));
  if (changed.settings.length > 0) {
    const { value, revision } = settings;
    const kept = await write(account, SETTINGS_DOCUMENT, SETTINGS_FILE, value, revision);
    await writeSettings(folder, { value, revision: kept });
  }
  if (changed.staff.length > 0) {
    const { value, revision } = staff;
    const kept = await write(account, STAFF_DOCUMENT, STAFF_FILE, value, revision);
    await writeStaff(folder, { value, revision: kept });
  }
  if (texts && changed.texts.length > 0) {
    await writeOwnTexts(account, now.texts, texts.value);
    await writeTexts(folder, await readOwnTexts(account, settings.value));
  }
  return changed;
}

/** Words for a desk that the house has not got would be lost without a word. */
function mustHave({ desks }: Settings, texts: OwnTexts): void {
  const strange = DESKS.filter((desk) => texts[desk] && !desks[desk]);
  if (strange.length > 0)
    throw wrong(
      TEXTS_FILE,
      strange.map((desk) => `there is no ${desk}`),
    );
}

async function writeOwnTexts(
  account: Account,
  before: House['texts'],
  after: OwnTexts,
): Promise<void> {
  for (const desk of DESKS) {
    const [was = {}, texts = {}] = [before.value[desk], after[desk]];
    if (differences(eachText({ [desk]: was }), eachText({ [desk]: texts })).length === 0) continue;
    const document = textsDocument(desk);
    const revision = before.revisions.get(desk);
    if (revision === undefined) await recordsOf(account).put({ document }, { v: 1, texts });
    else await write(account, document, TEXTS_FILE, { v: 1, texts }, revision);
  }
}

async function write(
  account: Account,
  document: string,
  file: string,
  value: object,
  revision: string,
): Promise<string> {
  try {
    return (await recordsOf(account).replace({ document }, value, revision)).revision;
  } catch (error) {
    if (error instanceof Changed) throw changedMeanwhile(file);
    throw error;
  }
}

function mustBeBuiltOn(file: string, now: Filed<unknown>, given: Filed<unknown>): void {
  if (now.revision !== given.revision) throw changedMeanwhile(file);
}

const changedMeanwhile = (file: string): CommandFailed =>
  new CommandFailed(
    `Somebody changed the house since ${file} was pulled, and a push would undo it: pull into another folder and carry your change over.`,
  );

/** Names of people who come, go or change. */
function changedPeople(before: StaffList, after: StaffList): readonly string[] {
  const keys = new Set([...Object.keys(before.people), ...Object.keys(after.people)]);
  return [...keys].flatMap((key) => {
    const [was, is] = [before.people[key], after.people[key]];
    if (differences(was, is).length === 0) return [];
    const name = (is ?? was)?.name ?? '';
    return [!was ? `${name} comes` : !is ? `${name} goes` : `${name} changes`];
  });
}

const listsOf = (settings: Settings): readonly string[] =>
  (settings.desks.waitlist?.lists ?? []).map(({ id }) => id);
const phonesOf = (settings: Settings): readonly string[] =>
  numbersOf(settings).map(({ number }) => number);
const missingFrom = (these: readonly string[], those: readonly string[]): readonly string[] =>
  those.filter((one) => !these.includes(one));
