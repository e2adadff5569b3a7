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
import type { AccountRecord, Subaccounts } from './subaccounts';

const HOSTS = ['api.twilio.com'];
const ACCOUNTS = '/2010-04-01/Accounts';

const notFound = (path: string): VendorError =>
  new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);

/** An account's own record and its API keys: https://www.twilio.com/docs/iam/api */
export function createAccount(options: {
  keys: Keys;
  account: Account;
  now: () => number;
  record: () => AccountRecord;
}): Vendor {
  const { keys, account, record } = options;
  const base = `${ACCOUNTS}/${account.accountSid}`;

  function find(sid: string, path: string): ApiKey {
    const key = keys.find(sid);
    if (!key) throw notFound(path);
    return key;
  }

  const table: readonly Route[] = [
    {
      method: 'GET',
      path: `${base}.json`,
      answer: () => ({ status: 200, body: formatAccount(record()) }),
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
  return { name: 'account', hosts: HOSTS, handle: handleRoutes(table) };
}

/** The account of the laptop with its subaccounts: https://www.twilio.com/docs/iam/api/subaccounts */
export function createAccounts(options: {
  keys: Keys;
  account: Account;
  now: () => number;
  subaccounts: Subaccounts;
}): Vendor {
  const { account, now, subaccounts } = options;
  const since = now();
  const own = (): AccountRecord => ({
    sid: account.accountSid,
    ownerSid: account.accountSid,
    authToken: account.authToken,
    friendlyName: 'Bellhop on a laptop',
    status: 'active',
    createdAt: since,
    updatedAt: since,
  });
  const itself = createAccount({ ...options, record: own });
  const find = (sid: string, path: string): AccountRecord => {
    const found = subaccounts.list.find((one) => one.sid === sid);
    if (!found) throw notFound(path);
    return found;
  };
  const table: readonly Route[] = [
    {
      method: 'GET',
      path: `${ACCOUNTS}.json`,
      answer: (request) => {
        const name = request.query.get('FriendlyName');
        const status = request.query.get('Status');
        const all = [own(), ...subaccounts.list]
          .filter(({ friendlyName }) => name === null || friendlyName === name)
          .filter((one) => status === null || one.status === status);
        return { status: 200, body: uriPage(request, 'accounts', all, formatAccount) };
      },
    },
    {
      method: 'POST',
      path: `${ACCOUNTS}.json`,
      answer: (request) => {
        const form = request.form();
        onlyKnown(form, ['FriendlyName']);
        const made = subaccounts.create(form.get('FriendlyName') ?? '');
        return { status: 201, body: formatAccount(made) };
      },
    },
    {
      method: 'GET',
      path: `${ACCOUNTS}/:sid.json`,
      answer: (request, { sid = '' }) => ({
        status: 200,
        body: formatAccount(find(sid, request.path)),
      }),
    },
    {
      method: 'POST',
      path: `${ACCOUNTS}/:sid.json`,
      answer: (request, { sid = '' }) => {
        const form = request.form();
        onlyKnown(form, ['FriendlyName', 'Status']);
        const friendlyName = form.get('FriendlyName');
        const status = form.get('Status');
        const changed = subaccounts.update(find(sid, request.path).sid, {
          ...(friendlyName === null ? {} : { friendlyName }),
          ...(status === null ? {} : { status }),
        });
        if (!changed) throw notFound(request.path);
        return { status: 200, body: formatAccount(changed) };
      },
    },
  ];
  const others = handleRoutes(table);
  return {
    name: 'accounts',
    hosts: HOSTS,
    handle: async (request) => (await itself.handle(request)) ?? others(request),
  };
}
