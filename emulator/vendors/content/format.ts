import { isoSeconds } from '../../core/dates';
import { standingOf } from './approval';
import type { Content } from './state';
import { richest } from './types';

const HOST = 'https://content.twilio.com/v1/Content';

const core = (accountSid: string, content: Content): Record<string, unknown> => ({
  sid: content.sid,
  account_sid: accountSid,
  friendly_name: content.friendlyName,
  language: content.language,
  variables: content.variables,
  types: content.types,
  date_created: isoSeconds(content.createdAt),
  date_updated: isoSeconds(content.updatedAt),
});

/** A Content as it goes over the wire. */
export const formatContent = (accountSid: string, content: Content): Record<string, unknown> => ({
  ...core(accountSid, content),
  url: `${HOST}/${content.sid}`,
  links: {
    approval_create: `${HOST}/${content.sid}/ApprovalRequests/whatsapp`,
    approval_fetch: `${HOST}/${content.sid}/ApprovalRequests`,
  },
});

/** The answer to a request for approval. */
export function formatApproval({ types, approval }: Content, now: number): Record<string, unknown> {
  const { status, reason } = standingOf(approval, now);
  return {
    name: approval?.name ?? '',
    category: approval?.category ?? '',
    content_type: richest(types),
    status,
    rejection_reason: reason,
    allow_category_change: true,
  };
}

/** How a content stands with WhatsApp, as the platform tells it afterwards. */
export const formatWhatsapp = (content: Content, now: number): Record<string, unknown> => ({
  type: 'whatsapp',
  ...formatApproval(content, now),
  flows: null,
});

/** The answer to "how does the approval stand". */
export const formatApprovals = (
  accountSid: string,
  content: Content,
  now: number,
): Record<string, unknown> => ({
  sid: content.sid,
  account_sid: accountSid,
  whatsapp: formatWhatsapp(content, now),
  url: `${HOST}/${content.sid}/ApprovalRequests`,
});

/** A Content with its approval, as in the list of both. */
export const formatContentAndApproval = (
  accountSid: string,
  content: Content,
  now: number,
): Record<string, unknown> => ({
  ...core(accountSid, content),
  approval_requests: formatWhatsapp(content, now),
});
