import type { Account } from './account';
import { AUTHENTICATE, errorAnswer, NOT_FOUND } from './errors';
import type { VendorAnswer, VendorRequest } from './vendor';

/** Who may use Twilio's APIs: the account by its auth token, and its API keys by their secrets. */
export function createCredentialsCheck(options: {
  account: Account;
  apiKeySecret: (keySid: string) => string | undefined;
}): (request: VendorRequest) => VendorAnswer | undefined {
  const { account, apiKeySecret } = options;
  return (request) => {
    const [user, password] = basic(request.headers['authorization']);
    const expected = user === account.accountSid ? account.authToken : apiKeySecret(user);
    if (expected === undefined || expected !== password) {
      return errorAnswer(401, AUTHENTICATE, 'Authenticate');
    }
    // What is about a subaccount as a whole is the parent's to read and change.
    const named = /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})\//.exec(request.path)?.[1];
    if (named !== undefined && named !== account.accountSid) {
      return errorAnswer(404, NOT_FOUND, `The resource ${request.path} was not found`);
    }
    return undefined;
  };
}

/** Who asks, by the Authorization header; empty when there is none. */
export function basic(header: string | undefined): [user: string, password: string] {
  const encoded = /^Basic (.+)$/i.exec(header ?? '')?.[1] ?? '';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon === -1 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)];
}
