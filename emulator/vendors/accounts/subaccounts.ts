import { randomBytes } from 'node:crypto';
import type { Account } from '../../core/account';
import { basic } from '../../core/credentials';
import { errorAnswer, AUTHENTICATE, notEmulated, NOT_FOUND } from '../../core/errors';
import { newSid } from '../../core/sids';
import { VendorError } from '../../core/vendor';
import type { Restorable, Vendor, VendorAnswer, VendorRequest } from '../../core/vendor';

/** What is known of an account or a subaccount. */
export interface AccountRecord {
  readonly sid: string;
  readonly ownerSid: string;
  readonly authToken: string;
  friendlyName: string;
  status: 'active' | 'suspended' | 'closed';
  readonly createdAt: number;
  updatedAt: number;
}

/** What is behind a subaccount's credentials: resources of its own. */
export interface Tenant {
  readonly vendors: readonly Vendor[];
  /** The secret of one of its API keys. */
  secretOf(keySid: string): string | undefined;
}

interface Subaccount extends AccountRecord {
  readonly tenant: Tenant;
}

/** https://www.twilio.com/docs/api/errors/20005 */
const NOT_ACTIVE = 20005;
const INVALID = 20001;
const NAMED = /^\/2010-04-01\/Accounts\/(AC[0-9a-f]{32})(\.json$|\/)/;

/** Subaccounts and everything in them; no seed makes one, so a reset leaves none. */
export class Subaccounts implements Restorable {
  private all: Subaccount[] = [];

  constructor(
    private readonly options: {
      parent: Account;
      now: () => number;
      open: (account: Account, record: AccountRecord) => Tenant;
      /** A refusal of the parent's own credentials. */
      refuseParent: (request: VendorRequest) => VendorAnswer | undefined;
    },
  ) {}

  get list(): readonly AccountRecord[] {
    return this.all;
  }

  create(friendlyName: string): AccountRecord {
    const at = this.options.now();
    const sid = newSid('AC') as Account['accountSid'];
    const secret = (): string => randomBytes(16).toString('hex');
    const record: AccountRecord = {
      sid,
      ownerSid: this.options.parent.accountSid,
      authToken: secret(),
      friendlyName: friendlyName || `SubAccount Created at ${new Date(at).toISOString()}`,
      status: 'active',
      createdAt: at,
      updatedAt: at,
    };
    const account: Account = {
      ...this.options.parent,
      accountSid: sid,
      authToken: record.authToken,
      apiKeySid: newSid('SK') as Account['apiKeySid'],
      apiKeySecret: secret(),
      syncServiceSid: newSid('IS') as Account['syncServiceSid'],
      messagingServiceSid: newSid('MG') as Account['messagingServiceSid'],
      verifyServiceSid: newSid('VA') as Account['verifyServiceSid'],
      conversationsServiceSid: newSid('IS') as Account['conversationsServiceSid'],
    };
    this.all.push(Object.assign(record, { tenant: this.options.open(account, record) }));
    return record;
  }

  /** Suspends, opens again, closes for good, or renames. */
  update(
    sid: string,
    change: { friendlyName?: string; status?: string },
  ): AccountRecord | undefined {
    const found = this.all.find((one) => one.sid === sid);
    if (!found) return undefined;
    const { friendlyName, status } = change;
    if (status !== undefined) {
      if (status !== 'active' && status !== 'suspended' && status !== 'closed')
        throw new VendorError(400, INVALID, `Status is invalid: ${status}`);
      if (found.status === 'closed' && status !== 'closed')
        throw new VendorError(400, INVALID, 'A closed account cannot be opened again');
      found.status = status;
    }
    if (friendlyName !== undefined) found.friendlyName = friendlyName;
    found.updatedAt = this.options.now();
    return found;
  }

  /** Whether a request is made as a subaccount or is about what is in one. */
  owns(request: VendorRequest): boolean {
    return this.ownerOf(request) !== undefined;
  }

  refuse(request: VendorRequest): VendorAnswer | undefined {
    const owner = this.ownerOf(request);
    const [user, password] = basic(request.headers['authorization']);
    if (owner !== this.byUser(user)) return this.options.refuseParent({ ...request, path: '/' });
    const expected = user === owner?.sid ? owner.authToken : owner?.tenant.secretOf(user);
    if (expected !== password) return errorAnswer(401, AUTHENTICATE, 'Authenticate');
    if (owner?.status !== 'active') return errorAnswer(403, NOT_ACTIVE, 'Account not active');
    const named = NAMED.exec(request.path)?.[1];
    if (named !== undefined && named !== owner.sid)
      return errorAnswer(404, NOT_FOUND, `The resource ${request.path} was not found`);
    return undefined;
  }

  /** Answers what belongs to a subaccount; nothing of it ever reaches the parent's resources. */
  async handle(request: VendorRequest): Promise<VendorAnswer | undefined> {
    const owner = this.ownerOf(request);
    if (!owner) return undefined;
    for (const vendor of owner.tenant.vendors.filter(({ hosts }) => hosts.includes(request.host))) {
      const answer = await vendor.handle(request);
      if (answer) return answer;
    }
    return notEmulated(`${request.method} ${request.host} ${request.path} in a subaccount`);
  }

  reset(): void {
    this.all = [];
  }

  snapshot(): unknown {
    return null;
  }

  restore(): void {
    this.reset();
  }

  private byUser(user: string): Subaccount | undefined {
    return this.all.find(({ sid, tenant }) => sid === user || tenant.secretOf(user) !== undefined);
  }

  /** By who asks; the parent itself names a subaccount's resources in the path. */
  private ownerOf(request: VendorRequest): Subaccount | undefined {
    const [user] = basic(request.headers['authorization']);
    const asked = this.byUser(user);
    if (asked) return asked;
    const [, named, rest] = NAMED.exec(request.path) ?? [];
    return rest === '/' ? this.all.find(({ sid }) => sid === named) : undefined;
  }
}
