import { createHmac, timingSafeEqual } from 'node:crypto';
import { SYNC_LIMITS } from '../limits';
import { isObject, readObject } from './frame';

/** What an access token says about a connection. */
export interface Grant {
  readonly identity: string;
  readonly serviceSid: string;
  /** Emulated instant at which it expires. */
  readonly expiresAt: number;
}

/** Why a token was not taken. https://www.twilio.com/docs/api/errors/20101 and the following numbers */
export interface TokenRefusal {
  readonly errorCode: number;
  readonly description: string;
}

export interface TokenRules {
  readonly now: number;
  readonly accountSid: string;
  readonly secret: (keySid: string) => string | undefined;
}

const REFUSALS = {
  malformed: { errorCode: 20101, description: 'Invalid Access Token' },
  header: { errorCode: 20102, description: 'Invalid Access Token header' },
  issuer: { errorCode: 20103, description: 'Invalid Access Token issuer/subject' },
  expired: { errorCode: 20104, description: 'Access Token expired or expiration date invalid' },
  early: { errorCode: 20105, description: 'Access Token not yet valid' },
  grants: { errorCode: 20106, description: 'Invalid Access Token grants' },
  signature: { errorCode: 20107, description: 'Invalid Access Token signature' },
  tooLong: { errorCode: 20157, description: 'Expiration Time Exceeds Maximum Time Allowed' },
} as const satisfies Record<string, TokenRefusal>;

/** Tokens live a day at most. https://www.twilio.com/docs/iam/access-tokens */
const LONGEST_LIFE_SECONDS = 24 * 60 * 60;

/** Checks an access token as the platform does, against emulated time. */
export function readToken(token: unknown, rules: TokenRules): Grant | TokenRefusal {
  const parts = typeof token === 'string' ? token.split('.') : [];
  const [head, claims, signature] = parts;
  if (!head || !claims || !signature || parts.length !== 3) return REFUSALS.malformed;
  const header = readPart(head);
  const body = readPart(claims);
  if (!header || !body) return REFUSALS.malformed;
  if (header['alg'] !== 'HS256' || header['cty'] !== 'twilio-fpa;v=1') return REFUSALS.header;
  const secret = typeof body['iss'] === 'string' ? rules.secret(body['iss']) : undefined;
  if (secret === undefined || body['sub'] !== rules.accountSid) return REFUSALS.issuer;
  if (!isSigned(`${head}.${claims}`, signature, secret)) return REFUSALS.signature;
  return readClaims(body, rules.now / 1000);
}

function readClaims(body: Record<string, unknown>, now: number): Grant | TokenRefusal {
  const { exp, nbf, grants } = body;
  if (typeof exp !== 'number' || exp <= now) return REFUSALS.expired;
  // A minute of leeway: a token is always a moment older than the clock that reads it.
  if (exp > now + LONGEST_LIFE_SECONDS + 60) return REFUSALS.tooLong;
  if (typeof nbf === 'number' && nbf > now + 60) return REFUSALS.early;
  const dataSync = isObject(grants) ? grants['data_sync'] : undefined;
  const identity = isObject(grants) ? grants['identity'] : undefined;
  const serviceSid = isObject(dataSync) ? dataSync['service_sid'] : undefined;
  if (typeof serviceSid !== 'string' || typeof identity !== 'string') return REFUSALS.grants;
  if (identity.length < 1 || identity.length > SYNC_LIMITS.identityLength) return REFUSALS.grants;
  return { identity, serviceSid, expiresAt: exp * 1000 };
}

function readPart(part: string): Record<string, unknown> | undefined {
  return readObject(Buffer.from(part, 'base64url').toString());
}

function isSigned(text: string, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(text).digest();
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
