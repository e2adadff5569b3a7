import { signal } from '@preact/signals';
import { DAY_MINUTES } from '../../src/line/rules/rota-days';
import { STEP_MINUTES } from '../../src/line/rules/week-plan';
import type { Block } from '../../src/line/rules/week-view';

/** What the hand is doing: the stretch on the wall where the block, or a new one, would come to lie. */
export interface Drag {
  /** Absent = a new shift is being drawn. */
  readonly block?: Block;
  readonly from: number;
  readonly to: number;
}

export const drag = signal<Drag | undefined>(undefined);

/** A hand that moved less than this has pressed, not dragged. */
const SLACK_PX = 5;
const SHORTEST_MINUTES = STEP_MINUTES;

/** Where on the wall a point of the screen is: the columns are found by `data-day`. */
function wallAt(grid: HTMLElement, x: number, y: number): number | undefined {
  const columns = [...grid.querySelectorAll<HTMLElement>('[data-day]')];
  const shown = columns.filter((column) => column.offsetParent !== null);
  const column =
    shown.find((one) => {
      const box = one.getBoundingClientRect();
      return x >= box.left && x < box.right;
    }) ?? (x < (shown[0]?.getBoundingClientRect().left ?? 0) ? shown[0] : shown.at(-1));
  if (!column) return undefined;
  const box = column.getBoundingClientRect();
  const share = Math.min(Math.max((y - box.top) / box.height, 0), 1);
  return Number(column.dataset['day']) * DAY_MINUTES + share * DAY_MINUTES;
}

const snapped = (minute: number): number => Math.round(minute / STEP_MINUTES) * STEP_MINUTES;

/** Which part of a block the hand took hold of. */
export type Grip = 'whole' | 'start' | 'end';

interface Ends {
  readonly pressed: () => void;
  readonly dropped: (drag: Drag) => void;
}

/** Follows a hand that took hold of a block until it lets go; Escape puts the block back. */
export function dragBlock(start: PointerEvent, block: Block, grip: Grip, ends: Ends): void {
  const grid = (start.currentTarget as HTMLElement).closest<HTMLElement>('[data-week]');
  const held = grid && wallAt(grid, start.clientX, start.clientY);
  if (!grid || typeof held !== 'number') return;
  follow(start, grid, ends, (wall) => {
    const by = wall - held;
    if (grip === 'whole') {
      const from = snapped(block.from + by);
      return { block, from, to: from + (block.to - block.from) };
    }
    if (grip === 'start') {
      const from = Math.min(snapped(wall), block.to - SHORTEST_MINUTES);
      return { block, from: Math.max(from, block.to - DAY_MINUTES), to: block.to };
    }
    const to = Math.max(snapped(wall), block.from + SHORTEST_MINUTES);
    return { block, from: block.from, to: Math.min(to, block.from + DAY_MINUTES) };
  });
}

/** Draws a new shift from where the hand came down. */
export function dragNew(start: PointerEvent, ends: Ends): void {
  const grid = (start.currentTarget as HTMLElement).closest<HTMLElement>('[data-week]');
  const held = grid && wallAt(grid, start.clientX, start.clientY);
  if (!grid || typeof held !== 'number') return;
  const first = snapped(held);
  follow(start, grid, ends, (wall) => {
    const other = snapped(wall);
    const from = Math.min(first, other);
    const to = Math.max(first, other, from + SHORTEST_MINUTES);
    return { from, to: Math.min(to, from + DAY_MINUTES) };
  });
}

function follow(
  start: PointerEvent,
  grid: HTMLElement,
  { pressed, dropped }: Ends,
  next: (wall: number) => Drag,
): void {
  let isDragged = false;
  const stop = new AbortController();
  const { signal: until } = stop;
  const end = (): void => {
    stop.abort();
    drag.value = undefined;
  };
  const move = (event: PointerEvent): void => {
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!isDragged && far < SLACK_PX) return;
    isDragged = true;
    const wall = wallAt(grid, event.clientX, event.clientY);
    if (wall !== undefined) drag.value = next(wall);
  };
  addEventListener('pointermove', move, { signal: until });
  addEventListener(
    'pointerup',
    () => {
      const last = drag.value;
      end();
      if (isDragged && last) dropped(last);
      else pressed();
    },
    { signal: until },
  );
  addEventListener('pointercancel', end, { signal: until });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') end();
    },
    { signal: until },
  );
}
