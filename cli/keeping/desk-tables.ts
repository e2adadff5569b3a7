import type { GroupSettings } from '../../src/config/line';
import { EVENTS_MAP, eventObjects } from '../../src/events/objects';
import { readPast } from '../../src/events/stored';
import { readCallEntry } from '../../src/line/call-log';
import { lineObjects } from '../../src/line/objects';
import { totalOf } from '../../src/pay/console';
import { startOf } from '../../src/pay/history';
import { HISTORY_MAP } from '../../src/pay/objects';
import { toDecimal } from '../../src/pay/rules/money';
import { readRow } from '../../src/pay/stored';
import type { Cell } from '../../src/tables/csv';
import { TEAM_MAPS } from '../../src/team/objects';
import { readStore, readTask, type Store, type Task } from '../../src/team/stored';
import type { SyncService } from './stored-objects';
import { itemsOf, minutes, timeIn, type Table } from './table-parts';

/** Finished orders of every event, without anything personal; items and modifiers as the menu names them for us. */
export async function orderTable(service: SyncService, timeZone: string): Promise<Table> {
  const time = timeIn(timeZone);
  const rows: (readonly Cell[])[] = [];
  for (const { key: event } of await itemsOf(service, EVENTS_MAP))
    for (const { data } of await itemsOf(service, eventObjects(event).past)) {
      const order = readPast(data);
      if (!order) continue;
      const { lines, channel, country, status, placedAt, readyAt, finishedAt, reminders } = order;
      rows.push([
        event,
        lines.map(({ item, modifiers, count }) => [count, item, ...modifiers].join(' ')).join(', '),
        channel,
        country,
        status,
        time(placedAt),
        time(readyAt),
        time(finishedAt),
        minutes(placedAt, readyAt),
        reminders,
      ]);
    }
  const heading = ['event', 'order', 'channel', 'country', 'status', 'placed', 'ready', 'finished'];
  return [[...heading, 'minutes until ready', 'reminders'], ...rows];
}

/** Calls of every group that are over, with the caller's number where the group may see it. */
export async function callTable(
  service: SyncService,
  groups: readonly Pick<GroupSettings, 'id'>[],
  timeZone: string,
): Promise<Table> {
  const time = timeIn(timeZone);
  const rows: (readonly Cell[])[] = [];
  for (const { id } of groups)
    for (const { data } of await itemsOf(service, lineObjects(id).log)) {
      const call = readCallEntry(data);
      if (!call) continue;
      const { caller, startedAt, endedAt, outcome, waitedSeconds, talkedSeconds } = call;
      rows.push([
        id,
        'number' in caller ? caller.number : caller.unknown,
        time(startedAt),
        time(endedAt),
        outcome,
        waitedSeconds,
        talkedSeconds,
        call.attempts.length,
        call.voicemail === undefined ? 'no' : 'yes',
      ]);
    }
  const heading = ['group', 'caller', 'began', 'ended', 'outcome', 'seconds waited'];
  return [[...heading, 'seconds talked', 'phones rung', 'voicemail'], ...rows];
}

/** The history of payments. Nothing of a card is kept but its kind and its last four digits. */
export async function paymentTable(service: SyncService, timeZone: string): Promise<Table> {
  const time = timeIn(timeZone);
  const rows = (await itemsOf(service, HISTORY_MAP)).flatMap(({ key, data }) => {
    const payment = readRow(data);
    if (!payment) return [];
    const { agentName, caller, tip, currency, reference, state, brand, lastFour } = payment;
    return [
      [
        time(startOf(key)),
        agentName,
        caller,
        toDecimal(totalOf(payment), currency),
        toDecimal(tip, currency),
        currency,
        reference,
        state,
        brand,
        lastFour,
        payment.outcome?.confirmation,
        time(payment.refunded?.at),
      ],
    ];
  });
  const heading = ['began', 'agent', 'caller', 'total', 'tip in it', 'currency', 'reference'];
  return [[...heading, 'state', 'card', 'last four', 'confirmation', 'refunded'], ...rows];
}

/** Tasks of every store, open ones and those that are over, with who has them; times on the store's own clock. */
export async function taskTable(service: SyncService): Promise<Table> {
  const all = async (maps: readonly string[]): Promise<readonly unknown[]> => {
    const items: unknown[] = [];
    for (const map of maps) items.push(...(await itemsOf(service, map)).map(({ data }) => data));
    return items;
  };
  const stores = new Map<string, Store>();
  for (const store of (await all(TEAM_MAPS.stores)).flatMap((data) => readStore(data) ?? []))
    stores.set(store.id, store);
  const tasks = new Map<string, Task>();
  // Done a moment ago, a task is in both places.
  for (const task of (await all([...TEAM_MAPS.done, ...TEAM_MAPS.tasks])).flatMap(
    (data) => readTask(data) ?? [],
  ))
    tasks.set(`${task.store}.${task.id}`, task);
  const rows = [...tasks.values()]
    .toSorted((one, other) => one.createdAt - other.createdAt)
    .map((task) => {
      const store = stores.get(task.store);
      const time = timeIn(store?.timeZone ?? 'UTC');
      return [
        store?.name ?? task.store,
        task.code,
        task.title,
        store?.stages.find(({ id }) => id === task.stage)?.name,
        task.priority,
        task.state,
        task.assignees.map(({ name }) => name).join(', '),
        time(task.createdAt),
        time(task.dueAt),
        time(task.doneAt),
        task.blocked?.reason,
      ];
    });
  const heading = ['store', 'task', 'title', 'stage', 'priority', 'state', 'people', 'made', 'due'];
  return [[...heading, 'over', 'blocked because'], ...rows];
}
