import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from './announce';
import { control, type Channel, type Text, type TextOutcome } from './control';
import { spell, type Phone } from './demo';
import { deliveryOf } from './delivery';
import { useChanges, useReading } from './live';
import { hum } from './sound';

/** A text that this page sent: on its way until the platform is done with it. */
export interface Sending {
  readonly sid: string;
  readonly channel: Channel;
  readonly body: string;
  readonly outcome?: TextOutcome;
}

/** What a phone on the page knows and can do. */
export interface Handset {
  readonly phone: Phone;
  /** Undefined until the thread has been read once. */
  readonly texts: readonly Text[] | undefined;
  readonly sendings: readonly Sending[];
  /** Rises with every text received while the page looks on. */
  readonly buzzes: number;
  readonly problem: string | undefined;
  /** Answers false when the text could not be sent; `problem` says why. */
  readonly send: (
    to: string,
    body: string,
    channel: Channel,
    buttonPayload?: string,
  ) => Promise<boolean>;
}

/** The account uses the sid it is given, so a bubble keeps its place when the thread is read again. */
function newMessageSid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `SM${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

const arrived = (text: Text) => text.direction === 'out' && deliveryOf(text).state !== 'failed';

/** Follows the thread of one phone: buzzes and tells screen readers when a text comes in. */
export function useHandset(phone: Phone): Handset {
  const { number } = phone;
  const reading = useReading(
    number,
    () => control.thread(number),
    (change) => change.what === 'thread' && change.person === number,
  );
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [buzzes, setBuzzes] = useState(0);
  const seen = useRef<ReadonlySet<string> | undefined>(undefined);
  const texts = reading.value;

  useChanges((change) => {
    if (change.what !== 'account') return;
    setSendings([]);
    setRefusal(undefined);
    seen.current = undefined;
  });

  useEffect(() => {
    if (!texts) return;
    const known = seen.current;
    const received = texts.filter(arrived);
    seen.current = new Set(received.map((text) => text.sid));
    if (!known) return;
    const fresh = received.filter((text) => !known.has(text.sid));
    if (fresh.length === 0) return;
    setBuzzes((count) => count + 1);
    announce(`New text on ${spell(number)}: ${fresh.map((text) => text.body).join(' ')}`);
    hum();
  }, [texts]);

  const send = async (
    to: string,
    body: string,
    channel: Channel,
    buttonPayload?: string,
  ): Promise<boolean> => {
    const sid = newMessageSid();
    setRefusal(undefined);
    setSendings((all) => [...all, { sid, channel, body }]);
    try {
      const outcome = await control.send({
        from: number,
        to,
        body,
        channel,
        messageSid: sid,
        ...(buttonPayload === undefined ? {} : { buttonPayload }),
      });
      setSendings((all) => all.map((one) => (one.sid === sid ? { ...one, outcome } : one)));
      reading.again();
      return true;
    } catch (error) {
      setSendings((all) => all.filter((one) => one.sid !== sid));
      setRefusal(error instanceof Error ? error.message : String(error));
      return false;
    }
  };

  return { phone, texts, sendings, buzzes, problem: refusal ?? reading.problem, send };
}
