import type { NewItem } from '../../../src/agenda/item';
import { personKey } from '../../../src/people/person';
import { summaryItem } from '../../../src/team/daily';
import { letterKey } from '../../../src/team/letter-key';
import { ANNOUNCEMENTS_MAP, at, mapOf } from '../../../src/team/objects';
import { dayAfter, dayOf, momentOf } from '../../../src/team/rules/clock';
import { DEFAULT_POLICIES } from '../../../src/team/rules/policy';
import { completeStage, planStages } from '../../../src/team/rules/stages';
import { STORE_OPENING } from '../../../src/team/rules/starters';
import { stageWatched, lookAtStage } from '../../../src/team/stage-watching';
import type { Store, Task } from '../../../src/team/stored';
import type { Announcement, Letter, Role, Worker } from '../../../src/team/stored-people';
import { lookAt } from '../../../src/team/task-changes';
import { announcementWords } from '../../../src/team/words/announcement';
import { ADA, BEN, DEMO_SETTINGS } from '../demo-house';
import { putDueWork } from '../due-work';
import { lehmer, type Filling } from '../filling';
import { INES, OMAR, PIER } from './team';
import { DEMO_TASKS, PAST_TITLES, type DemoTask } from './team-tasks';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60_000;
const ZONE = DEMO_SETTINGS.business.timeZone;

/** A store that opens soon and is one stage late. */
const LIGHTHOUSE = { id: 'lighthouse', name: 'Lighthouse' } as const;
const OPENS_IN_DAYS = { pier: 30, lighthouse: 13 } as const;
const PAST_TASKS = 70;
const SEED = 20_261;

const PEOPLE = { ada: ADA, ben: BEN, ines: INES, omar: OMAR } as const;
const ROLES: Readonly<Record<string, readonly (readonly [keyof typeof PEOPLE, Role])[]>> = {
  pier: [
    ['ada', 'manager'],
    ['ines', 'member'],
    ['omar', 'member'],
  ],
  lighthouse: [
    ['ada', 'manager'],
    ['ben', 'member'],
    ['omar', 'member'],
  ],
};

/** Tasks in every state, a store that is late, eight weeks of done ones, and something announced. */
export async function teamPulse({ client, account, target }: Filling): Promise<void> {
  const { now, secret } = target;
  const keyOf = (name: keyof typeof PEOPLE): string => personKey(PEOPLE[name].phone, secret);
  const service = client.sync.v1.services(account.syncServiceSid);
  const put = async (
    { map, key }: { readonly map: string; readonly key: string },
    data: object,
  ): Promise<void> => {
    const { syncMapItems } = service.syncMaps(map);
    await syncMapItems(key)
      .update({ data })
      .catch(() => syncMapItems.create({ key, data }));
  };

  const tasks = DEMO_TASKS.map((task) => taskOf(task, now, keyOf));
  const past = pastTasks(now, keyOf);
  const stores = [
    storeOf(PIER, OPENS_IN_DAYS.pier, 0, now, keyOf('ada')),
    storeOf(LIGHTHOUSE, OPENS_IN_DAYS.lighthouse, 1, now, keyOf('ada')),
  ];
  const counted = stores.map((store) => withNumbers(store, [...tasks, ...past]));
  const letters = announced(now, keyOf);
  await Promise.all([
    ...counted.map((store) => put(at('stores', store.id), store)),
    ...tasks.map((task) => put(at('tasks', task.store, task.id), task)),
    ...past.map((task) => put(at('done', task.store, task.id), task)),
    ...Object.entries(ROLES).flatMap(([store, people]) =>
      people.map(([name, role]) =>
        put(at('members', store, keyOf(name)), {
          ...{ v: 1, store, who: keyOf(name), name: PEOPLE[name].name, role, since: now },
        }),
      ),
    ),
    ...(['ada', 'ben', 'ines', 'omar'] as const).map((name) =>
      put(at('workers', keyOf(name)), workerOf(name, keyOf(name), tasks, counted)),
    ),
    put({ map: ANNOUNCEMENTS_MAP, key: letters.announcement.id }, letters.announcement),
    ...letters.letters.map((letter) =>
      put(
        {
          map: mapOf('letters', letter.who),
          key: letterKey(letter.who, `a${letters.announcement.id}`),
        },
        letter,
      ),
    ),
  ]);
  await putDueWork(client, account, now, [
    ...tasks.flatMap((task): NewItem[] => (task.watch ? [lookAt(task, now + 2 * MINUTE_MS)] : [])),
    ...counted.flatMap((store) => [
      summaryItem(store, DEMO_SETTINGS.desks.team?.summaryAt ?? '09:00', now),
      ...lookAtStage(store, now + DAY_MS),
    ]),
  ]);
}

/** A store so many days before its opening, with its first stages complete. */
function storeOf(
  { id, name }: { readonly id: string; readonly name: string },
  days: number,
  complete: number,
  now: number,
  by: string,
): Store {
  const openingOn = dayAfter(dayOf(ZONE, now), days);
  const createdAt = now - 12 * DAY_MS;
  const bare: Store = {
    ...{ v: 1, id, name, timeZone: ZONE, openingOn, createdAt, state: 'opening', numbers: {} },
    stages: planStages(STORE_OPENING.en, openingOn, createdAt),
  };
  const done = Array.from({ length: complete }).reduce<Store>((store, _, at) => {
    const stage = store.stages[at]?.id ?? '';
    return completeStage(store, stage, 0, { who: by, insists: false }, now - 8 * DAY_MS).store;
  }, bare);
  return stageWatched(done, DEFAULT_POLICIES.stage, now);
}

const withNumbers = (store: Store, tasks: readonly Task[]): Store => {
  const numbers: Record<string, number> = {};
  for (const { store: of, code } of tasks) {
    const letter = code.charAt(0);
    if (of === store.id) numbers[letter] = Math.max(numbers[letter] ?? 0, Number(code.slice(1)));
  }
  return { ...store, numbers };
};

/** An open task as it would stand by now: what its policy has done so far is done. */
function taskOf(demo: DemoTask, now: number, keyOf: (name: keyof typeof PEOPLE) => string): Task {
  const { store, code, title, priority, days, time = '17:00', state = 'asked', reason } = demo;
  const createdAt = now - (demo.givenHours ?? 30) * HOUR_MS;
  const dueAt = momentOf(ZONE, dayAfter(dayOf(ZONE, now), days), time);
  const policy = DEFAULT_POLICIES[priority];
  const step = policy.steps.findIndex(({ after }) => dueAt + after * MINUTE_MS > now);
  const reached = step === -1 ? policy.steps.length : step;
  const last = policy.steps[reached - 1];
  const [first] = demo.who;
  const by = first === undefined ? undefined : keyOf(first);
  const stage = code.startsWith('T') ? undefined : code.charAt(0);
  const said =
    state === 'asked' || by === undefined
      ? []
      : [{ at: now - 2 * HOUR_MS, by, what: state, ...(reason ? { about: reason } : {}) }];
  const until = state === 'onIt' ? { until: now + 5 * HOUR_MS } : {};
  return {
    ...{ v: 1, id: `demo${store}${code}`, store, code, title, priority, dueAt, mode: 'anyone' },
    ...(stage ? { stage, countsFrom: dayAfter(dayOf(ZONE, now), OPENS_IN_DAYS[store]) } : {}),
    ...(demo.notes ? { notes: demo.notes } : {}),
    ...(demo.proof ? { proof: demo.proof } : {}),
    ...(demo.repeats ? { repeats: demo.repeats } : {}),
    ...(demo.items
      ? {
          items: demo.items.map(([text, done, place]) => ({
            ...{ text, done },
            ...(place ? { place } : {}),
          })),
        }
      : {}),
    ...(demo.places ? { places: [...demo.places] } : {}),
    assignees: demo.who.map((name) => ({
      ...{ who: keyOf(name), name: PEOPLE[name].name, at: createdAt },
      ...(name === first ? { state, ...until } : { state: 'asked' }),
    })),
    state: state === 'blocked' ? 'blocked' : 'open',
    ...(state === 'blocked' && by !== undefined
      ? { blocked: { by, reason: reason ?? '', at: now - 2 * HOUR_MS } }
      : {}),
    createdAt,
    createdBy: keyOf('ada'),
    history: [
      { at: createdAt, by: keyOf('ada'), what: 'created' },
      ...(last && last.after >= 0 ? [{ at: dueAt, what: 'followUp.message' }] : []),
      ...said,
    ],
    deeds: [],
    watch: {
      number: 1,
      began: 1,
      progress: {
        ...{ base: dueAt, round: 0, step: reached, waiting: [], checked: {} },
        ...(last && last.after >= 0 ? { lastAt: dueAt + last.after * MINUTE_MS } : {}),
      },
    },
  };
}

/** Eight weeks of tasks that are over: most on time, some late, answered sooner or later. */
function pastTasks(now: number, keyOf: (name: keyof typeof PEOPLE) => string): readonly Task[] {
  const chance = lehmer(SEED);
  const priorities = ['low', 'medium', 'medium', 'high', 'critical'] as const;
  const names = ['ines', 'omar', 'omar', 'ben'] as const;
  return Array.from({ length: PAST_TASKS }, (_, index): Task => {
    const store = chance() < 0.6 ? PIER.id : LIGHTHOUSE.id;
    const priority = priorities[Math.floor(chance() * priorities.length)] ?? 'medium';
    const someone = names[Math.floor(chance() * names.length)] ?? 'omar';
    const name = store === PIER.id && someone === 'ben' ? 'ines' : someone;
    const doneAt = now - Math.floor(chance() ** 1.4 * 54 * DAY_MS) - HOUR_MS;
    const createdAt = doneAt - Math.floor((0.5 + chance() * 4) * DAY_MS);
    const isLate = chance() < 0.22;
    const dueAt =
      doneAt + (isLate ? -1 : 1) * Math.floor(chance() ** 2 * 5 * DAY_MS + 20 * MINUTE_MS);
    const reactedAt = Math.min(
      doneAt,
      createdAt + Math.floor(chance() ** 3 * 30 * HOUR_MS + 2 * MINUTE_MS),
    );
    const who = keyOf(name);
    return {
      ...{ v: 1, id: `past${String(index).padStart(4, '0')}`, store, code: `T${index + 20}` },
      title: PAST_TITLES[index % PAST_TITLES.length] ?? '',
      ...{ priority, dueAt, mode: 'anyone', state: 'done', createdAt, doneAt, doneBy: who },
      createdBy: keyOf('ada'),
      assignees: [{ who, name: PEOPLE[name].name, state: 'done', at: doneAt }],
      history: [
        { at: createdAt, by: keyOf('ada'), what: 'created' },
        ...(reactedAt < doneAt ? [{ at: reactedAt, by: who, what: 'onIt' }] : []),
        { at: doneAt, by: who, what: 'done' },
      ],
      deeds: [],
    };
  });
}

function workerOf(
  name: keyof typeof PEOPLE,
  who: string,
  tasks: readonly Task[],
  stores: readonly Store[],
): Worker {
  const roleIn = (store: string): Role | undefined =>
    ROLES[store]?.find(([one]) => one === name)?.[1];
  return {
    v: 1,
    name: PEOPLE[name].name,
    address: PEOPLE[name].phone,
    ...(name === 'omar'
      ? { quiet: { from: '21:00', to: '07:00' }, workDays: [1, 2, 3, 4, 5, 6] }
      : {}),
    stores: stores.flatMap(({ id, name: storeName }) => {
      const role = roleIn(id);
      return role ? [{ id, name: storeName, role }] : [];
    }),
    tasks: tasks.flatMap(({ store, id, code, assignees }) =>
      assignees.some((one) => one.who === who) ? [{ store, id, code }] : [],
    ),
    recent: {},
  };
}

/** Something said to everybody of the pier yesterday: one has acknowledged it, one was not reached. */
function announced(
  now: number,
  keyOf: (name: keyof typeof PEOPLE) => string,
): { readonly announcement: Announcement; readonly letters: readonly Letter[] } {
  const text = 'The floor is painted tonight. Please use the back door from 18:00.';
  const saidAt = now - 22 * HOUR_MS;
  const id = 'demoannounce';
  const outcomes = [
    ['ines', 'read', undefined],
    ['omar', 'delivered', undefined],
    ['ada', 'failed', 30003],
  ] as const;
  return {
    announcement: {
      ...{ v: 1, id, kind: 'storeUpdate', group: PIER.id, groupName: PIER.name, store: PIER.id },
      ...{ text, about: [PIER.name], by: keyOf('ada'), at: saidAt, state: 'finished' },
      people: outcomes.map(([name]) => keyOf(name)),
      ...{ done: outcomes.length, failed: 1 },
    },
    letters: outcomes.map(([name, state, code], index) => ({
      ...{ v: 1, id: `demo0${index}`, who: keyOf(name), name: PEOPLE[name].name },
      ...{ kind: 'storeUpdate', by: 'message', at: saidAt, address: PEOPLE[name].phone },
      body: announcementWords('en', undefined, PIER.name, text),
      ...{ about: [PIER.name, text], store: PIER.id, announcement: id },
      ...(state === 'read' ? { acknowledgedAt: saidAt + 9 * MINUTE_MS } : {}),
      texts: [{ id: 'demo', kind: 'storeUpdate', at: saidAt, state, ...(code ? { code } : {}) }],
    })),
  };
}
