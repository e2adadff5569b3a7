import * as v from 'valibot';
import type { Route } from '../core/routes';
import { PROVIDERS } from '../vendors/voice/payments/connectors';
import type { PaymentsState } from '../vendors/voice/payments/state';
import { readInput } from './input';

const Refusal = v.strictObject({
  code: v.pipe(v.number(), v.integer()),
  error: v.optional(v.string(), 'declined'),
  connectorError: v.optional(v.string(), 'declined'),
});

const Settings = v.partial(
  v.strictObject({
    pciMode: v.boolean(),
    connectors: v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.nonEmpty()),
        provider: v.picklist(PROVIDERS),
        mode: v.optional(v.picklist(['test', 'live']), 'test'),
        approved: v.optional(v.boolean(), false),
      }),
    ),
    naming: v.picklist(['kebab', 'camel']),
    next: v.nullable(Refusal),
  }),
);

/** What is set in the console for taking cards, and what stands in the providers' own books: no API tells either. */
export function paymentRoutes(payments: PaymentsState): readonly Route[] {
  const body = (): unknown => ({ ...payments.settings, bookings: payments.bookings });
  return [
    { method: 'GET', path: '/local/payments', answer: () => ({ status: 200, body: body() }) },
    {
      method: 'POST',
      path: '/local/payments',
      answer: (request) => {
        const { next, ...change } = readInput(Settings, request);
        payments.settings = {
          ...payments.settings,
          ...(change as Partial<PaymentsState['settings']>),
          ...(next === undefined ? {} : { next: next ?? undefined }),
        };
        return { status: 200, body: body() };
      },
    },
  ];
}
