import { NotEmulated } from '../../../core/errors';
import { flag, onlyKnown } from '../../../core/params';
import { VendorError } from '../../../core/vendor';
import { isCardType } from './cards';
import { ABILITIES } from './connectors';
import type { Connector, TokenType } from './connectors';
import { KEY_PAUSE, LARGEST_CHARGE } from './limits';
import { BANK_FIELDS, CARD_FIELDS } from './state';
import type { Field, PaymentTerms, PaySettings } from './state';

const START = [
  'IdempotencyKey StatusCallback BankAccountType ChargeAmount Currency Description Input',
  'MinPostalCodeLength Parameter PaymentConnector PaymentMethod PostalCode SecurityCode',
  'Timeout TokenType ValidCardTypes',
].flatMap((line) => line.split(' '));
const UPDATE = ['IdempotencyKey', 'StatusCallback', 'Capture', 'Status'];
const TOKEN_TYPES: readonly TokenType[] = ['one-time', 'reusable', 'payment-method'];
const BANK_ACCOUNTS = ['consumer-checking', 'consumer-savings', 'commercial-checking'];

/** https://www.twilio.com/docs/api/errors/64001 and the numbers that follow it. */
const refuse = (code: number, message: string): never => {
  throw new VendorError(400, code, message);
};

const INVALID_PARAMETER = 64020;

/** The key that a request must carry. */
export function readKey(form: URLSearchParams): string {
  const key = form.get('IdempotencyKey');
  return key ? key : refuse(20001, 'Missing required parameter IdempotencyKey in the post body');
}

/** Whom a request wants to be told of the session. */
export function readCallback(form: URLSearchParams): string {
  const url = form.get('StatusCallback');
  if (!url) return refuse(20001, 'Missing required parameter StatusCallback in the post body');
  return URL.canParse(url) ? url : refuse(21609, `The StatusCallback ${url} is not a valid URL`);
}

/** Reads a request for a new session; throws what the platform refuses. */
export function readTerms(form: URLSearchParams, settings: PaySettings): PaymentTerms {
  for (const name of ['RequireMatchingInputs', 'Confirmation']) {
    if (form.has(name)) throw new NotEmulated(`parameter ${name}`);
  }
  onlyKnown(form, START);
  if (!settings.pciMode) refuse(64001, 'PCI Mode is not enabled in this account');
  const connector = connectorNamed(form.get('PaymentConnector') ?? 'Default', settings);
  const method = readMethod(form, connector);
  const { amount, amountText } = readAmount(form, connector);
  if ((form.get('Input') ?? 'dtmf') !== 'dtmf') refuse(INVALID_PARAMETER, 'Input can only be dtmf');
  return {
    connector,
    method,
    bankAccountType: readBankAccount(form, method),
    amount,
    amountText,
    currency: readCurrency(form, connector),
    description: form.get('Description') ?? '',
    tokenType: readTokenType(form, connector, amount),
    required: method === 'ach-debit' ? BANK_FIELDS : requiredOf(form),
    cardTypes: readCardTypes(form),
    minPostalCodeLength: form.has('MinPostalCodeLength')
      ? whole(form, 'MinPostalCodeLength', 1, 10)
      : undefined,
    timeout: form.has('Timeout') ? whole(form, 'Timeout', 1, KEY_PAUSE.longest) : KEY_PAUSE.usual,
  };
}

function connectorNamed(name: string, { connectors }: PaySettings): Connector {
  const connector = connectors.find((one) => one.name === name);
  if (!connector) return refuse(64004, `Pay Connector ${name} is not installed`);
  if (connector.mode === 'live' && !connector.approved)
    return refuse(64024, `Pay Connector ${name} is not approved for live mode`);
  return connector;
}

function readMethod(form: URLSearchParams, { provider }: Connector): PaymentTerms['method'] {
  const method = form.get('PaymentMethod') ?? 'credit-card';
  if (method !== 'credit-card' && method !== 'ach-debit')
    return refuse(64013, `PaymentMethod is not valid: ${method}`);
  if (method === 'credit-card') return method;
  if (!ABILITIES[provider].bankAccounts) refuse(64013, 'This connector takes no bank accounts');
  const parameter = readParameter(form);
  if (parameter === undefined) refuse(64014, 'Parameter is required for ach-debit');
  else if (typeof parameter['AVSName'] !== 'string') refuse(64015, 'AVSName is not valid');
  return method;
}

function readParameter(form: URLSearchParams): Record<string, unknown> | undefined {
  const text = form.get('Parameter');
  if (text === null) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Refused below.
  }
  return refuse(64015, 'Parameter is not a JSON object');
}

function readBankAccount(form: URLSearchParams, method: string): string | undefined {
  const given = form.get('BankAccountType');
  if (given !== null && (method !== 'ach-debit' || !BANK_ACCOUNTS.includes(given)))
    refuse(64017, `BankAccountType is not valid: ${given}`);
  return method === 'ach-debit' ? (given ?? 'consumer-checking') : undefined;
}

function readAmount(
  form: URLSearchParams,
  { provider }: Connector,
): Pick<PaymentTerms, 'amount' | 'amountText'> {
  const text = form.get('ChargeAmount') ?? '';
  if (text === '') return { amount: 0, amountText: '' };
  const amount = Number(text);
  if (!/^\d+(\.\d{1,3})?$/.test(text) || amount >= LARGEST_CHARGE)
    return refuse(64003, `ChargeAmount is not valid: ${text}`);
  if (amount > 0 && !ABILITIES[provider].charges)
    return refuse(64007, 'This connector cannot charge');
  return { amount, amountText: text };
}

function readCurrency(form: URLSearchParams, { provider }: Connector): string {
  const currency = (form.get('Currency') ?? 'usd').toLowerCase();
  return ABILITIES[provider].currencies.includes(currency)
    ? currency
    : refuse(64011, `Currency is not supported by the connector: ${currency}`);
}

function readTokenType(form: URLSearchParams, { provider }: Connector, amount: number): TokenType {
  const given = form.get('TokenType');
  if (given !== null && amount > 0)
    return refuse(INVALID_PARAMETER, 'TokenType cannot be given with a ChargeAmount');
  const type = TOKEN_TYPES.find((known) => known === (given ?? 'reusable'));
  if (!type) return refuse(INVALID_PARAMETER, `TokenType is not valid: ${given ?? ''}`);
  const { tokens } = ABILITIES[provider];
  if (amount === 0 && tokens.length === 0) return refuse(64005, 'This connector makes no tokens');
  if (amount === 0 && !tokens.includes(type))
    return refuse(64006, `This connector makes no ${type} tokens`);
  return type;
}

const requiredOf = (form: URLSearchParams): readonly Field[] =>
  CARD_FIELDS.filter(
    (field) =>
      (field !== 'security-code' || flag(form, 'SecurityCode', true)) &&
      (field !== 'postal-code' || flag(form, 'PostalCode', true)),
  );

function readCardTypes(form: URLSearchParams): readonly string[] {
  const types = (form.get('ValidCardTypes') ?? 'visa mastercard amex').split(/\s+/).filter(Boolean);
  const unknown = types.find((type) => !isCardType(type));
  if (unknown !== undefined || types.length === 0)
    refuse(INVALID_PARAMETER, `ValidCardTypes is not valid: ${unknown ?? ''}`);
  return types;
}

function whole(form: URLSearchParams, name: string, least: number, most: number): number {
  const value = Number(form.get(name));
  return Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(INVALID_PARAMETER, `${name} is not valid: ${form.get(name) ?? ''}`);
}

/** What a request about a running session wants. */
export type Wish = { readonly capture: Field } | { readonly status: 'complete' | 'cancel' };

/** Reads a request about a session; throws 64018 unless it wants exactly one thing. */
export function readWish(form: URLSearchParams, { method }: PaymentTerms): Wish {
  onlyKnown(form, UPDATE);
  const capture = form.get('Capture');
  const status = form.get('Status');
  if ((capture === null) === (status === null))
    return refuse(64018, 'Give exactly one of Capture and Status');
  if (status !== null)
    return status === 'complete' || status === 'cancel'
      ? { status }
      : refuse(INVALID_PARAMETER, `Status is not valid: ${status}`);
  if (capture?.endsWith('-matcher')) throw new NotEmulated(`Capture ${capture}`);
  const fields: readonly Field[] = method === 'ach-debit' ? BANK_FIELDS : CARD_FIELDS;
  const field = fields.find((known) => known === capture);
  return field
    ? { capture: field }
    : refuse(INVALID_PARAMETER, `Capture is not valid: ${capture ?? ''}`);
}
