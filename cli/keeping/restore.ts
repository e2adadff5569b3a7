import { isDeepStrictEqual } from 'node:util';
import { restError } from '../../src/adapters/twilio/lost-answer';
import { syncRecords } from '../../src/adapters/twilio/records';
import { nextRound } from '../../src/agenda/rounds';
import { parseSettings, SETTINGS_DOCUMENT, STAFF_DOCUMENT } from '../../src/config';
import { TEMPLATES_DOCUMENT } from '../../src/messaging/templates';
import { Taken } from '../../src/ports/records';
import { EMPTY_LINE } from '../../src/waitlist/rules/line';
import { CommandFailed } from '../commands/failure';
import { putDueWork } from '../provision/due-work';
import { wantedObjects } from '../provision/house-objects';
import { NO_TEXTS } from '../provision/wanted-object';
import type { Account } from './account';
import { countRecords, secretMark, type FiledBackup } from './backup-file';
import { differing, stillValid } from './compare';
import { foldLines } from './lines';
import { Pace } from './pace';
import { isAgenda } from './passing';
import { everyPage, firstly, patience, patiently, severally } from './patience';
import {
  PAGE_SIZE,
  readService,
  RESTORE_MARK,
  type StoredCollection,
  type StoredDocument,
  type StoredItem,
  type StoredObject,
  type SyncService,
} from './stored-objects';

/** What a restore did, in numbers. */
export interface Restored {
  readonly objects: number;
  readonly records: number;
  /** Records whose time was over; personal data does not come back by a restore. */
  readonly expired: number;
}

/** Objects written at the same time, and records of one map. */
const OBJECTS_AT_ONCE = 6;
const RECORDS_AT_ONCE = 8;
/** How long the account's time is taken as it was read. */
const CLOCK_KEPT_MS = 500;
/** Sync error: https://www.twilio.com/docs/api/errors/54301 */
const NAME_TAKEN = 54301;

/** Documents that set-up writes by itself, so they may stand in a service that counts as empty. */
const MADE_BY_SETUP: readonly string[] = [SETTINGS_DOCUMENT, STAFF_DOCUMENT, TEMPLATES_DOCUMENT];
/** How documents stand before anybody has written to them. */
const UNTOUCHED: readonly object[] = [EMPTY_LINE, NO_TEXTS, {}];

/** What set-up writes into each document of a house with these settings, by name. */
function asSetUp(objects: readonly StoredObject[]): ReadonlyMap<string, object> {
  const settings = objects.find(({ name }) => name === SETTINGS_DOCUMENT);
  if (settings?.kind !== 'document') return new Map();
  const wanted = wantedObjects(parseSettings(settings.data), { v: 1, people: {} });
  return new Map(wanted.flatMap(({ name, data }) => (data ? [[name, data] as const] : [])));
}

/**
 * Puts a backup into an empty service and reads it back to compare. `force` also allows a service that is set up and
 * holds no records; its settings, staff and templates are then replaced. Stopped anywhere, the same call takes it up again.
 * Due work is taken up from where it was: the rounds begin anew, and they find whatever is due.
 *
 * Records keep the time at which they disappear. Revisions, dates, sids and list indexes are new.
 */
export async function restoreBackup(
  account: Account,
  backup: FiledBackup,
  options: { readonly force: boolean; readonly dryRun: boolean },
  progress: (line: string) => void,
): Promise<Restored> {
  if (backup.secretMark !== secretMark(account.secret))
    throw new CommandFailed(
      'This backup belongs to a house with another BELLHOP_SECRET, and its records cannot be found without that one: put it into .env first.',
    );
  const service = account.client.sync.v1.services(account.syncServiceSid);
  await firstly(() => service.fetch());
  const there = await readService(service, account.now, () => undefined);
  const now = await account.now();
  const wanted = foldLines(stillValid(backup.objects, now), now);
  const all = foldLines(backup.objects, now);
  const result: Restored = {
    objects: wanted.length,
    records: countRecords(wanted),
    expired: countRecords(all) - countRecords(wanted),
  };
  const begun = markIn(there.objects);
  if (begun !== undefined && begun !== backup.id)
    throw new CommandFailed(
      'A restore of another backup was begun here and has not finished: run that one again, or begin with a new Sync service.',
    );
  if (begun === undefined) {
    // Stopped after its last write, an earlier run has left nothing to do.
    const standing = foldLines(stillValid(there.objects, now), now);
    if (wanted.length > 0 && differing(wanted, standing, now).length === 0) return result;
    mustBeEmpty(there.objects, options.force);
  }
  if (options.dryRun) return result;
  await new Restoring(account, there.objects, progress).write(wanted, backup.id);
  await mustBeSame(account, service, wanted);
  // A copy made before there was due work has no agenda to begin with; set-up makes it.
  if (wanted.some(({ name }) => isAgenda(name))) await beginRounds(account);
  await patiently(async (afterLostAnswer) => {
    try {
      await service.documents(RESTORE_MARK).remove();
    } catch (error) {
      // The answer that was lost said that it was done.
      if (!afterLostAnswer || restError(error)?.status !== 404) throw error;
    }
  });
  return result;
}

function markIn(objects: readonly StoredObject[]): string | undefined {
  const mark = objects.find(({ name }) => name === RESTORE_MARK);
  if (mark?.kind !== 'document') return undefined;
  return 'backup' in mark.data ? String(mark.data.backup) : '';
}

function mustBeEmpty(objects: readonly StoredObject[], force: boolean): void {
  if (objects.length === 0) return;
  const firstData = asSetUp(objects);
  const full = objects.filter((object) =>
    object.kind === 'document'
      ? !MADE_BY_SETUP.includes(object.name) &&
        !UNTOUCHED.some((data) => isDeepStrictEqual(object.data, data)) &&
        !isDeepStrictEqual(object.data, firstData.get(object.name))
      : object.items.length > 0,
  );
  if (full.length > 0) {
    const names = full.slice(0, 3).map(({ name }) => name);
    const others = full.length > names.length ? ` and ${full.length - names.length} more` : '';
    throw new CommandFailed(
      `The Sync service holds records already (${names.join(', ')}${others}), and a restore never mixes with them: make a new service for it.`,
    );
  }
  if (!force)
    throw new CommandFailed(
      `The Sync service is set up already (${objects.length} objects, nothing in them). Add --force to fill it; its settings, staff and templates are replaced.`,
    );
}

/** One restore under way: writes objects and their records, as fast as Sync takes them. */
class Restoring {
  private readonly pace = new Pace();
  private clock = { now: 0, readAt: Number.NEGATIVE_INFINITY };
  private readonly service: SyncService;

  constructor(
    private readonly account: Account,
    /** What an earlier try has left. */
    private readonly there: readonly StoredObject[],
    private readonly progress: (line: string) => void,
  ) {
    this.service = account.client.sync.v1.services(account.syncServiceSid);
  }

  /**
   * Settings and staff come late: until they are there, no desk answers anybody from half a house. Due work comes after
   * them, because whoever wakes up in the middle must find whom it is about.
   */
  async write(objects: readonly StoredObject[], id: string): Promise<void> {
    await this.records().put({ document: RESTORE_MARK }, { backup: id });
    const turn = ({ name }: StoredObject): number =>
      isAgenda(name) ? 2 : MADE_BY_SETUP.includes(name) ? 1 : 0;
    for (const now of [0, 1, 2]) await this.each(objects.filter((object) => turn(object) === now));
  }

  private async each(objects: readonly StoredObject[]): Promise<void> {
    await severally(objects, OBJECTS_AT_ONCE, async (object) => {
      if (object.kind === 'document') await this.document(object);
      else await this.collection(object);
      await this.rights(object);
      const count = object.kind === 'document' ? '' : `, ${object.items.length} records`;
      this.progress(`wrote ${object.kind} ${object.name}${count}`);
    });
  }

  /** What an earlier try has left of an object. */
  private left({ name }: StoredObject): StoredObject | undefined {
    return this.there.find((one) => one.name === name);
  }

  private async document(object: StoredDocument): Promise<void> {
    const left = this.left(object);
    if (left?.kind === 'document' && isDeepStrictEqual(left.data, object.data)) return;
    await this.records().put({ document: object.name }, object.data, await this.ttl(object));
  }

  private async collection(object: StoredCollection): Promise<void> {
    const left = this.left(object);
    if (!left) await this.make(object);
    if (object.kind === 'list') {
      await this.entries(object);
      return;
    }
    const kept = new Map(
      left?.kind === 'map' ? left.items.map(({ key, data }) => [key, data]) : [],
    );
    const missing = object.items.filter(({ key, data }) => !isDeepStrictEqual(kept.get(key), data));
    await severally(missing, RECORDS_AT_ONCE, (item) => this.record(object.name, item));
  }

  private async make(object: StoredCollection): Promise<void> {
    const options = { uniqueName: object.name, ...(await this.ttl(object)) };
    await patiently(async () => {
      try {
        if (object.kind === 'map') await this.service.syncMaps.create(options);
        else await this.service.syncLists.create(options);
      } catch (error) {
        if (restError(error)?.code !== NAME_TAKEN) throw error;
      }
    });
  }

  private async record(map: string, item: StoredItem): Promise<void> {
    const where = { map, key: item.key ?? '' };
    await this.pace.turn(map, item.data);
    try {
      await this.records().create(where, item.data, await this.ttl(item));
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
      // Work that is due may be under way already.
      if (isAgenda(map)) return;
      const kept = await this.records().read(where);
      if (!isDeepStrictEqual(kept?.data, item.data)) throw somebodyElse(map);
    }
  }

  /** One after the other, because their order is what a list is for. */
  private async entries({ name, items }: StoredCollection): Promise<void> {
    const list = this.service.syncLists(name).syncListItems;
    const there = await everyPage(() => list.page({ order: 'asc', pageSize: PAGE_SIZE }));
    const same = there.every((entry, at) => isDeepStrictEqual(entry.data, items[at]?.data));
    if (!same) throw somebodyElse(name);
    let newest = there.at(-1)?.index ?? -1;
    for (const item of items.slice(there.length)) {
      await this.pace.turn(name, item.data);
      const { ttl } = await this.ttl(item);
      newest = await patiently(async (afterLostAnswer) => {
        const [written] = afterLostAnswer ? await list.list({ order: 'desc', limit: 1 }) : [];
        if (written && written.index > newest) return written.index;
        const made = await list.create({
          data: item.data,
          ...(ttl === undefined ? {} : { itemTtl: ttl }),
        });
        return made.index;
      });
    }
  }

  private async rights(object: StoredObject): Promise<void> {
    const { kind, name, rights } = object;
    const given = this.left(object)?.rights ?? [];
    const missing = rights.filter((right) => !given.some((one) => isDeepStrictEqual(one, right)));
    for (const { identity, ...right } of missing)
      await patiently(async () =>
        kind === 'document'
          ? this.service.documents(name).documentPermissions(identity).update(right)
          : kind === 'map'
            ? this.service.syncMaps(name).syncMapPermissions(identity).update(right)
            : this.service.syncLists(name).syncListPermissions(identity).update(right),
      );
  }

  private records() {
    return syncRecords(this.account.client, this.account.syncServiceSid, patience());
  }

  /** Seconds from this moment, because a long restore must not make anything live longer. */
  private async ttl({
    expires,
  }: {
    readonly expires?: string;
  }): Promise<{ readonly ttl?: number }> {
    if (expires === undefined) return {};
    if (performance.now() - this.clock.readAt > CLOCK_KEPT_MS)
      this.clock = { now: await this.account.now(), readAt: performance.now() };
    return { ttl: Math.max(1, Math.round((Date.parse(expires) - this.clock.now) / 1000)) };
  }
}

/** Has the house look at its due work from now on, as one that was just set up does. */
async function beginRounds(account: Account): Promise<void> {
  const now = await account.now();
  await putDueWork(account.client, account, now, [nextRound(now)]);
}

const somebodyElse = (name: string): CommandFailed =>
  new CommandFailed(
    `Somebody else writes into ${name} while it is restored. Keep texts and pages away until it is done, and begin again with a new Sync service.`,
  );

async function mustBeSame(
  account: Account,
  service: SyncService,
  wanted: readonly StoredObject[],
): Promise<void> {
  const { objects } = await readService(service, account.now, () => undefined);
  const now = await account.now();
  const wrong = differing(stillValid(wanted, now), stillValid(objects, now), now);
  if (wrong.length > 0)
    throw new CommandFailed(
      `Not everything arrived as it is in the backup: ${wrong.join(', ')}. Run this again; if it stays, begin with a new Sync service.`,
    );
}
