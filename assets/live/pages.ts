import type { Client, Paginator, SyncMapItem } from 'twilio-sync';
import type { Read } from './objects';

/** One page of a map's items. */
export interface MapPage<T> {
  readonly items: readonly { readonly key: string; readonly data: T }[];
  /** There are further ones. */
  readonly more: boolean;
}

/** Reads a map page by page, the greatest keys first, without following it. */
export interface MapPages<T> {
  next(): Promise<MapPage<T>>;
}

export function mapPages<T>(
  client: Client,
  id: string,
  read: Read<T>,
  pageSize: number,
): MapPages<T> {
  let last: Paginator<SyncMapItem> | undefined;
  return {
    async next() {
      const map = last ? undefined : await client.map({ id, mode: 'open_existing' });
      const page = map
        ? await map.getItems({ pageSize, order: 'desc' })
        : last?.hasNextPage
          ? await last.nextPage()
          : undefined;
      map?.close();
      if (!page) return { items: [], more: false };
      last = page;
      return {
        items: page.items.flatMap(({ key, data }) => {
          const item = read(data);
          return item === undefined ? [] : [{ key, data: item }];
        }),
        more: page.hasNextPage,
      };
    },
  };
}
