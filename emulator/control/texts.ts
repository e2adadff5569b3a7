import * as v from 'valibot';
import type { Route } from '../core/routes';
import { isAddress, isPhone, onChannel } from '../vendors/messaging/addresses';
import type { Messaging } from '../vendors/messaging';
import { LONGEST_BODY, LONGEST_WHATSAPP } from '../vendors/messaging/limits';
import type { HandsetText } from '../vendors/messaging/state';
import type { Numbers } from '../vendors/numbers/state';
import { ControlError, instant, readInput } from './input';

const PersonsText = v.strictObject({
  from: v.string(),
  to: v.string(),
  body: v.string(),
  channel: v.optional(v.picklist(['sms', 'whatsapp']), 'sms'),
  profileName: v.optional(v.string()),
  buttonPayload: v.optional(v.string()),
  mediaUrl: v.optional(v.string()),
  messageSid: v.optional(v.pipe(v.string(), v.regex(/^(SM|MM)[0-9a-f]{32}$/))),
  optOutType: v.optional(v.picklist(['STOP', 'START', 'HELP'])),
});

const format = (text: HandsetText): Record<string, unknown> => ({
  sid: text.sid,
  direction: text.direction,
  channel: text.channel,
  from: text.from,
  to: text.to,
  body: text.body,
  status: text.status,
  errorCode: text.errorCode,
  buttons: [],
  contentSid: null,
  mediaUrls: [],
  at: new Date(text.at).toISOString(),
});

/** People texting and being texted. */
export function textRoutes(options: { messaging: Messaging; numbers: Numbers }): readonly Route[] {
  const { messaging, numbers } = options;
  return [
    {
      method: 'POST',
      path: '/local/texts',
      answer: async (request) => {
        const { to, mediaUrl, ...text } = readInput(PersonsText, request);
        if (mediaUrl !== undefined) {
          throw new ControlError(501, 'not emulated: pictures and other media in a text');
        }
        const usable = text.channel === 'sms' ? isPhone(text.from) : true;
        if (!usable || !isAddress(onChannel(text.channel, text.from))) {
          throw new ControlError(400, `from is nobody's address on ${text.channel}: ${text.from}`);
        }
        const longest = text.channel === 'sms' ? LONGEST_BODY : LONGEST_WHATSAPP;
        if ([...text.body].length > longest) {
          throw new ControlError(400, `body is longer than ${longest} characters`);
        }
        const number = numbers.byPhoneNumber(to);
        if (!number) throw new ControlError(404, `nobody owns the number ${to}`);
        return { status: 200, body: await messaging.receive({ ...text, number }) };
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
        return { status: 200, body: thread.map(format) };
      },
    },
  ];
}
