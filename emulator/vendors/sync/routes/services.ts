import { NotEmulated } from '../../../core/errors';
import type { VendorAnswer, VendorRequest } from '../../../core/vendor';
import type { SyncCore } from '../core';
import { refused } from '../errors';
import { REST_URL, serviceJson } from '../format';
import { SYNC_LIMITS } from '../limits';
import { cutPage, readPageRequest } from '../paging';
import { readFlag } from '../rules';
import type { ServiceRecord } from '../state';
import type { ServiceSettings } from '../store';
import { NO_CONTENT, field, listAnswer } from './wire';

/** /v1/Services */
export function serveServices(core: SyncCore, request: VendorRequest): VendorAnswer | undefined {
  if (request.method === 'POST') {
    const service = core.store.createService(readSettings(request.form()));
    return { status: 201, body: serviceJson(service, core.account.accountSid) };
  }
  if (request.method !== 'GET') return undefined;
  const services = new Map(core.store.services().map((service) => [service.seq, service]));
  const asked = readPageRequest(request.query, Number);
  const page = cutPage([...services.keys()], asked);
  const records = page.keys.flatMap((seq) => services.get(Number(seq)) ?? []);
  return listAnswer(request, {
    url: `${REST_URL}/Services`,
    key: 'services',
    asked,
    page,
    records: records.map((service) => serviceJson(service, core.account.accountSid)),
  });
}

/** /v1/Services/{Sid} */
export function serveService(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
): VendorAnswer | undefined {
  switch (request.method) {
    case 'DELETE':
      core.store.deleteService(service);
      return NO_CONTENT;
    case 'POST':
      core.store.updateService(service, readSettings(request.form()));
      break;
    case 'GET':
      break;
    default:
      return undefined;
  }
  return { status: 200, body: serviceJson(service, core.account.accountSid) };
}

const FLAGS = {
  AclEnabled: 'aclEnabled',
  WebhooksFromRestEnabled: 'webhooksFromRestEnabled',
  ReachabilityWebhooksEnabled: 'reachabilityWebhooksEnabled',
  ReachabilityDebouncingEnabled: 'reachabilityDebouncingEnabled',
} as const;

function readSettings(form: URLSearchParams): ServiceSettings {
  if (form.get('WebhookUrl')) throw new NotEmulated('webhooks of a Sync service');
  const settings: ServiceSettings = {};
  const friendlyName = field(form, 'FriendlyName');
  if (friendlyName !== undefined) settings.friendlyName = friendlyName;
  for (const [name, setting] of Object.entries(FLAGS)) {
    const text = field(form, name);
    if (text !== undefined) settings[setting] = readFlag(text, name);
  }
  const window = field(form, 'ReachabilityDebouncingWindow');
  if (window !== undefined) {
    const { least, most } = SYNC_LIMITS.debouncing;
    const ms = Number(window);
    if (!Number.isInteger(ms) || ms < least || ms > most) {
      throw refused('badParameter', `ReachabilityDebouncingWindow is ${least} to ${most}`);
    }
    settings.reachabilityDebouncingWindow = ms;
  }
  return settings;
}
