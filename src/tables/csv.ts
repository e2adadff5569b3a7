/** A value of a cell; absent ones stay empty. */
export type Cell = string | number | undefined;

/** Spreadsheets take a text that begins so for a formula. https://owasp.org/www-community/attacks/CSV_Injection */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
/** A semicolon as well: where a comma is for decimals, spreadsheets take it for the end of a cell. */
const NEEDS_QUOTES = /[",;\r\n]/;

/** A table as CSV (RFC 4180), with no cell that a spreadsheet would run: those get an apostrophe in front. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const harmless = LIKE_A_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
