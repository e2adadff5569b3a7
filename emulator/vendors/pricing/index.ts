import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { uriPage } from '../../core/paging';
import { handleRoutes } from '../../core/routes';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import type { Restorable, Vendor, VendorAnswer } from '../../core/vendor';
import { PRICES, type CountryPrices } from './prices';

/** One line of the account's usage. https://www.twilio.com/docs/usage/api/usage-record */
export interface Used {
  readonly category: string;
  readonly count: number;
  /** US dollars. */
  readonly price: number;
}

/** What things cost, and what the account has used. */
export interface Pricing extends Restorable {
  readonly vendors: readonly Vendor[];
  /** Nothing on a laptop costs anything, so a bill is what the control interface says. */
  setUsage(records: readonly Used[]): void;
  reset(): void;
}

const asMoney = (amount: string): { base_price: string; current_price: string } => ({
  base_price: amount,
  current_price: amount,
});

/** https://www.twilio.com/docs/messaging/api/pricing, https://www.twilio.com/docs/phone-numbers/pricing */
export function createPricing(options: { account: Account; now: () => number }): Pricing {
  let used: readonly Used[] = [];

  const country = (
    path: string,
    format: (prices: CountryPrices) => Record<string, unknown>,
  ): Route => ({
    method: 'GET',
    path: `${path}/:iso`,
    answer: (request, { iso = '' }): VendorAnswer => {
      const code = iso.toUpperCase();
      const prices = PRICES[code];
      if (!prices)
        throw new VendorError(404, NOT_FOUND, `The resource ${request.path} was not found`);
      return {
        status: 200,
        body: {
          country: prices.name,
          iso_country: code,
          price_unit: 'USD',
          ...format(prices),
          url: `https://pricing.twilio.com${path}/${code}`,
        },
      };
    },
  });
  const prices: readonly Route[] = [
    country('/v1/Messaging/Countries', ({ textIn, textOut }) => ({
      inbound_sms_prices: [{ number_type: 'local', ...asMoney(textIn) }],
      outbound_sms_prices: [
        {
          carrier: 'any',
          mcc: '001',
          mnc: '01',
          prices: [{ number_type: 'local', ...asMoney(textOut) }],
        },
      ],
    })),
    country('/v1/PhoneNumbers/Countries', ({ number }) => ({
      phone_number_prices: [
        { number_type: 'local', ...asMoney(number) },
        { number_type: 'toll free', ...asMoney('2.00') },
      ],
    })),
    country('/v2/Voice/Countries', ({ name, prefix, callIn, callOut }) => ({
      inbound_call_prices: [{ number_type: 'local', ...asMoney(callIn) }],
      outbound_prefix_prices: [
        {
          friendly_name: `Programmable Outbound Minute - ${name}`,
          destination_prefixes: [prefix],
          origination_prefixes: ['ALL'],
          ...asMoney(callOut),
        },
      ],
    })),
  ];

  const { accountSid } = options.account;
  const base = `/2010-04-01/Accounts/${accountSid}/Usage/Records`;
  const usage: readonly Route[] = [
    {
      method: 'GET',
      path: `${base}.json`,
      answer: (request) => {
        const category = request.query.get('Category');
        const today = new Date(options.now()).toISOString().slice(0, 10);
        const body = uriPage(
          request,
          'usage_records',
          used.filter((one) => category === null || one.category === category),
          (one) => ({
            account_sid: accountSid,
            api_version: '2010-04-01',
            as_of: `${new Date(options.now()).toISOString().slice(0, 19)}+00:00`,
            category: one.category,
            count: String(one.count),
            count_unit: null,
            description: one.category,
            start_date: request.query.get('StartDate') ?? today,
            end_date: request.query.get('EndDate') ?? today,
            price: one.price,
            price_unit: 'usd',
            subresource_uris: {},
            uri: `${base}.json?Category=${one.category}`,
            usage: String(one.count),
            usage_unit: null,
          }),
        );
        return { status: 200, body };
      },
    },
  ];
  return {
    vendors: [
      { name: 'pricing', hosts: ['pricing.twilio.com'], handle: handleRoutes(prices) },
      { name: 'usage', hosts: ['api.twilio.com'], handle: handleRoutes(usage) },
    ],
    setUsage: (records) => {
      used = records;
    },
    reset: () => {
      used = [];
    },
    snapshot: () => structuredClone(used),
    restore: (snapshot) => {
      used = structuredClone(snapshot) as typeof used;
    },
  };
}
