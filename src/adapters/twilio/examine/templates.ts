import type { HouseToExamine, Seen } from '../../../ports/account';
import { seen, type Sight } from './sight';

/** WhatsApp will not take a template that it has called so. */
const REFUSED: readonly string[] = ['rejected', 'paused', 'disabled'];
const WAITING: readonly string[] = ['received', 'pending'];
const NOT_ASKED = 'unsubmitted';

/**
 * Whether what the desks want to send is in the account, and what WhatsApp says of it now. Without an approved template a
 * guest who wrote a day ago gets an SMS instead, or nothing.
 * https://www.twilio.com/docs/content/content-api-resources
 */
export async function lookAtTemplates(
  { client, read }: Sight,
  { templates }: Pick<HouseToExamine, 'templates'>,
): Promise<readonly Seen[]> {
  if (templates.length === 0) return [];
  const there = await read(() => client.content.v1.contentAndApprovals.list());
  const states = templates.map((template) => {
    const content = template.sid ? there.find(({ sid }) => sid === template.sid) : undefined;
    return { ...template, now: content && stateIn(content) };
  });
  const asked = states.filter(({ approve }) => approve);
  // A house without a WhatsApp sender has asked for nothing, and needs nothing.
  const anyAsked = asked.some(({ now }) => now !== undefined && now !== NOT_ASKED);
  const wrong = states.flatMap(({ key, approve, sid, status, now }): readonly Seen[] => {
    const says = (what: 'never-made' | 'gone' | 'refused' | 'unnoted' | 'left-out') => [
      seen('problem', `templates.${what}`, key, { key, state: now ?? '' }),
    ];
    if (!sid) return says('never-made');
    if (now === undefined) return says('gone');
    if (!approve) return [];
    if (REFUSED.includes(now)) return says('refused');
    if (now === 'approved' && status !== 'approved') return says('unnoted');
    return now === NOT_ASKED && anyAsked ? says('left-out') : [];
  });
  if (wrong.length > 0) return wrong;
  const waiting = asked.filter(({ now = '' }) => WAITING.includes(now)).length;
  const count = `${asked.length}`;
  if (!anyAsked) return [seen('ok', 'templates.not-asked', count)];
  return waiting > 0
    ? [seen('ok', 'templates.waiting', count, { waiting: `${waiting}` })]
    : [seen('ok', 'templates.approved', count)];
}

function stateIn({ approvalRequests }: { readonly approvalRequests: object }): string {
  const status: unknown = Reflect.get(approvalRequests, 'status');
  return typeof status === 'string' && status !== '' ? status : NOT_ASKED;
}
