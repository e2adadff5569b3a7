/** What a spreadsheet would take for a formula is shown as the words it is. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=@\t\r]|^[+-](?!\d[\d ]*$)/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as comma-separated values, by RFC 4180; lines end with CR LF. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
