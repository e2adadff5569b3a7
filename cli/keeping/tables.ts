import * as v from 'valibot';
import { parseSettings, parseStaff, SETTINGS_DOCUMENT, STAFF_DOCUMENT } from '../../src/config';
import { waitlistObjects } from '../../src/waitlist/objects';
import { readParty } from '../../src/waitlist/stored';
import type { Account } from './account';
import type { Cell } from '../../src/tables/csv';
import { callTable, orderTable, paymentTable, taskTable } from './desk-tables';
import { firstly, patiently } from './patience';
import type { SyncService } from './stored-objects';
import { itemsOf, minutes, timeIn, type Table } from './table-parts';

/** What can be exported, a kind of row each. */
export const TABLES = ['today', 'visits', 'orders', 'calls', 'payments', 'tasks', 'staff'] as const;
export type TableName = (typeof TABLES)[number];

const finished = {
  size: v.number(),
  status: v.string(),
  joinedAt: v.number(),
  calledAt: v.exactOptional(v.number()),
  finishedAt: v.number(),
};
const doneSchema = v.object({ name: v.string(), ...finished });
const pastSchema = v.object({ ...finished, reminders: v.number() });

/** Status in the words that staff read on the board. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  waiting: 'waiting',
  called: 'called',
  seated: 'seated',
  left: 'left',
  cancelled: 'cancelled',
  noShow: 'no-show',
};

/** A table with a heading row, times in the house's own time zone. */
export async function readTable(account: Account, name: TableName): Promise<Table> {
  const service = account.client.sync.v1.services(account.syncServiceSid);
  await firstly(() => service.fetch());
  if (name === 'staff') return staffTable(service);
  const document = await patiently(() => service.documents(SETTINGS_DOCUMENT).fetch());
  const settings = parseSettings(document.data);
  const { timeZone } = settings.business;
  const lists = settings.desks.waitlist?.lists ?? [];
  const ids = lists.map(({ id }) => id);
  switch (name) {
    case 'today':
      return todayTable(service, ids, timeZone, await account.now());
    case 'visits':
      return visitsTable(service, ids, timeZone);
    case 'orders':
      return orderTable(service, timeZone);
    case 'calls':
      return callTable(service, settings.desks.line?.groups ?? [], timeZone);
    case 'payments':
      return paymentTable(service, timeZone);
    case 'tasks':
      return taskTable(service);
  }
}

async function staffTable(service: SyncService): Promise<Table> {
  const document = await patiently(() => service.documents(STAFF_DOCUMENT).fetch());
  const people = Object.values(parseStaff(document.data).people).toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  return [
    ['name', 'phone', 'admin', 'desks'],
    ...people.map(({ name, phone, admin, desks }) => [
      name,
      phone,
      admin ? 'yes' : 'no',
      desks.join(' '),
    ]),
  ];
}

interface Visit {
  readonly list: string;
  readonly name: string;
  readonly address?: string;
  readonly size: number;
  readonly status: string;
  readonly joinedAt: number;
  readonly calledAt?: number;
  readonly finishedAt?: number;
  readonly notes?: string;
}

async function todayTable(
  service: SyncService,
  lists: readonly string[],
  timeZone: string,
  now: number,
): Promise<Table> {
  const time = timeIn(timeZone);
  const visits: Visit[] = [];
  for (const list of lists) {
    const names = waitlistObjects(list);
    const done = new Set<string>();
    for (const { key, data } of await itemsOf(service, names.done, now)) {
      const visit = v.safeParse(doneSchema, data);
      if (!visit.success) continue;
      done.add(key);
      visits.push({ list, ...visit.output });
    }
    for (const { key, data } of await itemsOf(service, names.parties, now)) {
      const party = readParty(data);
      // A party that finished a moment ago is in both places.
      if (party && !done.has(`${key}.${party.visit}`)) visits.push({ list, ...party });
    }
  }
  const heading = ['list', 'name', 'address', 'party size', 'status', 'joined', 'called'];
  return [
    [...heading, 'finished', 'minutes until called', 'notes'],
    ...visits
      .toSorted((one, other) => one.joinedAt - other.joinedAt)
      .map(({ list, name, address, size, status, joinedAt, calledAt, finishedAt, notes }) => [
        list,
        name,
        address,
        size,
        STATUS_WORDS[status] ?? status,
        time(joinedAt),
        time(calledAt),
        time(finishedAt),
        minutes(joinedAt, calledAt),
        notes,
      ]),
  ];
}

async function visitsTable(
  service: SyncService,
  lists: readonly string[],
  timeZone: string,
): Promise<Table> {
  const time = timeIn(timeZone);
  const rows: (readonly Cell[])[] = [];
  for (const list of lists)
    for (const { data } of await itemsOf(service, waitlistObjects(list).past)) {
      const visit = v.safeParse(pastSchema, data);
      if (!visit.success) continue;
      const { size, status, joinedAt, calledAt, finishedAt, reminders } = visit.output;
      rows.push([
        list,
        size,
        STATUS_WORDS[status] ?? status,
        time(joinedAt),
        time(calledAt),
        time(finishedAt),
        minutes(joinedAt, calledAt),
        reminders,
      ]);
    }
  const heading = ['list', 'party size', 'status', 'joined', 'called', 'finished'];
  return [[...heading, 'minutes until called', 'reminders'], ...rows];
}
