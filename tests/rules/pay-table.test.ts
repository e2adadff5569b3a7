import { EVENTS, type EventName, type PayEvent } from '../../src/pay/rules/events';
import { decide } from '../../src/pay/rules/machine';
import { TABLE } from '../../src/pay/rules/table';
import {
  STAGES,
  type Console,
  type FieldState,
  type Payment,
  type Stage,
} from '../../src/pay/console';

const NOW = 1_795_900_000_000;
const SID = `PK${'1'.repeat(32)}`;

/**
 * What must follow from every event in every stage, written down apart from the table that decides: the next stage, `=`
 * for no change, `!` and a code for a refusal. One line for each stage, one word for each event, in the order of EVENTS:
 * signaled answered ended start started ask digits field wrong submit success failure cancel cancelled refused lost late
 * settle clear.
 */
const EXPECTED: Readonly<Record<Stage, string>> = {
  idle: 'ringing = = !no-call = !no-call = = = !no-call = = !no-payment = = = = !no-payment idle',
  ringing:
    '= amount idle !not-answered = !not-answered = = = !not-answered = = !no-payment = = = = !no-payment !not-answered',
  amount:
    '= = idle starting = !no-payment = = = !no-payment = = !no-payment = = = = !no-payment amount',
  starting:
    '= = failed = card !payment-open = = = !fields-missing paid failed cancelling failed failed starting = !payment-open !payment-open',
  card: '= = failed !payment-open = expiry card expiry card !fields-missing paid failed cancelling failed failed card = !payment-open !payment-open',
  expiry:
    '= = failed !payment-open = expiry expiry code expiry !fields-missing paid failed cancelling failed failed expiry = !payment-open !payment-open',
  code: '= = failed !payment-open = expiry code postal code !fields-missing paid failed cancelling failed failed code = !payment-open !payment-open',
  postal:
    '= = failed !payment-open = expiry postal ready postal !fields-missing paid failed cancelling failed failed postal = !payment-open !payment-open',
  ready:
    '= = failed !payment-open = expiry = = = submitting paid failed cancelling failed = = = !payment-open !payment-open',
  submitting:
    '= = submitting !already-sent = !already-sent = = = = paid failed !already-sent = failed submitting unknown !already-sent !already-sent',
  cancelling:
    '= = failed !payment-open = !payment-over = = = !payment-over paid failed = failed failed cancelling failed !payment-open !payment-open',
  paid: '= = paid starting = !already-paid = = = !already-paid = = !already-paid = = = = !already-paid amount',
  failed:
    '= = failed starting = !payment-over = = = !payment-over paid = !payment-over = = = = !payment-over amount',
  unknown:
    '= = unknown !outcome-unknown = !outcome-unknown = = = !outcome-unknown paid failed !outcome-unknown = = = = paid !outcome-unknown',
};

const ORDER = ['card', 'expiry', 'code', 'postal'] as const;

/** A console as it stands in a stage, made by hand and not by the rules. */
function consoleIn(stage: Stage): Console {
  const call = {
    sid: 'CA1',
    from: '+14155550120',
    at: NOW - 60_000,
    language: 'en',
    ...(stage === 'ringing' ? {} : { answeredAt: NOW - 50_000 }),
  };
  if (stage === 'idle') return { v: 1, stage, available: true };
  if (stage === 'ringing' || stage === 'amount') return { v: 1, stage, available: true, call };
  const at = ORDER.findIndex((field) => field === stage);
  const fields = ORDER.map((field, index): FieldState => {
    if (stage === 'starting') return { field, state: 'open', asks: 0 };
    if (at === -1 || index < at) return { field, state: 'done', asks: 1, shown: 'xxx' };
    return index === at ? { field, state: 'asked', asks: 1 } : { field, state: 'open', asks: 0 };
  });
  const steps: Readonly<Partial<Record<Stage, Payment['doing']>>> = {
    starting: { step: 'create', n: 1, at: NOW },
    submitting: { step: 'complete', n: 1, at: NOW },
    cancelling: { step: 'cancel', n: 1, at: NOW },
  };
  const doing =
    at === -1
      ? steps[stage]
      : ({ step: 'capture', field: ORDER[at] ?? 'card', n: 1, at: NOW } as const);
  const payment: Payment = {
    id: `${NOW - 40_000}-abcdefgh`,
    amount: 1250,
    tip: 0,
    currency: 'GBP',
    reference: '',
    fields,
    events: [],
    ...(stage === 'starting' ? {} : { sid: SID }),
    ...(doing ? { doing } : {}),
    ...(stage === 'paid' ? { outcome: { how: 'charged', confirmation: 'ch_1', at: NOW } } : {}),
    ...(stage === 'failed' ? { outcome: { how: 'not-charged', why: 'star', at: NOW } } : {}),
  };
  return { v: 1, stage, available: true, call, payment };
}

/** An event of each kind, about the field that the stage asks for. */
function eventFor(name: EventName, stage: Stage): PayEvent {
  const field = ORDER.find((known) => known === stage) ?? 'card';
  const step =
    stage === 'starting'
      ? 'create'
      : stage === 'submitting'
        ? 'complete'
        : stage === 'cancelling'
          ? 'cancel'
          : 'capture';
  const events: { readonly [Name in EventName]: Extract<PayEvent, { is: Name }> } = {
    signaled: {
      is: 'signaled',
      call: { sid: 'CA2', from: '+14155550121', at: NOW, language: 'en' },
    },
    answered: { is: 'answered' },
    ended: { is: 'ended' },
    start: {
      is: 'start',
      terms: {
        id: `${NOW}-newnewne`,
        amount: 500,
        tip: 0,
        currency: 'GBP',
        reference: '',
        fields: ORDER,
      },
    },
    started: { is: 'started', sid: SID },
    ask: { is: 'ask', field: 'expiry' },
    digits: { is: 'digits', field, n: 1, shown: 'x' },
    field: { is: 'field', field, n: 1, shown: 'xxx' },
    wrong: { is: 'wrong', field, n: 1, why: 'invalid-card-number' },
    submit: { is: 'submit' },
    success: { is: 'success', how: 'charged', confirmation: 'ch_9' },
    failure: { is: 'failure', why: 'gateway-refused', code: 64012 },
    cancel: { is: 'cancel' },
    cancelled: { is: 'cancelled' },
    refused: { is: 'refused', step, code: 64021 },
    lost: { is: 'lost', step },
    late: { is: 'late' },
    settle: { is: 'settle', charged: true, confirmation: 'seen' },
    clear: { is: 'clear' },
  };
  return events[name];
}

const decided = (stage: Stage, name: EventName): string => {
  const decision = decide(consoleIn(stage), eventFor(name, stage), NOW + 1_000);
  if ('refuse' in decision) return `!${decision.refuse}`;
  return 'same' in decision ? '=' : decision.console.stage;
};

describe.each(STAGES)('in stage %s', (stage) => {
  const expected = EXPECTED[stage].split(' ');

  test('every event has its answer', () => {
    expect(expected).toHaveLength(EVENTS.length);
    const all = Object.fromEntries(EVENTS.map((name) => [name, decided(stage, name)]));
    expect(all).toEqual(Object.fromEntries(EVENTS.map((name, at) => [name, expected[at]])));
  });

  test('news that repeats itself changes nothing more', () => {
    for (const name of EVENTS) {
      const event = eventFor(name, stage);
      if (['start', 'ask', 'submit', 'cancel', 'settle', 'clear', 'signaled'].includes(event.is))
        continue;
      const once = decide(consoleIn(stage), event, NOW + 1_000);
      if (!('console' in once)) continue;
      const twice = decide(once.console, event, NOW + 2_000);
      expect([name, 'console' in twice ? twice.console.stage : once.console.stage]).toEqual([
        name,
        once.console.stage,
      ]);
      expect([name, 'effect' in twice]).toEqual([name, false]);
    }
  });

  test('money that was taken is never passed over', () => {
    const { payment } = consoleIn(stage);
    if (!payment) return;
    const decision = decide(consoleIn(stage), eventFor('success', stage), NOW);
    if (stage === 'paid') expect(decision).toEqual({ same: true });
    else expect(decision).toMatchObject({ console: { stage: 'paid' } });
  });

  test('the amount stays what it was when the payment began', () => {
    for (const name of EVENTS) {
      if (name === 'start') continue;
      const decision = decide(consoleIn(stage), eventFor(name, stage), NOW);
      const { payment } = consoleIn(stage);
      if (!payment || !('console' in decision) || !decision.console.payment) continue;
      expect(decision.console.payment).toMatchObject({ id: payment.id, amount: 1250, tip: 0 });
    }
  });
});

test('the table has 14 stages and 19 events, and no cell is empty', () => {
  expect(Object.keys(TABLE)).toEqual([...STAGES]);
  for (const row of Object.values(TABLE))
    expect(Object.keys(row).sort()).toEqual([...EVENTS].sort());
});

describe('what the table leaves to the moves', () => {
  const at = (stage: Stage, event: PayEvent, change: (console: Console) => Console = (c) => c) =>
    decide(change(consoleIn(stage)), event, NOW);

  test('the provider is asked once: a second press on Charge asks nothing', () => {
    expect(at('ready', { is: 'submit' })).toMatchObject({ effect: { step: 'complete', n: 1 } });
    expect(at('submitting', { is: 'submit' })).toEqual({ same: true });
  });

  test('an answer that was lost is asked for again with the same number', () => {
    const lost = at('starting', { is: 'lost', step: 'create' });
    if (!('console' in lost)) throw new Error('nothing was noted');
    const again = decide(lost.console, eventFor('start', 'starting'), NOW);
    expect(again).toMatchObject({ effect: { step: 'create', n: 1 } });
    expect('console' in again && again.console.payment?.amount).toBe(1250);
    const field = at('card', { is: 'lost', step: 'capture' });
    if (!('console' in field)) throw new Error('nothing was noted');
    expect(decide(field.console, { is: 'ask', field: 'card' }, NOW)).toMatchObject({
      effect: { step: 'capture', field: 'card', n: 1 },
    });
  });

  test('keys of an earlier asking, and shorter ones that were overtaken, are old news', () => {
    const asked = at('card', { is: 'ask', field: 'card' });
    if (!('console' in asked)) throw new Error('nothing was asked');
    const key = (n: number, shown: string) =>
      decide(asked.console, { is: 'digits', field: 'card', n, shown }, NOW);
    expect(key(1, 'xxxx')).toEqual({ same: true });
    const grown = key(2, 'xxxx');
    if (!('console' in grown)) throw new Error('the key was lost');
    expect(decide(grown.console, { is: 'digits', field: 'card', n: 2, shown: 'xx' }, NOW)).toEqual({
      same: true,
    });
    expect(
      decide(grown.console, { is: 'digits', field: 'card', shown: 'xxxxx' }, NOW),
    ).toMatchObject({ console: { payment: { fields: [{ shown: 'xxxxx' }, {}, {}, {}] } } });
  });

  test('the code waits for the card, and a new card wants a new code', () => {
    expect(at('card', { is: 'ask', field: 'code' })).toMatchObject({ console: { stage: 'card' } });
    const anew = at('ready', { is: 'ask', field: 'card' });
    expect(anew).toMatchObject({
      console: {
        payment: { fields: [{ state: 'asked' }, { state: 'done' }, { state: 'open' }, {}] },
      },
    });
  });

  test('a field is asked for again by itself three times, then by the agent', () => {
    let console = consoleIn('card');
    for (const n of [1, 2]) {
      const next = decide(console, { is: 'wrong', field: 'card', n, why: 'input-timeout' }, NOW);
      if (!('console' in next)) throw new Error('nothing was noted');
      expect(next.effect).toMatchObject({ step: 'capture', n: n + 1 });
      ({ console } = next);
    }
    const third = decide(console, { is: 'wrong', field: 'card', n: 3, why: 'input-timeout' }, NOW);
    expect(third).not.toHaveProperty('effect');
    expect(third).toMatchObject({
      console: { payment: { fields: [{ state: 'wrong' }, {}, {}, {}] } },
    });
  });

  test.each([
    [{ why: 'gateway-refused', code: 64012 }, 'failed'],
    [{ why: 'gateway-refused', code: 64008 }, 'failed'],
    [{ why: 'gateway-refused', code: 64002 }, 'unknown'],
    [{ why: 'gateway-refused' }, 'unknown'],
    [{ why: 'internal-error' }, 'unknown'],
    [{ why: 'unknown-result' }, 'unknown'],
    [{ why: 'caller-hung-up' }, 'failed'],
  ])('after the card was sent, %j leaves it %s', (said, stage) => {
    expect(at('submitting', { is: 'failure', ...said })).toMatchObject({ console: { stage } });
  });

  test('a refusal after a lost answer tells nothing about the money', () => {
    const lost = at('submitting', { is: 'lost', step: 'complete' });
    if (!('console' in lost)) throw new Error('nothing was noted');
    expect(decide(lost.console, { is: 'refused', step: 'complete', code: 64021 }, NOW)).toEqual({
      same: true,
    });
  });

  test('money that comes after an agent said that there was none raises an alarm', () => {
    const paid = at('failed', { is: 'success', how: 'charged', confirmation: 'ch_9' });
    expect(paid).toMatchObject({
      console: { stage: 'paid', alarm: { amount: 1250, confirmation: 'ch_9' } },
    });
  });

  test('a payment that is cancelled before its session is known is cancelled as soon as it is', () => {
    const cancelling = at('starting', { is: 'cancel' });
    if (!('console' in cancelling)) throw new Error('nothing was noted');
    expect(cancelling).not.toHaveProperty('effect');
    expect(decide(cancelling.console, { is: 'started', sid: SID }, NOW)).toMatchObject({
      effect: { step: 'cancel' },
    });
  });
});
