import { hash } from '../agenda/item';

/** Where the team keeps its things: names of the Sync objects. No page reads them but through `/staff/team`. */

const SHARDS = 4;
const maps = (kind: string): readonly string[] =>
  Array.from({ length: SHARDS }, (_, shard) => `team-${kind}-${shard}`);

/** Each kind is spread over several maps, because a map takes only so many reads and writes a second. */
export const TEAM_MAPS = {
  /** store -> Store. */
  stores: maps('stores'),
  /** `<store>.<task>` -> Task that is open or blocked. */
  tasks: maps('tasks'),
  /** `<store>.<task>` -> Task that is over, for as long as the settings say. */
  done: maps('done'),
  /** `<store>.<person>` -> Member. */
  members: maps('members'),
  /** person -> Worker: everything that belongs to one person and to no store. */
  workers: maps('workers'),
  /** `<person>.<cause>` -> Letter: one thing said to one person, and what became of it. */
  letters: maps('letters'),
} as const;
export type TeamKind = keyof typeof TEAM_MAPS;

/** Groups, announcements, policies and tokens are few: one map each. */
export const GROUPS_MAP = 'team-groups';
export const ANNOUNCEMENTS_MAP = 'team-announcements';
export const POLICIES_MAP = 'team-policies';
export const TOKENS_MAP = 'team-tokens';

/** Document: the owner's own words for members. */
export const TEAM_OWN_TEXTS = 'texts-team';

/** Every map of the desk, for set-up. */
export const TEAM_OBJECTS: readonly string[] = [
  ...Object.values(TEAM_MAPS).flat(),
  GROUPS_MAP,
  ANNOUNCEMENTS_MAP,
  POLICIES_MAP,
  TOKENS_MAP,
];

/** Where a record is whose key begins with a store or a person; what belongs together is in one map. */
export function at(
  kind: TeamKind,
  owner: string,
  key?: string,
): { readonly map: string; readonly key: string } {
  return { map: mapOf(kind, owner), key: key === undefined ? owner : `${owner}.${key}` };
}

export const mapOf = (kind: TeamKind, owner: string): string =>
  `team-${kind}-${hash(owner) % SHARDS}`;
