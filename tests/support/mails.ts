import { control } from './control';

/** A mail as the laptop account caught it. */
export interface CaughtMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly {
    readonly filename: string;
    readonly type: string;
    readonly bytes: number;
  }[];
  /** By the account's clock (ISO). */
  readonly at: string;
}

/** Everything in the account's inboxes, oldest first. */
export const mailsOf = (vendorsUrl: string): Promise<readonly CaughtMail[]> =>
  control<readonly CaughtMail[]>(vendorsUrl, 'mails');

/** The bytes of an attachment. */
export async function mailAttachment(
  vendorsUrl: string,
  mail: string,
  nth: number,
): Promise<Uint8Array> {
  const answer = await fetch(`${vendorsUrl}/local/mails/${mail}/attachments/${nth}`);
  if (!answer.ok) throw new Error(`attachment ${nth} of ${mail}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
