import type { Client, Paginator, SyncListItem, SyncMapItem } from 'twilio-sync';

/** Ends the watching of an object. */
export type Stop = () => void;

/** Turns what is stored into a record, or `undefined` for what this page cannot read. */
export type Read<T> = (data: unknown) => T | undefined;

/** One less than the most Sync gives: for the pages after the first the SDK asks for one more, to find its place. */
const PAGE = 99;

/** Hands out every item, page by page. */
async function everyPage<Item>(
  first: Paginator<Item>,
  each: (items: readonly Item[]) => void,
): Promise<void> {
  let page = first;
  each(page.items);
  while (page.hasNextPage) {
    page = await page.nextPage();
    each(page.items);
  }
}

/**
 * Follows a map: `changed` gets the whole of it whenever it differs. Listening starts before reading; news that comes
 * meanwhile waits and is applied afterwards in its order, so the last word about a key always wins.
 */
export async function watchMap<T>(
  client: Client,
  id: string,
  read: Read<T>,
  changed: (items: ReadonlyMap<string, T>) => void,
): Promise<Stop> {
  const map = await client.map({ id, mode: 'open_existing' });
  let items = new Map<string, T>();
  let early: (() => void)[] | undefined = [];
  const put = (key: string, data: unknown): void => {
    const record = read(data);
    if (record === undefined) items.delete(key);
    else items.set(key, record);
  };
  const news = (apply: () => void): void => {
    if (early) return void early.push(apply);
    items = new Map(items);
    apply();
    changed(items);
  };
  map.on('itemAdded', ({ item }: { item: SyncMapItem }) => news(() => put(item.key, item.data)));
  map.on('itemUpdated', ({ item }: { item: SyncMapItem }) => news(() => put(item.key, item.data)));
  map.on('itemRemoved', ({ key }: { key: string }) => news(() => void items.delete(key)));
  await everyPage(await map.getItems({ pageSize: PAGE }), (page) => {
    for (const item of page) put(item.key, item.data);
  });
  early.forEach((apply) => apply());
  early = undefined;
  changed(items);
  return () => map.close();
}

/** Only hears that a map has something new: for one that is too long to be read whole. */
export async function watchMapNews(client: Client, id: string, news: () => void): Promise<Stop> {
  const map = await client.map({ id, mode: 'open_existing' });
  for (const event of ['itemAdded', 'itemUpdated', 'itemRemoved'] as const) map.on(event, news);
  return () => map.close();
}

/** Only hears under which keys something comes into a map: for one whose items go by themselves and say no more than that. */
export async function watchArrivals(
  client: Client,
  id: string,
  arrived: (key: string) => void,
): Promise<Stop> {
  const map = await client.map({ id, mode: 'open_existing' });
  map.on('itemAdded', ({ item }: { item: SyncMapItem }) => arrived(item.key));
  return () => map.close();
}

/** Follows what is appended to a list, from index `from` on: `changed` gets all entries so far. */
export async function watchList<T>(
  client: Client,
  id: string,
  from: number,
  read: Read<T>,
  changed: (entries: readonly { readonly index: number; readonly data: T }[]) => void,
): Promise<Stop> {
  const list = await client.list({ id, mode: 'open_existing' });
  const entries = new Map<number, T>();
  let reading = true;
  const put = (index: number, data: unknown): void => {
    const entry = read(data);
    if (entry !== undefined) entries.set(index, entry);
  };
  const tell = (): void => changed([...entries].map(([index, data]) => ({ index, data })));
  list.on('itemAdded', ({ item }: { item: SyncListItem }) => {
    put(item.index, item.data);
    if (!reading) tell();
  });
  await everyPage(
    await list.getItems({ from: Math.max(0, from), pageSize: PAGE, order: 'asc' }),
    (page) => {
      for (const item of page) put(item.index, item.data);
    },
  );
  reading = false;
  tell();
  return () => list.close();
}

/** Follows a document; `changed` gets its content now and after every change, with the revision that a guarded write names. */
export async function watchDocument<T>(
  client: Client,
  id: string,
  read: Read<T>,
  changed: (content: T, revision: string) => void,
): Promise<Stop> {
  const document = await client.document({ id, mode: 'open_existing' });
  const tell = (data: unknown): void => {
    const content = read(data);
    if (content !== undefined) changed(content, document.revision);
  };
  document.on('updated', ({ data }: { data: unknown }) => tell(data));
  tell(document.data);
  return () => document.close();
}
