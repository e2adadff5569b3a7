import { isConflict, Unavailable, type Records, type Whereabouts } from '../ports/records';
import { together } from '../ports/settled';
import { at, mapOf, POLICIES_MAP, TEAM_MAPS, type TeamKind } from './objects';
import { DEFAULT_POLICIES, type Policy, type Priority } from './rules/policy';
import {
  OPEN_TASK_TTL_SECONDS,
  readPolicy,
  readStore,
  readTask,
  STORE_TTL_SECONDS,
  type Store,
  type Task,
} from './stored';
import {
  PEOPLE_TTL_SECONDS,
  readMember,
  readWorker,
  type Member,
  type Worker,
} from './stored-people';

/** A record as it was read, with the revision that guards its next write. */
export interface Found<T> {
  readonly value: T;
  readonly revision: string;
}

/** The policies of the house, by id. */
export type Policies = ReadonlyMap<string, Policy>;

/** The policy that a store has for a priority or for stages: its own choice, or the house's. */
export const policyOf = (policies: Policies, store: Store, of: Priority | 'stage'): Policy =>
  policies.get(store.policies?.[of] ?? of) ?? DEFAULT_POLICIES[of];

const MAX_TRIES = 8;
const PAGE = 100;

/** The team's records by what they are. Every read may throw Unavailable. */
export type Keeping = ReturnType<typeof keepingIn>;

export function keepingIn(records: Records) {
  async function one<T>(
    where: Whereabouts,
    read: (data: unknown) => T | undefined,
  ): Promise<Found<T> | undefined> {
    const kept = await records.read(where);
    const value = read(kept?.data);
    return kept && value !== undefined ? { value, revision: kept.revision } : undefined;
  }

  /** Everything of one map whose key begins so; a request for each hundred. */
  async function all<T>(
    map: string,
    prefix: string,
    read: (data: unknown) => T | undefined,
  ): Promise<(Found<T> & { readonly key: string })[]> {
    const found: (Found<T> & { readonly key: string })[] = [];
    let from: string = prefix;
    for (;;) {
      const rows = await records.page(map, { ...(from === '' ? {} : { from }), limit: PAGE });
      for (const { key, data, revision } of rows) {
        const value = read(data);
        if (key.startsWith(prefix) && value !== undefined && key !== found.at(-1)?.key)
          found.push({ key, value, revision });
      }
      const last = rows.at(-1)?.key;
      if (rows.length < PAGE || last === undefined || !last.startsWith(prefix)) return found;
      from = last;
    }
  }

  /**
   * Applies a change to the newest record, again when somebody was faster. Undefined = leave it as it is; then, and when
   * there is none, the answer is what is there.
   */
  async function change<T extends object>(
    where: Whereabouts,
    read: (data: unknown) => T | undefined,
    ttl: number,
    rule: (value: T | undefined) => T | undefined,
    known?: Found<T>,
  ): Promise<Found<T> | undefined> {
    let current = known ?? (await one(where, read));
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const next = rule(current?.value);
      if (next === undefined) return current;
      try {
        const { revision } = current
          ? await records.replace(where, next, current.revision, { ttl })
          : await records.create(where, next, { ttl });
        return { value: next, revision };
      } catch (error) {
        if (!isConflict(error)) throw error;
        current = await one(where, read);
      }
    }
    throw new Unavailable('others are changing this record');
  }

  const storesOf = async (map: string): Promise<Store[]> =>
    (await all(map, '', readStore)).map(({ value }) => value);

  return {
    one,
    all,
    change,
    store: (id: string) => one(at('stores', id), readStore),
    stores: async (): Promise<Store[]> => (await together(TEAM_MAPS.stores.map(storesOf))).flat(),
    changeStore: (
      id: string,
      rule: (store: Store | undefined) => Store | undefined,
      known?: Found<Store>,
    ) => change(at('stores', id), readStore, STORE_TTL_SECONDS, rule, known),
    task: (store: string, id: string) => one(at('tasks', store, id), readTask),
    openTasks: (store: string) => all(mapOf('tasks', store), `${store}.`, readTask),
    doneTask: (store: string, id: string) => one(at('done', store, id), readTask),
    doneTasks: (store: string) => all(mapOf('done', store), `${store}.`, readTask),
    changeTask: (
      store: string,
      id: string,
      rule: (task: Task | undefined) => Task | undefined,
      known?: Found<Task>,
    ) => change(at('tasks', store, id), readTask, OPEN_TASK_TTL_SECONDS, rule, known),
    member: (store: string, who: string) => one(at('members', store, who), readMember),
    members: async (store: string): Promise<Member[]> =>
      (await all(mapOf('members', store), `${store}.`, readMember)).map(({ value }) => value),
    worker: (who: string) => one(at('workers', who), readWorker),
    changeWorker: (
      who: string,
      rule: (worker: Worker | undefined) => Worker | undefined,
      known?: Found<Worker>,
    ) => change(at('workers', who), readWorker, PEOPLE_TTL_SECONDS, rule, known),
    /** The policies somebody has made; few, so they are read at once. */
    async policies(): Promise<Policies> {
      const made = await all(POLICIES_MAP, '', readPolicy);
      return new Map(made.map(({ key, value }) => [key, value]));
    },
    remove: (kind: TeamKind, owner: string, key?: string) => records.remove(at(kind, owner, key)),
  };
}
