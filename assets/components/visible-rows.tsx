import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { letFocusGo, useKeptFocus } from './keep-focus';
import { NOTHING_SHOWN, whatIsSeen, type Seen } from './visible-range';

interface Props<Item> {
  readonly id: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** One `li` with `data-row` = the key. */
  readonly row: (item: Item) => JSX.Element;
  /** How narrow a row may be, in pixels: there are as many side by side as fit. */
  readonly narrowest: number;
  /** How high a row probably is before it has been seen. */
  readonly likelyHeight: number;
}

const GAP = 8;

/** A list of any length of which only what is in sight, and a little around it, is on the page. */
export function VisibleRows<Item>(props: Props<Item>) {
  const { id, items, keyOf, row, narrowest, likelyHeight } = props;
  const list = useRef<HTMLUListElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [seen, setSeen] = useState<Seen>(NOTHING_SHOWN);

  const look = (): void => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const next = whatIsSeen({
      count: items.length,
      heightOf: (index) => {
        const item = items[index];
        return (item && heights.current.get(keyOf(item))) ?? likelyHeight;
      },
      columns: Math.max(1, Math.floor((box.width + GAP) / (narrowest + GAP))),
      gap: GAP,
      from: -box.top,
      to: innerHeight - box.top,
    });
    setSeen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  };
  const latest = useRef(look);
  latest.current = look;

  useEffect(() => {
    let asked = 0;
    const soon = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        letScrolledFocusGo(list.current);
        latest.current();
      });
    };
    const size = new ResizeObserver(soon);
    if (frame.current) size.observe(frame.current);
    // Whatever scrolls, the column or the whole page, comes by here; scrolling does not bubble, so it is caught.
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(asked);
      size.disconnect();
      document.removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
    };
  }, []);

  useLayoutEffect(() => {
    for (const element of list.current?.children ?? [])
      if (element instanceof HTMLElement && element.dataset['row'] !== undefined)
        heights.current.set(element.dataset['row'], element.offsetHeight);
    look();
  });
  useKeptFocus();

  return (
    <div ref={frame} class="visible-rows">
      <div style={{ height: `${seen.before}px` }} />
      <ul
        ref={list}
        class="rows"
        id={id}
        role="list"
        style={{ gridTemplateColumns: `repeat(${seen.columns}, minmax(0, 1fr))` }}
      >
        {items.slice(seen.first, seen.end).map(row)}
      </ul>
      <div style={{ height: `${seen.after}px` }} />
    </div>
  );
}

/** A row that was scrolled far away is taken out; the keyboard then stays nowhere rather than jump to another row. */
function letScrolledFocusGo(list: HTMLElement | null): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !list?.contains(active)) return;
  const { top, bottom } = active.getBoundingClientRect();
  const around = 0.7 * innerHeight;
  if (bottom > -around && top < innerHeight + around) return;
  active.blur();
  letFocusGo();
}
