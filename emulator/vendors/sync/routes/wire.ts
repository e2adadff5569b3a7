import type { VendorAnswer, VendorRequest } from '../../../core/vendor';
import { refused } from '../errors';
import { writeToken, type Page, type PageRequest, type PageToken } from '../paging';
import { readTtl } from '../rules';

export const NO_CONTENT: VendorAnswer = { status: 204 };

/** A form field, undefined when it was not sent. */
export function field(form: URLSearchParams, name: string): string | undefined {
  return form.get(name) ?? undefined;
}

/** Seconds to live under the first of the names that was sent: the API has an old and a new one. */
export function ttlField(form: URLSearchParams, ...names: string[]): number | undefined {
  for (const name of names) {
    const text = field(form, name);
    if (text !== undefined) return readTtl(text);
  }
  return undefined;
}

/** An update that says nothing is refused. */
export function checkSaysSomething(...values: unknown[]): void {
  if (values.every((value) => value === undefined)) throw refused('nothingToDo');
}

/** One page of records in Twilio's usual envelope, with absolute addresses of the pages around it. */
export function listAnswer(
  request: VendorRequest,
  listing: {
    /** Absolute address of the listing, without its query. */
    readonly url: string;
    /** Under which name the records stand. */
    readonly key: string;
    readonly asked: PageRequest;
    readonly page: Page;
    readonly records: readonly object[];
  },
): VendorAnswer {
  const { url, key, asked, page, records } = listing;
  const number = Number(request.query.get('Page') ?? 0) || 0;
  const address = (at: number, token: PageToken | null): string => {
    const query = new URLSearchParams();
    for (const name of ['From', 'Bounds', 'Order']) {
      const value = request.query.get(name);
      if (value !== null) query.set(name, value);
    }
    query.set('PageSize', String(asked.size));
    query.set('Page', String(Math.max(at, 0)));
    if (token) query.set('PageToken', writeToken(token));
    return `${url}?${query.toString()}`;
  };
  return {
    status: 200,
    body: {
      [key]: records,
      meta: {
        first_page_url: address(0, null),
        key,
        next_page_url: page.after ? address(number + 1, page.after) : null,
        page: number,
        page_size: asked.size,
        previous_page_url: page.before ? address(number - 1, page.before) : null,
        url: address(number, asked.token),
      },
    },
  };
}
