import { SyncClient } from 'twilio-sync';
import AccessToken from 'twilio/lib/jwt/AccessToken';
import { WAITLIST_IDENTITY, waitlistObjects } from '../../../src/waitlist/objects';
import type { Access } from '../../setup/access';
import type { PageKey } from '../look';

const PATIENCE_MS = 10_000;
const TOKEN_SECONDS = 60;

/**
 * Opens Sync as a page of the wait list does, with a token made of the key, and reads the board's map. Answers what went
 * wrong, or undefined. https://www.twilio.com/docs/sync/identity-and-access-tokens
 */
export async function openBoard(
  { accountSid, vendorsUrl }: Access,
  key: PageKey,
): Promise<string | undefined> {
  const asked = { identity: WAITLIST_IDENTITY, ttl: TOKEN_SECONDS };
  const token = new AccessToken(accountSid, key.sid, key.secret, asked);
  token.addGrant(new AccessToken.SyncGrant({ serviceSid: key.syncService }));
  const uri = vendorsUrl && `${vendorsUrl.replace(/^http/, 'ws')}/v3/wsconnect`;
  const client = new SyncClient(token.toJwt(), uri ? { Twilsock: { uri } } : {});
  const refused = new Promise<string>((resolve) => {
    client.on('connectionError', ({ message, terminal }) => {
      if (terminal) resolve(message);
    });
  });
  const patience = new AbortController();
  const late = new Promise<string>((resolve) => {
    const timer = setTimeout(() => resolve('Sync did not answer in time'), PATIENCE_MS);
    patience.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const opened = client
    .map({ id: waitlistObjects(key.list).parties, mode: 'open_existing' })
    .then(() => undefined)
    .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  try {
    return await Promise.race([opened, refused, late]);
  } finally {
    patience.abort();
    await client.shutdown();
  }
}
