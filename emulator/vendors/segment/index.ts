import type { Account } from '../../core/account';
import { basic } from '../../core/credentials';
import { NotEmulated } from '../../core/errors';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor, VendorAnswer, VendorRequest } from '../../core/vendor';
import { Profiles, type Traits } from './state';

/** Where profiles are read; workspaces in the EU have a host of their own. */
export const SEGMENT_HOSTS = ['profiles.segment.com', 'profiles.euw1.segment.com'];

/** How many traits an answer has, and may have. https://segment.com/docs/unify/profile-api/ */
const TRAITS = { usual: 10, most: 200 } as const;

/** Segment as far as a house reads profiles from it. https://segment.com/docs/unify/profile-api/ */
export interface Segment extends Restorable {
  readonly vendor: Vendor;
  readonly profiles: Profiles;
  reset(): void;
}

export function createSegment({ account }: { readonly account: Account }): Segment {
  const profiles = new Profiles();
  const routes = handleRoutes([
    {
      method: 'GET',
      path: '/v1/spaces/:space/collections/users/profiles/:id/traits',
      answer: (request, { space = '', id = '' }) => {
        const [kind = '', ...value] = id.split(':');
        if (kind !== 'email') throw new NotEmulated(`profiles by ${kind}`);
        const traits = space === account.segmentSpace ? profiles.find(value.join(':')) : undefined;
        return traits
          ? { status: 200, body: page(request, traits) }
          : refusal(404, 'not_found', 'The resource was not found.');
      },
    },
  ]);

  async function handle(request: VendorRequest): Promise<VendorAnswer | undefined> {
    const [key, password] = basic(request.headers['authorization']);
    if (key !== account.segmentKey || password !== '')
      return refusal(401, 'authentication_error', 'Failed to authenticate the request.');
    return routes(request);
  }

  return {
    vendor: { name: 'segment', hosts: SEGMENT_HOSTS, handle },
    profiles,
    reset: () => profiles.reset(),
    snapshot: () => profiles.snapshot(),
    restore: (snapshot) => profiles.restore(snapshot),
  };
}

function page({ query, host, path }: VendorRequest, all: Traits): unknown {
  for (const name of query.keys())
    if (name !== 'include' && name !== 'limit') throw new NotEmulated(`parameter ${name}`);
  const include = query.get('include')?.split(',');
  const limit = Math.min(TRAITS.most, Number(query.get('limit') ?? TRAITS.usual));
  const named = Object.entries(all).filter(([name]) => include?.includes(name) ?? true);
  return {
    traits: Object.fromEntries(named.slice(0, limit)),
    cursor: { url: `https://${host}${path}`, has_more: named.length > limit, next: '', limit },
  };
}

const refusal = (status: number, code: string, message: string): VendorAnswer => ({
  status,
  body: { error: { code, message } },
});
