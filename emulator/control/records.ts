import type { RequestLog } from '../core/request-log';
import type { Route } from '../core/routes';
import type { Webhooks } from '../core/webhooks';
import { numberOf } from './input';

/** What happened: vendor requests, and the platform's calls to our functions. */
export function recordRoutes(options: {
  requests: RequestLog;
  webhooks: Webhooks;
}): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/local/requests',
      answer: ({ query }) => {
        const since = numberOf(query, 'since') ?? 0;
        const webhook = query.get('webhook');
        const filter = webhook === null ? { since } : { since, webhook };
        return { status: 200, body: options.requests.list(filter) };
      },
    },
    {
      method: 'GET',
      path: '/local/webhooks',
      answer: ({ query }) => ({
        status: 200,
        body: options.webhooks.list(numberOf(query, 'since') ?? 0),
      }),
    },
  ];
}
