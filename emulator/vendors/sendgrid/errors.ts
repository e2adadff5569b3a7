import type { VendorAnswer } from '../../core/vendor';

/** One thing that is wrong with a request. */
export interface MailError {
  readonly message: string;
  readonly field: string | null;
}

/** A refusal as SendGrid words it; a request is refused for the first thing that is wrong with it. */
export class SendGridError extends Error {
  override name = 'SendGridError';

  constructor(
    readonly status: number,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

const DOCS = 'http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html';

/** `personalizations.0.to.1.email` is explained under `message.personalizations.to.email`. */
const helpFor = (field: string | null): string | null =>
  field === null ? null : `${DOCS}#message.${field.replace(/\.\d+/g, '')}`;

export const sendgridAnswer = ({ status, message, field }: SendGridError): VendorAnswer => ({
  status,
  body: { errors: [{ message, field, help: helpFor(field) }] },
});

/** What stands before SendGrid answers a body that is too big by itself, in HTML. */
export const tooBig = (): VendorAnswer => ({
  status: 413,
  body: '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
  headers: { 'content-type': 'text/html' },
});

const invalid = (field: string, message: string): SendGridError =>
  new SendGridError(400, message, field);

const EXAMPLE =
  'e.g. {"email": "example@example.com"} or {"email": "example@example.com", "name": "Example Recipient"}.';

/** What the documentation says word for word. https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors */
export const refuse = {
  noKey: () => new SendGridError(401, 'Permission denied, wrong credentials'),
  badKey: () =>
    new SendGridError(401, 'The provided authorization grant is invalid, expired, or revoked'),
  notJson: () => new SendGridError(400, 'Bad Request'),
  wrongType: () => new SendGridError(415, 'Content-Type should be application/json.'),
  notVerified: () =>
    new SendGridError(
      403,
      'The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved. Visit https://sendgrid.com/docs/for-developers/sending-email/sender-identity/ to see the Sender Identity requirements',
      'from',
    ),
  badShape: (field: string) => invalid(field, 'Invalid type. Expected another type here.'),
  noPersonalization: () =>
    invalid('personalizations', 'You must have at least one personalization.'),
  manyPersonalizations: (count: number) =>
    invalid(
      'personalizations',
      `The personalization block is limited to 1000 personalizations per API request. You have provided ${count} personalizations. Please consider splitting this into multiple requests and resending your request.`,
    ),
  manyRecipients: () =>
    invalid(
      'personalizations',
      'There is a limit of 1000 total recipients (to + cc + bcc) per request.',
    ),
  noTo: (field: string) =>
    invalid(
      field,
      'The to array is required for all personalization objects, and must have at least one email object with a valid email address.',
    ),
  badRecipient: (field: string) => invalid(field, 'Does not contain a valid address.'),
  twice: (field: string, email: string) =>
    invalid(
      field,
      `Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [${email}] in the ${field} field.`,
    ),
  noFrom: () =>
    invalid(
      'from',
      `The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.  ${EXAMPLE}`,
    ),
  badFrom: () => invalid('from.email', 'Does not contain a valid address.'),
  noSubject: () =>
    invalid(
      'subject',
      'The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.',
    ),
  noContent: () =>
    invalid(
      'content',
      'Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.',
    ),
  emptyContent: (at: number) =>
    invalid(
      `content.${at}.value`,
      'The content value must be a string at least one character in length.',
    ),
  contentOrder: () =>
    invalid(
      'content',
      'Following RFC 1341, section 7.2, if either text/html or text/plain are to be sent in your email: text/plain needs to be first, followed by text/html, followed by any other content.',
    ),
  badContentType: (at: number) =>
    invalid(`content.${at}.type`, 'The content type cannot contain ;, or CRLF characters.'),
  badAttachment: (at: number) =>
    invalid(`attachments.${at}.content`, 'The attachment content must be base64 encoded.'),
  noAttachment: (at: number) =>
    invalid(`attachments.${at}.content`, 'The attachment content is required.'),
  noFilename: (at: number) =>
    invalid(`attachments.${at}.filename`, 'The attachment filename is required.'),
  badFilename: (at: number) =>
    invalid(
      `attachments.${at}.filename`,
      'The filename of your attachment cannot contain CRLF characters.',
    ),
  badAttachmentType: (at: number) =>
    invalid(
      `attachments.${at}.type`,
      "The attachment type cannot contain ';', or CRLF characters.",
    ),
  badDisposition: (at: number, given: string) =>
    invalid(
      `attachments.${at}.disposition`,
      `The disposition of your attachment can be either "inline" or "attachment". You provided [${given}].`,
    ),
  reservedHeader: (name: string) =>
    invalid(`headers.${name}`, 'Header can not be one of the reserved keys.'),
  badHeader: (name: string) =>
    invalid(`headers.${name}`, 'Header keys cannot contain non-ASCII characters and empty spaces.'),
  bigCustomArgs: () =>
    invalid(
      'custom_args',
      'The combined size of both global and personalization custom arguments may not exceed 50,000 bytes per personalization.',
    ),
  manyCategories: (count: number) =>
    invalid(
      'categories',
      `There is a limit of 10 categories for each email that is sent. You provided ${count} categories.`,
    ),
  longCategory: (name: string) =>
    invalid(
      'categories',
      `Each category must not be longer than 255 characters. [${name}] exceeds this limit.`,
    ),
} as const;
