import { Refusal } from '../ports/refusal';
import type { Member, Scope } from './stored-people';

/** Who asks: somebody of staff, or a program with a key. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly who: string;
      readonly name: string;
      /** Of the house: may do everything everywhere. */
      readonly admin: boolean;
    }
  | {
      readonly kind: 'token';
      readonly who: string;
      readonly name: string;
      readonly scopes: readonly Scope[];
      /** Absent = all of them. */
      readonly stores?: readonly string[];
    };

/** What somebody may do in a store: nothing, their own tasks, everything but what admins insist on, everything. */
export type Standing = 'none' | 'member' | 'manager' | 'admin';

export function standingOf(actor: Actor, member: Member | undefined): Standing {
  if (actor.kind === 'token') return 'none';
  if (actor.admin) return 'admin';
  return member?.role ?? 'none';
}

/** Throws `not-your-store`. */
export function requireManager(actor: Actor, member: Member | undefined): Standing {
  const standing = standingOf(actor, member);
  if (standing !== 'manager' && standing !== 'admin') throw new Refusal('not-your-store');
  return standing;
}

/** Throws `wrong-role`: some things are for admins of the house. */
export function requireAdmin(actor: Actor): void {
  if (actor.kind !== 'staff' || !actor.admin) throw new Refusal('wrong-role');
}

/** Throws `token-narrow` naming what a key lacks; staff are asked for their standing instead. */
export function requireScope(actor: Actor, scope: Scope, store?: string): void {
  if (actor.kind !== 'token') return;
  if (!actor.scopes.includes(scope)) throw new Refusal('token-narrow', { scope });
  if (store !== undefined && actor.stores && !actor.stores.includes(store))
    throw new Refusal('token-narrow', { scope: 'this store' });
}
