import type { VendorRequest } from './vendor';

/** Twilio's page sizes. https://www.twilio.com/docs/usage/twilios-response#pagination */
const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 1000;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly number: number;
  readonly size: number;
  readonly more: boolean;
}

function cut<Item>(query: URLSearchParams, all: readonly Item[]): Page<Item> {
  const size = Math.min(Math.max(Number(query.get('PageSize')) || DEFAULT_SIZE, 1), LARGEST_SIZE);
  const number = Math.max(Number(query.get('Page')) || 0, 0);
  const items = all.slice(number * size, (number + 1) * size);
  return { items, number, size, more: all.length > (number + 1) * size };
}

function address(request: VendorRequest, size: number, number: number, forward: boolean): string {
  const query = new URLSearchParams(request.query);
  for (const name of ['PageSize', 'Page', 'PageToken']) query.delete(name);
  query.set('PageSize', String(size));
  query.set('Page', String(number));
  if (number > 0) query.set('PageToken', `${forward ? 'PA' : 'PB'}${number}`);
  return `${request.path}?${query}`;
}

/** A list answer of api.twilio.com (2010-04-01): flat, with relative addresses. */
export function uriPage<Item>(
  request: VendorRequest,
  key: string,
  all: readonly Item[],
  format: (item: Item) => unknown,
): Record<string, unknown> {
  const { items, number, size, more } = cut(request.query, all);
  return {
    [key]: items.map(format),
    page: number,
    page_size: size,
    start: number * size,
    end: number * size + Math.max(items.length - 1, 0),
    uri: address(request, size, number, true),
    first_page_uri: address(request, size, 0, true),
    next_page_uri: more ? address(request, size, number + 1, true) : null,
    previous_page_uri: number > 0 ? address(request, size, number - 1, false) : null,
  };
}

/** A list answer of Twilio's newer APIs: a `meta` block with absolute addresses. */
export function metaPage<Item>(
  request: VendorRequest,
  key: string,
  all: readonly Item[],
  format: (item: Item) => unknown,
): Record<string, unknown> {
  const { items, number, size, more } = cut(request.query, all);
  const url = (page: number, forward = true): string =>
    `https://${request.host}${address(request, size, page, forward)}`;
  return {
    [key]: items.map(format),
    meta: {
      key,
      page: number,
      page_size: size,
      url: url(number),
      first_page_url: url(0),
      next_page_url: more ? url(number + 1) : null,
      previous_page_url: number > 0 ? url(number - 1, false) : null,
    },
  };
}
