import type { Clock } from '../../core/clock';
import { NotEmulated } from '../../core/errors';
import { newSid } from '../../core/sids';
import type { Delivered, Webhooks } from '../../core/webhooks';
import type { Numbers } from '../numbers/state';
import { bare, isAddress } from './addresses';
import type { Delivery } from './delivery';
import { LONGEST_BODY, LOOP, MOST_DOCUMENTS, MOST_REPLIES } from './limits';
import { hasOptedOut, isSandbox } from './senders';
import type { MessagingState, Service } from './state';
import { readTwiml, TwimlError } from './twiml';
import type { Verb } from './twiml';

/** What an answer is about: who texted what number, and how to ask again after a redirect. */
export interface Conversation {
  readonly person: string;
  readonly number: string;
  readonly service: Service | undefined;
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly to: string;
  readonly body: string;
}

/** Acts on the answers that our functions give to inbound messages. */
export class Replies {
  constructor(
    private readonly options: {
      clock: Clock;
      state: MessagingState;
      numbers: Numbers;
      delivery: Delivery;
      webhooks: Webhooks;
    },
  ) {}

  /** Sends what the answer says; tells which messages it held, in order. */
  async act(delivered: Delivered, conversation: Conversation): Promise<readonly Reply[]> {
    const replies: Reply[] = [];
    let document = delivered;
    let { url } = conversation;
    for (let fetched = 1; document.current; fetched++) {
      const redirect = this.one(document, conversation, replies);
      if (!redirect) return replies;
      if (fetched >= MOST_DOCUMENTS) {
        this.options.webhooks.fail(delivered.id, 14106, 'Document retrieval limit reached');
        return replies;
      }
      url = new URL(redirect.url, url).href;
      document = await this.options.webhooks.deliver({
        kind: 'message',
        url,
        method: redirect.method,
        params: conversation.params,
      }).done;
    }
    return replies;
  }

  /** One document; answers the redirect that it ends with, if any. */
  private one(
    { id, outcome }: Delivered,
    conversation: Conversation,
    replies: Reply[],
  ): Extract<Verb, { verb: 'Redirect' }> | undefined {
    if (outcome.status < 200 || outcome.status >= 300) return undefined;
    try {
      for (const verb of verbsOf(outcome)) {
        if (verb.verb === 'Redirect') return verb;
        this.reply(verb, conversation, replies);
      }
    } catch (error) {
      if (error instanceof NotEmulated) this.options.webhooks.fail(id, 501, error.message);
      if (!(error instanceof TwimlError)) throw error;
      this.options.webhooks.fail(id, error.code, error.message);
    }
    return undefined;
  }

  private reply(
    message: Extract<Verb, { verb: 'Message' }>,
    { person, number, service, url }: Conversation,
    replies: Reply[],
  ): void {
    const { clock, state, delivery } = this.options;
    const to = message.to ?? person;
    const from = message.from ?? number;
    if (replies.length >= MOST_REPLIES) throw new TwimlError(14109, 'Reply message limit exceeded');
    if (!message.body) throw new TwimlError(14103, 'Invalid message body');
    if ([...message.body].length > LONGEST_BODY) throw new TwimlError(21617, 'Body is too long');
    if (!isAddress(to)) throw new TwimlError(14101, `Invalid 'to' attribute: ${to}`);
    if (!this.options.numbers.byPhoneNumber(bare(from)) && !isSandbox(from)) {
      throw new TwimlError(14102, `Invalid 'from' attribute: ${from}`);
    }
    replies.push({ to, body: message.body });
    const now = clock.now();
    const refused = this.refusal(from, to, now);
    const sent = state.addMessage({
      sid: newSid('SM'),
      direction: 'outbound-reply',
      from,
      senderGiven: true,
      to,
      body: message.body,
      rich: null,
      template: false,
      status: refused === null ? 'queued' : 'failed',
      errorCode: refused,
      messagingServiceSid: service?.sid ?? null,
      statusCallback: message.statusCallback
        ? new URL(message.statusCallback, url).href
        : (service?.statusCallback ?? null),
      createdAt: now,
      updatedAt: now,
      sentAt: null,
      steps: [],
    });
    if (refused !== null) return;
    delivery.begin(sent, false);
    state.putOnHandset(sent);
  }

  /** Why this reply fails at once, if it does. */
  private refusal(from: string, to: string, now: number): number | null {
    if (hasOptedOut({ from, to }, this.options)) return 21610;
    const runs = this.options.state.replyRuns;
    const pair = `${from}|${to}`;
    const last = runs.get(pair);
    const count = last && now - last.lastAt < LOOP.withinMs ? last.count + 1 : 1;
    runs.set(pair, { count, lastAt: now });
    return count > LOOP.replies || from === to ? 14107 : null;
  }
}

/** Plain text is a message as it stands; everything else must be TwiML. */
function verbsOf({ contentType, body }: Delivered['outcome']): readonly Verb[] {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (body.trim() === '') return [];
  if (type === 'text/plain') {
    const nobody = { to: undefined, from: undefined, statusCallback: undefined };
    return [{ verb: 'Message', body: body.trim(), ...nobody }];
  }
  if (!['text/xml', 'application/xml', 'text/html'].includes(type)) {
    throw new TwimlError(12300, `Invalid content type: ${contentType || 'none'}`);
  }
  return readTwiml(body);
}
