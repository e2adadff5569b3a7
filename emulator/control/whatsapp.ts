import * as v from 'valibot';
import type { Route } from '../core/routes';
import { isAddress } from '../vendors/messaging/addresses';
import { CARRIER_FAILURES } from '../vendors/messaging/errors';
import type { Messaging } from '../vendors/messaging';
import type { ContentVendor } from '../vendors/content';
import { ControlError, readInput } from './input';

const Decision = v.strictObject({
  contentSid: v.string(),
  status: v.picklist(['received', 'pending', 'approved', 'rejected', 'paused', 'disabled']),
  reason: v.optional(v.string(), ''),
});

const SandboxInput = v.strictObject({
  join: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[a-z]+-[a-z]+$/i, 'must be two words with a dash between them')),
  ),
  webhook: v.exactOptional(v.nullable(v.pipe(v.string(), v.url()))),
});

const PersonInput = v.strictObject({
  person: v.string(),
  sms: v.exactOptional(v.nullable(v.picklist(CARRIER_FAILURES))),
  whatsapp: v.exactOptional(v.boolean()),
});

/** What no API of the platform can do: WhatsApp decides, the Console sets the sandbox up, people have phones. */
export function whatsappRoutes(options: {
  messaging: Messaging;
  content: ContentVendor;
}): readonly Route[] {
  const { messaging, content } = options;
  const sandbox = (): unknown => {
    const { words, webhook } = messaging.sandbox;
    return { join: words, webhook };
  };
  return [
    {
      method: 'POST',
      path: '/local/approvals',
      answer: (request) => {
        const { contentSid, status, reason } = readInput(Decision, request);
        if (!content.decide(contentSid, status, reason)) {
          throw new ControlError(404, `${contentSid} was not submitted for approval`);
        }
        return { status: 200, body: { contentSid, status, reason } };
      },
    },
    {
      method: 'POST',
      path: '/local/people',
      answer: (request) => {
        const { person, ...condition } = readInput(PersonInput, request);
        if (!isAddress(`whatsapp:${person}`)) {
          throw new ControlError(400, `person is nobody's address: ${person}`);
        }
        messaging.setCondition(person, condition);
        return { status: 200, body: { person, ...condition } };
      },
    },
    {
      method: 'GET',
      path: '/local/sandbox',
      answer: () => ({ status: 200, body: sandbox() }),
    },
    {
      method: 'POST',
      path: '/local/sandbox',
      answer: (request) => {
        const { join, webhook } = readInput(SandboxInput, request);
        messaging.setSandbox({
          ...(join === undefined ? {} : { words: join }),
          ...(webhook === undefined ? {} : { webhook }),
        });
        return { status: 200, body: sandbox() };
      },
    },
  ];
}
