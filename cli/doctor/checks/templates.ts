import { templateKey, type KnownTemplates, type Template } from '../../../src/messaging/templates';
import { RUN_SETUP } from '../findings';
import type { AccountLook } from '../look';

/** WhatsApp will not take a template that it has called so. */
const REFUSED = ['rejected', 'paused', 'disabled'];
const WAITING = ['received', 'pending'];

/**
 * Whether what the desks want to send is in the account, and what WhatsApp says of it now. Without an approved template a
 * guest who wrote a day ago gets an SMS instead, or nothing.
 * https://www.twilio.com/docs/content/content-api-resources
 */
export async function checkTemplates(
  { client, findings }: Pick<AccountLook, 'client' | 'findings'>,
  known: KnownTemplates,
  wanted: readonly Template[],
): Promise<void> {
  const there = await client.content.v1.contentAndApprovals.list();
  const asked = wanted.filter((template) => template.approve);
  const states = wanted.map((template) => {
    const key = templateKey(template);
    const noted = known[key];
    const content = noted && there.find(({ sid }) => sid === noted.sid);
    return { key, approve: template.approve, noted, status: content && statusIn(content) };
  });
  let isGood = true;
  const problem = (key: string, sentence: string, fix = RUN_SETUP): void => {
    isGood = false;
    findings.problem('templates', key, { sentence, fix });
  };
  // A house without a WhatsApp sender has asked for nothing, and needs nothing.
  const anyAsked = states.some(({ approve, status }) => approve && status && status !== NOT_ASKED);
  for (const { key, approve, noted, status } of states) {
    if (!noted) problem(key, `The WhatsApp template ${key} was never made.`);
    else if (status === undefined)
      problem(key, `The WhatsApp template ${key} is not in the account any more.`);
    else if (!approve) continue;
    else if (REFUSED.includes(status))
      problem(
        key,
        `WhatsApp has ${status === 'rejected' ? 'rejected' : `${status}`} the template ${key}: guests who wrote a day ago do not get it.`,
        'Console, Messaging, Content Template Builder: it says why. Mend the text, then run setup.',
      );
    else if (status === 'approved' && noted.status !== 'approved')
      problem(key, `WhatsApp has approved the template ${key}, and the desks do not know yet.`);
    else if (status === NOT_ASKED && anyAsked)
      problem(key, `WhatsApp was never asked to approve the template ${key}.`);
  }
  if (!isGood) return;
  const waiting = states.filter(({ approve, status = '' }) => approve && WAITING.includes(status));
  findings.ok(
    'templates',
    `${asked.length} to approve`,
    !anyAsked
      ? 'They are there; WhatsApp was not asked yet.'
      : waiting.length > 0
        ? `WhatsApp is looking at ${waiting.length} of them; run setup again tomorrow.`
        : 'WhatsApp has approved them.',
  );
}

const NOT_ASKED = 'unsubmitted';

function statusIn({ approvalRequests }: { readonly approvalRequests: object }): string {
  const status: unknown = Reflect.get(approvalRequests, 'status');
  return typeof status === 'string' && status !== '' ? status : NOT_ASKED;
}
