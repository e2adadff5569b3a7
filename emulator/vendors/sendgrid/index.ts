import type { Account } from '../../core/account';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor, VendorAnswer, VendorRequest } from '../../core/vendor';
import { refuse, sendgridAnswer, SendGridError, tooBig } from './errors';
import { MOST_BYTES, SCOPES } from './limits';
import { checkMail, isVerified } from './rules';
import { Inbox } from './state';

/** Where SendGrid's API is; accounts in the EU have one of their own. */
export const SENDGRID_HOSTS = ['api.sendgrid.com', 'api.eu.sendgrid.com'];

/** Who the local account's mailer for codes writes as. */
const CODES_SENDER = 'Harbour Café <codes@harbour.example>';

/** SendGrid as far as a house sends mail with it. https://www.twilio.com/docs/sendgrid/api-reference/mail-send */
export interface SendGrid extends Restorable {
  readonly vendor: Vendor;
  readonly inbox: Inbox;
  /** Puts a code into an inbox, as the account's mailer for codes sends it. */
  readonly deliverCode: (to: string, subject: string, text: string) => void;
  reset(): void;
}

export function createSendGrid(options: {
  account: Account;
  now: () => number;
  changed: () => void;
}): SendGrid {
  const inbox = new Inbox();

  function send(request: VendorRequest): VendorAnswer {
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
      throw refuse.wrongType();
    const mail = checkMail(jsonOf(request.body));
    if (mail.mail_settings?.sandbox_mode?.enable) return { status: 200 };
    if (!mail.from || !isVerified(mail.from)) throw refuse.notVerified();
    const id = inbox.take(mail, options.now());
    options.changed();
    return { status: 202, headers: { 'x-message-id': id } };
  }

  const routes = handleRoutes([
    { method: 'POST', path: '/v3/mail/send', answer: send },
    {
      method: 'GET',
      path: '/v3/scopes',
      answer: () => ({ status: 200, body: { scopes: SCOPES } }),
    },
  ]);

  async function handle(request: VendorRequest): Promise<VendorAnswer | undefined> {
    // A proxy in front looks at the size first, and at nothing else.
    if (Buffer.byteLength(request.body) > MOST_BYTES) return tooBig();
    try {
      checkKey(request, options.account);
      return await routes(request);
    } catch (error) {
      if (error instanceof SendGridError) return sendgridAnswer(error);
      throw error;
    }
  }

  return {
    vendor: { name: 'sendgrid', hosts: SENDGRID_HOSTS, handle },
    inbox,
    deliverCode(to, subject, text) {
      inbox.receive({ to, from: CODES_SENDER, subject, text }, options.now());
      options.changed();
    },
    reset: () => inbox.reset(),
    snapshot: () => inbox.snapshot(),
    restore: (snapshot) => inbox.restore(snapshot),
  };
}

function checkKey({ headers }: VendorRequest, account: Account): void {
  const key = /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1];
  if (key === undefined) throw refuse.noKey();
  if (key !== account.sendgridKey) throw refuse.badKey();
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw refuse.notJson();
  }
}
