import type { TeamAnswer } from '../../src/team/staff-api';
import type { Task } from '../../src/team/stored';
import type { House } from './house';
import { size } from './sizes';
import type { Team } from './team';

/** The stages of a store's opening. */
export const STAGES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
const CREW = [
  { name: 'Ines', phone: '+12025550112' },
  { name: 'Omar', phone: '+12025550113' },
  { name: 'Sam', phone: '+12025550150' },
] as const;

/** How many tasks it has in all; `npm run proof` plays sixty. */
const TASKS = size(21, 60);
/** How many each stage has. */
export const TASKS_OF: readonly number[] = STAGES.map(
  (_, at) => Math.floor(TASKS / STAGES.length) + (at < TASKS % STAGES.length ? 1 : 0),
);
/** Tasks of the stages up to this one, not included. */
export const tasksBefore = (stage: number): number =>
  TASKS_OF.slice(0, stage).reduce((sum, many) => sum + many, 0);
/** Tasks of one of the crew in a stage: they take them in turn. */
export const tasksOfOne = (stage: number, nth: number): readonly number[] =>
  Array.from({ length: TASKS_OF[stage] ?? 0 }, (_, task) => task).filter(
    (task) => task % CREW.length === nth,
  );
/** Days before the opening on which the stages are due, as the seed has them. */
export const DAYS_BEFORE: readonly number[] = [20, 18, 15, 12, 1, 0, 0];

export const DAY_MS = 24 * 3_600_000;
export const dayIn = (now: number, days: number): string =>
  new Date(now + days * DAY_MS).toISOString().slice(0, 10);

/** A store that opens, with its manager, three people and their tasks, each due on its stage's day. */
export interface Opening {
  readonly store: string;
  readonly openingOn: string;
  readonly crew: readonly { readonly name: string; readonly phone: string }[];
  readonly tasks: readonly Task[];
}

/** What is in the crates, and where crates can be. */
export const MATERIAL = {
  items: ['Counter', 'Shelves', 'Sign'],
  places: ['warehouse', 'on the way', 'nearby store', 'store'],
} as const;

/** Makes the store as staff do, one request after the other. */
export async function makeOpening(
  house: House,
  asks: (request: Parameters<Team['asks']>[1]) => Promise<TeamAnswer>,
  { now, inDays, managed = true }: { now: number; inDays: number; managed?: boolean },
): Promise<Opening> {
  const store = 'bayopening';
  const openingOn = dayIn(now, inDays);
  await asks({ action: 'createStore', id: store, name: 'Bay', openingOn, timeZone: 'UTC' });
  const people = [
    ...(managed ? [{ name: 'Ada', phone: house.ada.phone.number, role: 'manager' as const }] : []),
    ...CREW.map((one) => ({ ...one, role: 'member' as const })),
  ];
  for (const person of people) await asks({ action: 'addMember', store, ...person });
  const tasks: Task[] = [];
  for (const [at, stage] of STAGES.entries()) {
    const dueAt = Date.parse(`${dayIn(now, inDays - (DAYS_BEFORE[at] ?? 0))}T16:00:00Z`);
    for (let nth = 0; nth < (TASKS_OF[at] ?? 0); nth++) {
      const { phone } = CREW[nth % CREW.length] ?? CREW[0];
      const { task } = await asks({
        action: 'createTask',
        id: `open${stage}${String(nth).padStart(4, '0')}`,
        store,
        stage,
        title: `Step ${nth + 1} of ${stage}`,
        dueAt,
        who: [house.personKey(phone)],
        ...(stage === 'B' && nth === 0 ? MATERIAL : {}),
      });
      if (task) tasks.push(task);
    }
  }
  return { store, openingOn, crew: CREW, tasks };
}
