import type { VendorAnswer, VendorRequest } from '../../../core/vendor';
import type { SyncCore } from '../core';
import { refused } from '../errors';
import { messageEvent } from '../events';
import { SYNC_LIMITS } from '../limits';
import { readJson } from '../rules';
import type { ServiceRecord } from '../state';
import { newSid } from '../store';
import { field } from './wire';

/** Messages of a stream: told to whoever listens, kept by nobody. */
export function serveMessages(
  core: SyncCore,
  request: VendorRequest,
  service: ServiceRecord,
  id: string,
): VendorAnswer | undefined {
  if (request.method !== 'POST') return undefined;
  const text = field(request.form(), 'Data');
  if (text === undefined) throw refused('badParameter', 'Data is missing');
  const { data } = readJson(text, SYNC_LIMITS.messageBytes);
  const stream = core.store.find(service, 'stream', id);
  core.rate.publish(stream.sid);
  const message = { sid: newSid('TZ'), data };
  core.store.tell(stream, messageEvent(stream, message));
  return { status: 201, body: message };
}
