import type { Account } from '../../core/account';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import { standingOf } from './approval';
import { contentRoutes } from './routes';
import { sandboxTemplate } from './sandbox-templates';
import { ContentState } from './state';
import type { ApprovalStatus, Content } from './state';

/** What messages need to know of the account's contents. */
export interface Contents {
  bySid(sid: string): Content | undefined;
  /** A stock template, which only the WhatsApp sandbox can send. */
  sandboxTemplate(sid: string): Content | undefined;
  /** How a content stands with WhatsApp now. */
  approvalOf(content: Content): ApprovalStatus;
}

/** The Content API: messages with buttons and lists, and their approval by WhatsApp. */
export interface ContentVendor extends Restorable, Contents {
  readonly vendor: Vendor;
  /** Decides on a submitted template at once; answers false when there is none such. */
  decide(sid: string, status: ApprovalStatus, reason: string): boolean;
  reset(): void;
}

/** Builds the content part of the laptop account. */
export function createContent(options: { account: Account; now: () => number }): ContentVendor {
  const state = new ContentState();
  const table = contentRoutes({ ...options, state });
  return {
    vendor: { name: 'content', hosts: ['content.twilio.com'], handle: handleRoutes(table) },
    bySid: (sid) => state.bySid(sid),
    sandboxTemplate,
    approvalOf: ({ approval }) => standingOf(approval, options.now()).status,
    decide(sid, status, reason) {
      const approval = state.bySid(sid)?.approval;
      if (!approval) return false;
      approval.decided = { status, reason };
      return true;
    },
    reset: () => state.reset(),
    snapshot: () => state.snapshot(),
    restore: (snapshot) => state.restore(snapshot),
  };
}
