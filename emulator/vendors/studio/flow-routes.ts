import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { metaPage } from '../../core/paging';
import { onlyKnown } from '../../core/params';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import { problemsOf } from './definition';
import { formatFlow, formatListedFlow, formatRevision } from './format';
import { CODES } from './limits';
import { latest, type Flow, type Revision, type StudioState } from './state';

const KNOWN = ['FriendlyName', 'Status', 'Definition', 'CommitMessage'];

const missing = (name: string): VendorError =>
  new VendorError(400, CODES.invalid, `Missing required parameter ${name} in the post body`);

/** The flow of this sid; throws 404. */
export function findFlow(state: StudioState, sid: string, path: string): Flow {
  const flow = state.flow(sid);
  if (flow) return flow;
  throw new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);
}

function definitionIn(form: URLSearchParams): unknown {
  const given = form.get('Definition');
  if (given === null) throw missing('Definition');
  try {
    return JSON.parse(given) as unknown;
  } catch {
    throw new VendorError(400, CODES.invalid, 'Definition is not valid JSON');
  }
}

/** Throws what Studio answers to a definition that cannot be published. */
function checkDefinition(definition: unknown): void {
  const [first, ...others] = problemsOf(definition);
  if (!first) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  const code = first.message.includes('too many widgets') ? CODES.tooManyWidgets : CODES.invalid;
  throw new VendorError(
    400,
    code,
    `Flow definition is invalid: ${first.property_path} ${first.message}${more}`,
  );
}

function statusIn(form: URLSearchParams): 'draft' | 'published' {
  const status = form.get('Status');
  if (status === 'draft' || status === 'published') return status;
  if (status === null) throw missing('Status');
  throw new VendorError(400, CODES.invalid, `Status is invalid: ${status}`);
}

/** Flows, their revisions, and the check of a definition. https://www.twilio.com/docs/studio/rest-api/v2/flow */
export function flowRoutes(options: {
  state: StudioState;
  account: Account;
  now: () => number;
}): readonly Route[] {
  const { state, account, now } = options;
  const { accountSid } = account;
  const revisionOf = (flow: Flow, number: string, path: string): Revision => {
    const found =
      number === 'LatestPublished'
        ? flow.revisions.findLast(({ status }) => status === 'published')
        : number === 'LatestRevision'
          ? latest(flow)
          : flow.revisions.find(({ revision }) => String(revision) === number);
    if (found) return found;
    throw new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);
  };
  return [
    {
      method: 'POST',
      path: '/v2/Flows/Validate',
      answer: (request) => {
        const form = request.form();
        onlyKnown(form, KNOWN);
        if (!form.get('FriendlyName')) throw missing('FriendlyName');
        statusIn(form);
        checkDefinition(definitionIn(form));
        return { status: 200, body: { valid: true } };
      },
    },
    {
      method: 'POST',
      path: '/v2/Flows',
      answer: (request) => {
        const form = request.form();
        onlyKnown(form, KNOWN);
        const friendlyName = form.get('FriendlyName');
        if (!friendlyName) throw missing('FriendlyName');
        const definition = definitionIn(form);
        checkDefinition(definition);
        const flow = state.addFlow({
          revision: 1,
          friendlyName,
          status: statusIn(form),
          definition,
          commitMessage: form.get('CommitMessage'),
          at: now(),
        });
        return { status: 201, body: formatFlow(accountSid, flow) };
      },
    },
    {
      method: 'GET',
      path: '/v2/Flows',
      answer: (request) => ({
        status: 200,
        body: metaPage(request, 'flows', state.flows, (flow) => formatListedFlow(accountSid, flow)),
      }),
    },
    {
      method: 'GET',
      path: '/v2/Flows/:sid',
      answer: (request, { sid = '' }) => ({
        status: 200,
        body: formatFlow(accountSid, findFlow(state, sid, request.path)),
      }),
    },
    {
      method: 'POST',
      path: '/v2/Flows/:sid',
      answer: (request, { sid = '' }) => {
        const flow = findFlow(state, sid, request.path);
        const form = request.form();
        onlyKnown(form, KNOWN);
        const before = latest(flow);
        const definition = form.has('Definition') ? definitionIn(form) : before.definition;
        checkDefinition(definition);
        flow.revisions.push({
          revision: before.revision + 1,
          friendlyName: form.get('FriendlyName') ?? before.friendlyName,
          status: statusIn(form),
          definition,
          commitMessage: form.get('CommitMessage'),
          at: now(),
        });
        return { status: 200, body: formatFlow(accountSid, flow) };
      },
    },
    {
      method: 'DELETE',
      path: '/v2/Flows/:sid',
      answer: (request, { sid = '' }) => {
        state.removeFlow(findFlow(state, sid, request.path).sid);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: '/v2/Flows/:sid/Revisions',
      answer: (request, { sid = '' }) => {
        const flow = findFlow(state, sid, request.path);
        const newestFirst = [...flow.revisions].reverse();
        return {
          status: 200,
          body: metaPage(request, 'revisions', newestFirst, (revision) =>
            formatRevision(accountSid, flow, revision),
          ),
        };
      },
    },
    {
      method: 'GET',
      path: '/v2/Flows/:sid/Revisions/:revision',
      answer: (request, { sid = '', revision = '' }) => {
        const flow = findFlow(state, sid, request.path);
        const found = revisionOf(flow, revision, request.path);
        return { status: 200, body: formatRevision(accountSid, flow, found) };
      },
    },
  ];
}
