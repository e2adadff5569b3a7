import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import type { keepingIn } from './keeping';
import { requireManager, type Actor } from './rights';

/** Reads a store for somebody who has to manage it. Throws `not-found`, or what `requireManager` throws. */
export const managedStores =
  (keeping: ReturnType<typeof keepingIn>) => async (id: string, actor: Actor) => {
    const [store, member] = await together([keeping.store(id), keeping.member(id, actor.who)]);
    if (!store) throw new Refusal('not-found', { what: 'store' });
    return { found: store, standing: requireManager(actor, member?.value) };
  };
