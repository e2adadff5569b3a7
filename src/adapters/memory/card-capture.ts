import type {
  CaptureAnswer,
  CaptureField,
  CaptureRequest,
  CaptureTerms,
  CardCapture,
} from '../../ports/card-capture';

/** A callback that waits to be delivered. */
export interface PaymentCallback {
  readonly url: string;
  readonly said: Readonly<Record<string, string>>;
}

/** What stands in the provider's own books. */
export interface Charge {
  readonly session: string;
  readonly call: string;
  /** As it was asked for; undefined = a token was made. */
  readonly amount: string | undefined;
  readonly currency: string;
  readonly description: string;
  readonly code: string;
}

interface Session {
  readonly id: string;
  readonly terms: CaptureTerms;
  url: string;
  state: 'open' | 'processing' | 'over';
  asked: CaptureField | undefined;
  typed: string;
  readonly done: Map<CaptureField, string>;
}

/** A card provider in this process's memory, with a keypad in front of it: for tests and for trying out the desk. */
export interface MemoryCardCapture extends CardCapture {
  /** The holder of the phone presses keys. */
  press(call: string, keys: string): void;
  hangUp(call: string): void;
  /** The gateway answers for every session that waits for it. */
  settle(): void;
  /** The gateway refuses the next card with this number. */
  refuseNext(code: number): void;
  /** The answers to the next requests are lost, before or after they were done. */
  loseNext(when: 'before' | 'after', times?: number): void;
  /** The next request is refused with this number. */
  refuseRequest(code: number): void;
  readonly books: readonly Charge[];
  /** Callbacks that nobody has taken yet, oldest first. */
  readonly outbox: PaymentCallback[];
  /** Requests that went through, with their keys. */
  readonly requests: readonly { readonly key: string; readonly what: string }[];
}

const NAMES = {
  card: 'payment-card-number',
  expiry: 'expiration-date',
  code: 'security-code',
  postal: 'postal-code',
} as const;

const SHOWN = {
  card: 'PaymentCardNumber',
  expiry: 'ExpirationDate',
  code: 'SecurityCode',
  postal: 'PaymentCardPostalCode',
} as const;

const LENGTHS = { card: 16, expiry: 4, code: 3, postal: 5 } as const;

const ERRORS = {
  card: 'invalid-card-number',
  expiry: 'invalid-date',
  code: 'invalid-security-code',
  postal: 'invalid-postal-code',
} as const;

export function memoryCardCapture(): MemoryCardCapture {
  const sessions = new Map<string, Session>();
  const byKey = new Map<string, CaptureAnswer>();
  const books: Charge[] = [];
  const outbox: PaymentCallback[] = [];
  const requests: { key: string; what: string }[] = [];
  const lose: ('before' | 'after')[] = [];
  const refusals: number[] = [];
  const declines: number[] = [];
  let ids = 0;

  const onCall = (call: string): Session | undefined =>
    [...sessions.values()].find(({ terms, state }) => terms.call === call && state !== 'over');

  function tell(session: Session, said: Readonly<Record<string, string>>): void {
    outbox.push({
      url: session.url,
      said: { Sid: session.id, CallSid: session.terms.call, ...said },
    });
  }

  const mask = (field: CaptureField, typed: string, finished: boolean): string => {
    if (field === 'expiry' || field === 'postal') return typed;
    const hidden = 'x'.repeat(typed.length);
    return field === 'card' && finished ? hidden.slice(4) + typed.slice(-4) : hidden;
  };

  function tellField(session: Session, field: CaptureField, more: Record<string, string>): void {
    const finished = more['PartialResult'] === 'false' && more['ErrorType'] === undefined;
    const shown = mask(field, session.typed, finished);
    tell(session, {
      Capture: NAMES[field],
      ...(shown === '' ? {} : { [SHOWN[field]]: shown }),
      ...(field === 'card' && finished ? { PaymentCardType: 'visa' } : {}),
      Required: session.terms.fields
        .filter((known) => !session.done.has(known))
        .map((known) => NAMES[known])
        .join(','),
      ...more,
    });
  }

  function finish(session: Session, field: CaptureField): void {
    const { typed } = session;
    session.asked = undefined;
    if (typed.length !== LENGTHS[field] || typed.startsWith('0000')) {
      tellField(session, field, { PartialResult: 'false', ErrorType: ERRORS[field] });
    } else {
      session.done.set(field, typed);
      tellField(session, field, { PartialResult: 'false' });
    }
    session.typed = '';
  }

  function end(session: Session, said: Record<string, string>): void {
    session.state = 'over';
    session.asked = undefined;
    tell(session, said);
  }

  /** One request: trouble on order, and the same answer for a key that comes again. */
  async function request(
    what: string,
    { key }: CaptureRequest,
    work: () => CaptureAnswer,
  ): Promise<CaptureAnswer> {
    const trouble = lose.shift();
    if (trouble === 'before') return { state: 'lost' };
    const refusal = refusals.shift();
    if (refusal !== undefined) return { state: 'refused', code: refusal };
    const before = byKey.get(key);
    const answer = before ?? work();
    if (!before && answer.state === 'done') {
      byKey.set(key, answer);
      requests.push({ key, what });
    }
    return trouble === 'after' ? { state: 'lost' } : answer;
  }

  const open = (id: string): Session | undefined => {
    const session = sessions.get(id);
    return session?.state === 'open' ? session : undefined;
  };

  return {
    books,
    outbox,
    requests,
    open: (terms, asked) =>
      request('open', asked, () => {
        if (onCall(terms.call)) return { state: 'refused', code: 64021 };
        const session: Session = {
          id: `PK${String(++ids).padStart(32, '0')}`,
          terms,
          url: asked.tellAt,
          state: 'open',
          asked: undefined,
          typed: '',
          done: new Map(),
        };
        sessions.set(session.id, session);
        tell(session, {});
        return { state: 'done', session: session.id };
      }),
    ask: ({ session: id, field }, asked) =>
      request(`ask ${field}`, asked, () => {
        const session = open(id);
        if (!session) return { state: 'refused', code: 64021 };
        session.url = asked.tellAt;
        session.typed = '';
        session.done.delete(field);
        if (field === 'code' && !session.done.has('card')) {
          session.asked = undefined;
          tellField(session, field, {
            PartialResult: 'false',
            ErrorType: 'invalid-card-number-security-code-capture-sequence',
          });
        } else {
          session.asked = field;
          tellField(session, field, { PartialResult: 'true' });
        }
        return { state: 'done', session: id };
      }),
    complete: ({ session: id }, asked) =>
      request('complete', asked, () => {
        const session = open(id);
        if (!session) return { state: 'refused', code: 64021 };
        if (session.terms.fields.some((field) => !session.done.has(field)))
          return { state: 'refused', code: 64019 };
        session.url = asked.tellAt;
        session.state = 'processing';
        return { state: 'done', session: id };
      }),
    cancel: ({ session: id }, asked) =>
      request('cancel', asked, () => {
        const session = open(id);
        if (!session) return { state: 'refused', code: 64021 };
        session.url = asked.tellAt;
        end(session, {});
        return { state: 'done', session: id };
      }),
    press(call, keys) {
      for (const key of keys) {
        const session = onCall(call);
        if (!session || session.state !== 'open') return;
        const field = session.asked;
        if (key === '*') end(session, { Result: 'caller-interrupted-with-star' });
        else if (field && key === '#') finish(session, field);
        else if (field) {
          session.typed += key;
          if (session.typed.length === LENGTHS[field]) finish(session, field);
          else tellField(session, field, { PartialResult: 'true' });
        }
      }
    },
    hangUp(call) {
      const session = onCall(call);
      if (session?.state === 'open') end(session, { Result: 'caller-hung-up' });
    },
    settle() {
      for (const session of sessions.values()) {
        if (session.state !== 'processing') continue;
        const code = declines.shift();
        if (code !== undefined) {
          end(session, {
            Result: 'payment-connector-error',
            PayErrorCode: String(code),
            PaymentError: 'Declined',
          });
          continue;
        }
        const { amount, call, currency, description } = session.terms;
        const confirmation = `${amount === undefined ? 'tok' : 'ch'}_${session.id.slice(-6)}`;
        books.push({
          session: session.id,
          call,
          amount,
          currency,
          description,
          code: confirmation,
        });
        end(session, {
          Result: 'success',
          ...(amount === undefined
            ? { PaymentToken: confirmation }
            : { PaymentConfirmationCode: confirmation }),
        });
      }
    },
    refuseNext: (code) => void declines.push(code),
    loseNext: (when, times = 1) => void lose.push(...Array<'before' | 'after'>(times).fill(when)),
    refuseRequest: (code) => void refusals.push(code),
  };
}
