import { useRef } from 'preact/hooks';
import { Icon } from '../components/icons';
import type { Row } from './board';
import { useDesk } from './desk';
import { moveTo } from './party-menu';
import { words } from './words';

/** The place in line, to drag the party by; arrow keys move it too. Called "Move". */
export function PlaceHandle({ row }: { readonly row: Row }) {
  const desk = useDesk();
  const drag = useRef<Drag>(undefined);
  const at = row.place - 1;
  const last = desk.board.waiting.value.length - 1;
  return (
    <div class="place">
      <span class="place-number">{row.place}</span>
      <button
        type="button"
        class="handle"
        aria-label={words().actions.move}
        title={words().moveHint}
        data-control="move"
        onKeyDown={(event) => {
          const to = destination(event.key, at, last);
          if (to === undefined || to === at) return;
          event.preventDefault();
          event.stopPropagation();
          void moveTo(desk, row, to);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0 || desk.actions.busy(row.key)) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = startDrag(event.currentTarget, event.clientY);
        }}
        onPointerMove={(event) => drag.current?.move(event.clientY)}
        onPointerUp={() => {
          const place = drag.current?.end();
          drag.current = undefined;
          if (place !== undefined && place !== at) void moveTo(desk, row, place);
        }}
        onPointerCancel={() => {
          drag.current?.end();
          drag.current = undefined;
        }}
      >
        <Icon name="grip" />
      </button>
    </div>
  );
}

/** Where a key takes the party: arrows by one, Home and End to the ends. */
function destination(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'ArrowDown') return Math.min(last, at + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}

interface Drag {
  move(y: number): void;
  /** Tidies up; the place the row was dropped at, or nothing when it was hardly moved. */
  end(): number | undefined;
}

const MOVED_AT_ALL_PX = 8;

/** Lets a row follow the pointer; the others part where it would come to lie. */
function startDrag(handle: HTMLElement, fromY: number): Drag | undefined {
  const row = handle.closest('li');
  const list = row?.parentElement;
  if (!row || !list) return undefined;
  const others = [...list.querySelectorAll<HTMLElement>(':scope > li[data-row]')].filter(
    (other) => other !== row,
  );
  const middles = others.map((other) => {
    const box = other.getBoundingClientRect();
    return box.top + box.height / 2 + scrollY;
  });
  const startScroll = scrollY;
  let place: number | undefined;
  row.classList.add('dragged');
  return {
    move(y) {
      const by = y - fromY + scrollY - startScroll;
      if (place === undefined && Math.abs(by) < MOVED_AT_ALL_PX) return;
      row.style.transform = `translateY(${by}px)`;
      place = middles.filter((middle) => middle < y + scrollY).length;
      others.forEach((other, index) => {
        other.classList.toggle('drop-before', index === place);
      });
      others.at(-1)?.classList.toggle('drop-after', place === others.length);
      if (y < 80) scrollBy(0, -16);
      else if (y > innerHeight - 96) scrollBy(0, 16);
    },
    end() {
      row.classList.remove('dragged');
      row.style.transform = '';
      others.forEach((other) => other.classList.remove('drop-before', 'drop-after'));
      return place;
    },
  };
}
