import type { Restorable } from '../../../core/vendor';
import type { OwnedNumber } from '../../numbers/state';
import { SANDBOX_MEMBERSHIP_MS } from './limits';

/** The number that every account's sandbox shares. https://www.twilio.com/docs/whatsapp/sandbox */
export const SANDBOX_NUMBER = '+14155238886';

/** A number as far as inbound messages are concerned. */
export type Inbox = Pick<
  OwnedNumber,
  'sid' | 'phoneNumber' | 'smsUrl' | 'smsMethod' | 'smsFallbackUrl' | 'smsFallbackMethod'
>;

/** How the account's sandbox is set up, as in the Console: no API of the platform can read or change it. */
export interface SandboxSettings {
  /** The two words after "join" that lead into this account's sandbox. */
  readonly words: string;
  /** Where messages of those who joined go; null = nowhere. */
  readonly webhook: string | null;
}

interface Data {
  settings: SandboxSettings;
  /** When each person joined. */
  members: Map<string, number>;
}

const nothing = (): Data => ({
  settings: { words: 'quiet-harbour', webhook: null },
  members: new Map(),
});

/** What the platform itself says. The wording is ours. */
const SAYS = {
  joined:
    'You have joined the sandbox and can write and be written to for three days. Send stop to leave.',
  left: 'You have left the sandbox.',
  stranger: 'This number is in no sandbox. Send join and the two words of the one you want.',
} as const;

/** The WhatsApp sandbox: a shared sender that reaches only those who joined. */
export class Sandbox implements Restorable {
  private data = nothing();

  get settings(): SandboxSettings {
    return this.data.settings;
  }

  set(change: Partial<SandboxSettings>): void {
    this.data.settings = { ...this.data.settings, ...change };
  }

  /** Where its inbound messages go. */
  get inbox(): Inbox {
    return {
      sid: '',
      phoneNumber: SANDBOX_NUMBER,
      smsUrl: this.data.settings.webhook ?? '',
      smsMethod: 'POST',
      smsFallbackUrl: '',
      smsFallbackMethod: 'POST',
    };
  }

  holds(person: string, now: number): boolean {
    const joined = this.data.members.get(person);
    return joined !== undefined && now - joined < SANDBOX_MEMBERSHIP_MS;
  }

  /** What the platform answers by itself; undefined = the message goes to the webhook. */
  hear(person: string, body: string, now: number): string | undefined {
    const words = body.trim().toLowerCase();
    if (words === `join ${this.data.settings.words.toLowerCase()}`) {
      this.data.members.set(person, now);
      return SAYS.joined;
    }
    if (!this.holds(person, now)) return SAYS.stranger;
    if (words !== 'stop') return undefined;
    this.data.members.delete(person);
    return SAYS.left;
  }

  reset(): void {
    this.data = nothing();
  }

  snapshot(): unknown {
    return structuredClone(this.data);
  }

  restore(snapshot: unknown): void {
    this.data = structuredClone(snapshot) as Data;
  }
}
