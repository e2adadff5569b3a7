import { TrelloError } from './errors';
import { RATE } from './limits';

type Limit = { readonly most: number; readonly windowMs: number };

/**
 * Counts the requests of the one key and token there are. Whether the real windows slide is not
 * documented; here they do, which is the stricter way. They pass by the account's clock, like the
 * waiting of whoever was refused.
 */
export class RateLimiter {
  private taken: Record<'token' | 'key' | 'members' | 'refused', number[]> = this.none();

  constructor(private readonly now: () => number) {}

  /** Counts a request, or throws 429. */
  take(path: string): void {
    if (this.within('refused', RATE.key) > RATE.refusals) throw this.refusal('API_KEY');
    if (this.within('key', RATE.key) >= RATE.key.most) throw this.refusal('API_KEY');
    if (this.within('token', RATE.token) >= RATE.token.most) throw this.refusal('API_TOKEN');
    const ofMembers = /^\/1\/members\/[^/]+$/.test(path);
    if (ofMembers && this.within('members', RATE.members) >= RATE.members.most)
      throw this.refusal('MEMBER');
    const now = this.now();
    this.taken.key.push(now);
    this.taken.token.push(now);
    if (ofMembers) this.taken.members.push(now);
  }

  /** What Trello tells in the headers of every answer. */
  headers(): Readonly<Record<string, string>> {
    const left = (what: 'token' | 'key'): string =>
      String(Math.max(0, RATE[what].most - this.within(what, RATE[what])));
    return {
      'x-rate-limit-api-token-interval-ms': String(RATE.token.windowMs),
      'x-rate-limit-api-token-max': String(RATE.token.most),
      'x-rate-limit-api-token-remaining': left('token'),
      'x-rate-limit-api-key-interval-ms': String(RATE.key.windowMs),
      'x-rate-limit-api-key-max': String(RATE.key.most),
      'x-rate-limit-api-key-remaining': left('key'),
    };
  }

  clear(): void {
    this.taken = this.none();
  }

  private within(what: keyof typeof this.taken, { windowMs }: Limit): number {
    const since = this.now() - windowMs;
    this.taken[what] = this.taken[what].filter((at) => at > since);
    return this.taken[what].length;
  }

  private refusal(whose: 'API_TOKEN' | 'API_KEY' | 'MEMBER'): TrelloError {
    this.taken.refused.push(this.now());
    return new TrelloError(429, {
      error: `${whose}_LIMIT_EXCEEDED`,
      message: 'Rate limit exceeded',
    });
  }

  private none(): Record<'token' | 'key' | 'members' | 'refused', number[]> {
    return { token: [], key: [], members: [], refused: [] };
  }
}
