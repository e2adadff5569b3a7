import type { Contents } from '../../content';
import { LIST, LONGEST_RICH, QUICK_REPLIES } from '../../content/limits';
import { bare } from '../addresses';
import type { People } from '../people';
import type { Message, MessagingState } from '../state';
import { WINDOW_MS } from './limits';
import { SANDBOX_NUMBER } from './sandbox';
import type { Sandbox } from './sandbox';

/** What will become of a message once it has left. */
export interface Fate {
  readonly ends: 'delivered' | 'sent' | 'undelivered' | 'failed';
  readonly errorCode?: number;
  /** It goes as a template that WhatsApp approved. */
  readonly template: boolean;
}

export interface FateContext {
  readonly state: MessagingState;
  readonly people: People;
  readonly sandbox: Sandbox;
  readonly contents: Contents;
}

/** https://www.twilio.com/docs/api/errors */
const POLICY = 63013;
const NOT_JOINED = 63015;
const OUTSIDE_WINDOW = 63016;
const NOBODY = 63024;
const PARAMETERS = 63028;
const PAUSED = 63041;
const DISABLED = 63042;

/**
 * What WhatsApp does with a message that leaves now. All of it is late: the platform has already accepted it,
 * and the failure comes by status callback.
 */
export function whatsappFate(message: Message, now: number, context: FateContext): Fate {
  const person = bare(message.to);
  const reach = context.people.onWhatsapp(person);
  if (reach === 'nobody') return { ends: 'undelivered', errorCode: NOBODY, template: false };
  const shared = bare(message.from) === SANDBOX_NUMBER;
  if (shared && !context.sandbox.holds(person, now)) return failed(NOT_JOINED);
  const approval = approvalOf(message, shared, context.contents);
  if (approval === 'paused') return failed(PAUSED);
  if (approval === 'disabled') return failed(DISABLED);
  const template = approval === 'approved';
  if (!template && !windowIsOpen(message, now, context.state)) return failed(OUTSIDE_WINDOW);
  const fault = faultOf(message, template);
  if (fault !== undefined) return { ...failed(fault), template };
  return { ends: reach === 'off' ? 'sent' : 'delivered', template };
}

const failed = (errorCode: number): Fate => ({ ends: 'failed', errorCode, template: false });

/** Whether the person has written to this sender within the window. */
function windowIsOpen({ from, to }: Message, now: number, state: MessagingState): boolean {
  const last = state.texts.findLast(
    (text) =>
      text.direction === 'in' &&
      text.channel === 'whatsapp' &&
      text.person === bare(to) &&
      text.to === bare(from),
  );
  return last !== undefined && now - last.at < WINDOW_MS;
}

/** What WhatsApp says of the content; a list is never a template, and the sandbox has only its own. */
function approvalOf({ rich }: Message, shared: boolean, contents: Contents): string {
  if (!rich || rich.type === 'twilio/list-picker') return 'unsubmitted';
  const { contentSid } = rich;
  const content = shared ? contents.sandboxTemplate(contentSid) : contents.bySid(contentSid);
  return content ? contents.approvalOf(content) : 'unsubmitted';
}

/** What WhatsApp itself does not take, whatever the window. */
function faultOf({ rich, body }: Message, template: boolean): number | undefined {
  if (!rich) return undefined;
  if (template && rich.unknownVariables) return PARAMETERS;
  const limited = template || rich.type !== 'twilio/text';
  if (limited && [...body].length > LONGEST_RICH) return POLICY;
  const replies = rich.type === 'twilio/list-picker' ? 0 : rich.buttons.length;
  if (!template && replies > QUICK_REPLIES.mostUnapproved) return POLICY;
  return rich.buttons.some(({ title }) => [...title].length > longestTitle(rich.type))
    ? POLICY
    : undefined;
}

const longestTitle = (type: string): number =>
  type === 'twilio/list-picker' ? LIST.longestItem : QUICK_REPLIES.longestTitle;
