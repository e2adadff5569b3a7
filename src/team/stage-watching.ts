import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { isConflict } from '../ports/records';
import { together } from '../ports/settled';
import { fanOut } from './announcing';
import { bossesOf, personOf } from './around';
import { storeDraft } from './compose';
import { keepingIn, policyOf } from './keeping';
import { letterDesk, type Posted } from './letters';
import { at } from './objects';
import type { TeamParts } from './parts';
import { advance, begun, type Delivery } from './rules/escalation';
import type { Policy } from './rules/policy';
import { openStage, stageDueAt } from './rules/stages';
import { STORE_TTL_SECONDS, type Store } from './stored';
import type { Worker } from './stored-people';
import { spokenDay, teamWords } from './words/team-words';

/** The kinds of due work about a store's stages: whether the one in hand is late, and news of one that is complete. */
export const STAGE_WATCH = 'team.stage';
export const STAGE_NEWS = 'team.stageNews';

/** The store with its open stage watched from the beginning. */
export function stageWatched(store: Store, policy: Policy, now: number): Store {
  const { watch: before, heldUntil: _held, ...rest } = store;
  const stage = openStage(store);
  if (!stage || store.state === 'closed') return rest;
  const number = (before?.number ?? 0) + 1;
  const progress = begun(policy, stageDueAt(store, stage), now);
  return { ...rest, watch: { number, began: number, progress } };
}

/** A look at the stage that is open; none when there is none. */
export const lookAtStage = (store: Store, when: number): readonly NewItem[] =>
  store.watch
    ? [
        {
          id: `${STAGE_WATCH}.${store.id}.${store.watch.number}`,
          kind: STAGE_WATCH,
          at: when,
          data: { store: store.id, watch: store.watch.number },
        },
      ]
    : [];

const MAX_TRIES = 4;
const MINUTE_MS = 60_000;

const isEarly = (number = 0, planned: unknown): boolean =>
  typeof planned === 'number' && planned > number;

/** Looks whether the stage in hand is late, and tells whoever its policy names. */
export async function lookAtStageInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  const { store: id, watch } = item.data;
  if (typeof id !== 'string') return 'done';
  const keeping = keepingIn(parts.records);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const found = await keeping.store(id);
    // What it was put in for may still be being written.
    if (isEarly(found?.value.watch?.number, watch) && parts.now() - item.at < MINUTE_MS)
      return { again: parts.now() + MINUTE_MS };
    if (!found?.value.watch || found.value.watch.number !== watch) return 'done';
    const store = found.value;
    const [all, policies] = await together([keeping.members(id), keeping.policies()]);
    const members = all.filter(({ role }) => role !== 'member');
    const known = await together(
      members.map(async ({ who }) => [who, (await keeping.worker(who))?.value] as const),
    );
    const workers = new Map(
      known.flatMap(([who, worker]): [string, Worker][] => (worker ? [[who, worker]] : [])),
    );
    const { progress, deliveries, next } = advance(
      policyOf(policies, store, 'stage'),
      found.value.watch.progress,
      {
        now: parts.now(),
        open: store.state !== 'closed',
        mode: 'anyone',
        assignees: [],
        ...bossesOf(members, (who) => {
          const worker = workers.get(who);
          return worker && !worker.stopped ? [personOf(who, worker, store.timeZone)] : [];
        }),
      },
    );
    const posted = await together(deliveries.map((one) => tellLate(parts, store, one, workers)));
    if (posted.includes('throttled')) continue;
    try {
      const after: Store = { ...store, watch: { ...found.value.watch, progress } };
      await parts.records.replace(at('stores', id), after, found.revision, {
        ttl: STORE_TTL_SECONDS,
      });
    } catch (error) {
      if (isConflict(error)) continue;
      throw error;
    }
    return next === undefined ? 'done' : { again: next };
  }
  return { again: parts.now() + MINUTE_MS };
}

async function tellLate(
  parts: TeamParts,
  store: Store,
  { who, by, id, to, critical }: Delivery,
  workers: ReadonlyMap<string, Worker>,
): Promise<Posted> {
  const worker = workers.get(who);
  const stage = openStage(store);
  if (!worker || !stage) return 'unreachable';
  const due = spokenDay(worker.language, stage.dueOn);
  return letterDesk(parts).post(
    storeDraft({ who, worker }, 'escalation', store, {
      cause: `s${store.id}-${store.watch?.began ?? 0}-${id.replace('.', '-')}-${to.charAt(0)}${by.charAt(0)}`,
      by,
      body: teamWords(worker.language, parts.texts).stage.late(stage.name, store.name, due),
      about: [store.name, stage.id, stage.name, due],
      critical,
      throttled: true,
    }),
  );
}

/** Tells everybody of a store that a stage is complete, and which one begins. */
export async function stageNewsInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  const { store: id, stage, next, by } = item.data;
  if (typeof id !== 'string' || typeof stage !== 'string') return 'done';
  const store = (await keepingIn(parts.records).store(id))?.value;
  const done = store?.stages.find((one) => one.id === stage);
  if (!store || !done) return 'done';
  // The step that completes it may still be being written.
  if (done.state !== 'done')
    return parts.now() - item.at < MINUTE_MS ? { again: parts.now() + MINUTE_MS } : 'done';
  const begins = store.stages.find((one) => one.id === next);
  const isOver = store.stages.every(({ state }) => state === 'done');
  const from = { store, ...(typeof by === 'string' ? { by } : {}) };
  const news = begins && {
    ...from,
    id: `b${id}-${begins.id}`,
    kind: 'stageStarted' as const,
    about: [store.name, begins.name, begins.dueOn],
  };
  // Nobody hears that the next one begins before they have heard that this one is complete.
  if (news) await fanOut(parts, { ...news, waits: true });
  await fanOut(parts, {
    ...from,
    ...(isOver
      ? { id: `d${id}-all`, kind: 'allDone', about: [store.name] }
      : { id: `d${id}-${stage}`, kind: 'stageDone', about: [store.name, done.name] }),
    ...(news ? { next: news.id } : {}),
  });
  return 'done';
}
