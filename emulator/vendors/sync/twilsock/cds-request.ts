import type { Actor } from '../access';
import { refused } from '../errors';
import { readTtl } from '../rules';
import type { ServiceRecord } from '../state';
import { readObject } from './frame';

/** One HTTP request of the Sync SDK, as it travels inside the web socket. */
export interface CdsRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly ifMatch: string | undefined;
  /** The body as it came; a DELETE carries the literal text `data_sync`. */
  readonly payload: string;
}

/** Who asks and in which service. */
export interface CdsCaller {
  readonly actor: Actor;
  readonly service: ServiceRecord;
}

/** The JSON body of a write; none is an empty one. */
export function readBody(request: CdsRequest): Record<string, unknown> {
  if (request.payload === '') return {};
  const body = readObject(request.payload);
  if (!body) throw refused('badJson');
  return body;
}

/** `ttl` of a body, when it says one. */
export function bodyTtl(body: Record<string, unknown>): number | undefined {
  return body['ttl'] === undefined ? undefined : readTtl(body['ttl']);
}
