import { NOT_FOUND } from '../../../core/errors';
import type { Route } from '../../../core/routes';
import { VendorError } from '../../../core/vendor';
import type { Exchange } from '../exchange';
import type { Leg } from '../leg';
import { formatSession } from './format';
import { readCallback, readKey, readTerms, readWish } from './rules';
import type { Sessions } from './sessions';
import type { Session } from './state';

/** https://www.twilio.com/docs/api/errors/21220 */
const NOT_IN_PROGRESS = 21220;

/** Payments of a call; they can be made and changed, and never read. https://www.twilio.com/docs/voice/api/payment-resource */
export function paymentRoutes(exchange: Exchange, sessions: Sessions): readonly Route[] {
  const { account } = exchange.options;
  const { state } = sessions;
  const base = `/2010-04-01/Accounts/${account.accountSid}/Calls/:call/Payments`;

  function running(callSid: string, path: string): Leg {
    if (!exchange.state.calls.has(callSid))
      throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
    const leg = exchange.leg(callSid);
    if (!leg || leg.call.answeredAt === null)
      throw new VendorError(400, NOT_IN_PROGRESS, 'Call is not in-progress');
    return leg;
  }

  function find(sid: string, callSid: string, path: string): Session {
    const session = state.sessions.get(sid);
    if (session?.callSid !== callSid)
      throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
    return session;
  }

  /** What was asked for with a key before, so that asking again does nothing. */
  const asked = (form: URLSearchParams): string => {
    const rest = [...form].filter(([name]) => name !== 'IdempotencyKey');
    return JSON.stringify(rest.sort());
  };

  const reused = (): never => {
    throw new VendorError(400, 64020, 'This IdempotencyKey was used for another request');
  };

  return [
    {
      method: 'POST',
      path: `${base}.json`,
      answer: (request, { call = '' }) => {
        const form = request.form();
        const key = readKey(form);
        const url = readCallback(form);
        const known = state.sessions.get(state.byKey.get(key) ?? '');
        if (known) {
          if (known.callSid !== call || known.keys.get(key) !== asked(form)) reused();
          return { status: 201, body: formatSession(account, known) };
        }
        const leg = running(call, request.path);
        const terms = readTerms(form, state.settings);
        if (state.openOn(call))
          throw new VendorError(400, 64021, 'A payment session is in progress on this call');
        const session = sessions.start(leg, terms, url);
        session.keys.set(key, asked(form));
        state.byKey.set(key, session.sid);
        return { status: 201, body: formatSession(account, session) };
      },
    },
    {
      method: 'POST',
      path: `${base}/:sid.json`,
      answer: (request, { call = '', sid = '' }) => {
        const form = request.form();
        const key = readKey(form);
        const url = readCallback(form);
        const session = find(sid, call, request.path);
        const before = session.keys.get(key);
        if (before === undefined && state.byKey.has(key)) reused();
        if (before !== undefined && before !== asked(form)) reused();
        if (before === undefined) {
          sessions.update(session, readWish(form, session.terms), url);
          session.keys.set(key, asked(form));
          state.byKey.set(key, session.sid);
        }
        return { status: 202, body: formatSession(account, session) };
      },
    },
  ];
}
