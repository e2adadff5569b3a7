/** What a page's token is made of. */
export interface TokenParts {
  readonly accountSid: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly syncService: string;
  /** A role's identity, which the service's permissions are given to. */
  readonly identity: string;
}

/** A page asks for a new token before this is over. */
const TOKEN_SECONDS = 3600;

/** A token with which a page may read what its role may read. https://www.twilio.com/docs/sync/identity-and-access-tokens */
export async function syncToken(parts: TokenParts): Promise<string> {
  const { default: AccessToken } = await import('twilio/lib/jwt/AccessToken');
  const token = new AccessToken(parts.accountSid, parts.apiKey, parts.apiSecret, {
    identity: parts.identity,
    ttl: TOKEN_SECONDS,
  });
  token.addGrant(new AccessToken.SyncGrant({ serviceSid: parts.syncService }));
  return token.toJwt();
}
