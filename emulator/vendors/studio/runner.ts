import type { Clock } from '../../core/clock';
import { NotEmulated } from '../../core/errors';
import { newSid } from '../../core/sids';
import type { VendorAnswer } from '../../core/vendor';
import type { Webhooks } from '../../core/webhooks';
import { propertiesOf, readDefinition, type Widget } from './definition';
import { LIMITS } from './limits';
import { fill } from './liquid';
import { holds } from './split';
import type { Execution, Flow, StudioState } from './state';

/** What ends a widget, and what it leaves for those that follow. */
interface Outcome {
  readonly event: string;
  readonly outputs?: Readonly<Record<string, unknown>>;
  /** The transition itself, where several have the same event. */
  readonly next?: string | undefined;
}

/** TwiML for the request that is under way, when a widget has some. */
export interface Printed {
  twiml: string | undefined;
}

/** Walks executions through their flows, widget by widget, on the account's clock. */
export class Runner {
  private readonly timers = new Map<string, () => void>();

  constructor(
    private readonly options: {
      state: StudioState;
      clock: Clock;
      webhooks: Webhooks;
      /** The Messages resource, as any client would use it. */
      send: (form: URLSearchParams) => Promise<VendorAnswer>;
      /** Where Studio itself is called. */
      address: (flowSid: string) => string;
      failed: (error: unknown) => void;
    },
  ) {}

  /** Begins at the trigger; answers once the flow waits or is over. */
  async start(execution: Execution, event: string, printed: Printed): Promise<void> {
    const { initial_state } = this.definition(execution);
    await this.leave(execution, this.widget(execution, initial_state), { event }, printed);
  }

  /** The contact wrote while a widget waits for it. */
  async reply(
    execution: Execution,
    inbound: Readonly<Record<string, string>>,
    printed: Printed,
  ): Promise<void> {
    await this.wake(execution, { event: 'incomingMessage', outputs: { inbound } }, printed);
  }

  /** What was sent has not arrived. */
  async undelivered(execution: Execution): Promise<void> {
    await this.wake(execution, { event: 'deliveryFailure' }, { twiml: undefined });
  }

  end(execution: Execution): void {
    this.timers.get(execution.sid)?.();
    this.timers.delete(execution.sid);
    execution.status = 'ended';
    execution.waiting = null;
    execution.updatedAt = this.options.clock.now();
  }

  /** After a snapshot was put back: whoever waits goes on waiting. */
  resume(): void {
    for (const execution of this.options.state.waiting) this.arm(execution);
  }

  private async wake(execution: Execution, outcome: Outcome, printed: Printed): Promise<void> {
    const { waiting } = execution;
    if (!waiting) return;
    this.timers.get(execution.sid)?.();
    this.timers.delete(execution.sid);
    execution.waiting = null;
    await this.leave(execution, this.widget(execution, waiting.widget), outcome, printed);
  }

  private arm(execution: Execution): void {
    if (!execution.waiting) return;
    const { clock, failed } = this.options;
    const stop = clock.at(execution.waiting.until, () =>
      this.wake(execution, { event: 'timeout' }, { twiml: undefined }).catch(failed),
    );
    this.timers.set(execution.sid, stop);
  }

  private async leave(
    execution: Execution,
    from: Widget,
    first: Outcome,
    printed: Printed,
  ): Promise<void> {
    let widget = from;
    let outcome = first;
    for (let steps = 0; steps < LIMITS.steps; steps++) {
      const { event, outputs } = outcome;
      if (outputs) this.note(execution, widget.name, outputs);
      const next =
        outcome.next ?? widget.transitions.find((transition) => transition.event === event)?.next;
      const at = this.options.clock.now();
      execution.steps.push({
        sid: newSid('FT'),
        event,
        from: widget.name,
        to: next || 'Ended',
        context: structuredClone(execution.context),
        at,
      });
      execution.updatedAt = at;
      if (!next) return this.end(execution);
      widget = this.widget(execution, next);
      const after = await this.run(execution, widget, printed);
      if (after === 'waits') return;
      outcome = after;
    }
    throw new Error(`the Studio flow ${execution.flowSid} runs in circles`);
  }

  private async run(
    execution: Execution,
    widget: Widget,
    printed: Printed,
  ): Promise<Outcome | 'waits'> {
    switch (widget.type) {
      case 'add-twiml-redirect':
        return this.redirect(execution, widget, printed);
      case 'send-message': {
        const { body, from, to } = propertiesOf('send-message', widget);
        const { ok, outbound } = await this.text(execution, { body, from, to });
        return { event: ok ? 'sent' : 'failed', outputs: { outbound } };
      }
      case 'send-and-wait-for-reply': {
        const { body, from, timeout = '3600' } = propertiesOf('send-and-wait-for-reply', widget);
        const { ok, outbound } = await this.text(execution, { body, from, watched: true });
        if (!ok) return { event: 'deliveryFailure', outputs: { outbound } };
        this.note(execution, widget.name, { outbound });
        const seconds = Number(fill(timeout, execution.context));
        const until = this.options.clock.now() + seconds * 1_000;
        execution.waiting = { widget: widget.name, until };
        this.arm(execution);
        return 'waits';
      }
      case 'make-http-request':
        return this.request(execution, widget);
      case 'split-based-on':
        return this.split(execution, widget);
      default:
        throw new NotEmulated(`the Studio widget ${widget.type}`);
    }
  }

  /** https://www.twilio.com/docs/studio/widget-library/twiml-redirect */
  private redirect(execution: Execution, widget: Widget, printed: Printed): Outcome {
    const { url, method = 'POST', timeout } = propertiesOf('add-twiml-redirect', widget);
    if (timeout !== '0') throw new NotEmulated('a TwiML redirect that gives control back');
    const target = fill(url, execution.context).replace(/&/g, '&amp;').replace(/</g, '&lt;');
    printed.twiml = `<Response><Redirect method="${method}">${target}</Redirect></Response>`;
    return { event: 'timeout' };
  }

  /** https://www.twilio.com/docs/studio/widget-library/http-request */
  private async request(execution: Execution, widget: Widget): Promise<Outcome> {
    const {
      url,
      method,
      content_type,
      body,
      parameters = [],
    } = propertiesOf('make-http-request', widget);
    if (content_type.split(';')[0] !== 'application/x-www-form-urlencoded')
      throw new NotEmulated(`an HTTP request of Studio with ${content_type}`);
    const filled = (text: string): string => fill(text, execution.context);
    const params = Object.fromEntries([
      ...new URLSearchParams(filled(body ?? '')),
      ...parameters.map(({ key, value }): [string, string] => [key, filled(value)]),
    ]);
    const target = `${filled(url).split('#')[0]}#rt=${LIMITS.requestMs}&tt=${LIMITS.requestMs}&rc=0`;
    const { outcome } = await this.options.webhooks.deliver({
      kind: 'studio',
      url: target,
      method,
      params,
    }).done;
    const isJson = outcome.contentType.split(';')[0] === 'application/json';
    return {
      event: outcome.status >= 200 && outcome.status < 300 ? 'success' : 'failed',
      outputs:
        outcome.status === 0
          ? {}
          : {
              body: outcome.body,
              content_type: outcome.contentType,
              status_code: outcome.status,
              ...(isJson ? { parsed: JSON.parse(outcome.body) as unknown } : {}),
            },
    };
  }

  private split(execution: Execution, widget: Widget): Outcome {
    const input = fill(propertiesOf('split-based-on', widget).input, execution.context);
    const hit = widget.transitions.find(
      ({ event, conditions = [] }) =>
        event === 'match' && conditions.some((condition) => holds(condition, input)),
    );
    return hit ? { event: 'match', next: hit.next } : { event: 'noMatch' };
  }

  private async text(
    execution: Execution,
    message: {
      readonly body: string;
      readonly from: string | undefined;
      readonly to?: string | undefined;
      /** Studio wants to hear what becomes of it. */
      readonly watched?: true;
    },
  ): Promise<{ readonly ok: boolean; readonly outbound: unknown }> {
    const filled = (template: string | undefined, usual: string): string =>
      fill(template ?? '', execution.context) || usual;
    const sender = filled(message.from, execution.channel);
    const form = new URLSearchParams({
      To: filled(message.to, execution.contact),
      [sender.startsWith('MG') ? 'MessagingServiceSid' : 'From']: sender,
      Body: fill(message.body, execution.context),
    });
    if (message.watched)
      form.set(
        'StatusCallback',
        `${this.options.address(execution.flowSid)}?FlowEvent=status&Execution=${execution.sid}`,
      );
    const { status, body } = await this.options.send(form);
    return { ok: status < 300, outbound: asStudioNames(body) };
  }

  private note(
    execution: Execution,
    widget: string,
    outputs: Readonly<Record<string, unknown>>,
  ): void {
    const before = execution.context['widgets'] as Readonly<Record<string, object>> | undefined;
    execution.context = {
      ...execution.context,
      widgets: { ...before, [widget]: { ...before?.[widget], ...outputs } },
    };
  }

  private definition({ flowSid, revision }: Execution) {
    const flow: Flow | undefined = this.options.state.flow(flowSid);
    return readDefinition(flow?.revisions.find((one) => one.revision === revision)?.definition);
  }

  private widget(execution: Execution, name: string): Widget {
    const widget = this.definition(execution).states.find((state) => state.name === name);
    if (!widget) throw new Error(`no widget ${name} in ${execution.flowSid}`);
    return widget;
  }
}

/** `error_code` is `ErrorCode` in a flow. */
function asStudioNames(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return {};
  return Object.fromEntries(
    Object.entries(message).map(([name, value]) => [
      name.replace(/(^|_)([a-z])/g, (_, _gap: string, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
