import * as v from 'valibot';
import type { Route } from '../core/routes';
import { isAddress, isPhone, onChannel } from '../vendors/messaging/addresses';
import type { Messaging } from '../vendors/messaging';
import { LONGEST_BODY, LONGEST_WHATSAPP } from '../vendors/messaging/limits';
import { readAttached } from '../vendors/messaging/media';
import type { Attached } from '../vendors/messaging/media';
import type { HandsetText } from '../vendors/messaging/state';
import type { Pressed } from '../vendors/messaging/whatsapp/inbound';
import { ControlError, instant, readInput } from './input';

const PersonsText = v.strictObject({
  from: v.string(),
  to: v.string(),
  body: v.optional(v.string()),
  channel: v.optional(v.picklist(['sms', 'whatsapp']), 'sms'),
  profileName: v.optional(v.string()),
  buttonPayload: v.optional(v.string()),
  mediaUrl: v.optional(v.string()),
  messageSid: v.optional(v.pipe(v.string(), v.regex(/^(SM|MM)[0-9a-f]{32}$/))),
  optOutType: v.optional(v.picklist(['STOP', 'START', 'HELP'])),
});

const format = (text: HandsetText, mediaUrls: readonly string[]): Record<string, unknown> => ({
  sid: text.sid,
  direction: text.direction,
  channel: text.channel,
  from: text.from,
  to: text.to,
  body: text.body,
  status: text.status,
  errorCode: text.errorCode,
  buttons: text.buttons,
  menu: text.menu,
  contentSid: text.contentSid,
  template: text.template,
  mediaUrls,
  at: new Date(text.at).toISOString(),
});

/** A picture or another file, given as `data:image/jpeg;base64,...`: nothing is fetched from anywhere. */
function attachedBy(url: string | undefined): Attached | undefined {
  if (url === undefined) return undefined;
  if (!url.startsWith('data:')) {
    throw new ControlError(501, 'not emulated: fetching a file; give it as data:image/jpeg;base64');
  }
  const attached = readAttached(url);
  if (typeof attached === 'string') throw new ControlError(400, `mediaUrl: ${attached}`);
  return attached;
}

const Reader = v.strictObject({ person: v.string() });

/** People texting and being texted. */
export function textRoutes(messaging: Messaging): readonly Route[] {
  /** What somebody says: their words, or the button they press. */
  function said(text: v.InferOutput<typeof PersonsText>): {
    body: string;
    pressed?: Pressed;
  } {
    const { from, to, body, buttonPayload } = text;
    if (buttonPayload === undefined) {
      if (body === undefined && text.mediaUrl === undefined) {
        throw new ControlError(400, 'body: say what is sent');
      }
      return { body: body ?? '' };
    }
    const pressed = messaging.buttonOf(from, to, buttonPayload);
    if (!pressed) {
      throw new ControlError(409, `no button ${buttonPayload} from ${to} on the phone of ${from}`);
    }
    return { body: pressed.button.title, pressed };
  }

  return [
    {
      method: 'POST',
      path: '/local/texts',
      answer: async (request) => {
        const input = readInput(PersonsText, request);
        const { from, to, channel, profileName, messageSid, optOutType } = input;
        const attached = attachedBy(input.mediaUrl);
        const usable = channel === 'sms' ? isPhone(from) : true;
        if (!usable || !isAddress(onChannel(channel, from))) {
          throw new ControlError(400, `from is nobody's address on ${channel}: ${from}`);
        }
        if (channel === 'whatsapp' && !messaging.isOnWhatsapp(from)) {
          throw new ControlError(409, `${from} is not on WhatsApp`);
        }
        const words = said(input);
        const longest = channel === 'sms' ? LONGEST_BODY : LONGEST_WHATSAPP;
        if ([...words.body].length > longest) {
          throw new ControlError(400, `body is longer than ${longest} characters`);
        }
        const number = messaging.inboxOf(to, channel);
        if (!number) throw new ControlError(404, `nobody owns the number ${to}`);
        const about = { from, channel, number, profileName, messageSid, optOutType, attached };
        return { status: 200, body: await messaging.receive({ ...about, ...words }) };
      },
    },
    {
      method: 'GET',
      path: '/local/texts',
      answer: ({ query }) => {
        const person = query.get('person');
        const since = query.get('since');
        const from = since === null ? Number.NEGATIVE_INFINITY : instant(since);
        const thread = messaging.texts.filter(
          (text) => (person === null || text.person === person) && text.at >= from,
        );
        return {
          status: 200,
          body: thread.map((text) => format(text, messaging.mediaUrls(text.sid))),
        };
      },
    },
    {
      method: 'POST',
      path: '/local/texts/read',
      answer: async (request) => {
        const read = await messaging.read(readInput(Reader, request).person);
        return { status: 200, body: { read } };
      },
    },
  ];
}
