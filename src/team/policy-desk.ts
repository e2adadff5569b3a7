import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { personOf } from './around';
import { keepingIn } from './keeping';
import { POLICIES_MAP } from './objects';
import type { TeamParts } from './parts';
import { requireAdmin, type Actor } from './rights';
import { policyFault, type Policy } from './rules/policy';
import { simulate } from './rules/simulate';
import type { TeamAnswer, TeamRequest } from './staff-api';
import { readPolicy, STORE_TTL_SECONDS } from './stored';
import { storesOf } from './stores-of';

/** Requests about escalation policies. */
export type PolicyRequest = Extract<TeamRequest, { action: 'savePolicy' | 'simulate' }>;

/** What happens when nobody does anything, as admins of the house want it, and what it would come to. */
export function policyDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const { requireStore } = storesOf(keeping);

  async function savePolicy(
    { action: _action, ...policy }: Policy & { readonly action: string },
    actor: Actor,
  ): Promise<TeamAnswer> {
    requireAdmin(actor);
    requireKept(policy);
    const data = { v: 1 as const, ...policy, steps: policy.steps.map((step) => ({ ...step })) };
    const where = { map: POLICIES_MAP, key: policy.id };
    await keeping.change(where, readPolicy, STORE_TTL_SECONDS, () => data);
    return { ok: true, policy };
  }

  async function simulated(
    request: Extract<PolicyRequest, { action: 'simulate' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const store = await requireStore(actor, request.store, 'archive:read');
    requireKept(request);
    const members = await keeping.members(store.id);
    const known = await together(
      members.map(async (member) => ({
        member,
        worker: (await keeping.worker(member.who))?.value,
      })),
    );
    const ofRole = (role: string) =>
      known.flatMap(({ member, worker }) =>
        worker && member.role === role
          ? [{ ...personOf(member.who, worker, store.timeZone), recent: {} }]
          : [],
      );
    const [managers, admins] = [ofRole('manager'), ofRole('admin')];
    const moments = simulate(request, request.due, request.from, {
      assignees: ofRole('member').slice(0, 1),
      managers: managers.length > 0 ? managers : admins,
      admins: admins.length > 0 ? admins : managers,
    });
    const nameOf = (who: string) => members.find((member) => member.who === who)?.name ?? '';
    return { ok: true, moments: moments.map((one) => ({ ...one, name: nameOf(one.who) })) };
  }

  return {
    act: (request: PolicyRequest, actor: Actor): Promise<TeamAnswer> =>
      request.action === 'savePolicy' ? savePolicy(request, actor) : simulated(request, actor),
  };
}

function requireKept(policy: Policy): void {
  const field = policyFault(policy);
  if (field !== undefined) throw new Refusal('bad-policy', { field });
}
