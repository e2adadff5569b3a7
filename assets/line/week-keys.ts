import { DAY_MINUTES } from '../../src/line/rules/rota-days';
import { STEP_MINUTES } from '../../src/line/rules/week-plan';
import type { Block } from '../../src/line/rules/week-view';
import type { Desk } from './desk';
import { beginShift, moveBlock, takeBlock } from './week-changes';

/** What the keyboard can stand on in the grid: the beginnings of shifts, and gaps. */
const SPOTS = 'button[data-spot]';

const minuteOf = (spot: HTMLElement): number => Number(spot.dataset['from']);

function spotsIn(column: Element | null | undefined): HTMLElement[] {
  return [...(column?.querySelectorAll<HTMLElement>(SPOTS) ?? [])].sort(
    (one, other) => minuteOf(one) - minuteOf(other),
  );
}

/** The next spot up or down in the day, or the nearest one in a day beside it. */
function nextSpot(from: HTMLElement, key: string): HTMLElement | undefined {
  const column = from.closest('[data-day]');
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const all = spotsIn(column);
    return all[all.indexOf(from) + (key === 'ArrowDown' ? 1 : -1)];
  }
  const grid = from.closest('[data-week]');
  const columns = [...(grid?.querySelectorAll('[data-day]') ?? [])];
  const step = key === 'ArrowRight' ? 1 : -1;
  const minute = minuteOf(from) % DAY_MINUTES;
  const away = (spot: HTMLElement): number => Math.abs((minuteOf(spot) % DAY_MINUTES) - minute);
  let at = column ? columns.indexOf(column) : -1;
  for (at += step; at >= 0 && at < columns.length; at += step) {
    const [nearest] = spotsIn(columns[at]).sort((one, other) => away(one) - away(other));
    if (nearest) return nearest;
  }
  return undefined;
}

/** Makes one spot of the grid the one that Tab comes to. */
export function standOn(spot: HTMLElement): void {
  const grid = spot.closest('[data-week]');
  for (const other of grid?.querySelectorAll<HTMLElement>(SPOTS) ?? [])
    other.tabIndex = other === spot ? 0 : -1;
}

const CHANGES: Readonly<Record<string, { readonly from: number; readonly to: number }>> = {
  'Alt+ArrowUp': { from: -STEP_MINUTES, to: -STEP_MINUTES },
  'Alt+ArrowDown': { from: STEP_MINUTES, to: STEP_MINUTES },
  'Alt+ArrowLeft': { from: -DAY_MINUTES, to: -DAY_MINUTES },
  'Alt+ArrowRight': { from: DAY_MINUTES, to: DAY_MINUTES },
  'Alt+Shift+ArrowUp': { from: 0, to: -STEP_MINUTES },
  'Alt+Shift+ArrowDown': { from: 0, to: STEP_MINUTES },
};

/** Answers a key on a spot of the grid; `block` = the shift that stands there, absent on a gap. Answers whether it was one of ours. */
export function answerKey(desk: Desk, event: KeyboardEvent, block: Block | undefined): boolean {
  const spot = event.currentTarget as HTMLElement;
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return false;
  if (!altKey && key.startsWith('Arrow')) {
    const next = nextSpot(spot, key);
    if (next) {
      standOn(next);
      next.focus();
    }
    return true;
  }
  if (!altKey && key.toLowerCase() === 'n') {
    const from = minuteOf(spot);
    beginShift(desk, { from, to: from + 2 * 60 });
    return true;
  }
  if (!block) return false;
  if (key === 'Delete' || key === 'Backspace') {
    const after = nextSpot(spot, 'ArrowDown') ?? nextSpot(spot, 'ArrowUp');
    takeBlock(desk, block);
    // What was taken away leaves the keyboard on the body; what lies beside it takes it over.
    requestAnimationFrame(() => {
      const heir = after?.isConnected ? after : document.querySelector<HTMLElement>(SPOTS);
      if (document.activeElement === document.body) heir?.focus();
    });
    return true;
  }
  const change = CHANGES[`${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}${key}`];
  if (!change) return false;
  const next = { from: block.from + change.from, to: block.to + change.to };
  const length = next.to - next.from;
  if (length >= STEP_MINUTES && length <= DAY_MINUTES && moveBlock(desk, block, next))
    followBlock(block, next.from);
  return true;
}

/** After a move the keyboard stays with the block, wherever it is drawn now and whatever it is called. */
function followBlock(block: Block, from: number): void {
  requestAnimationFrame(() => {
    const there = [...document.querySelectorAll<HTMLElement>(SPOTS)].filter(
      (spot) => minuteOf(spot) === from && spot.dataset['spot'] === 'shift',
    );
    const same = there.find((spot) => spot.dataset['shift'] === block.shift) ?? there.at(-1);
    if (!same) return;
    standOn(same);
    same.focus();
  });
}
