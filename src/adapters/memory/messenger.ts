import { answeredTexts } from '../../messaging/answered';
import type { Clock } from '../../ports/clock';
import type {
  ArrivedText,
  KnownText,
  Messenger,
  OutgoingText,
  SendOutcome,
} from '../../ports/messenger';

/** A text that was handed over, as it lies in somebody's inbox. */
export interface DeliveredText extends OutgoingText {
  readonly sid: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A messenger whose texts can be read, and whose carrier can be made to fail. */
export interface MemoryMessenger extends Messenger {
  /** What has arrived at an address, oldest first. */
  inbox(address: string): readonly DeliveredText[];
  /** Somebody sends a text to us. */
  arrive(text: Omit<ArrivedText, 'sid' | 'at' | 'answered' | 'media'>): void;
  /** From now on the carrier refuses this address with its error number. */
  refuse(address: string, code: number): void;
  /** The answer to the next send is lost: after it was done, or before. */
  loseNext(when: 'before' | 'after'): void;
}

/** Texts in this process's memory: a real messenger with the same rules, for tests and for trying out a desk. */
export function memoryMessenger(clock: Clock): MemoryMessenger {
  const sent: DeliveredText[] = [];
  const received: Omit<ArrivedText, 'answered'>[] = [];
  const refused = new Map<string, number>();
  let losing: 'before' | 'after' | undefined;

  return {
    async send(text): Promise<SendOutcome> {
      const lost = losing;
      losing = undefined;
      if (lost === 'before') return { state: 'unknown' };
      const code = refused.get(text.to);
      if (code !== undefined) return { state: 'failed', code };
      sent.push({ ...text, sid: `text-${sent.length + 1}`, at: clock.now() });
      return { state: lost ? 'unknown' : 'queued' };
    },
    async find({ to, from, at, withinMs, says }): Promise<KnownText | undefined> {
      const distance = (text: DeliveredText): number => Math.abs(text.at - at);
      const [match] = sent
        .filter(
          (text) =>
            text.to === to &&
            text.from === from &&
            distance(text) <= withinMs &&
            (says?.(text.body) ?? true),
        )
        .sort((one, other) => distance(one) - distance(other));
      return match && { sid: match.sid, status: 'delivered' };
    },
    async arrived(since): Promise<readonly ArrivedText[]> {
      const listed = [
        ...received.map(
          ({ sid, from, to, at }) => ({ sid, person: from, ours: to, at, how: 'arrived' }) as const,
        ),
        ...sent.map(
          ({ sid, from, to, at }) => ({ sid, person: to, ours: from, at, how: 'sent' }) as const,
        ),
      ].sort((one, other) => one.at - other.at);
      const answered = answeredTexts(listed);
      return received
        .filter(({ at }) => at >= since)
        .map((text) => ({ ...text, answered: answered.has(text.sid) }));
    },
    arrive: (text) =>
      void received.push({
        ...text,
        sid: `arrived-${received.length + 1}`,
        at: clock.now(),
        media: false,
      }),
    inbox: (address) => sent.filter((text) => text.to === address),
    refuse: (address, code) => void refused.set(address, code),
    loseNext: (when) => (losing = when),
  };
}
