import { useEffect, useLayoutEffect } from 'preact/hooks';

/** Where the keyboard was: which row, which control of it, and how far down its column. */
interface Spot {
  readonly row: string;
  readonly control: string | undefined;
  readonly column: string;
  readonly index: number;
}

let spot: Spot | undefined;

function note(): void {
  const active = document.activeElement;
  const row = active?.closest<HTMLElement>('li[data-row]');
  if (!row?.dataset['row']) {
    // Something else took the focus on purpose; an element that was removed leaves it with the body.
    if (active && active !== document.body) spot = undefined;
    return;
  }
  const column = row.parentElement;
  spot = {
    row: row.dataset['row'],
    control: active?.closest<HTMLElement>('[data-control]')?.dataset['control'],
    column: column?.id ?? '',
    index: column ? [...column.children].indexOf(row) : 0,
  };
}

function restore(): void {
  // Somebody typing in another window or frame keeps the keyboard.
  if (!spot || !document.hasFocus() || document.activeElement !== document.body) return;
  const rows = [...(document.getElementById(spot.column)?.children ?? [])];
  const same = rows.find(
    (row): row is HTMLElement => row instanceof HTMLElement && row.dataset['row'] === spot?.row,
  );
  const control = same?.querySelector<HTMLElement>(`[data-control="${spot.control}"]`);
  const next = rows[Math.min(spot.index, rows.length - 1)];
  const target = control ?? same ?? next;
  if (target instanceof HTMLElement) target.focus();
}

/** The row with the focus is about to be taken out because it was scrolled away, not because it left: nothing follows it. */
export function letFocusGo(): void {
  spot = undefined;
}

/** Keeps the keyboard's place when rows move or leave: the same row if it is still there, else the one that took its place. */
export function useKeptFocus(): void {
  useEffect(() => {
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useLayoutEffect(restore);
}
