import type { Twilio } from 'twilio';
import { nextRound } from '../../src/agenda/rounds';
import { personKey } from '../../src/people/person';
import { waitlistObjects } from '../../src/waitlist/objects';
import type { Party, PastVisit } from '../../src/waitlist/party';
import { reminderItems } from '../../src/waitlist/rules/hold';
import { refOf, type LineEvent } from '../../src/waitlist/rules/line';
import { partyTtl, pastKey, PAST_TTL_SECONDS, LINE_TTL_SECONDS } from '../../src/waitlist/stored';
import { ADA, BEN, DEMO_GUESTS, DEMO_NUMBERS, DEMO_SETTINGS } from './demo-house';
import { localClient } from './local-client';
import { putDueWork } from './due-work';
import { seedTemplates } from './seed-templates';
import { provision, type Provisioned } from './provision';

/** What filling a laptop account needs to know of it. */
export interface SeedTarget {
  readonly vendorsUrl: string;
  readonly edgeUrl: string;
  readonly secret: string;
  readonly account: {
    readonly accountSid: string;
    readonly authToken: string;
    readonly syncServiceSid: string;
  };
  /** The account's time, epoch ms. */
  readonly now: number;
}

/** Fills a fresh account through the vendors' APIs: `empty` = set up and nobody there, `demo` = with a pulse. */
export async function seedAccount(
  kind: 'demo' | 'empty' | 'bare',
  target: SeedTarget,
): Promise<void> {
  if (kind === 'bare') return;
  const client = localClient({
    vendorsUrl: target.vendorsUrl,
    accountSid: target.account.accountSid,
    authToken: target.account.authToken,
  });
  const made = await provision(client, {
    prefix: 'bellhop',
    baseUrl: target.edgeUrl,
    secret: target.secret,
    settings: DEMO_SETTINGS,
    staff: [ADA, BEN],
    numbers: DEMO_NUMBERS,
  });
  const keys = await client.keys.list({ limit: 1 });
  if (keys.length === 0) await client.newKeys.create({ friendlyName: 'bellhop' });
  await seedTemplates(client, { ...made, vendorsUrl: target.vendorsUrl });
  if (kind === 'demo') await giveItAPulse(client, made, target);
  await putDueWork(client, made, target.now, [nextRound(target.now)]);
}

const DEMO_HOLD = { holdMinutes: DEMO_SETTINGS.desks.waitlist?.holdMinutes ?? 0 };

/** Eight weeks at a few visits a day: together fewer than one Sync map takes at once (200). */
const WEEKS = 8;
const VISITS_A_DAY = 3;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

async function giveItAPulse(
  client: Twilio,
  account: Provisioned,
  { now, secret }: SeedTarget,
): Promise<void> {
  const service = client.sync.v1.services(account.syncServiceSid);
  const list = DEMO_SETTINGS.desks.waitlist?.lists[0]?.id ?? 'main';
  const names = waitlistObjects(list);
  const parties = DEMO_GUESTS.map((guest, at) => {
    const party: Party = {
      v: 1,
      visit: `demo${String(at).padStart(4, '0')}`,
      name: guest.name,
      size: guest.size,
      notes: guest.notes,
      remarks: '',
      address: guest.phone,
      status: 'called' in guest ? 'called' : 'waiting',
      joinedAt: now - guest.minutes * MINUTE_MS,
      ...('called' in guest ? { calledAt: now - guest.called * MINUTE_MS } : {}),
      joinedBy: 'failed' in guest ? 'staff' : 'text',
      reminders: 0,
      texts:
        'called' in guest
          ? [{ id: 'demo', kind: 'ready', at: now - guest.called * MINUTE_MS, state: 'delivered' }]
          : 'failed' in guest
            ? [
                {
                  id: 'demo',
                  kind: 'added',
                  at: now - guest.minutes * MINUTE_MS,
                  state: 'failed',
                  code: guest.failed,
                },
              ]
            : [],
    };
    return { key: personKey(guest.phone, secret), party };
  });
  // In line in the order they came: the log is written one after the other.
  for (const { key, party } of parties)
    if (party.status === 'waiting')
      await service.syncLists(names.line).syncListItems.create({
        data: { e: 'join', who: refOf(key) } satisfies LineEvent,
        itemTtl: LINE_TTL_SECONDS,
      });
  await Promise.all(
    parties.map(({ key, party }) =>
      service
        .syncMaps(names.parties)
        .syncMapItems.create({ key, data: party, itemTtl: partyTtl(party) }),
    ),
  );
  await putDueWork(
    client,
    account,
    now,
    parties.flatMap(({ key, party }) => reminderItems(list, key, party, DEMO_HOLD)),
  );
  await inBatches(history(now), 20, async ({ key, visit }) => {
    await service
      .syncMaps(names.past)
      .syncMapItems.create({ key, data: visit, itemTtl: PAST_TTL_SECONDS });
  });
}

/** Past visits that look like a café's: the same on every laptop. */
function history(now: number): { readonly key: string; readonly visit: PastVisit }[] {
  const visits: { readonly key: string; readonly visit: PastVisit }[] = [];
  const random = lehmer(20261121);
  for (let day = 1; day <= WEEKS * 7; day++)
    for (let nth = 0; nth < VISITS_A_DAY; nth++) {
      const joinedAt =
        Math.floor((now - day * DAY_MS) / DAY_MS) * DAY_MS +
        (12 * 60 + Math.floor(random() * 540)) * MINUTE_MS;
      const size = 1 + Math.floor(random() * 6);
      const waited = Math.round((4 + size * 2 + random() * 18) * MINUTE_MS);
      const came = random() < 0.92;
      const visit: PastVisit = {
        v: 1,
        size,
        status: came ? 'seated' : random() < 0.5 ? 'left' : 'noShow',
        joinedAt,
        calledAt: joinedAt + waited,
        finishedAt: joinedAt + waited + 4 * MINUTE_MS,
        reminders: came ? 0 : 2,
      };
      visits.push({ key: pastKey({ joinedAt, visit: `h${day}-${nth}` }), visit });
    }
  return visits;
}

/** Park-Miller: chance that is the same everywhere. */
function lehmer(seed: number): () => number {
  let state = seed % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

async function inBatches<T>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += size)
    await Promise.all(items.slice(at, at + size).map(work));
}
