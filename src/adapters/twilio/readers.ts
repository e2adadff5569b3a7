import type { Twilio } from 'twilio';
import type { Readers } from '../../ports/readers';
import { persist, type Deadline } from './lost-answer';

/** Permissions of Sync. https://www.twilio.com/docs/sync/api/document-permission-resource */
export function syncReaders(client: Twilio, serviceSid: string, deadline: Deadline): Readers {
  return {
    async letRead(document, identity) {
      await persist(deadline, () =>
        client.sync.v1
          .services(serviceSid)
          .documents(document)
          .documentPermissions(identity)
          .update({ read: true, write: false, manage: false }),
      );
    },
  };
}
