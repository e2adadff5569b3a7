/** What a thread of ours tells of. https://www.twilio.com/docs/conversations-classic/conversations-webhooks */
export const THREAD_EVENTS = ['onMessageAdded', 'onDeliveryUpdated'] as const;

const PATH = '/conversation?number=';

/** Where a number's threads are told of; the number stands there because the platform does not say it. */
export const threadUrl = (baseUrl: string, number: string): string =>
  `${baseUrl}${PATH}${encodeURIComponent(number)}`;

/** A number as Conversations knows it: by SMS, and as a WhatsApp sender. */
export const addressesOf = (
  number: string,
): readonly { readonly type: 'sms' | 'whatsapp'; readonly address: string }[] => [
  { type: 'sms', address: number },
  { type: 'whatsapp', address: `whatsapp:${number}` },
];

/** What is read of a number's settings in Conversations. */
export interface ThreadAddress {
  readonly address: string;
  /** As the API has it. */
  readonly autoCreation: unknown;
}

interface AutoCreation {
  readonly enabled?: unknown;
  readonly webhook_url?: unknown;
}

const creationOf = ({ autoCreation }: ThreadAddress): AutoCreation =>
  typeof autoCreation === 'object' && autoCreation !== null ? autoCreation : {};

/** Whether texts to it begin threads. */
export const beginsThreads = (address: ThreadAddress): boolean =>
  creationOf(address).enabled === true;

/** Where its threads are told of; undefined = nowhere. */
export function toldAt(address: ThreadAddress): string | undefined {
  const { webhook_url: url } = creationOf(address);
  return typeof url === 'string' ? url : undefined;
}

/** Whether we set it up, also when we lived at another address before. */
export const isOurThread = (address: ThreadAddress): boolean =>
  toldAt(address)?.includes(PATH) === true;
