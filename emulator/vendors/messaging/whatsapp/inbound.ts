import { createHash } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isPhone } from '../addresses';
import type { HandsetText } from '../state';
import { isAnswer } from './rich';
import type { Answer } from './rich';

/** A button on somebody's phone, and the message it stands under. */
export interface Pressed {
  readonly button: Answer;
  readonly under: HandsetText;
}

/** Finds the newest button with this payload that a number has sent to a person, if there is one. */
export function findButton(
  texts: readonly HandsetText[],
  wanted: { readonly person: string; readonly number: string; readonly payload: string },
): Pressed | undefined {
  for (const under of [...texts].reverse()) {
    const here = under.direction === 'out' && under.channel === 'whatsapp' && hasArrived(under);
    if (!here || under.person !== wanted.person || under.from !== wanted.number) continue;
    const button = under.buttons.filter(isAnswer).find(({ id }) => id === wanted.payload);
    if (button) return { button, under };
  }
  return undefined;
}

const hasArrived = ({ status }: HandsetText): boolean =>
  status !== 'failed' && status !== 'undelivered';

/**
 * The id under which WhatsApp knows a person to one business: a country, a dot, and an opaque name. Who hides
 * the number has this for an address. https://developers.facebook.com/docs/whatsapp/business-scoped-user-ids
 */
export function userIdOf(person: string): string {
  if (!isPhone(person)) return person;
  const country = parsePhoneNumberFromString(person)?.country ?? 'US';
  const digest = createHash('sha256').update(person).digest('hex').slice(0, 13);
  return `${country}.${String(Number.parseInt(digest, 16))}`;
}

/** What WhatsApp adds to a webhook. https://www.twilio.com/docs/messaging/guides/webhook-request */
export function whatsappParams(
  person: string,
  profileName: string,
  { pressed, contentType }: { pressed: Pressed | undefined; contentType: string | undefined },
): Record<string, string> {
  const context = {
    ...(pressed?.button.kind === 'reply' ? { ButtonText: pressed.button.title } : {}),
    Forwarded: 'false',
    FrequentlyForwarded: 'false',
    ProfileName: profileName,
    // Whoever hides the number has none to tell.
    ...(isPhone(person) ? { WaId: person.slice(1) } : {}),
  };
  return {
    ...context,
    ExternalUserId: `whatsapp:${userIdOf(person)}`,
    MessageType: contentType === undefined ? messageType(pressed) : mediaType(contentType),
    ReferralNumMedia: '0',
    ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context } }),
    ...(pressed ? answerParams(pressed) : {}),
  };
}

/** A button under an approved template is a `button`, any other an `interactive`. */
function messageType(pressed: Pressed | undefined): string {
  if (!pressed) return 'text';
  return pressed.under.template ? 'button' : 'interactive';
}

/** A file is an image, a film, a sound or a document. */
function mediaType(contentType: string): string {
  const [kind = ''] = contentType.split('/');
  return ['image', 'video', 'audio'].includes(kind) ? kind : 'document';
}

function answerParams({ button, under }: Pressed): Record<string, string> {
  return {
    ...(button.kind === 'list'
      ? { ListId: button.id, ListTitle: button.title }
      : { ButtonPayload: button.id, ButtonText: button.title }),
    OriginalRepliedMessageSid: under.sid,
    OriginalRepliedMessageSender: `whatsapp:${under.from}`,
  };
}
