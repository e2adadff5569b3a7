import { readBroadcast } from '../messaging/broadcast-record';
import {
  recordTexts,
  type PlannedText,
  type RecordTexts,
  type TextsParts,
} from '../messaging/record-texts';
import { templateKey } from '../messaging/templates';
import type { TextOverrides } from '../messaging/texts';
import type { EventRecord, Menu } from './event';
import { eventObjects } from './objects';
import type { Order } from './order';
import { isStillMeant, withText, type OrderText } from './rules/order';
import { orderTtl, readOrder } from './stored';
import { eventWords } from './words/guest';
import { templateName } from './words/template-names';

/** What sending texts about orders, and following them, needs. */
export interface OrderTextsParts extends TextsParts {
  readonly texts?: TextOverrides;
}

interface Around {
  readonly said?: { readonly id: string; readonly text: string };
}

/** The kind of due work that tries a text once more. */
export const RETRY = 'events.retry';

/** The texts about orders of one event: sent with the order's record already saying so, and followed until they arrive. */
export function orderTexts(
  { event, menu }: { readonly event: EventRecord; readonly menu: Menu },
  parts: OrderTextsParts,
): RecordTexts<Order, OrderText, Around> {
  const names = eventObjects(event.id);

  async function body(
    _key: string,
    order: Order,
    { kind, id }: PlannedText<OrderText>,
    around: Around = {},
  ): Promise<string | undefined> {
    if (kind === 'broadcast') {
      const said = around.said ?? (await readBroadcast(parts.records, names.broadcast))?.broadcast;
      return said && id.startsWith(said.id) ? said.text : undefined;
    }
    return eventWords(order.language, parts.texts).text(kind, order, { event, menu });
  }

  return recordTexts<Order, OrderText, Around>(
    {
      prefix: ['events', event.id],
      sender: ({ sender }) => sender ?? event.numbers[0] ?? '',
      where: (key) => ({ map: names.orders, key }),
      read: readOrder,
      identity: ({ id }) => id,
      ttl: orderTtl,
      withText,
      withTexts: (order, texts) => ({ ...order, texts }),
      isStillMeant,
      body,
      templatesFor: (kind, order) => {
        const language = order.language ?? 'en';
        const name = templateName(kind);
        const sentence =
          name === undefined ? undefined : parts.templates[templateKey({ name, language })];
        return {
          buttons: undefined,
          approved: sentence?.status === 'approved' ? sentence.sid : undefined,
        };
      },
      variables: ({ number }) => ({ 1: `${number}`, 2: event.name }),
      isBroadcast: (kind) => kind === 'broadcast',
      retry: RETRY,
    },
    parts,
  );
}
