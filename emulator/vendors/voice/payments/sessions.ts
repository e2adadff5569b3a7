import { rfc2822 } from '../../../core/dates';
import { newSid } from '../../../core/sids';
import { VendorError } from '../../../core/vendor';
import type { Exchange } from '../exchange';
import type { Leg } from '../leg';
import { cardTypeOf } from './cards';
import { confirmationOf, refusalOf, tokenOf } from './connectors';
import type { Refusal } from './connectors';
import { commonParams, requiredParam, shown } from './format';
import { keysWanted, wrongWith } from './keypad';
import { FIRST_KEY, GATEWAY_MS } from './limits';
import type { Wish } from './rules';
import type { Field, PaymentsState, PaymentTerms, Session } from './state';

/** Running payment sessions: keys go in, masked callbacks come out. https://www.twilio.com/docs/voice/api/payment-resource */
export class Sessions {
  private readonly stopWaiting = new Map<string, () => void>();
  /** What was keyed of the field that is being asked for. */
  private readonly typed = new Map<string, string>();

  constructor(
    private readonly exchange: Exchange,
    readonly state: PaymentsState,
  ) {}

  /** Begins a session on a leg whose holder will key in the card. */
  start(leg: Leg, terms: PaymentTerms, url: string): Session {
    const now = this.exchange.now;
    const session: Session = {
      sid: newSid('PK'),
      callSid: leg.call.sid,
      terms,
      createdAt: now,
      updatedAt: now,
      callback: { url, method: 'POST' },
      status: 'open',
      capture: undefined,
      keyed: new Map(),
      keys: new Map(),
    };
    this.state.sessions.set(session.sid, session);
    leg.tap = (key) => this.press(session, key);
    leg.onEnd(() => {
      // Once it is with the gateway a hang-up changes nothing.
      if (session.status === 'open') this.end(session, { Result: 'caller-hung-up' });
    });
    this.tell(session, {});
    return session;
  }

  /** Does what a request wants of a session. Throws 64019 when something is missing, 64021 when it is over. */
  update(session: Session, wish: Wish, url: string): void {
    if (session.status !== 'open')
      throw new VendorError(400, 64021, 'The payment session is not open');
    if ('status' in wish && wish.status === 'complete') this.mustBeComplete(session);
    session.callback = { url, method: 'POST' };
    session.updatedAt = this.exchange.now;
    if ('capture' in wish) this.capture(session, wish.capture);
    else if (wish.status === 'cancel') this.end(session, {});
    else this.complete(session);
  }

  reset(): void {
    this.stopWaiting.clear();
    this.typed.clear();
  }

  private mustBeComplete({ terms, keyed }: Session): void {
    const missing = terms.required.filter((field) => !keyed.has(field));
    if (missing.length > 0)
      throw new VendorError(400, 64019, `Still missing: ${missing.join(', ')}`);
  }

  private capture(session: Session, field: Field): void {
    this.wait(session, undefined);
    this.typed.delete(session.sid);
    if (field === 'security-code' && !session.keyed.has('payment-card-number')) {
      session.capture = undefined;
      const ErrorType = 'invalid-card-number-security-code-capture-sequence';
      this.tellField(session, field, '', { PartialResult: 'false', ErrorType });
      return;
    }
    session.capture = field;
    session.keyed.delete(field);
    this.tellField(session, field, '', { PartialResult: 'true' });
    this.wait(session, FIRST_KEY, () => this.failed(session, field, '', 'input-timeout'));
  }

  /** Takes a key of the payer's phone; nobody else on the line hears it while the session lasts. */
  private press(session: Session, key: string): boolean {
    if (session.status === 'over') return false;
    if (session.status === 'processing') return true;
    if (key === '*') {
      this.end(session, { Result: 'caller-interrupted-with-star' });
      return true;
    }
    const { capture: field } = session;
    if (!field) return true;
    const before = this.typed.get(session.sid) ?? '';
    if (key === '#') {
      this.finish(session, field, before);
      return true;
    }
    const digits = before + key;
    this.typed.set(session.sid, digits);
    if (digits.length >= keysWanted(session, field, digits)) {
      this.finish(session, field, digits);
      return true;
    }
    this.tellField(session, field, digits, { PartialResult: 'true' });
    this.wait(session, session.terms.timeout, () => this.finish(session, field, digits));
    return true;
  }

  private finish(session: Session, field: Field, digits: string): void {
    const wrong = wrongWith(session, field, digits, this.exchange.now);
    if (wrong !== undefined) {
      this.failed(session, field, digits, wrong);
      return;
    }
    this.close(session);
    session.keyed.set(field, digits);
    this.tellField(session, field, digits, { PartialResult: 'false' });
  }

  private failed(session: Session, field: Field, digits: string, ErrorType: string): void {
    this.close(session);
    this.tellField(session, field, digits, { PartialResult: 'false', ErrorType });
  }

  private close(session: Session): void {
    this.wait(session, undefined);
    this.typed.delete(session.sid);
    session.capture = undefined;
    session.updatedAt = this.exchange.now;
  }

  private complete(session: Session): void {
    this.close(session);
    session.status = 'processing';
    const { clock } = this.exchange.options;
    clock.after(GATEWAY_MS, () => {
      this.end(session, this.askGateway(session));
      return this.exchange.activity.rest();
    });
  }

  /** What the gateway answers; a charge or token stands in its books from here on. */
  private askGateway(session: Session): Record<string, string> {
    const { terms } = session;
    const digits = session.keyed.get('payment-card-number') ?? '';
    const refusal = this.nextRefusal() ?? (digits ? refusalOf(terms.connector, digits) : undefined);
    if (refusal)
      return {
        Result: 'payment-connector-error',
        PaymentError: refusal.error,
        PayErrorCode: String(refusal.code),
        ConnectorError: refusal.connectorError,
        ...this.fields(session),
      };
    const { token, profile } = tokenOf(terms.connector, terms.tokenType);
    const isCharge = terms.amount > 0;
    const code = isCharge ? confirmationOf(terms.connector) : token;
    this.state.bookings.push({
      what: isCharge ? 'charge' : 'token',
      session: session.sid,
      callSid: session.callSid,
      connector: terms.connector.name,
      amount: terms.amount,
      currency: terms.currency,
      description: terms.description,
      cardType: cardTypeOf(digits),
      lastFour: digits.slice(-4),
      code,
      at: this.exchange.now,
    });
    return {
      Result: 'success',
      ...(isCharge ? { PaymentConfirmationCode: code } : { PaymentToken: code }),
      ...(!isCharge && profile ? { ProfileId: profile } : {}),
      ...this.fields(session),
    };
  }

  private nextRefusal(): Refusal | undefined {
    const { next } = this.state.settings;
    this.state.settings = { ...this.state.settings, next: undefined };
    return next;
  }

  private end(session: Session, said: Readonly<Record<string, string>>): void {
    this.close(session);
    session.status = 'over';
    const leg = this.exchange.leg(session.callSid);
    if (leg) leg.tap = undefined;
    this.tell(session, { DateUpdated: rfc2822(this.exchange.now), ...said });
    session.keyed = new Map();
  }

  /** Every field that is known, masked. */
  private fields({ keyed }: Session): Record<string, string> {
    return Object.fromEntries(
      [...keyed].flatMap(([field, digits]) => Object.entries(shown(field, digits, true))),
    );
  }

  private tellField(
    session: Session,
    field: Field,
    digits: string,
    said: Readonly<Record<string, string>>,
  ): void {
    const finished = said['PartialResult'] === 'false' && said['ErrorType'] === undefined;
    this.tell(session, {
      DateUpdated: rfc2822(this.exchange.now),
      Capture: field,
      Required: requiredParam(session, this.state),
      ...this.fields(session),
      ...shown(field, digits, finished),
      ...said,
    });
  }

  private tell(session: Session, said: Readonly<Record<string, string>>): void {
    const { account } = this.exchange.options;
    const params = { ...commonParams(account, session), ...said };
    this.exchange.reports.tell('payment', session.callSid, session.callback, params);
  }

  /** One timer per session: what happens when no further key comes. */
  private wait(session: Session, seconds: number | undefined, then?: () => void): void {
    this.stopWaiting.get(session.sid)?.();
    this.stopWaiting.delete(session.sid);
    if (seconds === undefined || !then) return;
    const { clock } = this.exchange.options;
    const cancel = clock.after(seconds * 1000, () => {
      then();
      return this.exchange.activity.rest();
    });
    this.stopWaiting.set(session.sid, cancel);
  }
}
