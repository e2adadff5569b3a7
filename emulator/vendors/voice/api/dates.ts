import { VendorError } from '../../../core/vendor';

const DAY_MS = 24 * 3_600_000;

/** A filter date: a day, or an instant in whole seconds. */
function span(text: string): { readonly from: number; readonly to: number } {
  const from = Date.parse(text);
  if (Number.isNaN(from)) throw new VendorError(400, 20001, `Not a date: ${text}`);
  return { from, to: from + (text.length <= 'YYYY-MM-DD'.length ? DAY_MS : 1000) };
}

/** What remains of a list by the parameters `Name`, `Name<` and `Name>`; what has no such date is in none of them. */
export function filterByDate<Item>(
  all: readonly Item[],
  query: URLSearchParams,
  name: string,
  dateOf: (item: Item) => number | null,
): readonly Item[] {
  const bounds = [
    { text: query.get(name), from: true, to: true },
    { text: query.get(`${name}<`), from: false, to: true },
    { text: query.get(`${name}>`), from: true, to: false },
  ];
  return bounds.reduce<readonly Item[]>((left, { text, from, to }) => {
    if (text === null) return left;
    const wanted = span(text);
    return left.filter((item) => {
      const date = dateOf(item);
      return date !== null && (!from || date >= wanted.from) && (!to || date < wanted.to);
    });
  }, all);
}
