import * as v from 'valibot';
import { NotEmulated } from '../../core/errors';
import { refuse, SendGridError } from './errors';
import { MAIL, OWN_DOMAIN } from './limits';

const person = v.object({ email: v.string(), name: v.exactOptional(v.string()) });
const strings = v.record(v.string(), v.string());
const envelope = v.strictObject({
  to: v.exactOptional(v.array(person)),
  cc: v.exactOptional(v.array(person)),
  bcc: v.exactOptional(v.array(person)),
  subject: v.exactOptional(v.string()),
  headers: v.exactOptional(strings),
  custom_args: v.exactOptional(strings),
});
const attachment = v.strictObject({
  content: v.exactOptional(v.string()),
  filename: v.exactOptional(v.string()),
  type: v.exactOptional(v.string()),
  disposition: v.exactOptional(v.string()),
});
const off = v.object({ enable: v.literal(false) });
const mail = v.strictObject({
  personalizations: v.exactOptional(v.array(envelope)),
  from: v.exactOptional(person),
  reply_to: v.exactOptional(person),
  subject: v.exactOptional(v.string()),
  content: v.exactOptional(v.array(v.object({ type: v.string(), value: v.string() }))),
  attachments: v.exactOptional(v.array(attachment)),
  categories: v.exactOptional(v.array(v.string())),
  headers: v.exactOptional(strings),
  custom_args: v.exactOptional(strings),
  mail_settings: v.exactOptional(
    v.strictObject({ sandbox_mode: v.exactOptional(v.object({ enable: v.boolean() })) }),
  ),
  tracking_settings: v.exactOptional(
    v.strictObject({
      click_tracking: v.exactOptional(off),
      open_tracking: v.exactOptional(off),
      subscription_tracking: v.exactOptional(off),
      ganalytics: v.exactOptional(off),
    }),
  ),
});

/** A request to send, as far as it is emulated. */
export type MailRequest = v.InferOutput<typeof mail>;
type Person = v.InferOutput<typeof person>;

/** Parameters of the real API that would do something here, were they emulated. */
const NOT_EMULATED = [
  ...['template_id', 'send_at', 'batch_id', 'asm', 'ip_pool_name', 'sections', 'reply_to_list'],
  ...['substitutions', 'dynamic_template_data', 'from', 'content_id', 'bypass_list_management'],
  ...['bypass_spam_management', 'bypass_bounce_management', 'bypass_unsubscribe_management'],
  ...['footer', 'enable'],
];

const RESERVED_HEADERS = [
  ...['x-sg-id', 'x-sg-eid', 'received', 'dkim-signature', 'content-type'],
  ...['content-transfer-encoding', 'to', 'from', 'subject', 'reply-to', 'cc', 'bcc'],
];

const ADDRESS = /^[^\s@<>(),;:\\"[\]]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const BREAKS = /[;\r\n]/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Reads and checks a mail in the order in which SendGrid does as far as anybody knows; throws SendGridError. */
export function checkMail(body: unknown): MailRequest {
  const request = readMail(body);
  checkPeople(request);
  checkContent(request);
  checkAttachments(request);
  checkExtras(request);
  return request;
}

function readMail(body: unknown): MailRequest {
  const parsed = v.safeParse(mail, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? '';
  const name = path.split('.').at(-1) ?? '';
  if (issue.type === 'strict_object' || issue.expected === 'false') {
    if (NOT_EMULATED.includes(name)) throw new NotEmulated(`the parameter ${path}`);
    throw new SendGridError(400, 'Invalid JSON: additional property', path);
  }
  throw refuse.badShape(path);
}

function checkPeople({ personalizations = [], from, reply_to: replyTo }: MailRequest): void {
  if (personalizations.length === 0) throw refuse.noPersonalization();
  if (personalizations.length > MAIL.personalizations)
    throw refuse.manyPersonalizations(personalizations.length);
  let recipients = 0;
  for (const [at, { to = [], cc = [], bcc = [] }] of personalizations.entries()) {
    const base = `personalizations.${at}`;
    if (to.length === 0) throw refuse.noTo(`${base}.to`);
    const seen = new Set<string>();
    for (const [kind, people] of Object.entries({ to, cc, bcc }))
      for (const [nth, { email }] of people.entries()) {
        if (!ADDRESS.test(email)) throw refuse.badRecipient(`${base}.${kind}.${nth}.email`);
        if (seen.has(email.toLowerCase())) throw refuse.twice(`${base}.${kind}`, email);
        seen.add(email.toLowerCase());
      }
    recipients += seen.size;
  }
  if (recipients > MAIL.recipients) throw refuse.manyRecipients();
  if (from === undefined) throw refuse.noFrom();
  if (!ADDRESS.test(from.email)) throw refuse.badFrom();
  if (replyTo && !ADDRESS.test(replyTo.email)) throw refuse.badRecipient('reply_to.email');
}

function checkContent({ personalizations = [], subject, content = [] }: MailRequest): void {
  const everyOneHasASubject = personalizations.every((one) => one.subject);
  if (!subject && !everyOneHasASubject) throw refuse.noSubject();
  if (content.length === 0) throw refuse.noContent();
  const rank = (type: string): number => ['text/plain', 'text/html'].indexOf(type) >>> 0;
  for (const [at, { type, value }] of content.entries()) {
    if (value === '') throw refuse.emptyContent(at);
    if (BREAKS.test(type)) throw refuse.badContentType(at);
    const before = content[at - 1];
    if (before && rank(before.type) > rank(type)) throw refuse.contentOrder();
  }
}

function checkAttachments({ attachments = [] }: MailRequest): void {
  for (const [at, { content, filename, type, disposition }] of attachments.entries()) {
    if (!content) throw refuse.noAttachment(at);
    if (!BASE64.test(content)) throw refuse.badAttachment(at);
    if (!filename) throw refuse.noFilename(at);
    if (/[\r\n]/.test(filename)) throw refuse.badFilename(at);
    if (type !== undefined && BREAKS.test(type)) throw refuse.badAttachmentType(at);
    if (disposition !== undefined && !['inline', 'attachment'].includes(disposition))
      throw refuse.badDisposition(at, disposition);
  }
}

function checkExtras(request: MailRequest): void {
  const { personalizations = [], categories = [], headers = {}, custom_args: args = {} } = request;
  if (categories.length > MAIL.categories) throw refuse.manyCategories(categories.length);
  for (const name of categories)
    if (name.length > MAIL.categoryLength) throw refuse.longCategory(name);
  for (const one of [{ headers }, ...personalizations])
    for (const name of Object.keys(one.headers ?? {})) {
      if (!/^[\x21-\x7e]+$/.test(name)) throw refuse.badHeader(name);
      if (RESERVED_HEADERS.includes(name.toLowerCase())) throw refuse.reservedHeader(name);
    }
  for (const one of personalizations)
    if (bytes({ ...args, ...one.custom_args }) > MAIL.customArgsBytes) throw refuse.bigCustomArgs();
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Mail is sent for addresses of a domain that the account has shown to be its own. */
export const isVerified = ({ email }: Person): boolean =>
  email.toLowerCase().endsWith(`@${OWN_DOMAIN}`);
