import type { Account } from '../../core/account';
import type { VendorRequest } from '../../core/vendor';
import { TrelloError } from './errors';

/**
 * Who asks, said in the query or in an OAuth header; throws Trello's refusals.
 * https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/
 */
export function checkAccess(request: VendorRequest, account: Account): void {
  const header = request.headers['authorization'] ?? '';
  const named = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '';
  const key = request.query.get('key') ?? named('oauth_consumer_key');
  const token = request.query.get('token') ?? named('oauth_token');
  if (key === '' && token === '') {
    throw request.method === 'GET'
      ? new TrelloError(401, 'unauthorized permission requested')
      : new TrelloError(401, { message: 'missing scopes' });
  }
  if (key !== account.trelloKey) throw new TrelloError(401, 'invalid key');
  if (token === '') throw new TrelloError(401, 'unauthorized permission requested');
  if (token !== account.trelloToken) throw new TrelloError(401, 'invalid token');
}
