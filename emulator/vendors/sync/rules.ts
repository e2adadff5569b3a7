import { refused } from './errors';
import { SYNC_LIMITS } from './limits';
import { revisionText, type Data, type ItemKey } from './state';

const SID_LIKE = /^[A-Z]{2}[0-9a-f]{32}$/;

/** JSON and its weight on the wire. */
export interface Payload {
  readonly data: Data;
  readonly bytes: number;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function weighed(data: unknown, bytes: number, most: number): Payload {
  if (!isData(data)) throw refused('badJson', 'an object is expected');
  if (bytes > most) throw refused('tooLarge', `${bytes} bytes, at most ${most}`);
  return { data, bytes };
}

/** Data written as JSON in a form field. Anything but an object is refused, as the client SDKs do. */
export function readJson(text: string, most: number = SYNC_LIMITS.dataBytes): Payload {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refused('badJson');
  }
  return weighed(data, Buffer.byteLength(text), most);
}

/** Data that came as part of a JSON body. */
export function readData(value: unknown, most: number = SYNC_LIMITS.dataBytes): Payload {
  return weighed(value, Buffer.byteLength(JSON.stringify(value) ?? ''), most);
}

/** Seconds to live; 0 means for ever. */
export function readTtl(value: unknown): number {
  const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (
    typeof seconds !== 'number' ||
    !Number.isInteger(seconds) ||
    seconds < 0 ||
    seconds > SYNC_LIMITS.ttlSeconds
  ) {
    throw refused('badTtl', `0 to ${SYNC_LIMITS.ttlSeconds} seconds`);
  }
  return seconds;
}

/** A name for an object, or none. */
export function readUniqueName(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (
    typeof value !== 'string' ||
    value.length < 1 ||
    value.length > SYNC_LIMITS.uniqueNameLength ||
    SID_LIKE.test(value)
  ) {
    throw refused('badName', `1 to ${SYNC_LIMITS.uniqueNameLength} characters, not like a sid`);
  }
  return value;
}

/** A map item's key. */
export function readKey(value: unknown): string {
  if (typeof value !== 'string' || value.length < 1 || value.length > SYNC_LIMITS.keyLength) {
    throw refused('badKey', `1 to ${SYNC_LIMITS.keyLength} characters`);
  }
  return value;
}

/** A map's key as it is; a list's index as the number it is. */
export function itemKey(kind: 'map' | 'list', text: string): ItemKey {
  if (kind === 'map') return text;
  if (!/^\d+$/.test(text)) throw refused('listItemNotFound', 'an index is a number');
  return Number(text);
}

/** Who a token speaks for. */
export function readIdentity(value: unknown): string {
  if (typeof value !== 'string' || value.length < 1 || value.length > SYNC_LIMITS.identityLength) {
    throw refused('badIdentity', `1 to ${SYNC_LIMITS.identityLength} characters`);
  }
  return value;
}

/** `true` or `false` in a form. */
export function readFlag(value: string, name: string): boolean {
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw refused('badParameter', `${name} is true or false`);
}

/** The If-Match header: a revision, or `-1` for "only when it does not exist". */
export function readIfMatch(header: string | undefined): string | undefined {
  if (header === undefined || header === '') return undefined;
  if (!/^(-1|[0-9a-f]+)$/.test(header)) throw refused('badIfMatch', header);
  return header;
}

/** Refuses a change that was decided on an older revision. */
export function checkRevision(
  ifMatch: string | undefined,
  revision: number,
  refusal: 'documentRevision' | 'listItemRevision' | 'mapItemRevision',
): void {
  if (ifMatch !== undefined && ifMatch !== revisionText(revision)) throw refused(refusal);
}

/** Percent-encoding taken off a path segment or a query value. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refused('badParameter', 'not well encoded');
  }
}
