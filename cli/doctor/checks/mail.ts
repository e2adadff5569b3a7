import type { Settings } from '../../../src/config';
import { maskSecret } from '../mask';
import type { Look } from '../look';

const PATIENCE_MS = 10_000;
const VARIABLES = ['SENDGRID_API_KEY', 'MAIL_FROM'] as const;

/** What the key has to be allowed to. https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions */
const RIGHT = 'mail.send';

/**
 * Whether mail can go out. SendGrid tells a key its own rights; whether it knows the sender as ours it tells only those
 * with more rights than ours needs, so that shows with the first mail.
 */
export async function checkMail(
  { env, access, findings }: Look,
  wrong: ReadonlySet<string>,
  settings: Settings | undefined,
): Promise<void> {
  if (VARIABLES.some((name) => wrong.has(name))) return;
  const key = env.get('SENDGRID_API_KEY');
  if (key === undefined) {
    const { line } = settings?.desks ?? {};
    if (line?.on && line.groups.some(({ mails }) => mails.length > 0))
      findings.warning('mail', 'not set up', {
        sentence: 'No mail is set up: voicemails and reminders are not mailed.',
        fix: 'Fill SENDGRID_API_KEY and MAIL_FROM in .env and deploy.',
      });
    return;
  }
  const scopes = await scopesOf(key, access.vendorsUrl);
  findings.check(
    'mail',
    maskSecret(key),
    'SendGrid takes mail from this key; whether MAIL_FROM is verified shows with the first one.',
    scopes === undefined
      ? {
          sentence: 'SendGrid does not answer, so nobody knows whether mail goes out.',
          fix: 'Look at status.sendgrid.com and run this again.',
        }
      : !scopes.includes(RIGHT) && {
          sentence:
            scopes.length === 0
              ? 'SendGrid does not accept SENDGRID_API_KEY.'
              : 'SENDGRID_API_KEY may not send mail.',
          fix: 'Make a key with the right "Mail Send" at app.sendgrid.com, put it into .env and deploy.',
        },
  );
}

/** The rights of a key: none for one that is refused, undefined when nobody answers. */
async function scopesOf(
  key: string,
  vendorsUrl: string | undefined,
): Promise<readonly string[] | undefined> {
  const base =
    vendorsUrl === undefined ? 'https://api.sendgrid.com' : `${vendorsUrl}/api.sendgrid.com`;
  try {
    const answer = await fetch(`${base}/v3/scopes`, {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 401 || answer.status === 403) return [];
    if (!answer.ok) return undefined;
    const { scopes } = (await answer.json()) as { readonly scopes?: readonly string[] };
    return scopes ?? [];
  } catch {
    return undefined;
  }
}
