import { LONGEST_RICH, REVIEW } from './limits';
import type { Approval, ApprovalStatus, Content } from './state';
import { bodyOf, richest, textsOf } from './types';
import { templateFault } from './variables';

/** How a template stands with WhatsApp, and why when it was turned down. */
export interface Standing {
  readonly status: ApprovalStatus;
  readonly reason: string;
}

/** How an approval stands at an instant; the review runs by the account's clock. */
export function standingOf(approval: Approval | null, now: number): Standing {
  if (!approval) return { status: 'unsubmitted', reason: '' };
  if (approval.decided) return approval.decided;
  const age = now - approval.submittedAt;
  if (age < REVIEW.pendingAfterMs) return { status: 'received', reason: '' };
  if (age < REVIEW.decidedAfterMs) return { status: 'pending', reason: '' };
  return approval.fault === null
    ? { status: 'approved', reason: '' }
    : { status: 'rejected', reason: approval.fault };
}

/** What WhatsApp will turn a content down for; null = nothing. */
export function faultOf(content: Content): string | null {
  const type = richest(content.types);
  const body = bodyOf(content.types, type);
  if ([...body].length > LONGEST_RICH) return `The body is longer than ${LONGEST_RICH} characters.`;
  return templateFault(body, textsOf(content.types, type), content.variables);
}
