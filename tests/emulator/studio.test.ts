import { ANA, refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
  bench.vendors.clock.stop();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const studio = () => bench.client().studio.v2;

interface State {
  readonly name: string;
  readonly type: string;
  readonly properties: object;
  readonly transitions: readonly object[];
}

/** A flow with these widgets, begun by a text with `first` and over REST with `asked`. */
const definition = (states: readonly State[], first = 'desk', asked = 'ask') => ({
  description: 'A flow',
  initial_state: 'Trigger',
  flags: { allow_concurrent_calls: true },
  states: [
    {
      name: 'Trigger',
      type: 'trigger',
      properties: { offset: { x: 0, y: 0 } },
      transitions: [
        { event: 'incomingMessage', next: first },
        {
          event: 'incomingRequest',
          ...(states.some(({ name }) => name === asked) ? { next: asked } : {}),
        },
      ],
    },
    ...states,
  ],
});
const desk = (): State => ({
  name: 'desk',
  type: 'add-twiml-redirect',
  properties: { url: `${bench.deskUrl}/message#rc=5&rp=5xx`, method: 'POST', timeout: '0' },
  transitions: [{ event: 'return' }, { event: 'timeout' }, { event: 'fail' }],
});
const ask = (next = 'desk'): State => ({
  name: 'ask',
  type: 'send-and-wait-for-reply',
  properties: {
    from: '{{flow.channel.address}}',
    body: 'Hello {{flow.data.name}}, is this your phone?',
    timeout: '600',
  },
  transitions: [
    { event: 'incomingMessage', next },
    { event: 'timeout', next: 'report' },
    { event: 'deliveryFailure', next: 'report' },
  ],
});
const report = (): State => ({
  name: 'report',
  type: 'make-http-request',
  properties: {
    url: `${bench.deskUrl}/report`,
    method: 'POST',
    content_type: 'application/x-www-form-urlencoded;charset=utf-8',
    parameters: [
      { key: 'phone', value: '{{contact.channel.address}}' },
      { key: 'answer', value: '{{widgets.ask.inbound.Body}}' },
    ],
  },
  transitions: [{ event: 'success' }, { event: 'failed' }],
});

const publish = (states: readonly State[], first?: string) =>
  studio().flows.create({
    friendlyName: 'Front desk',
    status: 'published',
    definition: definition(states, first),
  });
const execute = (flow: string, name = 'Ana') =>
  studio().flows(flow).executions.create({ to: ANA, from: WAIT_LIST, parameters: { name } });
/** Where the flow's steps went, oldest first. */
const way = async (flow: string, execution: string): Promise<readonly string[]> =>
  (await studio().flows(flow).executions(execution).steps.list())
    .map(({ name, transitionedTo }) => `${name} -> ${transitionedTo}`)
    .reverse();
const bodies = async (): Promise<readonly unknown[]> =>
  (await bench.thread()).filter(({ direction }) => direction === 'out').map(({ body }) => body);

it('keeps flows with their revisions, and runs the published one', async () => {
  const { sid, webhookUrl } = await publish([desk()]);
  const { accountSid } = bench.vendors.account;
  expect(webhookUrl).toBe(`https://webhooks.twilio.com/v1/Accounts/${accountSid}/Flows/${sid}`);
  const draft = {
    status: 'draft',
    commitMessage: 'later',
    definition: definition([desk(), report()]),
  };
  expect(
    await studio()
      .flows(sid)
      .update({ ...draft, status: 'draft' }),
  ).toMatchObject({
    revision: 2,
    status: 'draft',
    commitMessage: 'later',
  });
  expect((await studio().flows.list()).map((flow) => flow.friendlyName)).toEqual(['Front desk']);
  // The official client cannot list revisions; one by one it can.
  for (const [revision, status] of Object.entries({ 1: 'published', 2: 'draft' }))
    expect((await studio().flows(sid).revisions(revision).fetch()).status).toBe(status);
  await studio().flows(sid).remove();
  expect(await refusalOf(studio().flows(sid).fetch())).toEqual({ status: 404, code: 20404 });
});

it.each([
  ['a transition to nowhere', () => definition([{ ...desk(), name: 'other' }])],
  ['no trigger', () => ({ ...definition([desk()]), initial_state: 'desk' })],
  ['two widgets of one name', () => definition([desk(), desk()])],
  ['a property that is missing', () => definition([{ ...desk(), properties: { method: 'POST' } }])],
  [
    'an event that the widget has not',
    () => definition([{ ...desk(), transitions: [{ event: 'sent' }] }]),
  ],
  [
    'a number where Studio wants text',
    () => definition([{ ...desk(), properties: { url: 'https://a.example', timeout: 0 } }]),
  ],
])('refuses a definition with %s', async (_, wrong) => {
  const flow = { friendlyName: 'Front desk', status: 'published', definition: wrong() } as const;
  const refused = { status: 400, code: 20001 };
  expect(await refusalOf(studio().flowValidate.update(flow))).toEqual(refused);
  expect(await refusalOf(studio().flows.create(flow))).toEqual(refused);
});

it('says that a definition is fine without keeping it', async () => {
  const flow = {
    friendlyName: 'Front desk',
    status: 'published',
    definition: definition([desk()]),
  };
  expect(await studio().flowValidate.update({ ...flow, status: 'published' })).toMatchObject({
    valid: true,
  });
  expect(await studio().flows.list()).toEqual([]);
});

it('does not pretend to run a widget that it does not know', async () => {
  const voicemail = { ...desk(), type: 'record-voicemail' };
  expect(await refusalOf(publish([voicemail]))).toMatchObject({ status: 501 });
});

it('sends a text that comes through a flow on to the desk, signed, and its answer to the phone', async () => {
  const { webhookUrl } = await publish([desk()]);
  await bench.connect(WAIT_LIST, webhookUrl);
  bench.answers.set('/message', '<Response><Message>Number 3</Message></Response>');
  const received = await bench.text('Where am I?');
  expect(received).toMatchObject({ status: 200, replies: [{ to: ANA, body: 'Number 3' }] });
  expect(bench.calls).toMatchObject([
    { path: '/message', signed: true, form: { Body: 'Where am I?', From: ANA } },
  ]);
});

it('refuses a call to the flow’s address that the platform did not sign', async () => {
  const { sid } = await publish([desk()]);
  const { accountSid } = bench.vendors.account;
  const url = `${bench.vendors.url}/webhooks.twilio.com/v1/Accounts/${accountSid}/Flows/${sid}`;
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ From: ANA }) });
  expect(answer.status).toBe(403);
});

describe('an execution begun over REST', () => {
  it('asks, waits for the reply, and sends it on', async () => {
    const flow = await publish([ask(), desk(), report()]);
    await bench.connect(WAIT_LIST, flow.webhookUrl);
    bench.answers.set('/message', '<Response><Message>Thank you</Message></Response>');
    const execution = await execute(flow.sid);
    expect(execution.status).toBe('active');
    await bench.vendors.clock.advance(2_000);
    expect(await bodies()).toEqual(['Hello Ana, is this your phone?']);
    await bench.text('1');
    await bench.vendors.clock.advance(2_000);
    expect(await bodies()).toEqual(['Hello Ana, is this your phone?', 'Thank you']);
    expect(await way(flow.sid, execution.sid)).toEqual([
      'incomingRequest -> ask',
      'incomingMessage -> desk',
      'timeout -> Ended',
    ]);
    const { context } = await studio()
      .flows(flow.sid)
      .executions(execution.sid)
      .executionContext()
      .fetch();
    expect(context).toMatchObject({ widgets: { ask: { inbound: { Body: '1' } } } });
  });

  it('goes on when nobody answers in time', async () => {
    const flow = await publish([ask(), desk(), report()]);
    const execution = await execute(flow.sid);
    await bench.vendors.clock.advance(599_000);
    expect(bench.calls).toEqual([]);
    await bench.vendors.clock.advance(2_000);
    expect(bench.calls).toMatchObject([
      { path: '/report', signed: true, form: { phone: ANA, answer: '' } },
    ]);
    expect((await studio().flows(flow.sid).executions(execution.sid).fetch()).status).toBe('ended');
  });

  it('notices that the question cannot be sent', async () => {
    const flow = await publish([ask(), desk(), report()]);
    await bench.connect(WAIT_LIST, flow.webhookUrl);
    await bench.text('STOP');
    const execution = await execute(flow.sid);
    await bench.vendors.clock.advance(2_000);
    expect(await way(flow.sid, execution.sid)).toContain('deliveryFailure -> report');
  });

  it('takes one contact at a time', async () => {
    const flow = await publish([ask(), desk(), report()]);
    const first = await execute(flow.sid);
    expect(await refusalOf(execute(flow.sid))).toEqual({ status: 409, code: 20409 });
    await studio().flows(flow.sid).executions(first.sid).update({ status: 'ended' });
    expect((await execute(flow.sid)).sid).not.toBe(first.sid);
  });

  it('branches on the reply, and texts by itself', async () => {
    const split: State = {
      name: 'split',
      type: 'split-based-on',
      properties: { input: '{{widgets.ask.inbound.Body}}' },
      transitions: [
        { event: 'noMatch', next: 'report' },
        {
          event: 'match',
          next: 'thanks',
          conditions: [
            {
              friendly_name: 'yes',
              arguments: ['{{widgets.ask.inbound.Body}}'],
              type: 'matches_any_of',
              value: '1, yes, Yes',
            },
          ],
        },
      ],
    };
    const thanks: State = {
      name: 'thanks',
      type: 'send-message',
      properties: { body: 'Thank you, {{flow.data.name}}' },
      transitions: [{ event: 'sent', next: 'report' }, { event: 'failed' }],
    };
    const flow = await publish([ask('split'), split, thanks, desk(), report()]);
    await bench.connect(WAIT_LIST, flow.webhookUrl);
    const execution = await execute(flow.sid);
    await bench.vendors.clock.advance(2_000);
    await bench.text('yes');
    await bench.vendors.clock.advance(2_000);
    expect(await bodies()).toContain('Thank you, Ana');
    expect(bench.calls).toMatchObject([{ path: '/report', form: { answer: 'yes' } }]);
    expect(await way(flow.sid, execution.sid)).toEqual([
      'incomingRequest -> ask',
      'incomingMessage -> split',
      'match -> thanks',
      'sent -> report',
      'success -> Ended',
    ]);
  });

  it('refuses addresses and parameters that make no sense', async () => {
    const { sid } = await publish([ask(), desk(), report()]);
    const executions = studio().flows(sid).executions;
    const to = `whatsapp:US.${'a'.repeat(300)}`;
    expect(await refusalOf(executions.create({ to, from: WAIT_LIST }))).toEqual({
      status: 400,
      code: 81023,
    });
    expect(
      await refusalOf(executions.create({ to: ANA, from: WAIT_LIST, parameters: 'name' })),
    ).toEqual({ status: 400, code: 20001 });
  });
});
