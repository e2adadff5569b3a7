import * as v from 'valibot';
import { CARD_TYPES, NOBODY_FREE, TOKENS, type PaySettings, type Settings } from '../../config';
import { decimalsOf, readAmount, toDecimal } from '../../pay/rules/money';
import { MAX_NAME, type FieldValue } from './api';
import { formField, type FormField } from './merge';
import { numberSchema, orNothing, phoneSchema } from './schemas';
import { withOrWithout } from './with-or-without';

const line = v.pipe(
  v.string('empty'),
  v.trim(),
  v.minLength(1, 'empty'),
  v.maxLength(MAX_NAME, 'too-long'),
);

const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

const currencySchema = v.pipe(
  v.string('currency'),
  v.trim(),
  v.toUpperCase(),
  v.check((code) => CURRENCIES.includes(code), 'currency'),
);

/** What somebody typed, as `12.50`; money is never guessed. */
const amountSchema = (currency: string) =>
  v.pipe(
    v.string('amount'),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const minor = readAmount(dataset.value, currency);
      if (minor !== undefined) return toDecimal(minor, currency);
      addIssue({ message: 'amount' });
      return NEVER;
    }),
  );

/** The figure in the smallest unit of a currency, which may have been changed in the same form. */
const minorOf = (amount: string, currency: string): number =>
  Math.round(Number(amount) * 10 ** decimalsOf(currency));

const addressSchema = v.pipe(
  v.string('address'),
  v.trim(),
  v.regex(/^https:\/\/\S+$/, 'address'),
  v.maxLength(300, 'address'),
);

const cardsSchema = v.pipe(
  v.array(v.picklist(CARD_TYPES)),
  v.minLength(1, 'none-chosen'),
  // In one order, however they were ticked.
  v.transform((chosen) => CARD_TYPES.filter((card) => chosen.includes(card))),
);

/** A field of the pay desk, in terms of its own settings. */
const ofPay = <Value extends FieldValue>(
  schema: v.GenericSchema<unknown, Value>,
  read: (desk: PaySettings) => Value | undefined,
  write: (desk: PaySettings, value: Value) => PaySettings,
): FormField<Settings> =>
  formField(
    schema,
    ({ desks: { pay } }) => pay && read(pay),
    (settings, value) => {
      const { pay } = settings.desks;
      if (!pay) return settings;
      return { ...settings, desks: { ...settings.desks, pay: write(pay, value) } };
    },
  );

/** Another currency leaves the figures as they are: 500.00 becomes 500, and not 50,000. */
function inCurrency(desk: PaySettings, currency: string): PaySettings {
  const same = (minor: number): number => minorOf(toDecimal(minor, desk.currency), currency);
  const { limit, adminLimit, confirmAbove } = desk;
  return {
    ...desk,
    currency,
    limit: same(limit),
    ...(adminLimit === undefined ? {} : { adminLimit: same(adminLimit) }),
    ...(confirmAbove === undefined ? {} : { confirmAbove: same(confirmAbove) }),
  };
}

/** Every field of the pay desk that the admin page can change. */
export function payFields({
  currency,
}: Pick<PaySettings, 'currency'>): Readonly<Record<string, FormField<Settings>>> {
  const amount = amountSchema(currency);
  const shown = (minor: number | undefined, desk: PaySettings): string | undefined =>
    minor === undefined ? undefined : toDecimal(minor, desk.currency);
  const orNone = (key: 'adminLimit' | 'confirmAbove') =>
    ofPay(
      orNothing(amount),
      (desk) => shown(desk[key], desk),
      (desk, value) =>
        withOrWithout(desk, key, value === null ? null : minorOf(value, desk.currency)),
    );
  const flag = (key: 'tips' | 'securityCode' | 'postalCode') =>
    ofPay(
      v.boolean(),
      (desk) => desk[key],
      (desk, value) => ({ ...desk, [key]: value }),
    );
  const seconds = (key: 'keySeconds' | 'ringSeconds' | 'keepDays') =>
    ofPay(
      numberSchema(`pay.${key}`),
      (desk) => desk[key],
      (desk, value) => ({ ...desk, [key]: value }),
    );
  return {
    'pay.number': ofPay(
      phoneSchema,
      ({ number }) => number,
      (desk, number) => ({ ...desk, number }),
    ),
    'pay.connector': ofPay(
      line,
      ({ connector }) => connector,
      (desk, connector) => ({ ...desk, connector }),
    ),
    // Comes before the amounts, which are meant in it.
    'pay.currency': ofPay(currencySchema, (desk) => desk.currency, inCurrency),
    'pay.limit': ofPay(
      amount,
      (desk) => shown(desk.limit, desk),
      (desk, value) => ({ ...desk, limit: minorOf(value, desk.currency) }),
    ),
    'pay.adminLimit': orNone('adminLimit'),
    'pay.confirmAbove': orNone('confirmAbove'),
    'pay.tips': flag('tips'),
    'pay.securityCode': flag('securityCode'),
    'pay.postalCode': flag('postalCode'),
    'pay.minPostalCodeLength': ofPay(
      orNothing(numberSchema('pay.minPostalCodeLength')),
      ({ minPostalCodeLength }) => minPostalCodeLength,
      (desk, length) => withOrWithout(desk, 'minPostalCodeLength', length),
    ),
    'pay.cardTypes': ofPay(
      cardsSchema,
      ({ cardTypes }) => cardTypes,
      (desk, cardTypes) => ({ ...desk, cardTypes }),
    ),
    'pay.token': ofPay(
      v.picklist(TOKENS),
      ({ token }) => token,
      (desk, token) => ({ ...desk, token }),
    ),
    'pay.keySeconds': seconds('keySeconds'),
    'pay.ringSeconds': seconds('ringSeconds'),
    'pay.whenNobody': ofPay(
      v.picklist(NOBODY_FREE),
      ({ whenNobody }) => whenNobody,
      (desk, whenNobody) => ({ ...desk, whenNobody }),
    ),
    'pay.dashboard': ofPay(
      orNothing(addressSchema),
      ({ dashboard }) => dashboard,
      (desk, dashboard) => withOrWithout(desk, 'dashboard', dashboard),
    ),
    'pay.keepDays': seconds('keepDays'),
  };
}
