import type { Menu } from '../../src/events/event';
import { inLanguage } from '../../src/events/event';
import type { OrderLine } from '../../src/events/order';
import type { ChoiceWords } from '../../src/events/words/page-board-words';
import { Icon } from '../components/icons';
import { language } from '../components/language';
import { modifiersOf, toggled } from './choice';

interface Props {
  readonly menu: Menu;
  readonly line: OrderLine | undefined;
  readonly onChoose: (line: OrderLine) => void;
  readonly say: ChoiceWords;
}

/** Tiles of everything on the menu; what is sold out stays in sight and cannot be chosen. */
export function ItemTiles({ menu, line, onChoose, say }: Props) {
  return (
    <fieldset class="tiles">
      <legend>{say.items}</legend>
      {menu.items.map((item) => (
        <label key={item.id} class={`tile ${item.off ? 'off' : ''}`}>
          <input
            type="radio"
            name="item"
            value={item.id}
            checked={line?.item === item.id}
            disabled={item.off === true}
            onChange={() => {
              const possible = modifiersOf(menu, item).map(({ id }) => id);
              onChoose({
                item: item.id,
                modifiers: (line?.modifiers ?? []).filter((id) => possible.includes(id)),
                count: line?.count ?? 1,
              });
            }}
          />
          <span>{inLanguage(item.names, language())}</span>
          {item.off && <small>{say.soldOut}</small>}
        </label>
      ))}
    </fieldset>
  );
}

/** What the chosen item can be had with; nothing where there is no choice. */
export function ModifierTiles({ menu, line, onChoose, say }: Props) {
  const item = menu.items.find(({ id }) => id === line?.item);
  const possible = item ? modifiersOf(menu, item) : [];
  if (!line || possible.length === 0) return null;
  return (
    <fieldset class="tiles">
      <legend>{say.with}</legend>
      {possible.map((modifier) => (
        <label key={modifier.id} class="tile">
          <input
            type="checkbox"
            checked={line.modifiers.includes(modifier.id)}
            onChange={() =>
              onChoose({ ...line, modifiers: toggled(menu, line.modifiers, modifier) })
            }
          />
          <span>{inLanguage(modifier.names, language())}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How many of it, where an order may hold several things. */
export function HowMany({ line, onChoose, say, most }: Props & { readonly most: number }) {
  if (!line || most < 2) return null;
  const step = (by: number, name: string, icon: 'minus' | 'plus') => {
    const next = line.count + by;
    const possible = next >= 1 && next <= most;
    return (
      <button
        type="button"
        class="button plain"
        aria-label={name}
        aria-disabled={possible ? undefined : 'true'}
        onClick={() => possible && onChoose({ ...line, count: next })}
      >
        <Icon name={icon} />
      </button>
    );
  };
  return (
    <div class="how-many" role="group" aria-label={say.count}>
      {step(-1, say.fewer, 'minus')}
      <output aria-live="polite">{line.count}</output>
      {step(1, say.more, 'plus')}
    </div>
  );
}
