import type { Bellhop } from '../bellhop';
import { languageOfAddress } from '../house/language';
import { MAX_TEXT_LENGTH, type IncomingText } from '../messaging/incoming';
import { Refusal } from '../ports/refusal';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import { textReply } from './text-reply';
import { textField, type Answer, type FunctionEvent, type FunctionHandler } from './runtime';

/**
 * A function that the platform calls with a text somebody sent, and whose answer is a text back. An error is answered
 * with a status the platform retries on; when it comes to us as its own fallback (then it says so by ErrorCode), the
 * guest gets a sentence instead of silence.
 */
export function textWebhook(
  answer: (bellhop: Bellhop, text: IncomingText) => Promise<string | undefined>,
): FunctionHandler {
  return (context, event, callback) => {
    let house: Bellhop | undefined;
    invoke(
      async () => {
        house = openBellhop(context, deadlineIn(WEBHOOK_DEADLINE_MS));
        return reply(await answer(house, readText(event)));
      },
      (told) => {
        const isFallback = textField(event, 'ErrorCode') !== undefined;
        const language = languageOfAddress(house, textField(event, 'From'));
        if (isFallback || told.status < 500) return reply(told.texter[language]);
        return { ...reply(undefined), status: told.status };
      },
    )(context, event, callback);
  };
}

/** Reads the platform's parameters. https://www.twilio.com/docs/messaging/guides/webhook-request */
function readText(event: FunctionEvent): IncomingText {
  const sid = textField(event, 'MessageSid') ?? textField(event, 'SmsMessageSid');
  const from = textField(event, 'From');
  const to = textField(event, 'To');
  if (!sid || !from || !to)
    throw new Refusal('bad-request', { field: !sid ? 'MessageSid' : !from ? 'From' : 'To' });
  const optOutType = textField(event, 'OptOutType');
  const picture = pictureIn(event, sid);
  const button = textField(event, 'ButtonPayload') ?? textField(event, 'ListId');
  return {
    sid,
    from,
    to,
    body: (textField(event, 'Body') ?? '').slice(0, MAX_TEXT_LENGTH),
    media: Number(textField(event, 'NumMedia') ?? 0) > 0,
    ...(optOutType === undefined ? {} : { optOutType }),
    ...(button === undefined ? {} : { button }),
    ...(picture === undefined ? {} : { picture }),
  };
}

/** More in one message there are not. https://www.twilio.com/docs/messaging/guides/accepted-mime-types */
const MOST_MEDIA = 10;

/** The first picture or film of a message; a voice note or a contact card is none. */
function pictureIn(event: FunctionEvent, sid: string): string | undefined {
  for (let nth = 0; nth < MOST_MEDIA; nth++) {
    const url = textField(event, `MediaUrl${nth}`);
    if (url === undefined) return undefined;
    if (!/^(image|video)\//.test(textField(event, `MediaContentType${nth}`) ?? '')) continue;
    const media = /\/Media\/(ME[0-9a-f]{32})$/.exec(url)?.[1];
    return media === undefined ? sid : `${sid}/${media}`;
  }
  return undefined;
}

function reply(body: string | undefined): Answer {
  return { status: 200, contentType: 'text/xml', body: textReply(body) };
}
