/** Single keys as shortcuts, and moving over rows with them. */

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, dialog, [role="menu"]') !== null;

/** Whether this device answers to single keys; voice control users may want them off. */
export const keysAreOn = (desk: string): boolean =>
  localStorage.getItem(`${desk}-single-keys-off`) === null;
export const switchKeys = (desk: string, on: boolean): void =>
  on
    ? localStorage.removeItem(`${desk}-single-keys-off`)
    : localStorage.setItem(`${desk}-single-keys-off`, 'yes');

/** Answers to single keys wherever nobody is typing; `answer` says whether the key meant anything. Returns how to stop. */
export function listenToKeys(desk: string, answer: (key: string) => boolean): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key !== '?' && !keysAreOn(desk)) return;
    if (answer(event.key)) event.preventDefault();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

/** The row that has the focus, or a part of it. */
export const focusedRow = (): HTMLElement | null | undefined =>
  document.activeElement?.closest<HTMLElement>('li[data-row]');

/** Goes to another row in sight, down or up; without one to begin with, to the first. */
export function focusRow(by: number): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('li[data-row]')].filter(
    (element) => element.offsetParent !== null,
  );
  const at = rows.findIndex((row) => row === focusedRow());
  const next = at === -1 ? rows[0] : rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
