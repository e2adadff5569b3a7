import fc from 'fast-check';
import { readNews, readRequired, tidySaid, tidyShown } from '../../src/pay/rules/callback';
import { withheld } from '../../src/pay/rules/caller';
import { dayBounds, dayOf } from '../../src/pay/rules/day';
import { keyOf, stepName } from '../../src/pay/rules/keys';
import {
  decimalsOf,
  isAmount,
  judge,
  readAmount,
  tipOf,
  toDecimal,
} from '../../src/pay/rules/money';
import { PAY_PAGE_WORDS } from '../../src/pay/words/page';
import { endReason, fieldReason, REASONS } from '../../src/pay/words/reasons';
import { receiptWords } from '../../src/pay/words/receipt';
import { countSms } from '../../src/messaging/segments';

describe('money', () => {
  test.each([
    ['12.50', 'GBP', 1250],
    ['12,5', 'EUR', 1250],
    ['£12.50', 'GBP', 1250],
    ['1,200.00', 'USD', 120_000],
    ['1.200,00', 'EUR', 120_000],
    ['1200', 'JPY', 1200],
    ['1.234', 'KWD', undefined],
    ['0', 'GBP', 0],
    ['.5', 'GBP', 50],
    ['1,200', 'GBP', undefined],
    ['12.505', 'GBP', undefined],
    ['-5', 'GBP', undefined],
    ['', 'GBP', undefined],
    ['twelve', 'GBP', undefined],
    ['1.2.3', 'GBP', undefined],
    ['1000000', 'GBP', undefined],
    ['12.5', 'JPY', undefined],
  ])('%s in %s is %s', (typed, currency, expected) => {
    expect(readAmount(typed, currency)).toBe(expected);
  });

  test('an amount survives the way to the provider and back, in every kind of currency', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('GBP', 'JPY', 'KWD', 'USD'),
        fc.integer({ min: 0, max: 99_999_999 }),
        (currency, minor) => {
          fc.pre(isAmount(minor, currency));
          const decimal = toDecimal(minor, currency);
          expect(Math.round(Number(decimal) * 10 ** decimalsOf(currency))).toBe(minor);
          if (decimalsOf(currency) < 3) expect(readAmount(decimal, currency)).toBe(minor);
        },
      ),
    );
  });

  test('a tip is rounded to the nearest unit, and limits hold to the unit', () => {
    expect([tipOf(1250, 10), tipOf(1255, 10), tipOf(1254, 12.5)]).toEqual([125, 126, 157]);
    expect(judge(50_000, { limit: 50_000 })).toBe('fine');
    expect(judge(50_001, { limit: 50_000 })).toBe('too-much');
    expect(judge(20_001, { limit: 50_000, confirmAbove: 20_000 })).toBe('confirm');
  });
});

describe('callbacks', () => {
  const news = (said: Record<string, string>, step = 'card.2') => readNews({ said, step });

  test('say which asking they belong to by their address, and what happened by their words', () => {
    expect(
      news({ Capture: 'payment-card-number', PartialResult: 'true', PaymentCardNumber: 'xxx' }),
    ).toEqual({ is: 'digits', field: 'card', n: 2, shown: 'xxx' });
    expect(
      news({
        Capture: 'payment-card-number',
        PartialResult: 'false',
        PaymentCardNumber: 'xxxx-xxxxxx-x4001',
        PaymentCardType: 'amex',
      }),
    ).toEqual({ is: 'field', field: 'card', n: 2, shown: 'xxxxxxxxxxx4001', brand: 'amex' });
    expect(
      news(
        { Capture: 'expiration-date', PartialResult: 'false', ErrorType: 'invalid-date' },
        'expiry.1',
      ),
    ).toEqual({ is: 'wrong', field: 'expiry', n: 1, why: 'invalid-date' });
    expect(news({ Sid: 'PK1' }, 'create.1')).toEqual({ is: 'started', sid: 'PK1' });
    expect(news({ Sid: 'PK1' }, 'cancel.1')).toEqual({ is: 'cancelled' });
    expect(news({ Result: 'success', PaymentConfirmationCode: 'ch_1' }, 'complete.1')).toEqual({
      is: 'success',
      how: 'charged',
      confirmation: 'ch_1',
    });
    expect(news({ Result: 'success', PaymentToken: 'tok_1' }, 'complete.1')).toMatchObject({
      how: 'token',
      confirmation: 'tok_1',
    });
    expect(news({ Result: 'caller-interrupted-with-star' })).toMatchObject({ why: 'star' });
    expect(news({ Result: 'something-new' })).toMatchObject({ why: 'unknown-result' });
  });

  test('of a field whose address is of another one are passed over', () => {
    expect(
      news(
        { Capture: 'payment-card-number', PartialResult: 'true', PaymentCardNumber: 'x' },
        'expiry.1',
      ),
    ).toBeUndefined();
  });

  test('never carry on a number that was not masked', () => {
    const said = { Capture: 'payment-card-number', PartialResult: 'false' };
    expect(news({ ...said, PaymentCardNumber: '4242424242424242' })).toMatchObject({
      shown: 'xxxxxxxxxxxx4242',
    });
    expect(
      news({ Capture: 'security-code', PartialResult: 'false', SecurityCode: '123' }, 'code.1'),
    ).toMatchObject({ shown: 'xxx' });
    expect(tidyShown('card', '****-****-****-4242')).toBe('xxxxxxxxxxxx4242');
    expect(tidySaid('card 4242424242424242 <b>declined</b>')).toBe('card # b declined b');
  });

  test('list what is missing in either spelling', () => {
    expect(readRequired('expiration-date,security-code')).toEqual(['expiry', 'code']);
    expect(readRequired('ExpirationDate')).toEqual(['expiry']);
    expect(readRequired('')).toEqual([]);
  });

  test('each step of each payment has a key of its own, the same on every try', () => {
    const steps = [
      { step: 'create', n: 1 },
      { step: 'capture', field: 'card', n: 1 },
      { step: 'capture', field: 'card', n: 2 },
      { step: 'capture', field: 'code', n: 1 },
      { step: 'complete', n: 1 },
      { step: 'cancel', n: 1 },
    ] as const;
    const keys = ['one', 'other'].flatMap((payment) => steps.map((step) => keyOf(payment, step)));
    expect(new Set(keys).size).toBe(keys.length);
    expect(steps.map(stepName)).toEqual([
      'create.1',
      'card.1',
      'card.2',
      'code.1',
      'complete.1',
      'cancel.1',
    ]);
  });
});

describe('words', () => {
  const CODES = Array.from({ length: 24 }, (_, at) => 64_001 + at);
  const ERROR_TYPES =
    'input-timeout invalid-card-number invalid-card-type invalid-date invalid-security-code invalid-postal-code invalid-bank-routing-number invalid-bank-account-number invalid-bank-account-type invalid-card-number-security-code-capture-sequence input-matching-failed session-in-progress internal-error'.split(
      ' ',
    );
  const ENDS =
    'gateway-refused star caller-hung-up validation-error too-many-attempts internal-error unknown-result cancelled refused agent-says-no'.split(
      ' ',
    );

  test.each(['en', 'es'] as const)('there are some for every error, in %s', (language) => {
    const { codes, fields, ends, other } = REASONS[language];
    for (const code of [...CODES, 21220, 20404, 20429]) {
      expect(codes[code]).toMatch(/^.{10,}\.$/);
      expect(endReason({ code }, language)).toBe(codes[code]);
      expect(fieldReason(String(code), language)).toBe(codes[code]);
    }
    for (const type of ERROR_TYPES) expect(fieldReason(type, language)).toBe(fields[type]);
    for (const why of ENDS) expect(endReason({ why }, language)).toBe(ends[why]);
    for (const word of [...ERROR_TYPES, ...ENDS])
      expect([word, fields[word] ?? ends[word]]).toEqual([word, expect.stringMatching(/\.$/)]);
    expect(endReason({}, language)).toBe(other);
    expect(endReason({ code: 64_999 }, language)).toContain('64999');
  });

  test('both languages have the same words, and none is empty', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    expect(shape({ ...PAY_PAGE_WORDS.es, reviewed: false })).toEqual(
      shape({ ...PAY_PAGE_WORDS.en, reviewed: false }),
    );
    expect(JSON.stringify(PAY_PAGE_WORDS)).not.toContain('""');
  });

  test.each([
    ['+266696687', 'anonymous'],
    ['+7378742833', 'restricted'],
    ['+2562533', 'blocked'],
    ['+8656696', 'unknown'],
    ['+86282452253', 'unavailable'],
    ['Anonymous', 'anonymous'],
    ['', 'none'],
    ['+14155550120', undefined],
  ])('caller %s is %s', (from, expected) => expect(withheld(from)).toBe(expected));

  test.each(['en', 'es'] as const)('a receipt in %s is one part of a text', (language) => {
    const receipt = receiptWords(language)({
      business: 'Harbour Cafe',
      amount: 'GBP 12.50',
      reference: '',
      confirmation: 'ch_5c97145d15e95dbd71e1c5a9',
      isToken: false,
      lastFour: '4242',
      day: '28 Nov 2026',
    });
    expect(countSms(receipt)).toMatchObject({ segments: 1 });
  });
});

test('a day of the house has 23, 24 or 25 hours, and days meet without a gap', () => {
  const hours = (day: string): number => {
    const { from, to } = dayBounds(day, 'Europe/London');
    return (to - from) / 3_600_000;
  };
  expect([hours('2026-03-29'), hours('2026-06-01'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  expect(dayBounds('2026-10-25', 'Europe/London').to).toBe(
    dayBounds('2026-10-26', 'Europe/London').from,
  );
  expect(dayOf(dayBounds('2026-10-26', 'Pacific/Auckland').from, 'Pacific/Auckland')).toBe(
    '2026-10-26',
  );
});
