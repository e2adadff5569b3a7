import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { metaPage } from '../../core/paging';
import { onlyKnown } from '../../core/params';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import { formatService, formatServiceWebhook } from './format';
import type { Life } from './life';
import { LONGEST } from './limits';
import { readServiceWebhook } from './rules';
import type { ConversationsState, Service } from './state';

/** The service of this sid; throws 404. */
export function findService(state: ConversationsState, sid: string, path: string): Service {
  const service = state.services.find((other) => other.sid === sid);
  if (service) return service;
  throw new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);
}

/** Conversations services: https://www.twilio.com/docs/conversations-classic/api/service-resource */
export function serviceRoutes(options: {
  state: ConversationsState;
  life: Life;
  account: Account;
  now: () => number;
}): readonly Route[] {
  const { state, life, account, now } = options;
  const base = '/v1/Services';
  const format = (service: Service): unknown => formatService(account.accountSid, service);

  function friendlyName(form: URLSearchParams): string {
    onlyKnown(form, ['FriendlyName']);
    const name = form.get('FriendlyName');
    if (!name) throw new VendorError(400, 50000, 'FriendlyName is required');
    if (name.length > LONGEST.friendlyName) {
      throw new VendorError(400, 50003, 'The friendly name is too long');
    }
    return name;
  }

  return [
    {
      method: 'POST',
      path: base,
      answer: (request) => {
        const service: Service = {
          friendlyName: friendlyName(request.form()),
          sid: state.nextServiceSid(),
          createdAt: now(),
          webhook: { url: null, method: 'POST', filters: null },
        };
        state.addService(service);
        return { status: 201, body: format(service) };
      },
    },
    {
      method: 'GET',
      path: base,
      answer: (request) => ({
        status: 200,
        body: metaPage(request, 'services', state.services, format),
      }),
    },
    {
      method: 'GET',
      path: `${base}/:sid`,
      answer: (request, { sid = '' }) => ({
        status: 200,
        body: format(findService(state, sid, request.path)),
      }),
    },
    {
      method: 'DELETE',
      path: `${base}/:sid`,
      answer: (request, { sid = '' }) => {
        const service = findService(state, sid, request.path);
        for (const conversation of state.in(service)) life.end(conversation);
        state.removeService(service.sid);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid/Configuration/Webhooks`,
      answer: (request, { sid = '' }) => ({
        status: 200,
        body: formatServiceWebhook(account.accountSid, findService(state, sid, request.path)),
      }),
    },
    {
      method: 'POST',
      path: `${base}/:sid/Configuration/Webhooks`,
      answer: (request, { sid = '' }) => {
        const service = findService(state, sid, request.path);
        service.webhook = readServiceWebhook(request.form(), service.webhook);
        return { status: 200, body: formatServiceWebhook(account.accountSid, service) };
      },
    },
  ];
}
