import type { Console } from '../../src/pay/console';
import { consoleDocument } from '../../src/pay/objects';
import type { HistoryAnswer, PayAnswer, PayRequest } from '../../src/pay/staff-api';
import { readConsole } from '../../src/pay/stored';
import type { FieldValue } from '../../src/house/admin/api';
import { adminCalls } from './admin';
import { control } from './control';
import type { House } from './house';
import { mailsOf, type CaughtMail } from './mails';
import { Refused, type StaffMember } from './staff';

export const PAY = '+12025550104';
/** Stripe's own: good, declined. */
export const GOOD_CARD = '4242424242424242';
export const DECLINED_CARD = '4000000000000002';

/** A leg of a call as the laptop account shows it. */
export interface Leg {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly heard: readonly string[];
  readonly waitingFor: string | null;
  readonly connected: string | null;
  readonly legs: readonly Leg[];
}

/** What stands in the payment provider's own books. */
export interface Booking {
  readonly what: 'charge' | 'token';
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly lastFour: string;
  readonly code: string;
  readonly callSid: string;
}

/** The pay desk as its callers and agents know it. */
export class PayDesk {
  constructor(private readonly house: House) {}

  private act(leg: string, what: object): Promise<Leg> {
    return control<Leg>(this.house.vendorsUrl, `calls/${leg}`, what);
  }

  /** Somebody calls the number that takes cards. */
  calls(from: string): Promise<Leg> {
    return control<Leg>(this.house.vendorsUrl, 'calls', { from, to: PAY });
  }
  look(leg: Leg): Promise<Leg> {
    return control<Leg>(this.house.vendorsUrl, `calls/${leg.sid}`);
  }
  press(leg: Leg, keys: string): Promise<Leg> {
    return this.act(leg.sid, { press: keys });
  }
  hangUp(leg: Leg): Promise<Leg> {
    return this.act(leg.sid, { hangUp: true });
  }
  /** The newest call to somebody's phone. */
  async phone(number: string): Promise<Leg> {
    const legs = await control<Leg[]>(
      this.house.vendorsUrl,
      `calls?person=${encodeURIComponent(number)}`,
    );
    const leg = legs.at(-1);
    if (!leg) throw new Error(`nobody has called ${number}`);
    return leg;
  }
  async answer(number: string): Promise<Leg> {
    return this.act((await this.phone(number)).sid, { answer: true });
  }
  async reject(number: string): Promise<Leg> {
    return this.act((await this.phone(number)).sid, { reject: true });
  }
  /** A call that an agent has answered. */
  async talk(from: string, agent: StaffMember): Promise<Leg> {
    const leg = await this.calls(from);
    await this.answer(agent.phone.number);
    return leg;
  }

  async does(agent: StaffMember, request: PayRequest): Promise<PayAnswer> {
    const answer = await agent.asks('/staff/pay', request, await agent.cookie());
    const { code, message } = answer.json();
    if (answer.status !== 200) throw new Refused(answer.status, String(code), String(message));
    return JSON.parse(answer.text) as PayAnswer;
  }
  starts(
    agent: StaffMember,
    leg: Leg,
    more: Partial<Extract<PayRequest, { action: 'start' }>> = {},
  ): Promise<PayAnswer> {
    const terms = { action: 'start', call: leg.sid, amount: 1250, tip: 0, reference: '' } as const;
    return this.does(agent, { ...terms, ...more });
  }
  /** The payment on an agent's console. */
  async open(agent: StaffMember): Promise<string> {
    const { payment } = await this.console(agent);
    if (!payment) throw new Error('no payment on the console');
    return payment.id;
  }
  async submits(agent: StaffMember): Promise<PayAnswer> {
    return this.does(agent, { action: 'submit', payment: await this.open(agent) });
  }
  async cancels(agent: StaffMember): Promise<PayAnswer> {
    return this.does(agent, { action: 'cancel', payment: await this.open(agent) });
  }
  async console(agent: StaffMember): Promise<Console> {
    const document = consoleDocument(this.house.personKey(agent.phone.number));
    const read = readConsole((await this.house.records().read({ document }))?.data);
    if (!read) throw new Error('no console');
    return read;
  }
  async stage(agent: StaffMember): Promise<string> {
    return (await this.console(agent)).stage;
  }
  async history(agent: StaffMember): Promise<HistoryAnswer> {
    return (await this.does(agent, { action: 'history' })) as HistoryAnswer;
  }
  /** The caller keys in everything that is asked for. */
  async keysIn(leg: Leg, card = GOOD_CARD): Promise<void> {
    await this.press(leg, card);
    await this.press(leg, '1230');
    await this.press(leg, '123');
  }
  async books(): Promise<readonly Booking[]> {
    const { bookings } = await control<{ bookings: Booking[] }>(this.house.vendorsUrl, 'payments');
    return bookings;
  }
  /** Everything that was mailed. */
  mails(): Promise<readonly CaughtMail[]> {
    return mailsOf(this.house.vendorsUrl);
  }
  /** Lets the gateway answer. */
  async waits(duration = 'PT2S'): Promise<void> {
    await this.house.unattended(duration);
  }
  /** How the account is set up for cards, and what its gateway says next. */
  async account(settings: object): Promise<void> {
    await control(this.house.vendorsUrl, 'payments', settings);
  }
  /** Changes the desk's settings as an admin does; who has just taken a call remembers the old ones for seconds. */
  async settings(wanted: Readonly<Record<string, FieldValue>>): Promise<void> {
    const { read, asAda, done, change, save } = adminCalls(this.house);
    const { fields } = await read();
    const changes = Object.entries(wanted).map(([name, now]) =>
      change(`pay.${name}`, fields[`pay.${name}`] ?? null, now),
    );
    await done(asAda(save(...changes)));
  }
}
