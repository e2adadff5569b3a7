import { createHash } from 'node:crypto';
import { Refusal } from '../ports/refusal';
import { keepingIn } from './keeping';
import { TOKENS_MAP } from './objects';
import type { TeamParts } from './parts';
import { requireAdmin, type Actor } from './rights';
import type { TeamAnswer, TeamRequest } from './staff-api';
import { keptSeconds } from './stored';
import { OLD_TOKEN_SECONDS, readToken, type ApiToken } from './stored-people';

/** Requests about keys to the API. */
export type TokenRequest = Extract<TeamRequest, { action: 'makeToken' | 'revokeToken' | 'tokens' }>;

const DAY_MS = 24 * 3_600_000;
const LONGEST_DAYS = 365;
const SECRET_LENGTH = 32;

/** Where a key to the API is kept: under the hash of its secret, so that nobody who reads the store has the key. */
export const tokenKey = (secret: string): string =>
  createHash('sha256').update(`team ${secret}`).digest('base64url').slice(0, 32);

/** Who comes with a key. Throws `token-wrong`, `token-expired`. */
export async function actorOfToken(secret: string, parts: TeamParts): Promise<Actor> {
  const key = tokenKey(secret);
  const found = await keepingIn(parts.records).one({ map: TOKENS_MAP, key }, readToken);
  if (!found) throw new Refusal('token-wrong');
  const { name, scopes, stores, expiresAt } = found.value;
  if (expiresAt <= parts.now()) throw new Refusal('token-expired');
  return { kind: 'token', who: key, name, scopes, ...(stores ? { stores } : {}) };
}

/** Keys to the API, which admins make and take back. */
export function tokenDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);

  async function act(request: TokenRequest, actor: Actor): Promise<TeamAnswer> {
    switch (request.action) {
      case 'makeToken':
        return makeToken(request, actor);
      case 'revokeToken':
        requireAdmin(actor);
        await parts.records.remove({ map: TOKENS_MAP, key: request.key });
        return { ok: true };
      case 'tokens': {
        requireAdmin(actor);
        const tokens = await keeping.all(TOKENS_MAP, '', readToken);
        return {
          ok: true,
          tokens: tokens.map(({ key, value: { name, scopes, stores, expiresAt } }) => ({
            key,
            name,
            scopes,
            ...(stores ? { stores } : {}),
            expiresAt,
          })),
        };
      }
    }
  }

  async function makeToken(
    request: Extract<TokenRequest, { action: 'makeToken' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    requireAdmin(actor);
    const name = request.name.trim().slice(0, 60);
    if (!name) throw new Refusal('bad-name');
    const days = Math.min(Math.max(1, Math.floor(request.days)), LONGEST_DAYS);
    const now = parts.now();
    const secret = parts.newId(SECRET_LENGTH);
    const token: ApiToken = {
      v: 1,
      name,
      scopes: [...request.scopes],
      ...(request.stores ? { stores: [...request.stores] } : {}),
      expiresAt: now + days * DAY_MS,
      createdBy: actor.who,
      createdAt: now,
    };
    await parts.records.create({ map: TOKENS_MAP, key: tokenKey(secret) }, token, {
      ttl: keptSeconds(days) + OLD_TOKEN_SECONDS,
    });
    return { ok: true, secret };
  }

  return { act };
}
