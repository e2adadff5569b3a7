import type { Records } from '../ports/records';
import { together } from '../ports/settled';
import { lineObjects } from './objects';
import { readMember, type Member } from './member';
import type { Rota } from './rules/rota';
import { joinRota, versionOf } from './stored';

/** Who answers for a group and when: its rota with the people in it. */
export interface Roster {
  /** Undefined = nobody has made one yet, or it cannot be read. */
  readonly rota: Rota | undefined;
  /** Of the weekly plan; 0 = there is none. */
  readonly version: number;
  readonly members: ReadonlyMap<string, Member>;
  /** The revision of each item of the rota and each member, for whoever changes one. */
  readonly revisions: ReadonlyMap<string, string>;
}

/** The member whose phone this is. */
export function memberOf(
  { members }: Pick<Roster, 'members'>,
  phone: string,
): { readonly id: string; readonly member: Member } | undefined {
  const found = [...members].find(([, member]) => member.phone === phone);
  return found && { id: found[0], member: found[1] };
}

/** A roster that may come from this warm process's memory. */
export interface SeenRoster extends Roster {
  /** Whether it still holds; it is read anew while the webhook's own first step goes on, so that being sure costs no time. */
  readonly confirmed: Promise<boolean>;
  readonly fresh: boolean;
}

/** A group has at most so many members, and its rota so many items: what one request reads. */
export const MOST_MEMBERS = 100;
const ONE_PAGE = 100;

/** Whose roster it is. The zone is the group's setting, whatever it was when the rota was made. */
export interface GroupOfRoster {
  readonly id: string;
  readonly zone: string;
}

/** Reads a group's roster, in one step. */
export async function readRoster(records: Records, { id, zone }: GroupOfRoster): Promise<Roster> {
  const names = lineObjects(id);
  const [items, people] = await together([
    records.page(names.rota, { limit: ONE_PAGE }),
    records.page(names.members, { limit: MOST_MEMBERS }),
  ]);
  const data = new Map(items.map((item) => [item.key, item.data]));
  const members = new Map(
    people.flatMap(({ key, data: kept }): [string, Member][] => {
      const member = readMember(kept);
      return member ? [[key, member]] : [];
    }),
  );
  const rota = joinRota(data);
  return {
    rota: rota && { ...rota, zone, members: [...members.keys()] },
    version: versionOf(data),
    members,
    revisions: new Map([...items, ...people].map(({ key, revision }) => [key, revision])),
  };
}

/** How long a roster is taken as it is, milliseconds. */
const FRESH_MS = 5_000;

interface Remembered extends Roster {
  readonly stamp: string;
  readonly readAt: number;
}

/** The rosters that a warm process knows, so that a call need not wait for them to be read. Members only, never callers. */
export interface Rosters {
  /** Whether a group's roster is known, so that nothing has to be read before a phone rings. */
  knows(group: string): boolean;
  /** The roster as this process knows it; `anew`: whatever it knows. */
  see(records: Records, group: GroupOfRoster, anew?: boolean): Promise<SeenRoster>;
}

/** An empty memory. `tick`: milliseconds that only go forward, whatever happens to the clock. */
export function rosterMemory(tick: () => number): Rosters {
  const remembered = new Map<string, Remembered>();
  return {
    knows: (group) => remembered.has(group),
    async see(records, group, anew = false) {
      const read = async (): Promise<Remembered> => {
        const found = await readRoster(records, group);
        const stamp = JSON.stringify([...found.revisions, group.zone]);
        const entry = { ...found, stamp, readAt: tick() };
        remembered.set(group.id, entry);
        return entry;
      };
      const known = anew ? undefined : remembered.get(group.id);
      if (!known) return { ...(await read()), confirmed: Promise.resolve(true), fresh: true };
      if (tick() - known.readAt < FRESH_MS)
        return { ...known, confirmed: Promise.resolve(true), fresh: false };
      const confirmed = read().then(({ stamp }) => stamp === known.stamp);
      // Whoever does not wait for it must not turn a failure into an unhandled rejection.
      confirmed.catch(() => undefined);
      return { ...known, confirmed, fresh: false };
    },
  };
}
