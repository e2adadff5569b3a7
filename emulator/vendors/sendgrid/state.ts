import type { Restorable } from '../../core/vendor';
import type { MailRequest } from './rules';

/** A mail that has arrived; one for each personalization. */
export interface Mail {
  readonly id: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** As mail programs show it: `Harbour Café <line@harbour.example>`. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly MailFile[];
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface MailFile {
  readonly filename: string;
  readonly type: string;
  /** Base64, as it came. */
  readonly content: string;
}

/** Every inbox of the laptop account in one: nothing leaves the machine. */
export class Inbox implements Restorable {
  private mails: readonly Mail[] = [];
  private taken = 0;

  all(): readonly Mail[] {
    return this.mails;
  }

  find(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Puts a checked request into the inboxes of those it is for; answers the id of the request. */
  take(request: MailRequest, now: number): string {
    this.taken += 1;
    const id = `local-${this.taken}`;
    const { personalizations = [], from, content = [], attachments = [] } = request;
    const part = (type: string): string => content.find((one) => one.type === type)?.value ?? '';
    const addresses = (people: readonly { email: string }[] = []): string[] =>
      people.map(({ email }) => email);
    const made = personalizations.map((one, at): Mail => ({
      id: `${id}-${at + 1}`,
      to: addresses(one.to),
      cc: addresses(one.cc),
      bcc: addresses(one.bcc),
      from: from?.name ? `${from.name} <${from.email}>` : (from?.email ?? ''),
      subject: one.subject ?? request.subject ?? '',
      text: part('text/plain'),
      html: part('text/html'),
      headers: { ...request.headers, ...one.headers },
      attachments: attachments.map(({ filename = '', type, content: file = '' }) => ({
        filename,
        type: type ?? 'application/octet-stream',
        content: file,
      })),
      at: now,
    }));
    this.mails = [...this.mails, ...made];
    return id;
  }

  /** A mail that another vendor sends by its own provider. */
  receive(
    mail: Pick<Mail, 'from' | 'subject' | 'text'> & { readonly to: string },
    now: number,
  ): void {
    this.taken += 1;
    const { to, ...rest } = mail;
    const none = { cc: [], bcc: [], html: '', headers: {}, attachments: [] };
    this.mails = [
      ...this.mails,
      { id: `local-${this.taken}-1`, ...rest, ...none, to: [to], at: now },
    ];
  }

  reset(): void {
    this.mails = [];
    this.taken = 0;
  }

  snapshot(): unknown {
    return structuredClone({ mails: this.mails, taken: this.taken });
  }

  restore(snapshot: unknown): void {
    const { mails, taken } = structuredClone(snapshot) as { mails: Mail[]; taken: number };
    this.mails = mails;
    this.taken = taken;
  }
}
