import type { House } from './house';
import { control } from './control';
import { mailsOf, type CaughtMail } from './mails';

/** The line's number in the local account. */
export const LINE = '+12025550103';
export const MARIA = '+12025550110';
export const TOM = '+12025550111';
export const CALLER = '+14155550130';

/** A leg of a call as whoever holds the phone has it. */
export interface Leg {
  readonly sid: string;
  readonly parent: string | null;
  readonly from: string;
  readonly to: string;
  readonly direction: string;
  readonly status: string;
  readonly heard: readonly string[];
  readonly waitingFor: string | null;
  readonly connected: string | null;
  readonly legs: readonly Leg[];
  readonly recordings: readonly { readonly sid: string; readonly seconds: number }[];
}

type Act = Readonly<Record<string, unknown>>;

/** The telephones of everybody in a test, and the mail that came. */
export class Telephones {
  constructor(private readonly house: House) {}

  /** Somebody calls; answers their leg when the call waits. */
  calls(from = CALLER, to = LINE): Promise<Leg> {
    return control<Leg>(this.house.vendorsUrl, 'calls', { from, to });
  }
  /** Whoever holds the phone of a leg does something. */
  act(leg: { readonly sid: string }, what: Act): Promise<Leg> {
    return control<Leg>(this.house.vendorsUrl, `calls/${leg.sid}`, what);
  }
  look(leg: { readonly sid: string }): Promise<Leg> {
    return control<Leg>(this.house.vendorsUrl, `calls/${leg.sid}`);
  }
  /** Every leg of a phone, oldest first. */
  legsOf(person: string): Promise<readonly Leg[]> {
    return control<readonly Leg[]>(
      this.house.vendorsUrl,
      `calls?person=${encodeURIComponent(person)}`,
    );
  }
  /** The newest leg of a phone. */
  async phone(person: string): Promise<Leg> {
    const leg = (await this.legsOf(person)).at(-1);
    if (!leg) throw new Error(`nobody has called ${person}`);
    return leg;
  }
  /** Whether a phone rings at this moment. */
  async rings(person: string): Promise<boolean> {
    return (await this.legsOf(person)).some(({ status }) => status === 'ringing');
  }
  /** The holder of a phone that rings picks it up; answers the leg. */
  async picksUp(person: string): Promise<Leg> {
    return this.act(await this.phone(person), { answer: true });
  }
  async presses(person: string, key: string): Promise<Leg> {
    return this.act(await this.phone(person), { press: key });
  }
  async hangsUp(person: string): Promise<Leg> {
    return this.act(await this.phone(person), { hangUp: true });
  }
  mails(): Promise<readonly CaughtMail[]> {
    return mailsOf(this.house.vendorsUrl);
  }
}
