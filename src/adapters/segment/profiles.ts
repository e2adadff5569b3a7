import type { Profiles } from '../../ports/profiles';
import type { Deadline } from '../twilio/lost-answer';
import { SHORTEST_REQUEST_MS, vendorHttp } from '../web/vendor-http';

/** The way to a space's profiles. */
export interface SegmentAccess {
  readonly space: string;
  /** An access token of the Profile API. */
  readonly key: string;
  /** The trait that is looked for; without one it is only said whether somebody is known. */
  readonly trait?: string;
  /** Segment's own unless given; workspaces in the EU have `https://profiles.euw1.segment.com`. */
  readonly url?: string;
}

const SEGMENT = 'https://profiles.segment.com';

/** A guest waits for their answer meanwhile, and nothing they want depends on it. */
const LONGEST_REQUEST_MS = 1_200;
/** Left for what is written afterwards. */
const FOR_THE_REST_MS = 1_500;
const LONGEST_TRAIT = 100;

/** Profiles of Segment, by e-mail. https://segment.com/docs/unify/profile-api/ */
export function segmentProfiles(access: SegmentAccess, deadline: Deadline): Profiles {
  return async (email) => {
    const timeout = Math.min(LONGEST_REQUEST_MS, deadline.left() - FOR_THE_REST_MS);
    if (timeout < SHORTEST_REQUEST_MS) return undefined;
    try {
      const answer = await vendorHttp().request<unknown>({
        method: 'GET',
        url: `${access.url ?? SEGMENT}/v1/spaces/${encodeURIComponent(access.space)}/collections/users/profiles/email:${encodeURIComponent(email)}/traits`,
        auth: { username: access.key, password: '' },
        ...(access.trait === undefined ? {} : { params: { include: access.trait } }),
        timeout,
      });
      if (answer.status === 404) return { found: false };
      if (answer.status !== 200) return undefined;
      const trait = access.trait && traitIn(answer.data, access.trait);
      return { found: true, ...(trait ? { trait } : {}) };
    } catch {
      return undefined;
    }
  };
}

function traitIn(data: unknown, name: string): string | undefined {
  const traits = memberOf(data, 'traits');
  const value = memberOf(traits, name);
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.slice(0, LONGEST_TRAIT);
}

const memberOf = (thing: unknown, name: string): unknown =>
  typeof thing === 'object' && thing !== null
    ? (thing as Readonly<Record<string, unknown>>)[name]
    : undefined;
