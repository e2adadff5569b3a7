import { restError } from '../../src/adapters/twilio/lost-answer';
import { syncRecords } from '../../src/adapters/twilio/records';
import type { NewItem } from '../../src/agenda/item';
import { parseSettings, parseStaff, SETTINGS_DOCUMENT, STAFF_DOCUMENT } from '../../src/config';
import type { EventRecord } from '../../src/events/event';
import { EVENTS_MAP, eventObjects } from '../../src/events/objects';
import { readEvent } from '../../src/events/stored';
import { takeOff as takeOffEvent } from '../../src/events/take-off';
import { HELD_LOG } from '../../src/messaging/held';
import { peopleIn } from '../../src/people/people';
import { personKey } from '../../src/people/person';
import { toPhone } from '../../src/people/phone';
import { Refusal } from '../../src/ports/refusal';
import { eraseCards } from '../../src/waitlist/board/cards-away';
import { waitlistObjects } from '../../src/waitlist/objects';
import { takeOff } from '../../src/waitlist/take-off';
import { CommandFailed } from '../commands/failure';
import { putDueWork } from '../provision/due-work';
import type { Account } from './account';
import { everyPage, firstly, patience, patiently, severally } from './patience';
import { PAGE_SIZE } from './stored-objects';
import { waitlistsIn } from './waitlists';

/** What is kept about somebody, found before anything is erased. */
export interface Kept {
  /** The addresses that were looked for. */
  readonly addresses: readonly string[];
  /** How many of them have a record that all desks share. */
  readonly people: number;
  /** The wait lists they are on, or were a moment ago. */
  readonly parties: number;
  readonly finishedVisits: number;
  /** The events that know them. */
  readonly events: number;
  /** Texts that test mode kept back. */
  readonly held: number;
  /** Messages in the account whose words are still there. */
  readonly messages: number;
  /** Their name when they are on the staff, which erasing a guest does not change. */
  readonly staff?: string;
}

/** What was erased; `underWay` = messages that were just being delivered and keep their words for now. */
export interface Erased extends Kept {
  readonly underWay: number;
}

/** https://www.twilio.com/docs/api/errors/20009 */
const STILL_UNDER_WAY = 20009;
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
    const phone = toPhone(typed.replace(/^whatsapp:/, ''));
    return [phone, `whatsapp:${phone}`];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new CommandFailed(
      `"${person}" is neither a phone number with its country (+44 …) nor a WhatsApp address (whatsapp:+44 …, whatsapp:US.…).`,
    );
  }
}

/** Looks for everything about a person, and can then erase it. Personal things only: the history has no names in it. */
export class Erasing {
  private readonly service;
  private readonly keys: readonly string[];

  constructor(
    private readonly account: Account,
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
    const staff = await this.staffName();
    return {
      addresses: this.addresses,
      people: people.filter(({ revision }) => revision !== undefined).length,
      parties,
      finishedVisits,
      events,
      held: (await this.held()).length,
      messages: (await this.messages()).length,
      ...(staff === undefined ? {} : { staff }),
    };
  }

  /** Records first, so that no desk writes to them any more; then the words of the messages. */
  async erase(kept: Kept, progress: (line: string) => void): Promise<Erased> {
    const now = await this.account.now();
    await this.eraseCards(now);
    for (const list of await waitlistsIn(this.service))
      for (const key of this.keys) await takeOff(this.records(), key, list, { now, erase: true });
    for (const event of await this.events())
      for (const key of this.keys)
        await takeOffEvent(this.records(), key, event, { now, erase: true });
    for (const key of this.keys) await this.people().erase(key);
    progress('erased the records of the desks');
    for (const index of await this.held())
      await patiently(() => this.service.syncLists(HELD_LOG).syncListItems(index).remove());
    let underWay = 0;
    await severally(await this.messages(), AT_ONCE, async (sid) => {
      if (!(await this.redact(sid))) underWay++;
    });
    progress('erased the words of the messages');
    return { ...kept, underWay };
  }

  /** Every event that is kept, whatever has become of it. */
  private async events(): Promise<readonly EventRecord[]> {
    const rows = await this.records().page(EVENTS_MAP, { limit: LARGE_PAGE });
    return rows.flatMap(({ data }) => readEvent(data) ?? []);
  }

  /** The functions delete the cards, as soon as the board lets them. */
  private async eraseCards(now: number): Promise<void> {
    const settings = await this.records().read({ document: SETTINGS_DOCUMENT });
    const { waitlist } = settings ? parseSettings(settings.data).desks : {};
    const put = (items: readonly NewItem[]) =>
      items.length === 0
        ? Promise.resolve()
        : putDueWork(this.account.client, this.account, now, items);
    for (const { id: list, board } of waitlist?.lists ?? [])
      for (const key of board ? this.keys : [])
        await eraseCards(this.records(), { put }, { list, board: board?.id ?? '', key, now });
  }

  /** False = it is being delivered and cannot be changed yet. */
  private async redact(sid: string): Promise<boolean> {
    try {
      await patiently(() => this.account.client.messages(sid).update({ body: '' }));
      return true;
    } catch (error) {
      if (restError(error)?.code === STILL_UNDER_WAY) return false;
      throw error;
    }
  }

  /** Sids of the messages from and to the person that still have words. */
  private async messages(): Promise<readonly string[]> {
    const { messages } = this.account.client;
    const found: string[] = [];
    for (const address of this.addresses)
      for (const end of [{ to: address }, { from: address }]) {
        const page = await everyPage(() => messages.page({ ...end, pageSize: LARGE_PAGE }));
        found.push(...page.filter(({ body }) => body !== '').map(({ sid }) => sid));
      }
    return found;
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

  private async staffName(): Promise<string | undefined> {
    const staff = await this.records().read({ document: STAFF_DOCUMENT });
    const people = staff ? parseStaff(staff.data).people : {};
    return this.keys.map((key) => people[key]?.name).find((name) => name !== undefined);
  }

  private records() {
    return syncRecords(this.account.client, this.account.syncServiceSid, patience());
  }

  private people() {
    return peopleIn(this.records());
  }
}

/** Whether there is anything that `erase` would change. */
export const isAnything = (kept: Kept): boolean =>
  kept.people + kept.parties + kept.finishedVisits + kept.events + kept.held + kept.messages > 0;
