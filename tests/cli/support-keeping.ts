import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountAccess } from '../../cli/commands/account';
import { localClient } from '../../cli/provision/local-client';
import { ADA, DEMO_NUMBERS, DEMO_SETTINGS } from '../../cli/provision/demo-house';
import { provision } from '../../cli/provision/provision';
import { seedAccount } from '../../cli/provision/seed';
import { LOCAL_SECRET } from '../../emulator/local';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import { syncRecords } from '../../src/adapters/twilio/records';
import type { Records } from '../../src/ports/records';
import { personKey } from '../../src/people/person';
import { lineStore } from '../../src/waitlist/line-store';
import { waitlistObjects } from '../../src/waitlist/objects';
import type { Party } from '../../src/waitlist/party';
import { refOf } from '../../src/waitlist/rules/line';
import { LINE_TTL_SECONDS, partyTtl, readParty } from '../../src/waitlist/stored';
import { control } from '../support/control';

export const LIST = 'main';
const names = waitlistObjects(LIST);
const PATIENT = { left: () => 10_000 };

/** The vendors of a laptop account without functions, an operator's way to it, and a folder for files. */
export class Keeping {
  private running: Vendors | undefined;
  folder = '';

  get vendors(): Vendors {
    if (!this.running) throw new Error('not started');
    return this.running;
  }

  /** `edge`: where webhooks go; nobody is there unless the test says so. */
  async opens(edge = 'http://localhost:9'): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'keeping-'));
    this.running = await startVendors({
      port: 0,
      edge,
      seed: (kind, account) =>
        seedAccount(kind, {
          vendorsUrl: account.vendors,
          edgeUrl: account.edge,
          secret: LOCAL_SECRET,
          account,
          now: this.vendors.clock.now(),
        }),
    });
  }

  async closes(): Promise<void> {
    await this.vendors.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  startsWith(seed: 'demo' | 'empty' | 'setUp' | 'bare'): Promise<void> {
    return this.vendors.reset(seed);
  }

  /** Set up by the house's own set-up, with nobody and nothing in it yet. */
  async startsSetUp(): Promise<void> {
    await this.startsWith('bare');
    await provision(this.account().client, {
      prefix: 'bellhop',
      baseUrl: 'http://localhost:9',
      secret: LOCAL_SECRET,
      settings: DEMO_SETTINGS,
      staff: [ADA],
      numbers: DEMO_NUMBERS,
    });
  }

  /** The account's timers, which ring for the house's rounds. */
  timers() {
    const { client, conversationsServiceSid = '' } = this.account();
    return client.conversations.v1.services(conversationsServiceSid).conversations;
  }

  /** Takes the timers away, so that nothing rings while a test looks. */
  async losesItsBells(): Promise<void> {
    for (const { sid } of await this.timers().list()) await this.timers()(sid).remove();
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  /** The account as a command gets it. */
  account(): AccountAccess {
    const { accountSid, authToken, syncServiceSid, conversationsServiceSid } = this.vendors.account;
    const { apiKeySid, apiKeySecret, messagingServiceSid, verifyServiceSid } = this.vendors.account;
    return {
      client: localClient({ vendorsUrl: this.vendors.url, accountSid, authToken }),
      syncServiceSid,
      conversationsServiceSid,
      secret: LOCAL_SECRET,
      variables: {
        TWILIO_API_KEY: apiKeySid,
        TWILIO_API_SECRET: apiKeySecret,
        TWILIO_SYNC_SERVICE_SID: syncServiceSid,
        TWILIO_MESSAGING_SERVICE_SID: messagingServiceSid,
        TWILIO_VERIFY_SERVICE_SID: verifyServiceSid,
        TWILIO_CONVERSATIONS_SERVICE_SID: conversationsServiceSid,
        BELLHOP_SECRET: LOCAL_SECRET,
      },
      baseUrl: () => Promise.resolve('http://localhost:9'),
      now: () => Promise.resolve(this.vendors.clock.now()),
    };
  }

  /** A second Sync service of the account with nothing in it. */
  async freshService(): Promise<AccountAccess> {
    const account = this.account();
    const made = await account.client.sync.v1.services.create({ friendlyName: 'fresh' });
    return { ...account, syncServiceSid: made.sid };
  }

  trouble(trouble: object): Promise<unknown> {
    return control(this.vendors.url, 'faults', trouble);
  }

  troubleOver(): Promise<unknown> {
    return control(this.vendors.url, 'faults', undefined, 'DELETE');
  }

  later(duration: string): Promise<unknown> {
    return control(this.vendors.url, 'clock', { advance: duration });
  }
}

export const recordsOf = (account: AccountAccess): Records =>
  syncRecords(account.client, account.syncServiceSid, PATIENT);

/** Somebody waits: in the line's log and among the parties, as a join by text leaves it. */
export async function joins(account: AccountAccess, name: string, phone: string): Promise<string> {
  const key = personKey(phone, account.secret);
  const party: Party = {
    v: 1,
    visit: `v-${name}`,
    name,
    size: 2,
    notes: '',
    remarks: '',
    address: phone,
    status: 'waiting',
    joinedAt: await account.now(),
    joinedBy: 'text',
    reminders: 0,
    texts: [],
  };
  const records = recordsOf(account);
  await records.append(names.line, { e: 'join', who: refOf(key) }, { ttl: LINE_TTL_SECONDS });
  await records.create({ map: names.parties, key }, party, { ttl: partyTtl(party) });
  return key;
}

/** The names of those in line, first one first; `?` for a place that belongs to nobody. */
export async function inLine(account: AccountAccess): Promise<readonly string[]> {
  const records = recordsOf(account);
  const keptAt = await account.now();
  const [{ line }, rows] = await Promise.all([
    lineStore(records, LIST, () => keptAt).read(),
    records.page(names.parties, { limit: 1_000 }),
  ]);
  return line.order.map((ref) => {
    const row = rows.find(({ key }) => refOf(key) === ref);
    return readParty(row?.data)?.name ?? '?';
  });
}

/** When each record of a map disappears, epoch ms by key. */
export async function endsOf(
  account: AccountAccess,
  map: string,
): Promise<ReadonlyMap<string, number>> {
  const service = account.client.sync.v1.services(account.syncServiceSid);
  const items = await service.syncMaps(map).syncMapItems.list({ pageSize: 100 });
  return new Map(items.map(({ key, dateExpires }) => [key, dateExpires.getTime()]));
}

/** What a copy of the house does not hold: news of the present, and the next of the rounds that every house makes. */
const OF_THE_PRESENT: readonly string[] = ['agenda-pulse', 'incidents', 'recovered'];
const isRound = (key: string): boolean => key.endsWith('-house.round');

/**
 * Everything a service holds but revisions, dates, sids, list indexes, the lines' own bookkeeping and what tells only of
 * the present.
 */
export async function everything(
  account: AccountAccess,
): Promise<Readonly<Record<string, unknown>>> {
  const service = account.client.sync.v1.services(account.syncServiceSid);
  const [documents, maps, lists] = await Promise.all([
    service.documents.list(),
    service.syncMaps.list(),
    service.syncLists.list(),
  ]);
  const found: [string, unknown][] = [];
  for (const { uniqueName, data } of documents)
    if (!uniqueName.endsWith('-order') && !OF_THE_PRESENT.includes(uniqueName)) {
      const rights = await service.documents(uniqueName).documentPermissions.list();
      found.push([uniqueName, [data, rights.map(({ identity, read }) => [identity, read])]]);
    }
  for (const { uniqueName } of maps) {
    const map = service.syncMaps(uniqueName);
    const rights = await map.syncMapPermissions.list();
    const items = await map.syncMapItems.list({ pageSize: 100 });
    found.push([
      uniqueName,
      [
        OF_THE_PRESENT.includes(uniqueName)
          ? []
          : items.flatMap(({ key, data }) => (isRound(key) ? [] : [[key, data as unknown]])),
        rights.map(({ identity, read, write }) => [identity, read, write]),
      ],
    ]);
  }
  for (const { uniqueName } of lists)
    if (!uniqueName.endsWith('-line')) {
      const items = await service.syncLists(uniqueName).syncListItems.list({ pageSize: 100 });
      found.push([uniqueName, items.map(({ data }) => data as unknown)]);
    }
  return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The sentence a command ends with, or what else came. */
export async function sentenceOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'it worked';
  } catch (error) {
    if (error instanceof Error && error.name === 'CommandFailed') return error.message;
    throw error;
  }
}
