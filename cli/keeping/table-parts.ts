import { everyPage } from './patience';
import { restError } from '../../src/adapters/twilio/lost-answer';
import type { Cell } from '../../src/tables/csv';
import { PAGE_SIZE, type SyncService } from './stored-objects';

/** A table with its heading row. */
export type Table = readonly (readonly Cell[])[];

/** One item of a map. */
export interface Item {
  readonly key: string;
  readonly data: unknown;
}

/** What a map holds, without what has expired by `now` (epoch ms); nothing of a desk that was never set up. */
export async function itemsOf(
  service: SyncService,
  map: string,
  now?: number,
): Promise<readonly Item[]> {
  try {
    const items = await everyPage(() =>
      service.syncMaps(map).syncMapItems.page({ order: 'asc', pageSize: PAGE_SIZE }),
    );
    return items
      .filter(({ dateExpires }) => now === undefined || !dateExpires || dateExpires.getTime() > now)
      .map(({ key, data }) => ({ key, data: data as unknown }));
  } catch (error) {
    if (restError(error)?.status === 404) return [];
    throw error;
  }
}

export const minutes = (from: number, to: number | undefined): Cell =>
  to === undefined ? undefined : Math.round((to - from) / 60_000);

/** `2026-11-21 14:05`, as a clock on the wall shows it. */
export function timeIn(timeZone: string): (at: number | undefined) => Cell {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (at) => (at === undefined ? undefined : format.format(at));
}
