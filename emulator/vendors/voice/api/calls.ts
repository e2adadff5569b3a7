import { NotEmulated, NOT_FOUND } from '../../../core/errors';
import { uriPage } from '../../../core/paging';
import { onlyKnown } from '../../../core/params';
import type { Route } from '../../../core/routes';
import { VendorError } from '../../../core/vendor';
import type { Exchange } from '../exchange';
import { Moved } from '../happenings';
import type { Leg } from '../leg';
import { callOut } from '../outgoing';
import { isOver } from '../state';
import type { Call } from '../state';
import { filterByDate } from './dates';
import { formatCall } from './format';
import { readNewCall, readSource, readStatusCallback } from './rules';

/** https://www.twilio.com/docs/api/errors/21220 */
const INVALID_STATE = 21220;
/** https://www.twilio.com/docs/api/errors/20009 */
const NOT_FINISHED = 20009;

/** The Calls resource: https://www.twilio.com/docs/voice/api/call-resource */
export function callRoutes(exchange: Exchange): readonly Route[] {
  const { account, numbers } = exchange.options;
  const base = `/2010-04-01/Accounts/${account.accountSid}/Calls`;
  const format = (call: Call): unknown => formatCall(account, call);

  function find(sid: string, path: string): Call {
    const call = exchange.state.calls.get(sid);
    if (!call) throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
    return call;
  }

  return [
    {
      method: 'POST',
      path: `${base}.json`,
      answer: (request) => {
        const leg = callOut(exchange, readNewCall(request.form(), numbers));
        return { status: 201, body: format(leg.call) };
      },
    },
    {
      method: 'GET',
      path: `${base}.json`,
      answer: (request) => {
        const found = listCalls(exchange.state.calls.values(), request.query);
        return { status: 200, body: uriPage(request, 'calls', found, format) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid.json`,
      answer: (request, { sid = '' }) => ({ status: 200, body: format(find(sid, request.path)) }),
    },
    {
      method: 'POST',
      path: `${base}/:sid.json`,
      answer: (request, { sid = '' }) => {
        const call = find(sid, request.path);
        change(call, exchange.leg(sid), request.form());
        return { status: 200, body: format(call) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:sid.json`,
      answer: (request, { sid = '' }) => {
        const call = find(sid, request.path);
        if (!isOver(call)) {
          throw new VendorError(409, NOT_FINISHED, 'Cannot delete a call that is not finished');
        }
        exchange.state.remove('calls', sid);
        return { status: 204 };
      },
    },
  ];
}

const CHANGES =
  'Url Method Twiml Status FallbackUrl FallbackMethod StatusCallback StatusCallbackMethod'.split(
    ' ',
  );

/** Ends a running call or sends it elsewhere. Throws VendorError 21220 when it is not running. */
function change(call: Call, leg: Leg | undefined, form: URLSearchParams): void {
  onlyKnown(form, CHANGES);
  if (!leg) throw new VendorError(400, INVALID_STATE, 'Call is not in-progress. Cannot redirect.');
  const told = readStatusCallback(form);
  if (told) call.statusCallback = told;
  const status = form.get('Status');
  if (status !== null) {
    endBy(status, leg);
    return;
  }
  if (!form.has('Url') && !form.has('Twiml')) return;
  const source = readSource(form);
  if (call.answeredAt === null) {
    throw new VendorError(400, INVALID_STATE, 'Call is not in-progress. Cannot redirect.');
  }
  if (call.direction === 'outbound-dial' && leg.bridge) {
    throw new NotEmulated('sending the called side of a call elsewhere');
  }
  const fallback = form.get('FallbackUrl');
  if (fallback !== null) {
    leg.fallback = fallback
      ? { url: fallback, method: form.get('FallbackMethod') ?? 'POST' }
      : null;
  }
  leg.interrupt(new Moved(source));
}

function endBy(status: string, leg: Leg): void {
  const answered = leg.call.answeredAt !== null;
  if (status !== 'canceled' && status !== 'completed') {
    throw new VendorError(400, 20001, `Status is not valid: ${status}`);
  }
  if (status === 'canceled' && answered) {
    throw new VendorError(400, INVALID_STATE, 'Call is in-progress. Cannot cancel.');
  }
  leg.end(answered ? 'completed' : 'canceled');
}

/** The calls that a list request asks for, newest first. */
function listCalls(all: Iterable<Call>, query: URLSearchParams): readonly Call[] {
  const named = { To: 'to', From: 'from', ParentCallSid: 'parentSid', Status: 'status' } as const;
  const found = Object.entries(named).reduce<readonly Call[]>(
    (calls, [parameter, field]) => {
      const wanted = query.get(parameter);
      return wanted === null ? calls : calls.filter((call) => call[field] === wanted);
    },
    [...all],
  );
  const started = filterByDate(found, query, 'StartTime', ({ createdAt }) => createdAt);
  return [...filterByDate(started, query, 'EndTime', ({ endedAt }) => endedAt)].reverse();
}
