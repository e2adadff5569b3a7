import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Menu } from '../../src/events/event';
import { announce } from '../components/announcer';
import { chime } from '../components/sound';
import { orderInWords } from '../order/choice';
import type { Row } from './orders';
import { words } from './words';

interface Props {
  readonly queue: ReadonlySignal<readonly Row[]>;
  readonly menu: ReadonlySignal<Menu>;
}

/** Says and sounds what has come into the queue; several at once are said in one sentence. */
export function NewOrders({ queue, menu }: Props) {
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(queue.value.map(({ order }) => order.id));
    const came = before ? queue.value.filter(({ order }) => !before.has(order.id)) : [];
    const [first] = came;
    if (!first) return;
    chime();
    announce(
      came.length === 1
        ? words().arrived(first.order.number, orderInWords(menu.value, first.order.lines))
        : words().severalArrived(came.length),
    );
  }, [queue.value]);
  return null;
}
