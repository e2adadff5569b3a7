import type { Account } from '../../../core/account';
import { rfc2822 } from '../../../core/dates';
import { cardTypeOf, masked } from './cards';
import type { Field, PaymentsState, Session } from './state';

/** A session as it goes over the wire: nothing of what was keyed in. */
export const formatSession = (account: Account, session: Session): Record<string, unknown> => ({
  account_sid: account.accountSid,
  call_sid: session.callSid,
  sid: session.sid,
  date_created: rfc2822(session.createdAt),
  date_updated: rfc2822(session.updatedAt),
  uri: `/2010-04-01/Accounts/${account.accountSid}/Calls/${session.callSid}/Payments/${session.sid}.json`,
});

/** What every callback says. https://www.twilio.com/docs/voice/api/payment-resource#statuscallback */
export function commonParams(account: Account, session: Session): Record<string, string> {
  const { terms } = session;
  return {
    AccountSid: account.accountSid,
    CallSid: session.callSid,
    Sid: session.sid,
    DateCreated: rfc2822(session.createdAt),
    PaymentConnector: terms.connector.name,
    PaymentMethod: terms.method,
    ...(terms.amount > 0 ? { ChargeAmount: terms.amountText } : { TokenType: terms.tokenType }),
    ...(terms.bankAccountType === undefined ? {} : { BankAccountType: terms.bankAccountType }),
  };
}

/** What a callback shows of a field. `finished`: all of it was keyed. */
export function shown(field: Field, digits: string, finished: boolean): Record<string, string> {
  if (digits === '') return {};
  switch (field) {
    case 'payment-card-number': {
      const type = cardTypeOf(digits);
      return {
        PaymentCardNumber: masked(digits, finished),
        ...(type ? { PaymentCardType: type } : {}),
      };
    }
    case 'expiration-date':
      return { ExpirationDate: digits };
    case 'security-code':
      return { SecurityCode: masked(digits, false) };
    case 'postal-code':
      return { PaymentCardPostalCode: digits };
    case 'bank-routing-number':
      return { BankRoutingNumber: digits };
    case 'bank-account-number':
      return { BankAccountNumber: digits.slice(-2).padStart(digits.length, '*') };
  }
}

const CAMEL: Readonly<Record<Field, string>> = {
  'payment-card-number': 'PaymentCardNumber',
  'expiration-date': 'ExpirationDate',
  'security-code': 'SecurityCode',
  'postal-code': 'PostalCode',
  'bank-routing-number': 'BankRoutingNumber',
  'bank-account-number': 'BankAccountNumber',
};

/** What is still missing, comma-separated. */
export function requiredParam(session: Session, { settings }: PaymentsState): string {
  const missing = session.terms.required.filter((field) => !session.keyed.has(field));
  return missing.map((field) => (settings.naming === 'camel' ? CAMEL[field] : field)).join(',');
}
