import { personKey } from '../../src/people/person';
import { waitlistObjects } from '../../src/waitlist/objects';
import { readParty } from '../../src/waitlist/stored';
import { API_LATENCY_MS, reachableNumber, type Laptop, type Staff } from './laptop';
import { pause } from './patience';
import { Tally, type StepRow } from './tally';

const LIST = 'main';

/** How often each operation is measured; the first run of a process is cold and left out. */
const RUNS = 5;
/** Until a text is delivered (700 ms) and its callbacks, each a few vendor calls long, are in. */
const untilDelivered = (latencyMs: number): number => 900 + 8 * latencyMs;

/** Fills the list up to `count` waiting parties, as walk-ins without a phone. */
export async function fillTo(
  staff: Staff,
  count: number,
  from: number,
  laptop: Laptop,
): Promise<void> {
  await laptop.limits({ apiLatencyMs: 0, syncPerSecond: 10_000, syncBurst: 100_000 });
  const missing = Array.from({ length: count - from }, (_, nth) => from + nth);
  for (let at = 0; at < missing.length; at += 8)
    await Promise.all(
      missing.slice(at, at + 8).map(async (nth) => {
        const { status, body } = await staff.act({
          action: 'add',
          list: 'main',
          name: `Walk in ${nth}`,
          size: 2,
        });
        if (status !== 200) throw new Error(`filling the list failed: ${JSON.stringify(body)}`);
      }),
    );
  await laptop.limits({ apiLatencyMs: API_LATENCY_MS, syncPerSecond: 20, syncBurst: 200 });
}

/** How a guest writes. */
export type Channel = 'sms' | 'whatsapp';

interface StepOptions {
  readonly times?: number;
  readonly latencyMs?: number;
  readonly channel?: Channel;
}

/** Notes what one operation took. */
type Note = (operation: string, budget: number, webhook: string, ms: number) => Promise<void>;
/** A guest's text, and what it took. */
type Say = (
  operation: string,
  budget: number,
  number: string,
  body: string,
  button?: string,
) => Promise<void>;

/**
 * The first desk's operations against their budgets (steps are links in the chain of vendor requests). Over WhatsApp a
 * question with buttons is a message of its own, which is one step more, and the first text of an hour is noted, which is
 * one more where nothing else is written.
 */
export async function measureSteps(
  laptop: Laptop,
  staff: Staff,
  firstGuest: number,
  { times = RUNS, latencyMs = API_LATENCY_MS, channel = 'sms' }: StepOptions = {},
): Promise<readonly StepRow[]> {
  const tally = new Tally(laptop);
  const note: Note = (operation, budget, webhook, ms) =>
    tally.note(channel === 'whatsapp' ? `WhatsApp: ${operation}` : operation, budget, webhook, ms);
  const say: Say = async (operation, budget, number, body, button) => {
    const began = performance.now();
    const { webhook, status } = await laptop.text(number, body, {
      channel,
      ...(button === undefined ? {} : { buttonPayload: button }),
    });
    if (status !== 200) throw new Error(`${operation} answered ${status}`);
    await note(operation, budget, webhook, performance.now() - began);
  };
  const guest = (nth: number): string => reachableNumber(firstGuest + nth);

  // Both processes warm: code loaded, settings read.
  for (let nth = 0; nth < 6; nth++) await laptop.text(guest(90), 'hello', { channel });
  for (let nth = 0; nth < times; nth++) {
    const buttons = channel === 'whatsapp' ? 1 : 0;
    const ana = guest(nth);
    await say('join in one sentence', 2, ana, 'Table for 4, Ana, one high chair');
    await say('position', 1, ana, 'where am i');
    if (channel === 'whatsapp') {
      await unheardForAnHour(laptop, ana);
      await say('position, first text of the hour', 2, ana, 'where am i');
    }
    await say('change party size', 2, ana, 'we are 5 now');
    await say('running late', 2, ana, 'running 10 minutes late');
    await say('leave: asked to confirm', 2 + buttons, ana, 'leave the list');
    await say('leave', 2, ana, '1');
    const sam = guest(20 + nth);
    await say('join step by step: asks how many', 2, sam, 'hi can we have a table');
    await say('join step by step: asks the name', 2, sam, '3');
    await say('join step by step: the place', 3, sam, 'Sam');
    const tom = guest(40 + nth);
    if (channel === 'whatsapp') await laptop.text(tom, 'Table for 2, Tom', { channel });
    else {
      const added = await staff.act({
        action: 'add',
        list: LIST,
        name: 'Tom',
        size: 2,
        phone: tom,
      });
      if (added.status !== 200) throw new Error(`add answered ${added.status}`);
      await note('staff: walk-in with a phone', 3, added.webhook, added.ms);
    }
    await served(laptop, staff, tom, { note, say, channel, latencyMs });
  }
  return tally.rows();
}

/** From the call to the table. */
async function served(
  laptop: Laptop,
  staff: Staff,
  number: string,
  how: {
    readonly note: Note;
    readonly say: Say;
    readonly channel: Channel;
    readonly latencyMs: number;
  },
): Promise<void> {
  const { key, party } = await partyOf(laptop, number);
  const press = async (action: string, budget: number): Promise<void> => {
    const request = { action, list: LIST, party: key, visit: party.visit };
    const { status, body, webhook, ms } = await staff.act(request);
    if (status !== 200) throw new Error(`${action} answered ${status}: ${JSON.stringify(body)}`);
    await how.note(`staff: ${action}`, budget, webhook, ms);
    await pause(untilDelivered(how.latencyMs));
  };
  await press('call', 3);
  await press('remind', 3);
  if (how.channel === 'whatsapp')
    await how.say('"coming", by a button', 2, number, '', 'waitlist:ready:1');
  else await how.say('"coming", by its number', 2, number, '1');
  await press('seat', 2);
}

async function partyOf(laptop: Laptop, number: string) {
  const key = personKey(number, laptop.local.target().secret);
  const kept = await laptop.records().read({ map: waitlistObjects(LIST).parties, key });
  const party = readParty(kept?.data);
  if (!kept || !party) throw new Error(`${number} is not on the list`);
  return { key, party, revision: kept.revision };
}

/** The guest's record says that their last text came an hour ago. */
async function unheardForAnHour(laptop: Laptop, number: string): Promise<void> {
  const { key, party, revision } = await partyOf(laptop, number);
  const before = { ...party, heardAt: (party.heardAt ?? 0) - 3_600_000 };
  const where = { map: waitlistObjects(LIST).parties, key };
  await laptop.records().replace(where, before, revision);
}
