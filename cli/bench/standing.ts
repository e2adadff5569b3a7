import { personKey } from '../../src/people/person';
import { waitlistObjects } from '../../src/waitlist/objects';
import type { Party } from '../../src/waitlist/party';
import { refOf, type LineEvent } from '../../src/waitlist/rules/line';
import { LINE_TTL_SECONDS, partyTtl } from '../../src/waitlist/stored';
import type { Laptop } from './laptop';

const AT_ONCE = 8;
/** What Sync takes while a measurement is being prepared. */
const UNLIMITED = { apiLatencyMs: 0, syncPerSecond: 10_000, syncBurst: 100_000 };

/** Somebody on a list, with the key of the record. */
export interface Standing {
  readonly key: string;
  readonly party: Party;
}

/**
 * Puts people on a list as if they had come by text, without a text to anybody: waiting, or called at a time (epoch ms).
 * Sync's limits are the platform's again afterwards, with the whole burst to spare.
 */
export async function stand(
  laptop: Laptop,
  list: string,
  numbers: readonly string[],
  calledAt?: number,
): Promise<readonly Standing[]> {
  const { secret, now } = laptop.local.target();
  const names = waitlistObjects(list);
  const records = laptop.records();
  const people = numbers.map((number, nth): Standing => {
    const party: Party = {
      v: 1,
      visit: `stand${String(nth).padStart(4, '0')}`,
      name: `Guest ${nth + 1}`,
      size: 2,
      notes: '',
      remarks: '',
      address: number,
      status: calledAt === undefined ? 'waiting' : 'called',
      joinedAt: (calledAt ?? now) - 60_000,
      ...(calledAt === undefined ? {} : { calledAt }),
      joinedBy: 'text',
      reminders: 0,
      texts: [],
    };
    return { key: personKey(number, secret), party };
  });
  const before = await laptop.control<Readonly<Record<string, unknown>>>('limits');
  await laptop.limits(UNLIMITED);
  await inBatches(people, async ({ key, party }) => {
    await records.create({ map: names.parties, key }, party, { ttl: partyTtl(party) });
    if (party.status === 'waiting')
      await records.append(names.line, { e: 'join', who: refOf(key) } satisfies LineEvent, {
        ttl: LINE_TTL_SECONDS,
      });
  });
  await laptop.limits(before);
  return people;
}

/** Does the same for many, a few at a time. */
export async function inBatches<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE)
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
}
