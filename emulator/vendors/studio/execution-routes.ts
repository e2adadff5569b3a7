import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { metaPage } from '../../core/paging';
import { onlyKnown } from '../../core/params';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import type { Entry } from './entry';
import { findFlow } from './flow-routes';
import { formatContext, formatExecution, formatStep } from './format';
import { CODES, LIMITS } from './limits';
import type { Runner } from './runner';
import { published, type Execution, type Step, type StudioState } from './state';

/** Executions: https://www.twilio.com/docs/studio/rest-api/v2/execution */
export function executionRoutes(options: {
  state: StudioState;
  account: Account;
  entry: Entry;
  runner: Runner;
  failed: (error: unknown) => void;
}): readonly Route[] {
  const { state, account, entry, runner, failed } = options;
  const { accountSid } = account;
  const base = '/v2/Flows/:flow/Executions';
  const notFound = (path: string): VendorError =>
    new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);
  const find = (flow: string, sid: string, path: string): Execution => {
    const execution = state
      .executionsOf(findFlow(state, flow, path).sid)
      .find((one) => one.sid === sid);
    if (!execution) throw notFound(path);
    return execution;
  };
  const findStep = (execution: Execution, sid: string, path: string): Step => {
    const step = execution.steps.find((one) => one.sid === sid);
    if (!step) throw notFound(path);
    return step;
  };
  return [
    {
      method: 'POST',
      path: base,
      answer: (request, { flow: flowSid = '' }) => {
        const flow = findFlow(state, flowSid, request.path);
        const form = request.form();
        onlyKnown(form, ['To', 'From', 'Parameters']);
        const { contact, channel, parameters } = readRequest(form);
        const revision = published(flow);
        if (!revision) throw new VendorError(404, NOT_FOUND, 'The flow is not published');
        if (state.activeOf(flow.sid, contact))
          throw new VendorError(409, CODES.conflict, 'Execution already active for this contact');
        const execution = entry.begin(
          flow,
          { revision: revision.revision, contact, channel },
          { request: { from: channel, to: contact, parameters } },
          parameters,
        );
        const body = formatExecution(accountSid, execution);
        // Studio answers before the flow has done anything.
        runner.start(execution, 'incomingRequest', { twiml: undefined }).catch(failed);
        return { status: 201, body };
      },
    },
    {
      method: 'GET',
      path: base,
      answer: (request, { flow = '' }) => {
        const all = [...state.executionsOf(findFlow(state, flow, request.path).sid)].reverse();
        return {
          status: 200,
          body: metaPage(request, 'executions', all, (one) => formatExecution(accountSid, one)),
        };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid`,
      answer: (request, { flow = '', sid = '' }) => ({
        status: 200,
        body: formatExecution(accountSid, find(flow, sid, request.path)),
      }),
    },
    {
      method: 'POST',
      path: `${base}/:sid`,
      answer: (request, { flow = '', sid = '' }) => {
        const execution = find(flow, sid, request.path);
        const form = request.form();
        onlyKnown(form, ['Status']);
        if (form.get('Status') !== 'ended')
          throw new VendorError(400, CODES.invalid, 'Status can only be set to ended');
        runner.end(execution);
        return { status: 200, body: formatExecution(accountSid, execution) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:sid`,
      answer: (request, { flow = '', sid = '' }) => {
        const execution = find(flow, sid, request.path);
        runner.end(execution);
        state.removeExecution(execution.sid);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid/Context`,
      answer: (request, { flow = '', sid = '' }) => ({
        status: 200,
        body: formatContext(accountSid, find(flow, sid, request.path)),
      }),
    },
    {
      method: 'GET',
      path: `${base}/:sid/Steps`,
      answer: (request, { flow = '', sid = '' }) => {
        const execution = find(flow, sid, request.path);
        return {
          status: 200,
          body: metaPage(request, 'steps', [...execution.steps].reverse(), (step) =>
            formatStep(accountSid, execution, step),
          ),
        };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid/Steps/:step`,
      answer: (request, { flow = '', sid = '', step = '' }) => {
        const execution = find(flow, sid, request.path);
        const found = findStep(execution, step, request.path);
        return { status: 200, body: formatStep(accountSid, execution, found) };
      },
    },
  ];
}

function readRequest(form: URLSearchParams): {
  readonly contact: string;
  readonly channel: string;
  readonly parameters: Readonly<Record<string, unknown>>;
} {
  const contact = form.get('To');
  const channel = form.get('From');
  if (!contact || !channel)
    throw new VendorError(
      400,
      CODES.invalid,
      `Missing required parameter ${contact ? 'From' : 'To'} in the post body`,
    );
  if (Buffer.byteLength(contact + channel) > LIMITS.addresses)
    throw new VendorError(400, CODES.addressesTooLong, 'To and From are too long');
  let parameters: unknown;
  try {
    parameters = JSON.parse(form.get('Parameters') ?? '{}');
  } catch {
    parameters = undefined;
  }
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters))
    throw new VendorError(400, CODES.invalid, 'Parameters is not a JSON object');
  return { contact, channel, parameters: { ...parameters } };
}
