import type { Menu } from '../../src/events/event';
import type { OrderLine } from '../../src/events/order';
import { nameOn } from './choice';

/** What was ordered: each thing, and each of its modifiers on a line of its own. */
export function OrderLines({
  menu,
  lines,
}: {
  readonly menu: Menu;
  readonly lines: readonly OrderLine[];
}) {
  return (
    <div class="order-lines">
      {lines.map((line, index) => (
        <div key={index} class="order-line">
          <p class="order-item">
            {line.count > 1 && <b class="order-count">{line.count} ×</b>}{' '}
            {nameOn(menu, 'items', line.item)}
          </p>
          {line.modifiers.map((id) => (
            <p key={id} class="order-modifier">
              + {nameOn(menu, 'modifiers', id)}
            </p>
          ))}
          {line.note !== undefined && <p class="order-note">“{line.note}”</p>}
        </div>
      ))}
    </div>
  );
}
