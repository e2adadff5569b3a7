import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import type { Account } from '../../core/account';
import { newSid } from '../../core/sids';
import type { VendorAnswer, VendorRequest } from '../../core/vendor';
import type { Printed, Runner } from './runner';
import { published, type Execution, type Flow, type StudioState } from './state';

export const WEBHOOK_HOST = 'webhooks.twilio.com';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const UNHAPPY = ['failed', 'undelivered'];

/** A flow's own address, which the platform calls as it would call ours: signed. */
export class Entry {
  constructor(
    private readonly options: {
      state: StudioState;
      runner: Runner;
      account: Account;
      now: () => number;
    },
  ) {}

  async answer(request: VendorRequest, flowSid: string): Promise<VendorAnswer> {
    const { state, account } = this.options;
    const flow = state.flow(flowSid);
    const params = Object.fromEntries(request.method === 'GET' ? request.query : request.form());
    const query = request.query.size > 0 ? `?${request.query}` : '';
    const url = `https://${WEBHOOK_HOST}${request.path}${query}`;
    const signature = request.headers['x-twilio-signature'] ?? '';
    const signed = request.method === 'GET' ? {} : params;
    if (!validateRequest(account.authToken, signature, url, signed)) return { status: 403 };
    const revision = flow && published(flow);
    if (!flow || !revision) return { status: 404 };
    if (request.query.get('FlowEvent') === 'status') {
      await this.news(flow, request.query.get('Execution'), params);
      return { status: 200, body: '' };
    }
    const printed: Printed = { twiml: undefined };
    await this.enter(flow, revision.revision, params, printed);
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `${XML}${printed.twiml ?? '<Response/>'}`,
    };
  }

  /** A text or a call goes to the execution that waits for it, or begins one. */
  private async enter(
    flow: Flow,
    revision: number,
    params: Readonly<Record<string, string>>,
    printed: Printed,
  ): Promise<void> {
    const { state, runner } = this.options;
    const { From: contact = '', To: channel = '' } = params;
    const isCall = 'CallSid' in params;
    const active = isCall ? undefined : state.activeOf(flow.sid, contact);
    if (active?.waiting) return runner.reply(active, params, printed);
    const execution = this.begin(
      flow,
      { revision, contact, channel },
      {
        [isCall ? 'call' : 'message']: params,
      },
    );
    return runner.start(execution, isCall ? 'incomingCall' : 'incomingMessage', printed);
  }

  /** A new execution, with nothing run yet. `data`: what a REST request brought. */
  begin(
    flow: Flow,
    from: { readonly revision: number; readonly contact: string; readonly channel: string },
    trigger: Readonly<Record<string, unknown>>,
    data: Readonly<Record<string, unknown>> = {},
  ): Execution {
    const sid = newSid('FN');
    const at = this.options.now();
    const execution: Execution = {
      sid,
      flowSid: flow.sid,
      ...from,
      status: 'active',
      context: {
        trigger,
        flow: {
          sid,
          flow_sid: flow.sid,
          channel: { address: from.channel },
          data,
          variables: {},
        },
        contact: { channel: { address: from.contact } },
        widgets: {},
      },
      steps: [],
      waiting: null,
      createdAt: at,
      updatedAt: at,
    };
    this.options.state.addExecution(execution);
    return execution;
  }

  private async news(
    flow: Flow,
    sid: string | null,
    { MessageStatus = '' }: Readonly<Record<string, string>>,
  ): Promise<void> {
    const execution = this.options.state.executionsOf(flow.sid).find((one) => one.sid === sid);
    if (execution && UNHAPPY.includes(MessageStatus))
      await this.options.runner.undelivered(execution);
  }
}
