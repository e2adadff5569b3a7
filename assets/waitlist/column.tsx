import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Count } from '../components/count';
import { useKeptFocus } from '../components/keep-focus';
import { words } from './words';

export type ColumnId = 'waiting' | 'called' | 'done';

interface Props<Item> {
  readonly id: ColumnId;
  readonly title: string;
  /** `undefined` = not read yet. */
  readonly items: readonly Item[] | undefined;
  readonly chosen: boolean;
  readonly row: (item: Item) => JSX.Element;
  readonly empty: ComponentChildren;
}

const AT_ONCE = 100;

/** One of the board's three columns; on a phone the panel of its tab. */
export function Column<Item>({ id, title, items, chosen, row, empty }: Props<Item>) {
  const [most, setMost] = useState(AT_ONCE);
  useKeptFocus();
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
      {!items && (
        <div class="rows">
          <div class="skeleton" />
          <div class="skeleton" />
          <div class="skeleton" />
        </div>
      )}
      {items && items.length > 0 && (
        <ul class="rows" id={`rows-${id}`} role="list">
          {items.slice(0, most).map(row)}
        </ul>
      )}
      {items && items.length > most && (
        <ActionButton onPress={() => setMost(most + AT_ONCE)}>
          {words().showMore(items.length)}
        </ActionButton>
      )}
      {items?.length === 0 && empty}
    </section>
  );
}
