import type { ComponentChildren } from 'preact';
import type { Order, OrderChannel } from '../../src/events/order';
import { Icon, type IconName } from '../components/icons';
import { OrderLines } from '../order/order-lines';
import { useDesk } from './desk';
import type { Row } from './orders';
import { orderName, words } from './words';

const CHANNEL_ICONS: Readonly<Record<OrderChannel, IconName>> = {
  sms: 'message',
  whatsapp: 'whatsapp',
  staff: 'person',
  kiosk: 'tablet',
};

/** By which way an order came, as an icon with its name. */
export function ChannelIcon({ channel }: { readonly channel: OrderChannel }) {
  const name = words().channels[channel];
  return (
    <span class="channel" title={name}>
      <Icon name={CHANNEL_ICONS[channel]} />
      <span class="unseen">{name}</span>
    </span>
  );
}

interface Props {
  readonly row: Row;
  readonly class?: string;
  readonly menu: ComponentChildren;
  /** Age, what was sent, what the guest should know. */
  readonly facts: ComponentChildren;
  /** The foot of the ticket, which its main action fills. */
  readonly actions: ComponentChildren;
}

/** An order as a kitchen ticket: number large, then what is to be made, and whose it is. */
export function Ticket({ row: { key, order }, menu, facts, actions, ...props }: Props) {
  const { orders, actions: pressed } = useDesk();
  return (
    <li
      class={`ticket ${props.class ?? ''}`}
      aria-label={orderName(order, orders.menu.value)}
      aria-busy={pressed.busy(key) ? 'true' : undefined}
      tabIndex={-1}
      data-row={key}
    >
      <div class="ticket-head">
        <span class="ticket-number">{order.number}</span>
        <Whose order={order} />
        <ChannelIcon channel={order.channel} />
        {menu}
      </div>
      <OrderLines menu={orders.menu.value} lines={order.lines} />
      <div class="ticket-facts">{facts}</div>
      <div class="ticket-actions">{actions}</div>
    </li>
  );
}

function Whose({ order: { name } }: { readonly order: Pick<Order, 'name'> }) {
  return name ? (
    <b class="ticket-name">{name}</b>
  ) : (
    <span class="ticket-name nobody">{words().noName}</span>
  );
}
