import { Taken, type Records } from '../ports/records';
import { trySeconds, type CallSettings } from './rules/bound';
import { readClaim, type Claim } from './live-call';
import { LINE_CLAIMS } from './objects';

/** A claim as it was read, so that only what was read is removed. */
export interface SeenClaim extends Claim {
  readonly key: string;
  readonly revision: string;
}

/** Phones that ring or talk at one moment: more are not looked at, and found out when they are claimed. */
const MOST_CLAIMS = 100;

/** A claim nobody frees ends by itself: longer than the try it is for, with every answer as late as it may be. */
const SLACK_SECONDS = 60;
/** A talk ends after four hours. https://www.twilio.com/docs/voice/twiml/dial#timelimit */
const LONGEST_TALK_SECONDS = 4 * 3600;

export const ringingTtl = (settings: CallSettings): number =>
  settings.greetingSeconds + trySeconds(settings) + SLACK_SECONDS;

/** Which phones ring or talk, for whichever call: each belongs to one call only, so that nobody is rung twice at once. */
export interface Claims {
  all(): Promise<readonly SeenClaim[]>;
  /** Whether the phone is this call's now; it is when it was before. */
  take(phone: string, claim: Claim, ttl: number): Promise<boolean>;
  /** The call has its person: the phone is theirs for as long as a talk may last. */
  keep(claims: readonly SeenClaim[], phone: string, claim: Claim): Promise<unknown>;
  free(claims: readonly SeenClaim[]): readonly Promise<void>[];
}

export function claimsIn(records: Records): Claims {
  const at = (key: string) => ({ map: LINE_CLAIMS, key });
  return {
    async all() {
      const rows = await records.page(LINE_CLAIMS, { limit: MOST_CLAIMS });
      return rows.flatMap(({ key, data, revision }): SeenClaim[] => {
        const claim = readClaim(data);
        return claim ? [{ ...claim, key, revision }] : [];
      });
    },
    async take(phone, claim, ttl) {
      try {
        await records.create(at(phone), claim, { ttl });
        return true;
      } catch (error) {
        if (!(error instanceof Taken)) throw error;
        return readClaim((await records.read(at(phone)))?.data)?.call === claim.call;
      }
    },
    keep(claims, phone, claim) {
      const options = { ttl: LONGEST_TALK_SECONDS + SLACK_SECONDS };
      const held = claims.find(({ key, call }) => key === phone && call === claim.call);
      return held
        ? records.replace(at(phone), claim, held.revision, options)
        : records.put(at(phone), claim, options);
    },
    free: (claims) => claims.map(({ key, revision }) => records.remove(at(key), revision)),
  };
}
