import { personKey } from '../../../src/people/person';
import { waitlistObjects } from '../../../src/waitlist/objects';

export { waitlistObjectsOf } from '../../../src/waitlist/wanted-objects';
import type { Party, PastVisit } from '../../../src/waitlist/party';
import { reminderItems } from '../../../src/waitlist/rules/hold';
import { refOf, type LineEvent } from '../../../src/waitlist/rules/line';
import {
  partyTtl,
  pastKey,
  PAST_TTL_SECONDS,
  LINE_TTL_SECONDS,
} from '../../../src/waitlist/stored';
import { DEMO_GUESTS, DEMO_SETTINGS } from '../demo-house';
import { putDueWork } from '../due-work';
import { inBatches, lehmer, type Filling } from '../filling';

const DEMO_HOLD = { holdMinutes: DEMO_SETTINGS.desks.waitlist?.holdMinutes ?? 0 };

/** Eight weeks at a few visits a day: together fewer than one Sync map takes at once (200). */
const WEEKS = 8;
const VISITS_A_DAY = 3;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Parties waiting and called, one failed text, and eight weeks of visits. */
export async function waitlistPulse({ client, account, target }: Filling): Promise<void> {
  const { now, secret } = target;
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
