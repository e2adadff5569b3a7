import { randomBytes } from 'node:crypto';
import type { Account } from '../../core/account';
import { newSid } from '../../core/sids';
import type { Restorable } from '../../core/vendor';

/** An API key. Its secret is shown once, when it is made. */
export interface ApiKey {
  readonly sid: string;
  readonly secret: string;
  friendlyName: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** The account's API keys. The first one made is always the local account's own. */
export class Keys implements Restorable {
  private keys: ApiKey[] = [];
  private madeAny = false;

  constructor(
    private readonly account: Account,
    private readonly now: () => number,
  ) {}

  all(): readonly ApiKey[] {
    return this.keys;
  }

  find(sid: string): ApiKey | undefined {
    return this.keys.find((key) => key.sid === sid);
  }

  secretOf(sid: string): string | undefined {
    return this.find(sid)?.secret;
  }

  create(friendlyName: string): ApiKey {
    const own = this.madeAny
      ? { sid: newSid('SK'), secret: randomBytes(16).toString('hex') }
      : { sid: this.account.apiKeySid, secret: this.account.apiKeySecret };
    this.madeAny = true;
    const key: ApiKey = { ...own, friendlyName, createdAt: this.now(), updatedAt: this.now() };
    this.keys.push(key);
    return key;
  }

  remove(sid: string): void {
    this.keys = this.keys.filter((key) => key.sid !== sid);
  }

  reset(): void {
    this.keys = [];
    this.madeAny = false;
  }

  snapshot(): unknown {
    return structuredClone({ keys: this.keys, madeAny: this.madeAny });
  }

  restore(snapshot: unknown): void {
    const from = structuredClone(snapshot) as { keys: ApiKey[]; madeAny: boolean };
    this.keys = from.keys;
    this.madeAny = from.madeAny;
  }
}
