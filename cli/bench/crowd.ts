import { localClient } from '../provision/local-client';
import { waitlistObjects } from '../../src/waitlist/objects';
import { refOf } from '../../src/waitlist/rules/line';
import { readEntries, readOrder, readParty } from '../../src/waitlist/stored';
import { follow, readSnapshot } from '../../src/waitlist/rules/line';
import type { Laptop, Staff, TextResult } from './laptop';

/** What a crowd's join came to. */
export interface CrowdOutcome {
  readonly guests: number;
  /** Guests with an answer that says they are on the list. */
  readonly joined: number;
  /** Guests without any answer, or told that something went wrong. */
  readonly unanswered: number;
  /** Guests in line exactly once, with one record. */
  readonly placedOnce: number;
  /** Places that two answers named. */
  readonly samePlaceTwice: number;
  /** Later answers to "where am I" that differ from the real place. */
  readonly wrongPositions: number;
  /** Webhook attempts the platform needed. */
  readonly attempts: number;
  readonly slowestMs: number;
  readonly medianMs: number;
  readonly seconds: number;
}

const LIST = 'main';

/** Who stands in line, and who has a record, read from the account itself. */
export async function readHouse(
  laptop: Laptop,
): Promise<{ readonly order: readonly string[]; readonly waiting: ReadonlySet<string> }> {
  const { vendorsUrl, account } = laptop.local.target();
  const client = localClient({ vendorsUrl, ...account });
  const service = client.sync.v1.services(account.syncServiceSid);
  const names = waitlistObjects(LIST);
  const parties = await service.syncMaps(names.parties).syncMapItems.list({ pageSize: 100 });
  const order = await service.documents(names.order).fetch();
  const log = await service.syncLists(names.line).syncListItems.list({ pageSize: 100 });
  const line = follow(
    readSnapshot(readOrder(order.data)),
    readEntries(log.map((item) => ({ index: item.index, data: item.data as unknown }))),
  );
  const waiting = parties
    .filter((item) => readParty(item.data)?.status === 'waiting')
    .map((item) => refOf(item.key));
  return { order: line.order, waiting: new Set(waiting) };
}

const placeSaid = (result: TextResult): number | undefined => {
  const match = /number (\d+)/.exec(result.replies.map((reply) => reply.body).join(' '));
  return match ? Number(match[1]) : undefined;
};

/** So many different guests join at once; then everybody asks for the place. */
export async function crowdJoins(
  laptop: Laptop,
  numbers: readonly string[],
  {
    meanwhile,
    channel = 'sms',
  }: { readonly meanwhile?: () => Promise<void>; readonly channel?: 'sms' | 'whatsapp' } = {},
): Promise<CrowdOutcome> {
  const before = await readHouse(laptop);
  const began = performance.now();
  const [timed] = await Promise.all([
    Promise.all(
      numbers.map(async (number, nth) => {
        const started = performance.now();
        const result = await laptop.text(number, `Table for ${(nth % 6) + 1}, ${nameOf(nth)}`, {
          channel,
        });
        return { result, ms: performance.now() - started };
      }),
    ),
    meanwhile?.(),
  ]);
  const seconds = (performance.now() - began) / 1000;
  const results = timed.map(({ result }) => result);
  const joined = results.filter((result) =>
    result.replies.some((reply) => reply.body.includes("You're on the list")),
  );
  const places = joined.map(placeSaid).filter((place) => place !== undefined);

  const after = await readHouse(laptop);
  const added = after.order.filter((who) => !before.order.includes(who));
  const counts = new Map<string, number>();
  for (const who of added) counts.set(who, (counts.get(who) ?? 0) + 1);
  const placedOnce = [...counts].filter(
    ([who, times]) => times === 1 && after.waiting.has(who),
  ).length;

  let wrongPositions = 0;
  const asked: number[] = [];
  for (let at = 0; at < numbers.length; at += 10) {
    const answers = await Promise.all(
      numbers.slice(at, at + 10).map((number) => laptop.text(number, 'where am i', { channel })),
    );
    for (const answer of answers) {
      const place = placeSaid(answer);
      if (place === undefined || asked.includes(place) || place > after.order.length)
        wrongPositions++;
      else asked.push(place);
    }
  }
  const sorted = timed.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    guests: numbers.length,
    joined: joined.length,
    unanswered: numbers.length - joined.length,
    placedOnce,
    samePlaceTwice: places.length - new Set(places).size,
    wrongPositions,
    attempts: results.reduce((sum, result) => sum + result.attempts, 0),
    slowestMs: Math.round(sorted.at(-1) ?? 0),
    medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    seconds,
  };
}

/** Staff take everybody who waits, one after the other, to another place. */
export async function moveAbout(laptop: Laptop, staff: Staff): Promise<void> {
  const { vendorsUrl, account } = laptop.local.target();
  const service = localClient({ vendorsUrl, ...account }).sync.v1.services(account.syncServiceSid);
  const parties = await service
    .syncMaps(waitlistObjects(LIST).parties)
    .syncMapItems.list({ pageSize: 100 });
  for (const [nth, item] of parties.entries()) {
    const party = readParty(item.data);
    if (party?.status !== 'waiting') continue;
    await staff.act({
      action: 'move',
      list: LIST,
      party: item.key,
      visit: party.visit,
      place: (nth * 7) % 20,
    });
  }
}

const FIRST_NAMES =
  'Ana Priya Tom Noor Grace Wei Aoife Kofi Mia Omar Lena Raj Ines Hugo Yara Paul Zoe Ivan Nina Sam'.split(
    ' ',
  );

/** A guest's name as people write it: a first name, and a last one to tell so many apart. */
export const nameOf = (nth: number): string => {
  const letter = (n: number) => String.fromCharCode(97 + (n % 26));
  const last = `${letter(nth).toUpperCase()}${letter(nth * 3 + 4)}${letter(nth * 7 + 11)}${letter(nth * 5)}ski`;
  return `${FIRST_NAMES[nth % FIRST_NAMES.length] ?? ''} ${last}`;
};

/** One guest sends the same join so many times at once. */
export async function sameJoins(
  laptop: Laptop,
  number: string,
  times: number,
): Promise<{ readonly answered: number; readonly inLine: number; readonly records: number }> {
  const before = await readHouse(laptop);
  const results = await Promise.all(
    Array.from({ length: times }, () => laptop.text(number, 'Table for 4, Ana')),
  );
  const after = await readHouse(laptop);
  return {
    answered: results.filter((result) => result.replies.length === 1).length,
    inLine: after.order.length - before.order.length,
    records: after.waiting.size - before.waiting.size,
  };
}
