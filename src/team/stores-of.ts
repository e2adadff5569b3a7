import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import type { Keeping } from './keeping';
import { requireManager, requireScope, type Actor } from './rights';
import type { Store } from './stored';
import type { Scope } from './stored-people';

/** Which stores somebody may speak for, whether they are of staff or a program with a key. */
export function storesOf(keeping: Keeping) {
  /** The stores somebody may speak for: all for admins, their own for managers, those of a key for programs. */
  async function storesFor(actor: Actor): Promise<readonly Store[]> {
    const all = await keeping.stores();
    if (actor.kind === 'token')
      return all.filter(({ id }) => actor.stores === undefined || actor.stores.includes(id));
    if (actor.admin) return all;
    const worker = (await keeping.worker(actor.who))?.value;
    const own = new Set(
      worker?.stores.flatMap(({ id, role }) => (role === 'member' ? [] : [id])) ?? [],
    );
    return all.filter(({ id }) => own.has(id));
  }

  async function requireStore(actor: Actor, id: string, scope: Scope): Promise<Store> {
    requireScope(actor, scope, id);
    const [store, member] = await together([keeping.store(id), keeping.member(id, actor.who)]);
    if (actor.kind === 'staff') requireManager(actor, member?.value);
    if (!store) throw new Refusal('not-found', { what: 'store' });
    return store.value;
  }

  return { storesFor, requireStore };
}
