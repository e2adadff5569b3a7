import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message';
import { isUnderWay, removeMedia } from '../../src/adapters/twilio/message-log';
import { syncRecords } from '../../src/adapters/twilio/records';
import type { Bellhop } from '../../src/bellhop';
import type { EventRecord } from '../../src/events/event';
import { EVENTS_MAP, eventObjects } from '../../src/events/objects';
import { readEvent } from '../../src/events/stored';
import { takeOff as takeOffEvent } from '../../src/events/take-off';
import type { HouseFacts } from '../../src/house/facts';
import { forgetPerson } from '../../src/house/forget';
import { payParts } from '../../src/house/pay';
import { HELD_LOG } from '../../src/messaging/held';
import { withoutCallers } from '../../src/pay/forget';
import { peopleIn } from '../../src/people/people';
import { addressesOf as everyAddress, personKey } from '../../src/people/person';
import { toPhone } from '../../src/people/phone';
import { Refusal } from '../../src/ports/refusal';
import { waitlistObjects } from '../../src/waitlist/objects';
import { takeOff } from '../../src/waitlist/take-off';
import { CommandFailed } from '../commands/failure';
import type { AccountAccess } from '../commands/account';
import { everyPage, firstly, patience, patiently, severally } from './patience';
import { theirCalls, type TheirCalls } from './kept-of-calls';
import { keptOfLine, type KeptOfLine } from './kept-of-line';
import { keptOfTeam, type KeptOfTeam } from './kept-of-team';
import { everyDesk, openHouse } from './open-house';
import { PAGE_SIZE } from './stored-objects';
import { waitlistsIn } from './waitlists';

/** What is kept about somebody, found before anything is erased. */
export interface Kept extends KeptOfLine, Omit<KeptOfTeam, 'wasOnTeam'> {
  /** The addresses that were looked for. */
  readonly addresses: readonly string[];
  /** How many of them have a record: what all desks share, and the team's own. */
  readonly people: number;
  /** The wait lists they are on, or were a moment ago. */
  readonly parties: number;
  readonly finishedVisits: number;
  /** The events that know them. */
  readonly events: number;
  /** Recordings of what they said to the line, transcripts included. */
  readonly recordings: number;
  /** Payments that are over and still say who called. */
  readonly payments: number;
  /** Payments whose end nobody knows yet: they keep who called, so that whoever is charged after all can be told. */
  readonly openPayments: number;
  /** Wishes to be called back, and agents' pages that still show their number. */
  readonly callBacks: number;
  /** Threads in Conversations. */
  readonly threads: number;
  /** Texts that test mode kept back. */
  readonly held: number;
  /** Messages in the account whose words are still there. */
  readonly messages: number;
  /** Messages with a picture or another file that is still there. */
  readonly files: number;
  /** Their name when they are on the staff, which erasing does not change. */
  readonly staff?: string;
}

/** What was erased; `underWay` = messages that were just being delivered and keep their words for now. */
export interface Erased extends Kept {
  readonly underWay: number;
}

const LARGE_PAGE = 1000;
const AT_ONCE = 5;

/**
 * The addresses that one person is known by: a phone writes by SMS and by WhatsApp, a WhatsApp user id stands alone.
 * Throws CommandFailed for what is neither.
 */
export function addressesOf(person: string): readonly string[] {
  const typed = person.trim();
  const id = /^(?:whatsapp:)?([A-Z]{2}\.[\w.-]+)$/.exec(typed)?.[1];
  if (id !== undefined) return [`whatsapp:${id}`];
  try {
    return everyAddress(toPhone(typed.replace(/^whatsapp:/, '')));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new CommandFailed(
      `"${person}" is neither a phone number with its country (+44 …) nor a WhatsApp address (whatsapp:+44 …, whatsapp:US.…).`,
    );
  }
}

/** Looks for everything about a person, and can then erase it: docs/decisions/016-erased-everywhere.md. */
export class Erasing {
  private readonly service;
  private readonly keys: readonly string[];

  constructor(
    private readonly account: AccountAccess,
    private readonly addresses: readonly string[],
  ) {
    this.service = account.client.sync.v1.services(account.syncServiceSid);
    this.keys = [...new Set(addresses.map((address) => personKey(address, account.secret)))];
  }

  async find(): Promise<Kept> {
    await firstly(() => this.service.fetch());
    const people = await Promise.all(this.keys.map((key) => this.people().read(key)));
    const lists = await waitlistsIn(this.service);
    let parties = 0;
    let finishedVisits = 0;
    for (const list of lists) {
      const names = waitlistObjects(list);
      for (const key of this.keys) {
        if (await this.records().read({ map: names.parties, key })) parties++;
        const done = await this.records().page(names.done, { from: `${key}.`, limit: 100 });
        finishedVisits += done.filter((row) => row.key.startsWith(`${key}.`)).length;
      }
    }
    let events = 0;
    for (const { id } of await this.events()) {
      const { guests, orders } = eventObjects(id);
      const known = await Promise.all(
        this.keys.flatMap((key) =>
          [guests, orders].map((map) => this.records().read({ map, key })),
        ),
      );
      if (known.some((record) => record !== undefined)) events++;
    }
    const { bellhop, facts } = await this.house();
    const calls = await this.calls(bellhop, facts);
    const line = await keptOfLine(bellhop, facts, this.key);
    const { wasOnTeam, ...team } = await keptOfTeam(bellhop, this.key);
    const staff = facts.staff.people[this.key]?.name;
    const messages = await this.messages();
    return {
      addresses: this.addresses,
      people: people.filter(({ revision }) => revision !== undefined).length + (wasOnTeam ? 1 : 0),
      parties,
      finishedVisits,
      events,
      ...line,
      recordings: calls.recordings.length,
      payments: calls.payments.over.length,
      openPayments: calls.payments.open.length,
      callBacks: calls.wishes,
      ...team,
      threads: (await this.threads()).length,
      held: (await this.held()).length,
      messages: messages.withWords.length,
      files: messages.withFiles.length,
      ...(staff === undefined ? {} : { staff }),
    };
  }

  /**
   * What "forget me" does, at every desk, then what only the owner can: records first, so that no desk writes to them any
   * more; then the words in the account.
   */
  async erase(kept: Kept, progress: (line: string) => void): Promise<Erased> {
    const { bellhop, facts } = await this.house();
    const calls = await this.calls(bellhop, facts);
    const now = await this.account.now();
    for (const list of await waitlistsIn(this.service))
      for (const key of this.keys) await takeOff(this.records(), key, list, { now, erase: true });
    for (const event of await this.events())
      for (const key of this.keys)
        await takeOffEvent(this.records(), key, event, { now, erase: true });
    for (const address of this.addresses)
      await forgetPerson(bellhop, facts, personKey(address, this.account.secret), address);
    await withoutCallers(calls.payments, payParts(bellhop, facts));
    progress('erased the records of the desks');
    for (const index of await this.held())
      await patiently(() => this.service.syncLists(HELD_LOG).syncListItems(index).remove());
    for (const recording of calls.recordings) await bellhop.calls.deleteRecording(recording);
    let underWay = 0;
    const messages = await this.messages();
    await severally(messages.withWords, AT_ONCE, async (sid) => {
      if (!(await this.redact(sid))) underWay++;
    });
    await severally(messages.withFiles, AT_ONCE, (sid) =>
      removeMedia(this.account.client, sid, patience()),
    );
    progress('erased the words of the messages and what came with them');
    return { ...kept, underWay };
  }

  /** The house with every desk there has been, as it is now. */
  private async house(): Promise<{ readonly bellhop: Bellhop; readonly facts: HouseFacts }> {
    const bellhop = await openHouse(this.account);
    return { bellhop, facts: await everyDesk(this.account, await bellhop.facts(true)) };
  }

  /** A phone is one person on both channels. */
  private get key(): string {
    return this.keys[0] ?? '';
  }

  private calls(bellhop: Bellhop, facts: HouseFacts): Promise<TheirCalls> {
    const phone = this.addresses.find((address) => address.startsWith('+'));
    return theirCalls(this.account, bellhop, facts, { phone, key: this.key });
  }

  private async threads(): Promise<readonly string[]> {
    const { client, conversationsServiceSid } = this.account;
    if (conversationsServiceSid === undefined) return [];
    const { participantConversations } = client.conversations.v1.services(conversationsServiceSid);
    const found: string[] = [];
    for (const address of this.addresses)
      found.push(
        ...(await everyPage(() => participantConversations.page({ address }))).map(
          ({ conversationSid }) => conversationSid,
        ),
      );
    return found;
  }

  /** Every event that is kept, whatever has become of it. */
  private async events(): Promise<readonly EventRecord[]> {
    const rows = await this.records().page(EVENTS_MAP, { limit: LARGE_PAGE });
    return rows.flatMap(({ data }) => readEvent(data) ?? []);
  }

  /** False = it is being delivered and cannot be changed yet. */
  private async redact(sid: string): Promise<boolean> {
    try {
      await patiently(() => this.account.client.messages(sid).update({ body: '' }));
      return true;
    } catch (error) {
      if (isUnderWay(error)) return false;
      throw error;
    }
  }

  /** Sids of the messages from and to the person that still have words, and of those with files. */
  private async messages(): Promise<Record<'withWords' | 'withFiles', readonly string[]>> {
    const { messages } = this.account.client;
    const all: MessageInstance[] = [];
    for (const address of this.addresses)
      for (const end of [{ to: address }, { from: address }])
        all.push(...(await everyPage(() => messages.page({ ...end, pageSize: LARGE_PAGE }))));
    const withFiles: string[] = [];
    // Whatever has been removed is still counted.
    const counted = all.filter(({ numMedia }) => Number(numMedia) > 0);
    await severally(counted, AT_ONCE, async ({ sid }) => {
      const [first] = await patiently(() => messages(sid).media.list({ limit: 1 }));
      if (first) withFiles.push(sid);
    });
    return {
      withWords: all.filter(({ body }) => body !== '').map(({ sid }) => sid),
      withFiles,
    };
  }

  private async held(): Promise<readonly number[]> {
    const list = this.service.syncLists(HELD_LOG);
    const items = await everyPage(() => list.syncListItems.page({ pageSize: PAGE_SIZE }));
    return items
      .filter(({ data }) => {
        const { to, from } = { to: undefined, from: undefined, ...(data as object) };
        return [to, from].some((end) => end !== undefined && this.addresses.includes(end));
      })
      .map(({ index }) => index);
  }

  private records() {
    return syncRecords(this.account.client, this.account.syncServiceSid, patience());
  }

  private people() {
    return peopleIn(this.records());
  }
}

/** Whether there is anything that `erase` would change. */
export const isAnything = ({
  addresses: _addresses,
  staff: _staff,
  openPayments: _open,
  onTheLine: _onTheLine,
  stores,
  lineGroups,
  ...counts
}: Kept): boolean =>
  stores.length > 0 || lineGroups.length > 0 || Object.values(counts).some((count) => count > 0);
