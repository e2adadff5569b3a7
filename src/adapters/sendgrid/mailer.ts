import {
  eachOnce,
  type MailAttachment,
  type Mailer,
  type MailOutcome,
  type MailRefusal,
  type OutgoingMail,
} from '../../ports/mailer';
import type { Deadline } from '../twilio/lost-answer';
import { SHORTEST_REQUEST_MS, vendorHttp } from '../web/vendor-http';

/** How mail leaves the house. */
export interface SendGridAccess {
  /** Begins with `SG.`; of all rights it needs `mail.send` alone. */
  readonly key: string;
  readonly from: { readonly email: string; readonly name?: string };
  /** SendGrid's own unless given; accounts in the EU have `https://api.eu.sendgrid.com`. */
  readonly url?: string;
}

const SENDGRID = 'https://api.sendgrid.com';

/** A request with everything in it. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/limitations */
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_RECIPIENTS = 1_000;
/** Beside the attachments, in JSON. */
const ROOM_FOR_THE_REST = 64 * 1024;

/** Uploading a recording takes longer than asking for a record. */
const LONGEST_REQUEST_MS = 8_000;

/** Pauses between tries that were refused for now. */
const PAUSES_MS = [150, 400, 900] as const;

const TOO_MANY = 429;

/**
 * Mail through SendGrid's v3 API. It has no key by which a repeat could be known, so after a lost answer nothing is
 * asked again here; only what was surely refused is. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send
 */
export function sendgridMailer(access: SendGridAccess, deadline: Deadline): Mailer {
  async function once(body: object): Promise<MailOutcome> {
    const left = deadline.left();
    if (left < SHORTEST_REQUEST_MS) return refused('busy');
    try {
      const answer = await vendorHttp().request<unknown>({
        method: 'POST',
        url: `${access.url ?? SENDGRID}/v3/mail/send`,
        headers: { authorization: `Bearer ${access.key}` },
        data: body,
        timeout: Math.min(LONGEST_REQUEST_MS, left),
        maxBodyLength: MOST_BYTES,
      });
      return outcomeOf(answer.status, answer.data);
    } catch {
      return { state: 'unknown' };
    }
  }

  return {
    async send(mail) {
      const to = eachOnce(mail.to);
      if (to.length === 0 || to.length > MOST_RECIPIENTS) return refused('recipient');
      if (sizeOf(mail) > MOST_BYTES) return refused('size');
      const body = bodyOf(mail, to, access.from);
      for (const pause of [...PAUSES_MS, undefined]) {
        const outcome = await once(body);
        const isBusy = outcome.state === 'refused' && outcome.code === 'busy';
        if (!isBusy || pause === undefined || deadline.left() < pause + SHORTEST_REQUEST_MS)
          return outcome;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return refused('busy');
    },
  };
}

const PASSING: readonly MailRefusal[] = ['busy', 'used-up'];

const refused = (code: MailRefusal): MailOutcome => ({
  state: 'refused',
  code,
  passing: PASSING.includes(code),
});

const base64Length = ({ bytes }: MailAttachment): number => Math.ceil(bytes.length / 3) * 4;

const sizeOf = ({ text, html, attachments = [] }: OutgoingMail): number =>
  attachments.reduce((sum, attachment) => sum + base64Length(attachment), ROOM_FOR_THE_REST) +
  Buffer.byteLength(text) +
  Buffer.byteLength(html);

function bodyOf(
  { subject, text, html, attachments = [], reference }: OutgoingMail,
  to: readonly string[],
  from: SendGridAccess['from'],
): object {
  return {
    // People in one personalization would see each other.
    personalizations: to.map((email) => ({ to: [{ email }] })),
    from,
    subject,
    content: [
      { type: 'text/plain', value: text },
      { type: 'text/html', value: html },
    ],
    ...(attachments.length > 0
      ? {
          attachments: attachments.map(({ name, type, bytes }) => ({
            content: Buffer.from(bytes).toString('base64'),
            filename: name,
            type,
            disposition: 'attachment',
          })),
        }
      : {}),
    headers: { 'X-Bellhop-Reference': reference },
    custom_args: { reference },
    // Mails of ours load nothing and report nobody, whatever the account does to others.
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
    },
  };
}

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors */
function outcomeOf(status: number, data: unknown): MailOutcome {
  if (status >= 200 && status < 300) return { state: 'sent' };
  if (status >= 500) return { state: 'unknown' };
  const [first] = errorsIn(data);
  return refused(whyOf(status, first));
}

interface ErrorLine {
  readonly message: string;
  readonly field: string;
}

function whyOf(status: number, error: ErrorLine | undefined): MailRefusal {
  if (status === TOO_MANY) return 'busy';
  if (status === 401) return /credits exceeded/i.test(error?.message ?? '') ? 'used-up' : 'key';
  if (status === 403) return /from address/i.test(error?.message ?? '') ? 'sender' : 'key';
  if (status === 413) return 'size';
  if (error?.field.startsWith('personalizations.')) return 'recipient';
  return error?.field.startsWith('from') ? 'sender' : 'content';
}

/** A 413 comes from a proxy in HTML and has none. */
function errorsIn(data: unknown): readonly ErrorLine[] {
  if (typeof data !== 'object' || data === null || !('errors' in data)) return [];
  if (!Array.isArray(data.errors)) return [];
  return data.errors.map((error: unknown) => ({
    message: textOf(error, 'message'),
    field: textOf(error, 'field'),
  }));
}

const textOf = (thing: unknown, name: string): string => {
  const value: unknown =
    typeof thing === 'object' && thing !== null
      ? (thing as Readonly<Record<string, unknown>>)[name]
      : undefined;
  return typeof value === 'string' ? value : '';
};
