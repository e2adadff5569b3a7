import type { Twilio } from 'twilio';
import { localClient } from '../../cli/provision/local-client';
import { seedAccount } from '../../cli/provision/seed';
import { REAL_LIMITS, type Limits } from '../../emulator/core/limits';
import { startLocal, type Local } from '../../emulator/local';
import { syncRecords } from '../../src/adapters/twilio/records';
import { TEMPLATES_DOCUMENT } from '../../src/messaging/templates';
import { AGENDA_MAPS } from '../../src/agenda/item';
import { MINUTE_MS } from '../../src/agenda/rules';
import type { Records } from '../../src/ports/records';
import { personKey } from '../../src/people/person';
import { lineStore } from '../../src/waitlist/line-store';
import { waitlistObjects } from '../../src/waitlist/objects';
import type { DoneParty, Party } from '../../src/waitlist/party';
import { refOf } from '../../src/waitlist/rules/line';
import type { PartyAddress } from '../../src/waitlist/staff-api';
import { readParty } from '../../src/waitlist/stored';
import { control, type HandsetText, type LoggedRequest, type Trouble } from './control';
import { arrived, Handset, type Network } from './handsets';
import { StaffMember } from './staff';
import { TickGate } from './tick-gate';

const LIST = 'main';
const PATIENT = { left: () => 10_000 };
/** Minutes between two looks of somebody who has the board open. */
const LOOKS_EVERY = 10;
/** Longer than a warm process takes settings as they are. */
const SETTLED_WITHIN_MS = 8_000;
/** Longer than a text takes to be delivered and reported. */
const ON_ITS_WAY = 'PT2S';

/** A timer is set in whole seconds, from when the request for it arrives. */
const BELLS_COME_WITHIN_MS = 3_000;

/** How the functions run. */
interface Opening {
  /** Processes with requests spread at random; one when not given, which also shows state that leaks between guests. */
  readonly processes?: number;
  /** The calls that functions make to themselves pass a gate, where they can be lost or held up. */
  readonly gated?: boolean;
}

declare global {
  /** A house that runs outside the test file (tests/environment.cjs); it belongs to one file at a time. */
  var lendHouse: (variables: Readonly<Record<string, string>>, processes: number) => Promise<Local>;
}

interface FailureLine {
  readonly function: string;
  readonly outcome: string;
  readonly code?: string;
}

/**
 * The house as its people know it, running over what is built in `dist`. Each test begins with a fresh account; it fails
 * on a text nobody expected, on anything wrong in the functions' processes, and on a failure that was not announced.
 */
export class House {
  private running: Local | undefined;
  private readonly network: Network = { vendorsUrl: () => this.vendorsUrl, seen: new Set() };
  private readonly announced = new Set<string>();
  private lookedAt = 0;
  private readonly personal = new Set<string>();
  /** Where the functions' calls to themselves pass, when the house was opened with one. */
  gate: TickGate | undefined;
  readonly ada = this.member('+12025550190');
  readonly ben = this.member('+12025550191');

  get local(): Local {
    if (!this.running) throw new Error('the house is not open yet');
    return this.running;
  }
  get edgeUrl(): string {
    return this.local.edge.url;
  }
  get vendorsUrl(): string {
    return this.local.vendors.url;
  }

  phone(number: string): Handset {
    this.personal.add(number.replace('+', ''));
    return new Handset(this.network, number);
  }
  whatsapp(number: string): Handset {
    return new Handset(this.network, number, 'whatsapp');
  }
  /** Somebody who works here, or is about to. */
  member(number: string): StaffMember {
    const workplace = {
      edgeUrl: () => this.edgeUrl,
      findParty: (name: string) => this.findParty(name),
    };
    return new StaffMember(workplace, this.phone(number));
  }

  /** Pushes the clock; whatever is due on the way happens. Somebody has the board open all the while. */
  async later(duration: string): Promise<void> {
    const minutes = Number(/^PT(\d+)M$/.exec(duration)?.[1] ?? 0);
    for (let left = minutes; left > LOOKS_EVERY; left -= LOOKS_EVERY) {
      await this.ada.looksIn();
      await this.unattended(`PT${LOOKS_EVERY}M`);
    }
    const rest = minutes % LOOKS_EVERY || LOOKS_EVERY;
    if (minutes > LOOKS_EVERY) await this.ada.looksIn();
    await this.unattended(minutes > LOOKS_EVERY ? `PT${rest}M` : duration);
  }
  /**
   * Pushes the clock while nobody has the board open. Where that ends just after a full minute, it goes on until the bell
   * of that minute has rung: timers count whole seconds.
   */
  async unattended(duration: string): Promise<void> {
    const { now } = await control<{ now: string }>(this.vendorsUrl, 'clock', { advance: duration });
    if (Date.parse(now) % MINUTE_MS >= BELLS_COME_WITHIN_MS) return;
    await control(this.vendorsUrl, 'clock', { advance: `PT${BELLS_COME_WITHIN_MS / 1_000}S` });
  }
  /** Goes on at a moment (ISO), however far ahead: nobody was there until then, and Ada opens a page and wakes the house. */
  async to(moment: string): Promise<void> {
    await this.fallsSilent();
    await control(this.vendorsUrl, 'clock', { to: moment });
    await this.ada.phone.reads();
    this.ada.signsOut();
    const cookie = await this.ada.cookie();
    await fetch(`${this.edgeUrl}/staff/token`, { headers: { cookie, 'x-bellhop': '1' } });
    // As the owner she hears that nothing was awake for so long.
    await this.unattended('PT2M');
    await this.ada.phone.reads();
  }
  /** Pushes the clock over days in which nothing is due and nothing wakes the house. */
  async sleeps(duration: string): Promise<void> {
    await this.fallsSilent();
    for (const map of AGENDA_MAPS)
      for (const { key } of await this.records().page(map))
        await this.records().remove({ map, key });
    await this.losesItsBells();
    await this.unattended(duration);
  }
  /**
   * The timers go, and nobody sets another: a run that was called in passing may still be under way, and the one bell
   * that it puts in would ring thousands of times on a way of weeks.
   */
  async fallsSilent(): Promise<void> {
    await this.settles(
      async () => {
        await this.losesItsBells();
        const before = (await this.requests()).length;
        await new Promise((resolve) => setTimeout(resolve, 150));
        return (await this.requests()).slice(before).some(({ by }) => by === 'function');
      },
      (busy) => !busy,
      2 * SETTLED_WITHIN_MS,
    );
  }
  /** Takes the account's timers away: nothing rings any more but what comes from outside. */
  async losesItsBells(): Promise<void> {
    const { conversationsServiceSid } = this.local.target().account;
    const { conversations } = this.client().conversations.v1.services(conversationsServiceSid);
    for (const { sid } of await conversations.list()) await conversations(sid).remove();
  }
  /** From now on this phone takes no SMS, with the carrier's error number. */
  async refuses(person: string, sms: number): Promise<void> {
    await control(this.vendorsUrl, 'people', { person, sms });
  }
  /** This phone takes SMS again. */
  async takesTexts(person: string): Promise<void> {
    await control(this.vendorsUrl, 'people', { person, sms: null });
  }
  /** Waits for what happens behind an answer that was given already. */
  async settles<T>(
    look: () => Promise<T>,
    isSo: (seen: T) => boolean,
    withinMs = SETTLED_WITHIN_MS,
  ): Promise<void> {
    const until = performance.now() + withinMs;
    while (!isSo(await look())) {
      if (performance.now() > until)
        throw new Error(`it did not happen within ${withinMs / 1_000} s`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  /** WhatsApp has approved nothing, and no buttons are known. */
  async forgetsTemplates(): Promise<void> {
    await this.records().put({ document: TEMPLATES_DOCUMENT }, { v: 1, templates: {} });
    await this.unattended('PT10S');
  }
  /** Lets every text arrive and be reported. */
  async rests(): Promise<void> {
    await this.later(ON_ITS_WAY);
  }
  async trouble(trouble: Trouble): Promise<void> {
    await control(this.vendorsUrl, 'faults', trouble);
  }
  /** Requests about what is known of people, to order trouble for. */
  people(method: 'GET' | 'POST'): Trouble {
    const { syncServiceSid } = this.local.target().account;
    return { path: `/v1/Services/${syncServiceSid}/Maps/people-`, method };
  }
  async troubleOver(): Promise<void> {
    await control(this.vendorsUrl, 'faults', undefined, 'DELETE');
  }
  async limits(limits: Partial<Limits>): Promise<void> {
    await control(this.vendorsUrl, 'limits', limits);
  }
  /** Failures with these codes are meant to happen in this test. */
  announce(...codes: string[]): void {
    for (const code of codes) this.announced.add(code);
  }
  requestsOf(webhook: string): Promise<readonly LoggedRequest[]> {
    return control(this.vendorsUrl, `requests?webhook=${webhook}`);
  }
  /** Every vendor request since the account was fresh. */
  requests(): Promise<readonly LoggedRequest[]> {
    return control(this.vendorsUrl, 'requests');
  }
  texts(): Promise<readonly HandsetText[]> {
    return control(this.vendorsUrl, 'texts');
  }

  /** The account through the official client. */
  client(): Twilio {
    return localClient({ vendorsUrl: this.vendorsUrl, ...this.local.target().account });
  }
  records(): Records {
    const { account } = this.local.target();
    return syncRecords(this.client(), account.syncServiceSid, PATIENT);
  }
  personKey(address: string): string {
    return personKey(address, this.local.target().secret);
  }

  /** Every party in the list's map: the open ones, and those finished a moment ago. */
  async parties(): Promise<readonly { readonly key: string; readonly party: Party }[]> {
    const rows = await this.records().page(waitlistObjects(LIST).parties, { limit: 1_000 });
    return rows.flatMap(({ key, data }) => {
      const party = readParty(data);
      return party ? [{ key, party }] : [];
    });
  }
  async party(name: string): Promise<Party> {
    const found = (await this.parties()).filter(({ party }) => party.name === name);
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} parties named ${name}`);
    return found[0].party;
  }
  async findParty(name: string): Promise<PartyAddress> {
    const found = (await this.parties()).find(({ party }) => party.name === name);
    if (!found) throw new Error(`nobody named ${name} is on the board`);
    return { list: LIST, party: found.key, visit: found.party.visit };
  }
  /** The names of those in line, first one first; `?` for a place that belongs to nobody. */
  async inLine(): Promise<readonly string[]> {
    const [{ line }, parties] = await Promise.all([
      lineStore(this.records(), LIST, () => this.local.target().now).read(),
      this.parties(),
    ]);
    const nameOf = (ref: string): string =>
      parties.find(({ key }) => refOf(key) === ref)?.party.name ?? '?';
    return line.order.map(nameOf);
  }
  /** The phones of those in line, first one first. */
  async phonesInLine(): Promise<readonly (string | undefined)[]> {
    const [{ line }, parties] = await Promise.all([
      lineStore(this.records(), LIST, () => this.local.target().now).read(),
      this.parties(),
    ]);
    return line.order.map((ref) => parties.find(({ key }) => refOf(key) === ref)?.party.address);
  }
  /** The day's finished visits as `<name> <how>`. */
  async finished(): Promise<readonly string[]> {
    const rows = await this.records().page(waitlistObjects(LIST).done, { limit: 1_000 });
    return rows.map(({ data }) => {
      const { name, status } = data as DoneParty;
      return `${name} ${status}`;
    });
  }
  /** Everything that Sync holds, as one text to search through. */
  async everythingKept(): Promise<string> {
    const { account } = this.local.target();
    const service = this.client().sync.v1.services(account.syncServiceSid);
    const [documents, maps, lists] = await Promise.all([
      service.documents.list(),
      service.syncMaps.list(),
      service.syncLists.list(),
    ]);
    const items = await Promise.all([
      ...maps.map((map) => service.syncMaps(map.sid).syncMapItems.list()),
      ...lists.map((list) => service.syncLists(list.sid).syncListItems.list()),
    ]);
    return JSON.stringify([
      documents.map(({ uniqueName, data }) => [uniqueName, data as unknown]),
      items.flat().map((item) => ['key' in item ? item.key : item.index, item.data as unknown]),
    ]);
  }

  async opens(
    variables: Readonly<Record<string, string>>,
    { processes = 1, gated = false }: Opening = {},
  ): Promise<void> {
    if (gated) {
      this.gate = new TickGate(() => this.edgeUrl);
      await this.gate.opens();
    }
    this.running = this.gate
      ? await startLocal({
          seed: seedAccount,
          kind: 'empty',
          processes,
          variables: { ...variables, PUBLIC_BASE_URL: this.gate.url },
        })
      : await lendHouse(variables, processes);
  }
  async startsAfresh(): Promise<void> {
    await control(this.vendorsUrl, 'reset', { seed: 'empty' });
    await this.limits(REAL_LIMITS);
    this.network.seen.clear();
    this.announced.clear();
  }
  async closes(): Promise<void> {
    // A house that was lent stays for the next file.
    if (!this.gate) return;
    await this.running?.stop();
    await this.gate.closes();
  }
  isRead(sid: string): boolean {
    return this.network.seen.has(sid);
  }

  /** Nothing came that nobody expected, and nothing went wrong behind the scenes. */
  async isQuiet(): Promise<void> {
    await this.troubleOver();
    await this.rests();
    const [texts, parties] = await Promise.all([this.texts(), this.parties()]);
    for (const { party } of parties) this.personal.add(party.name);
    for (const { body } of texts) if (body.length > 8) this.personal.add(body);
    const unexpected = texts
      .filter((text) => arrived(text) && !this.network.seen.has(text.sid))
      .map(({ to, body }) => `${to}: ${body}`);
    const failures = this.local.lines.slice(this.lookedAt).filter((line) => this.isNews(line));
    this.lookedAt = this.local.lines.length;
    const problems = this.local.problems.splice(0);
    expect({ unexpected, failures, problems }).toEqual({
      unexpected: [],
      failures: [],
      problems: [],
    });
  }

  /** No log line holds a number, a name or a text of anybody. */
  isDiscreet(): void {
    const words = [...this.personal].filter((word) => /^[\p{L}\d]{3}/u.test(word));
    const telling = this.local.lines.filter((line) => words.some((word) => mentions(line, word)));
    expect(telling).toEqual([]);
    expect(this.local.lines.length).toBeGreaterThan(0);
  }

  private isNews(line: string): boolean {
    if (!line.startsWith('{')) return false;
    const { outcome, code } = JSON.parse(line) as FailureLine;
    return outcome === 'failed' && !this.announced.has(code ?? '');
  }
}

/** Whether a text holds a word, and not only as a part of another one. */
function mentions(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (!around.some((character) => /\p{L}/u.test(character))) return true;
  }
  return false;
}

/** Opens the house for a test file and closes it after; every test begins afresh and must end quietly. */
export function openHouse(
  variables: Readonly<Record<string, string>> = {},
  opening?: Opening,
): House {
  const house = new House();
  beforeAll(() => house.opens(variables, opening), 60_000);
  afterAll(async () => {
    try {
      house.isDiscreet();
    } finally {
      await house.closes();
    }
  });
  beforeEach(() => house.startsAfresh());
  afterEach(() => house.isQuiet());
  return house;
}
