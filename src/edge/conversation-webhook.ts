import type { Bellhop } from '../bellhop';
import type { ThreadStatus } from '../house/threads';
import { MAX_TEXT_LENGTH, type IncomingText } from '../messaging/incoming';
import { Refusal } from '../ports/refusal';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import { textField, type FunctionEvent, type FunctionHandler } from './runtime';

/**
 * A function that the platform calls when something happens in a thread: once, within five seconds, without a second try.
 * Which number the thread belongs to stands in the address that set-up gave it, because the platform does not say.
 * https://www.twilio.com/docs/conversations/conversations-webhooks
 */
export function conversationWebhook(does: {
  readonly answer: (bellhop: Bellhop, thread: string, text: IncomingText) => Promise<void>;
  readonly noteStatus: (bellhop: Bellhop, status: ThreadStatus) => Promise<void>;
}): FunctionHandler {
  return invoke(
    async (context, event) => {
      const bellhop = openBellhop(context, deadlineIn(WEBHOOK_DEADLINE_MS));
      const thread = needed(event, 'ConversationSid');
      const message = needed(event, 'MessageSid');
      switch (textField(event, 'EventType')) {
        case 'onMessageAdded': {
          const text = readText(event, message);
          if (text) await does.answer(bellhop, thread, text);
          break;
        }
        case 'onDeliveryUpdated': {
          const code = Number(textField(event, 'ErrorCode') ?? 0);
          await does.noteStatus(bellhop, {
            thread,
            message,
            status: textField(event, 'Status') ?? '',
            code: code > 0 ? code : undefined,
          });
          break;
        }
        default:
      }
      return { status: 200, contentType: 'text/plain', body: '' };
    },
    (told) => ({ status: told.status, contentType: 'text/plain', body: '' }),
  );
}

function needed(event: FunctionEvent, name: string): string {
  const value = textField(event, name);
  if (value === undefined) throw new Refusal('bad-request', { field: name });
  return value;
}

const PHONES = ['SMS', 'WHATSAPP'];

/** What a person wrote from a phone; undefined for what others in the account say. */
function readText(event: FunctionEvent, sid: string): IncomingText | undefined {
  if (!PHONES.includes(textField(event, 'Source') ?? '')) return undefined;
  const from = needed(event, 'Author');
  const number = needed(event, 'number');
  return {
    sid,
    from,
    to: from.startsWith('whatsapp:') ? `whatsapp:${number}` : number,
    body: (textField(event, 'Body') ?? '').slice(0, MAX_TEXT_LENGTH),
    media: textField(event, 'Media') !== undefined,
  };
}
