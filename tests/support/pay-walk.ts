import { memoryCardCapture, type PaymentCallback } from '../../src/adapters/memory/card-capture';
import { memoryMailer } from '../../src/adapters/memory/mailer';
import { memoryMessenger } from '../../src/adapters/memory/messenger';
import { memoryRecords } from '../../src/adapters/memory/records';
import { agenda } from '../../src/agenda/agenda';
import { AGENDA_MAPS, readItem, readKey } from '../../src/agenda/item';
import type { Outcome } from '../../src/agenda/do-item';
import { wakeUps } from '../../src/agenda/wake-ups';
import { warmMemory } from '../../src/agenda/warm-memory';
import { answered, finished, takeCall } from '../../src/pay/call-desk';
import type { Console } from '../../src/pay/console';
import { seeConsole } from '../../src/pay/console-store';
import { HISTORY_MAP } from '../../src/pay/objects';
import { lookAfter } from '../../src/pay/look-after';
import { noteNews } from '../../src/pay/news-desk';
import { OUTCOME } from '../../src/pay/outcome-work';
import type { PayAgent, PayParts } from '../../src/pay/parts';
import { actForAgent, type Command } from '../../src/pay/payment-desk';
import { readRow, type HistoryRow } from '../../src/pay/stored';
import { watchCall, watchOutcome } from '../../src/pay/watch';
import { CALL_WATCH } from '../../src/pay/watch-items';
import type { CallScript } from '../../src/ports/call-script';
import type { Calls, KnownCall } from '../../src/ports/calls';
import type { CardCapture } from '../../src/ports/card-capture';
import { Unavailable, type Records } from '../../src/ports/records';

/** What a test breaks on purpose, to see that the walk notices. */
export interface Sabotage {
  readonly cards?: (cards: CardCapture) => CardCapture;
  readonly records?: (records: Records) => Records;
}

/** What went wrong, in words. */
export type Finding = string;

/** How a walk went. */
export interface Walked {
  readonly findings: readonly Finding[];
  /** Payments that began, and what stands in the provider's books of them. */
  readonly payments: number;
  readonly booked: number;
}

const BUSINESS = 'Harbour Cafe';
const AGENTS: readonly PayAgent[] = [
  { key: 'ben', name: 'Ben', phone: '+12025550191', admin: false },
  { key: 'eve', name: 'Eve', phone: '+12025550192', admin: false },
];
const CARDS = ['4242424242424242', '0000424242424242', '42#', '4242*'] as const;
const STEPS = 200;

/** Park-Miller: chance that can be had again. */
function chance(seed: number) {
  let state = (seed % 2_147_483_646) + 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return {
    next,
    under: (share: number) => next() < share,
    upTo: (most: number) => Math.floor(next() * most),
    one: <T>(all: readonly T[]): T | undefined => all[Math.floor(next() * all.length)],
  };
}

/**
 * Two agents and two callers for a while, with everything that can go wrong: callbacks twice, late, out of order or never;
 * requests refused or their answers lost, before or after they were done; two tabs; hang-ups; a store that fails. At the
 * end everything that was promised is held against the provider's own books.
 */
export async function walk(seed: number, sabotage: Sabotage = {}): Promise<Walked> {
  const world = new World(seed, sabotage);
  for (let step = 0; step < STEPS; step++) await world.step();
  await world.end();
  return world.judged();
}

class World {
  private now = 1_795_900_000_000;
  private readonly random;
  private readonly provider = memoryCardCapture();
  private readonly store = memoryRecords({ now: () => this.now });
  private readonly lines = new Map<string, { from: string; over: boolean }>();
  private readonly asked = new Map<string, number>();
  private readonly parts: PayParts;
  private calls = 0;
  private payments = 0;
  private ids = 0;
  /** The store fails now and then; at the end it does not. */
  private weather = 0.01;
  /** Requests to the store before a walk counts as endless. */
  private patience = 60_000;

  constructor(seed: number, sabotage: Sabotage) {
    this.random = chance(seed);
    const records = this.unsteady(sabotage.records?.(this.store) ?? this.store);
    const memory = warmMemory();
    const now = (): number => this.now;
    this.parts = {
      records,
      agenda: agenda(records, wakeUps(undefined, memory, now), memory, now),
      cards: sabotage.cards?.(this.provider) ?? this.provider,
      calls: this.exchange(),
      messenger: memoryMessenger({ now }),
      mailer: memoryMailer({ now }),
      settings: {
        on: true,
        number: '+12025550104',
        connector: 'Default',
        currency: 'GBP',
        limit: 50_000,
        tips: true,
        securityCode: true,
        postalCode: false,
        cardTypes: ['visa'],
        token: 'reusable',
        keySeconds: 10,
        ringSeconds: 20,
        whenNobody: 'goodbye',
        keepDays: 90,
      },
      business: BUSINESS,
      timeZone: 'Europe/London',
      agents: AGENTS,
      address: (path, query = {}) =>
        `http://house${path}?${new URLSearchParams(
          Object.entries(query).map(([name, value]) => [name, String(value)]),
        ).toString()}`,
      personKey: (address) => `p${address}`,
      newId: (length) => String(++this.ids).padStart(length, 'a'),
      now,
      testMode: false,
      confirmed: Promise.resolve(true),
    };
  }

  /** One thing that somebody does, or two at the same moment. */
  async step(): Promise<void> {
    this.now += this.random.upTo(3_000);
    const acts = this.random.under(0.35) ? [this.act(), this.act()] : [this.act()];
    await Promise.all(acts.map((act) => act.catch(this.passes)));
  }

  /** Trouble that a page or the platform meets and tries again on. */
  private readonly passes = (error: unknown): void => {
    const name = error instanceof Error ? error.name : '';
    if (!['Refusal', 'Unavailable', 'Changed', 'Taken'].includes(name)) throw error;
  };

  private async act(): Promise<void> {
    const dice = this.random.next();
    if (dice < 0.06) return this.call();
    if (dice < 0.3) return this.agent();
    if (dice < 0.52) return this.keys();
    if (dice < 0.87) return this.deliver();
    if (dice < 0.88) return this.trouble();
    if (dice < 0.883) return this.hangUp();
    if (dice < 0.97) return void this.provider.settle();
    this.now += this.random.upTo(90_000);
    return this.dueWork();
  }

  private async call(): Promise<void> {
    const busy = [...this.lines.values()].filter(({ over }) => !over).length;
    if (busy >= 2) return;
    for (const agent of AGENTS)
      if (this.random.under(0.6))
        await actForAgent({ action: 'available', available: true }, agent, this.parts);
    const sid = `CA${String(++this.calls).padStart(32, '0')}`;
    const from = `+1415555012${this.calls % 10}`;
    this.lines.set(sid, { from, over: false });
    const script = await this.answerTo({ sid, from });
    const ring = script.find((step) => step.do === 'ring');
    if (!ring) {
      this.lines.set(sid, { from, over: true });
      return;
    }
    const agent = new URL(ring.phones[0]?.pickedUp ?? '').searchParams.get('agent') ?? '';
    if (this.random.under(0.85)) await answered(sid, agent, this.parts);
    else await finished({ sid, from, rang: true, connected: false, over: false }, this.parts);
  }

  /** The platform asks up to three times; then the call ends with an apology. */
  private async answerTo(call: { sid: string; from: string }): Promise<CallScript> {
    for (let tries = 0; tries < 3; tries++) {
      try {
        return await takeCall(call, this.parts);
      } catch (error) {
        this.passes(error);
      }
    }
    return [];
  }

  private async agent(): Promise<void> {
    const me = this.random.one(AGENTS);
    if (!me) return;
    const { console } = await seeConsole(this.store, me.key);
    const request = this.wish(console);
    if (!request) return;
    const ask = (): Promise<unknown> => actForAgent(request, me, this.parts).catch(this.passes);
    // Two tabs, or an impatient finger.
    await Promise.all(this.random.under(0.3) ? [ask(), ask()] : [ask()]);
  }

  /** What an agent would do who sees this; now and then something that makes no sense. */
  private wish(console: Console): Command | undefined {
    const { stage, payment, call } = console;
    const id = payment?.id ?? '1795900000000-none';
    if (this.random.under(0.03))
      return this.random.one<Command>([
        { action: 'submit', payment: id },
        { action: 'cancel', payment: id },
        { action: 'clear' },
        { action: 'ask', payment: id, field: 'code' },
      ]);
    switch (stage) {
      case 'amount':
      case 'starting': {
        const amount = this.random.under(0.1) ? 0 : 100 + this.random.upTo(9_000);
        const reference = `ref${++this.payments}`;
        this.asked.set(reference, amount);
        return { action: 'start', call: call?.sid ?? '', amount, tip: 0, reference };
      }
      case 'ready':
        return { action: 'submit', payment: id };
      case 'card':
      case 'expiry':
      case 'code':
        // Mostly the agent waits for the caller.
        return this.random.one<Command | undefined>([
          { action: 'ask', payment: id, field: stage },
          ...(this.random.under(0.3) ? [{ action: 'cancel', payment: id } as const] : []),
          ...Array<undefined>(9).fill(undefined),
        ]);
      case 'unknown':
        return this.settlement(console);
      case 'paid':
      case 'failed':
        return { action: 'clear' };
      default:
        return undefined;
    }
  }

  /** The agent looks in the provider's own books. */
  private settlement({ payment }: Console): Command | undefined {
    if (!payment) return undefined;
    // By then the gateway has long made up its mind.
    this.provider.settle();
    const booked = this.bookingsOf(payment.reference)[0];
    return {
      action: 'settle',
      payment: payment.id,
      charged: booked !== undefined,
      ...(booked ? { confirmation: booked.code } : {}),
    };
  }

  /** Somebody keys in what they are asked for, mostly rightly. */
  private async keys(): Promise<void> {
    const sid = this.random.one([...this.lines].filter(([, line]) => !line.over))?.[0];
    const consoles = await Promise.all(AGENTS.map(({ key }) => seeConsole(this.store, key)));
    const mine = consoles.find(({ console }) => console.call?.sid === sid);
    if (!sid || !mine) return;
    const right = { card: CARDS[0], expiry: '1230', code: '123' } as const;
    const { stage } = mine.console;
    const wanted = stage in right ? right[stage as keyof typeof right] : '9';
    const keyed = this.random.under(0.88) ? wanted : (this.random.one(CARDS) ?? '');
    this.provider.press(sid, this.random.under(0.95) ? keyed : keyed.slice(0, 2));
  }

  /** The platform tells some news: any of it, perhaps twice, perhaps never. */
  private async deliver(): Promise<void> {
    const { outbox } = this.provider;
    for (let many = 1 + this.random.upTo(12); many > 0 && outbox.length > 0; many--) {
      const at = this.random.under(0.7) ? 0 : this.random.upTo(outbox.length);
      const [news] = outbox.splice(at, 1);
      if (!news || this.random.under(0.03)) continue;
      await this.tell(news);
      if (this.random.under(0.1)) outbox.push(news);
    }
  }

  private async tell({ url, said }: PaymentCallback): Promise<void> {
    const { searchParams } = new URL(url);
    const get = (name: string): string => searchParams.get(name) ?? '';
    const news = { agent: get('agent'), payment: get('payment'), step: get('step'), said };
    for (let tries = 0; tries < 3; tries++) {
      try {
        await noteNews(news, this.parts);
        return;
      } catch (error) {
        // The platform tries again.
        this.passes(error);
      }
    }
  }

  private trouble(): Promise<void> {
    const kind = this.random.upTo(4);
    if (kind === 0) this.provider.loseNext('before', 1 + this.random.upTo(2));
    if (kind === 1) this.provider.loseNext('after', 1 + this.random.upTo(2));
    if (kind === 2)
      this.provider.refuseRequest(this.random.one([64020, 64021, 64004, 20429]) ?? 64020);
    if (kind === 3) this.provider.refuseNext(this.random.one([64012, 64002]) ?? 64012);
    return Promise.resolve();
  }

  private async hangUp(): Promise<void> {
    const found = this.random.one([...this.lines].filter(([, line]) => !line.over));
    if (found) await this.ends(found[0], this.random.under(0.3));
  }

  /** A call ends; the news of it may be lost. */
  private async ends(sid: string, lost: boolean): Promise<void> {
    const line = this.lines.get(sid);
    if (!line) return;
    this.lines.set(sid, { ...line, over: true });
    this.provider.hangUp(sid);
    if (lost) return;
    const end = { sid, from: line.from, rang: true, connected: true, over: true };
    await finished(end, this.parts);
  }

  private async dueWork(): Promise<void> {
    for (const map of AGENDA_MAPS)
      for (const row of await this.store.page(map, { limit: 1_000 })) {
        const key = readKey(row.key);
        const item = readItem(row.data);
        if (!key || !item || key.at > this.now) continue;
        const { kind, at, data, tries } = item;
        const handler =
          kind === OUTCOME ? watchOutcome : kind === CALL_WATCH ? watchCall : undefined;
        const outcome: Outcome | undefined = await handler?.(
          { id: key.id, kind, at, data, tries },
          this.parts,
        ).catch((error: unknown): Outcome => {
          this.passes(error);
          return { again: this.now + 60_000 };
        });
        await this.store.remove({ map, key: row.key });
        if (outcome && outcome !== 'done')
          await this.parts.agenda
            .put([{ id: key.id, kind, at: outcome.again, data: outcome.data ?? data }])
            .catch(this.passes);
      }
  }

  /** Everybody goes home: calls end, whatever is due is done, agents settle what is unknown. */
  async end(): Promise<void> {
    this.weather = 0;
    for (const [sid, line] of this.lines)
      if (!line.over) await this.ends(sid, this.random.under(0.3)).catch(this.passes);
    this.provider.settle();
    while (this.provider.outbox.length > 0) await this.deliver().catch(this.passes);
    for (let minutes = 0; minutes < 46; minutes++) {
      this.now += 60_000;
      this.provider.settle();
      while (this.provider.outbox.length > 0) await this.deliver().catch(this.passes);
      await this.dueWork();
      await lookAfter(this.parts).catch(this.passes);
    }
  }

  private bookingsOf(reference: string) {
    return this.provider.books.filter(({ description }) => description.endsWith(` ${reference}`));
  }

  private async rows(): Promise<readonly (HistoryRow & { id: string })[]> {
    const page = await this.store.page(HISTORY_MAP, { limit: 10_000 });
    return page.flatMap(({ key, data }) => {
      const row = readRow(data);
      return row ? [{ ...row, id: key }] : [];
    });
  }

  /** Holds everything against the provider's books; nothing in here asks the rules. */
  private async findings(): Promise<Finding[]> {
    const found: Finding[] = [];
    const rows = await this.rows();
    for (const booking of this.provider.books) {
      const reference = booking.description.split(' ').at(-1) ?? '';
      const mine = rows.filter((row) => row.reference === reference);
      // Two tabs may each have noted a beginning; the one that was not to be is never noted as paid.
      const row = mine.find(({ state }) => state === 'paid' || state === 'unknown');
      if (mine.filter(({ state }) => state === 'paid').length > 1)
        found.push(`${reference}: paid in two rows`);
      if (this.bookingsOf(reference).length > 1) found.push(`${reference}: charged twice`);
      const amount = booking.amount === undefined ? 0 : Math.round(Number(booking.amount) * 100);
      if (amount !== this.asked.get(reference) || (row && amount !== row.amount))
        found.push(`${reference}: charged ${amount}, asked ${this.asked.get(reference) ?? '?'}`);
      if (!row)
        found.push(
          `${reference}: charged, and noted as ${mine.map(({ state }) => state).join('/')}`,
        );
    }
    for (const row of rows) {
      const booked = this.bookingsOf(row.reference).length > 0;
      if (row.state === 'open') found.push(`${row.reference}: never ended`);
      if (row.state === 'paid' && !booked)
        found.push(`${row.reference}: paid, and not in the books`);
    }
    const keys = this.provider.requests.map(({ key }) => key);
    if (new Set(keys).size !== keys.length) found.push('a key was used for two requests');
    for (const { key } of AGENTS) {
      const { console } = await seeConsole(this.store, key);
      if (console.call && console.call.endedAt === undefined)
        found.push(`${key}: still shows a call that is over`);
      if (console.stage === 'submitting') found.push(`${key}: waits for ever`);
    }
    return found;
  }

  async judged(): Promise<Walked> {
    const [findings, rows] = await Promise.all([this.findings(), this.rows()]);
    return { findings, payments: rows.length, booked: this.provider.books.length };
  }

  /** A store that fails now and then: before it has written, or after. */
  private unsteady(records: Records): Records {
    const maybe =
      <Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) =>
      async (...given: Arguments): Promise<Result> => {
        if (--this.patience < 0) throw new Error('the desk never comes to rest');
        if (this.random.under(this.weather)) throw new Unavailable('not now');
        const result = await work(...given);
        if (this.random.under(this.weather / 2)) throw new Unavailable('the answer was lost');
        return result;
      };
    return {
      read: maybe(records.read),
      create: maybe(records.create),
      replace: maybe(records.replace),
      put: maybe(records.put),
      remove: maybe(records.remove),
      page: maybe(records.page),
      append: maybe(records.append),
      amend: maybe(records.amend),
      newest: maybe(records.newest),
    };
  }

  /** The carrier, as far as it is asked. */
  private exchange(): Calls {
    const nothing = (): Promise<never> => Promise.reject(new Unavailable('not in this walk'));
    return {
      start: () => Promise.resolve({ state: 'failed', code: 0 }),
      redirect: (sid) => Promise.resolve(this.lines.get(sid)?.over === false ? 'done' : 'over'),
      hangUp: (sid) => this.ends(sid, false),
      find: (sid) => {
        const line = this.lines.get(sid);
        const status: KnownCall['status'] = line?.over === false ? 'in-progress' : 'completed';
        return Promise.resolve(line && { sid, from: line.from, to: '+12025550104', status });
      },
      startedTo: nothing,
      recordingsOf: nothing,
      recordedSince: nothing,
      sound: nothing,
      transcriptOf: nothing,
      deleteRecording: nothing,
    };
  }
}
