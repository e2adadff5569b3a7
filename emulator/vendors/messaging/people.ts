import type { Restorable } from '../../core/vendor';
import { ERROR_TEXTS } from './errors';
import { troubleOf } from './handsets';
import type { Trouble } from './handsets';

/** What somebody has said about a person; whatever is missing is as the number itself has it. */
export interface Condition {
  /** Number with which every text by SMS fails; null = they arrive. */
  readonly sms?: number | null;
  /** Whether the person is on WhatsApp. */
  readonly whatsapp?: boolean;
}

/** What WhatsApp does with a message to a person: it arrives, waits for the phone, or finds nobody. */
export type OnWhatsapp = 'reached' | 'off' | 'nobody';

/** Last digits of the phones that are not on WhatsApp: a landline, no mobile, and one that only takes SMS. */
const NOT_ON_WHATSAPP = ['5550180', '5550183', '5550184'];
/** A phone that is switched off: WhatsApp waits for it, where a carrier gives up. */
const SWITCHED_OFF = '5550181';

/** Who can be reached how, beyond what the numbers of `handsets.ts` say. */
export class People implements Restorable {
  private conditions = new Map<string, Condition>();

  set(person: string, condition: Condition): void {
    this.conditions.set(person, { ...this.conditions.get(person), ...condition });
  }

  /** What is wrong with texting this phone by SMS, if anything. */
  smsTrouble(phone: string): Trouble | undefined {
    const code = this.conditions.get(phone)?.sms;
    if (code === undefined) return troubleOf(phone);
    return code === null ? undefined : { undelivered: code, reason: ERROR_TEXTS[code] ?? '' };
  }

  onWhatsapp(person: string): OnWhatsapp {
    const said = this.conditions.get(person)?.whatsapp;
    if (said !== undefined) return said ? 'reached' : 'nobody';
    const ending = person.slice(-7);
    if (NOT_ON_WHATSAPP.includes(ending)) return 'nobody';
    return ending === SWITCHED_OFF ? 'off' : 'reached';
  }

  reset(): void {
    this.conditions.clear();
  }

  snapshot(): unknown {
    return structuredClone(this.conditions);
  }

  restore(snapshot: unknown): void {
    this.conditions = structuredClone(snapshot) as Map<string, Condition>;
  }
}
