import { csvOf, type Cell } from '../../src/tables/csv';

/** Has the browser keep a table as CSV. */
export const downloadTable = (name: string, rows: readonly (readonly Cell[])[]): void =>
  downloadCsv(name, csvOf(rows));

/** The same for one that is CSV already; with a mark that says UTF-8, which spreadsheets ask for. */
export const downloadCsv = (name: string, csv: string): void =>
  download(name, `\ufeff${csv}`, 'text/csv;charset=utf-8');

/** Has the browser keep a file that the page has made. */
export function download(name: string, content: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
