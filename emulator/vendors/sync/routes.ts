import type { VendorAnswer, VendorRequest } from '../../core/vendor';
import type { SyncCore } from './core';
import { decoded } from './rules';
import { serveItems } from './routes/items';
import { serveObjects } from './routes/objects';
import { servePermissions } from './routes/permissions';
import { serveService, serveServices } from './routes/services';
import { serveMessages } from './routes/messages';
import { kindOfSegment } from './state';

/**
 * The REST API, https://sync.twilio.com/v1. Undefined = no such route.
 * A trailing slash counts for nothing, as it does on the platform: an item key of `..` therefore
 * reaches the whole map, and code that sends people's text as a key must fail here too.
 */
export function serveRest(core: SyncCore, request: VendorRequest): VendorAnswer | undefined {
  const [version, services, serviceId, segment, id, part, key, ...rest] = segments(request.path);
  if (version !== 'v1' || services !== 'Services' || rest.length > 0) return undefined;
  core.store.settle();
  if (serviceId === undefined) return serveServices(core, request);
  const service = core.store.service(serviceId);
  if (segment === undefined) return serveService(core, request, service);
  const kind = kindOfSegment(segment);
  if (kind === undefined) return undefined;
  if (part === undefined) return serveObjects(core, request, service, kind, id);
  if (id === undefined) return undefined;
  if (part === 'Permissions' && kind !== 'stream') {
    return servePermissions(core, request, service, { kind, id, identity: key });
  }
  if (part === 'Items' && (kind === 'map' || kind === 'list')) {
    return serveItems(core, request, service, { kind, id, key });
  }
  if (part === 'Messages' && kind === 'stream' && key === undefined) {
    return serveMessages(core, request, service, id);
  }
  return undefined;
}

function segments(path: string): string[] {
  return path.replace(/^\//, '').replace(/\/+$/, '').split('/').map(decoded);
}
