import { randomBytes } from 'node:crypto';
import type { CardType } from './cards';

/** A payment provider, installed under a name. https://www.twilio.com/docs/voice/twiml/pay#paymentconnector */
export interface Connector {
  readonly name: string;
  readonly provider: Provider;
  readonly mode: 'test' | 'live';
  /** Whether Twilio has let it take real cards. */
  readonly approved: boolean;
}

export const PROVIDERS = ['stripe', 'braintree', 'cardconnect', 'chase', 'generic'] as const;
export type Provider = (typeof PROVIDERS)[number];

export type TokenType = 'one-time' | 'reusable' | 'payment-method';

interface Abilities {
  readonly currencies: readonly string[];
  readonly tokens: readonly TokenType[];
  readonly charges: boolean;
  readonly bankAccounts: boolean;
}

const COMMON = ['usd', 'gbp', 'eur', 'aud', 'cad'];

/** What providers can do; only what the documentation says of tokens is theirs, the rest is for play. */
export const ABILITIES: Readonly<Record<Provider, Abilities>> = {
  stripe: {
    currencies: [...COMMON, 'jpy', 'chf', 'mxn', 'kwd'],
    tokens: ['one-time', 'reusable', 'payment-method'],
    charges: true,
    bankAccounts: true,
  },
  braintree: {
    currencies: COMMON,
    tokens: ['one-time', 'reusable'],
    charges: true,
    bankAccounts: false,
  },
  cardconnect: { currencies: COMMON, tokens: ['reusable'], charges: true, bankAccounts: true },
  chase: { currencies: ['usd', 'cad'], tokens: [], charges: true, bankAccounts: true },
  generic: { currencies: COMMON, tokens: ['reusable'], charges: true, bankAccounts: true },
};

/** What a provider says of a card. `code` is Twilio's number for it. */
export interface Refusal {
  readonly code: number;
  readonly error: string;
  readonly connectorError: string;
}

const declined = (connectorError: string, error: string): Refusal => ({
  code: 64012,
  error,
  connectorError,
});

/** Numbers that a provider made for trying things out, and what it says of them; undefined = it takes them. */
type TestCards = Readonly<Record<string, Refusal | undefined>>;

/** https://docs.stripe.com/testing */
const STRIPE: TestCards = {
  '4242424242424242': undefined,
  '4000056655665556': undefined,
  '5555555555554444': undefined,
  '2223003122003222': undefined,
  '5105105105105100': undefined,
  '378282246310005': undefined,
  '371449635398431': undefined,
  '6011111111111117': undefined,
  '3056930009020004': undefined,
  '36227206271667': undefined,
  '3566002020360505': undefined,
  '4000000000000002': declined('card_declined', 'Your card was declined.'),
  '4000000000009995': declined('insufficient_funds', 'Your card has insufficient funds.'),
  '4000000000009987': declined('lost_card', 'Your card was declined.'),
  '4000000000009979': declined('stolen_card', 'Your card was declined.'),
  '4000000000000069': declined('expired_card', 'Your card has expired.'),
  '4000000000000127': declined('incorrect_cvc', "Your card's security code is incorrect."),
  '4000000000000119': {
    code: 64008,
    error: 'An error occurred while processing your card.',
    connectorError: 'processing_error',
  },
};

/** https://developer.paypal.com/braintree/docs/reference/general/testing */
const BRAINTREE: TestCards = {
  '4111111111111111': undefined,
  '4005519200000004': undefined,
  '5555555555554444': undefined,
  '378282246310005': undefined,
  '6011111111111117': undefined,
  '4000111111111115': declined('processor_declined', 'Processor declined'),
  '5105105105105100': declined('processor_declined', 'Processor declined'),
  '4000111111111511': declined('failed (3000)', 'Processor network unavailable'),
};

const ANY: TestCards = {
  '4111111111111111': undefined,
  '5555555555554444': undefined,
  '378282246310005': undefined,
  '4000000000000002': declined('declined', 'Declined'),
};

const TEST_CARDS: Readonly<Record<Provider, TestCards>> = {
  stripe: STRIPE,
  braintree: BRAINTREE,
  cardconnect: ANY,
  chase: ANY,
  generic: ANY,
};

/** What a connector in its mode says of a card; undefined = it takes it. */
export function refusalOf({ provider, mode }: Connector, digits: string): Refusal | undefined {
  const isTestCard = digits in TEST_CARDS[provider];
  if (mode === 'test' && !isTestCard)
    return {
      code: 64022,
      error: 'Only test cards can be used with a connector in test mode.',
      connectorError: 'test_mode_live_card',
    };
  if (mode === 'live' && isTestCard)
    return {
      code: 64023,
      error: 'Test cards cannot be used with a connector in live mode.',
      connectorError: 'live_mode_test_card',
    };
  return TEST_CARDS[provider][digits];
}

const id = (length: number): string => randomBytes(length).toString('hex').slice(0, length);

/** The code under which a provider keeps a charge. */
export const confirmationOf = ({ provider }: Connector): string =>
  provider === 'stripe' ? `ch_${id(24)}` : id(10);

/** What a provider gives for a card that is kept for later. */
export function tokenOf(
  { provider }: Connector,
  type: TokenType,
): { readonly token: string; readonly profile: string | undefined } {
  if (provider !== 'stripe') return { token: id(16), profile: undefined };
  if (type === 'payment-method') return { token: `pm_${id(24)}`, profile: undefined };
  return {
    token: type === 'one-time' ? `tok_${id(24)}` : `card_${id(24)}`,
    profile: type === 'reusable' ? `cus_${id(14)}` : undefined,
  };
}

/** What stands in a provider's own books. */
export interface Booking {
  readonly what: 'charge' | 'token';
  readonly session: string;
  readonly callSid: string;
  readonly connector: string;
  /** In major units, as it was asked for; 0 for a token. */
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly cardType: CardType | undefined;
  readonly lastFour: string;
  /** Confirmation code or token. */
  readonly code: string;
  readonly at: number;
}
