import type { Account } from '../../core/account';
import { NOT_FOUND } from '../../core/errors';
import { uriPage } from '../../core/paging';
import { onlyKnown } from '../../core/params';
import { handleRoutes } from '../../core/routes';
import type { Route } from '../../core/routes';
import { VendorError } from '../../core/vendor';
import type { Vendor } from '../../core/vendor';
import { formatAccount, formatKey } from './format';
import type { ApiKey, Keys } from './state';

/** The account itself and its API keys: https://www.twilio.com/docs/iam/api */
export function createAccounts(options: {
  keys: Keys;
  account: Account;
  now: () => number;
}): Vendor {
  const { keys, account } = options;
  const since = options.now();
  const base = `/2010-04-01/Accounts/${account.accountSid}`;

  function find(sid: string, path: string): ApiKey {
    const key = keys.find(sid);
    if (!key) throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
    return key;
  }

  const table: readonly Route[] = [
    {
      method: 'GET',
      path: `${base}.json`,
      answer: () => ({ status: 200, body: formatAccount(account, since) }),
    },
    {
      method: 'GET',
      path: `${base}/Keys.json`,
      answer: (request) => ({
        status: 200,
        body: uriPage(request, 'keys', keys.all(), formatKey),
      }),
    },
    {
      method: 'POST',
      path: `${base}/Keys.json`,
      answer: (request) => {
        const form = request.form();
        onlyKnown(form, ['FriendlyName']);
        const key = keys.create(form.get('FriendlyName') ?? '');
        return { status: 201, body: { ...formatKey(key), secret: key.secret } };
      },
    },
    {
      method: 'GET',
      path: `${base}/Keys/:sid.json`,
      answer: (request, { sid = '' }) => ({
        status: 200,
        body: formatKey(find(sid, request.path)),
      }),
    },
    {
      method: 'DELETE',
      path: `${base}/Keys/:sid.json`,
      answer: (request, { sid = '' }) => {
        keys.remove(find(sid, request.path).sid);
        return { status: 204 };
      },
    },
  ];
  return { name: 'accounts', hosts: ['api.twilio.com'], handle: handleRoutes(table) };
}
