import type { Restorable } from '../../core/vendor';

/** What is known of somebody. */
export type Traits = Readonly<Record<string, unknown>>;

/** The profiles of the account's one space, by e-mail address. */
export class Profiles implements Restorable {
  private byEmail = new Map<string, Traits>();

  find(email: string): Traits | undefined {
    return this.byEmail.get(email.toLowerCase());
  }

  keep(email: string, traits: Traits): void {
    this.byEmail.set(email.toLowerCase(), traits);
  }

  reset(): void {
    this.byEmail = new Map();
  }

  snapshot(): unknown {
    return structuredClone([...this.byEmail]);
  }

  restore(snapshot: unknown): void {
    this.byEmail = new Map(structuredClone(snapshot) as [string, Traits][]);
  }
}
