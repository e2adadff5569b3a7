import { createHash } from 'node:crypto';
import { CONNECTION_OVERRIDES } from './webhooks';

/** A widget of a Studio flow. https://www.twilio.com/docs/studio/rest-api/v2/flow */
interface Widget {
  readonly name: string;
  readonly type: string;
  readonly transitions: readonly { readonly event: string; readonly next?: string }[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface FlowDefinition {
  readonly description: string;
  readonly states: readonly Widget[];
  readonly initial_state: string;
  readonly flags: { readonly allow_concurrent_calls: boolean };
}

/** How long a walk-in's answer is waited for, seconds. */
const ANSWER_WITHIN = '3600';

/**
 * The flow that an operator may put between a number and the desks, to add widgets of their own around them. A text goes
 * on to our webhook, whose answer the platform acts on. Started over REST, for a phone that staff wrote down, it asks its
 * holder to confirm it; what they answer goes to our webhook too, which takes it as the confirmation.
 * https://www.twilio.com/docs/studio/widget-library/twiml-redirect
 */
export function flowDefinition(house: string, baseUrl: string): FlowDefinition {
  return {
    description: `Bellhop, the front desk of ${house}`,
    initial_state: 'Trigger',
    flags: { allow_concurrent_calls: true },
    states: [
      {
        name: 'Trigger',
        type: 'trigger',
        transitions: [
          { event: 'incomingMessage', next: 'desk' },
          { event: 'incomingCall', next: 'desk_by_phone' },
          { event: 'incomingConversationMessage' },
          { event: 'incomingRequest', next: 'ask_walk_in' },
          { event: 'incomingParent' },
        ],
        properties: { offset: { x: 0, y: 0 } },
      },
      {
        name: 'ask_walk_in',
        type: 'send-and-wait-for-reply',
        transitions: [
          { event: 'incomingMessage', next: 'desk' },
          // Nobody answers: the phone stays marked as not confirmed, which the board shows.
          { event: 'timeout' },
          { event: 'deliveryFailure' },
        ],
        properties: {
          offset: { x: 320, y: 240 },
          service: '{{trigger.message.InstanceSid}}',
          channel: '{{trigger.message.ChannelSid}}',
          from: '{{flow.channel.address}}',
          body: `Hello {{flow.data.name}}, ${house} wrote down this phone for its wait list. Is it yours? Reply 1 for yes, or LEAVE to be taken off.`,
          timeout: ANSWER_WITHIN,
        },
      },
      redirect('desk', `${baseUrl}/message`, { x: -120, y: 240 }),
      redirect('desk_by_phone', `${baseUrl}/voice`, { x: -440, y: 240 }),
    ],
  };
}

/** Studio prints a redirect and is done: the platform makes the request itself, signed, and acts on the answer. */
const redirect = (name: string, url: string, offset: { x: number; y: number }): Widget => ({
  name,
  type: 'add-twiml-redirect',
  transitions: [{ event: 'return' }, { event: 'timeout' }, { event: 'fail' }],
  properties: { offset, method: 'POST', url: `${url}${CONNECTION_OVERRIDES}`, timeout: '0' },
});

/** Goes into the commit message of what we publish, so that a later look knows it again without comparing what Studio added. */
export const commitMessage = (definition: FlowDefinition): string =>
  `Bellhop ${createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 12)}`;
