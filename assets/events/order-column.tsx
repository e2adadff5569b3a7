import type { ComponentChildren, JSX } from 'preact';
import { Count } from '../components/count';
import { VisibleRows } from '../components/visible-rows';

interface Props<Item> {
  readonly id: string;
  readonly title: string;
  /** `undefined` = not read yet. */
  readonly items: readonly Item[] | undefined;
  readonly keyOf: (item: Item) => string;
  readonly row: (item: Item) => JSX.Element;
  readonly likelyHeight: number;
  readonly chosen: boolean;
  readonly empty: ComponentChildren;
  /** Below the rows. */
  readonly foot?: ComponentChildren;
}

/** How narrow a ticket may be, in pixels. */
const TICKET_WIDTH = 232;

/** One of the board's columns; on a phone the panel of its tab. */
export function OrderColumn<Item>(props: Props<Item>) {
  const { id, title, items, chosen, empty, foot } = props;
  return (
    <section
      class={`column ${chosen ? 'chosen' : ''}`}
      id={`panel-${id}`}
      aria-labelledby={`head-${id}`}
      aria-busy={items ? undefined : 'true'}
    >
      <h2 id={`head-${id}`}>
        {title} <Count of={items?.length} />
      </h2>
      <div class="column-body">
        {!items && (
          <div class="rows">
            <div class="skeleton" />
            <div class="skeleton" />
            <div class="skeleton" />
          </div>
        )}
        {items && items.length > 0 && (
          <VisibleRows
            id={`rows-${id}`}
            items={items}
            keyOf={props.keyOf}
            row={props.row}
            narrowest={TICKET_WIDTH}
            likelyHeight={props.likelyHeight}
          />
        )}
        {items?.length === 0 && empty}
        {items && foot}
      </div>
    </section>
  );
}
