import type { Twilio } from 'twilio';
import type { Approvals } from '../../ports/approvals';
import { persist, type Deadline } from './lost-answer';

/** A house has some dozens of templates, and an account may have others'. */
const MOST = 500;

/** Approvals as the Content API tells them. https://www.twilio.com/docs/content/content-api-resources */
export function twilioApprovals(client: Twilio, deadline: Deadline): Approvals {
  return {
    async statuses() {
      const contents = await persist(deadline, () =>
        client.content.v1.contentAndApprovals.list({ limit: MOST }),
      );
      return new Map(
        contents.flatMap(({ sid, approvalRequests }) => {
          const status: unknown = approvalRequests?.['status'];
          return typeof status === 'string' ? [[sid, status] as const] : [];
        }),
      );
    },
  };
}
