import { REMIND_COOL_DOWN_MS, type Order } from '../../src/events/order';
import { DEFAULT_LANGUAGE } from '../../src/languages/languages';
import { ActionButton } from '../components/action-button';
import { Delivery } from '../components/delivery';
import { Menu, type MenuItem } from '../components/menu';
import { now, timeOfDay } from '../live/service-clock';
import { useDesk, type Desk } from './desk';
import type { DoneRow, Row } from './orders';
import { orderInWords } from '../order/choice';
import { ChannelIcon, Ticket } from './ticket';
import { countdown, minutesBetween, orderName, undoable, words } from './words';

/** An order that is to be made. */
export function QueueTicket({ row }: { readonly row: Row }) {
  const desk = useDesk();
  const { actions, minutes } = words();
  const { key, order } = row;
  return (
    <Ticket
      row={row}
      menu={<Menu label={actions.more} control="more" items={() => ticketMenu(desk, row)} />}
      facts={
        <>
          <p class="age">{minutes(minutesBetween(order.placedAt, now()))}</p>
          <LastText order={order} />
        </>
      }
      actions={
        <ActionButton
          look="main"
          control="ready"
          state={desk.actions.stateOf(key, 'ready')}
          blocked={desk.actions.busy(key)}
          onPress={() => void desk.actions.act(row, { action: 'ready' })}
        >
          {actions.ready}
        </ActionButton>
      }
    />
  );
}

/** An order that waits to be collected. */
export function ReadyTicket({ row }: { readonly row: Row }) {
  const desk = useDesk();
  const { actions, readySince, remindIn, reminders, noPhone } = words();
  const { key, order } = row;
  const at = now();
  const readyAt = order.readyAt ?? at;
  const wait = (order.remindedAt ?? readyAt) + REMIND_COOL_DOWN_MS - at;
  return (
    <Ticket
      row={row}
      class="ready"
      menu={<Menu label={actions.more} control="more" items={() => ticketMenu(desk, row)} />}
      facts={
        <>
          <p class="age">{readySince(timeOfDay(readyAt), minutesBetween(readyAt, at))}</p>
          {order.reminders > 0 && <p>{reminders(order.reminders)}</p>}
          {order.address === undefined ? <p class="no-phone">{noPhone}</p> : null}
          <LastText order={order} />
        </>
      }
      actions={
        <>
          {order.address !== undefined && (
            <ActionButton
              control="remind"
              state={desk.actions.stateOf(key, 'remind')}
              blocked={desk.actions.busy(key) || wait > 0}
              describedBy={wait > 0 ? `wait-${key}` : undefined}
              onPress={() => void desk.actions.act(row, { action: 'remind' })}
            >
              {actions.remind}
              {wait > 0 && (
                <small class="cool-down" id={`wait-${key}`}>
                  {remindIn(countdown(wait))}
                </small>
              )}
            </ActionButton>
          )}
          <ActionButton
            look="main"
            control="collected"
            state={desk.actions.stateOf(key, 'collected')}
            blocked={desk.actions.busy(key)}
            onPress={() => void desk.actions.act(row, { action: 'collected' })}
          >
            {actions.collected}
          </ActionButton>
        </>
      }
    />
  );
}

/** A finished order: how it ended and when, and the way back while there is one. */
export function DoneTicket({ row: { id, done, order } }: { readonly row: DoneRow }) {
  const { actions, orders } = useDesk();
  const { status, cancelledBy, finished, actions: labels } = words();
  const menu = orders.menu.value;
  const how = done.cancelledBy ? cancelledBy[done.cancelledBy] : status[done.status];
  const back = undoable(order, now());
  return (
    <li
      class={`ticket done ${done.status}`}
      aria-label={orderName(done, menu)}
      tabIndex={-1}
      data-row={id}
    >
      <div class="ticket-head">
        <span class="ticket-number">{done.number}</span>
        <b class="ticket-name">{done.name}</b>
        <ChannelIcon channel={done.channel} />
      </div>
      <p>{orderInWords(menu, done.lines)}</p>
      <p class="outcome">
        {finished(how, timeOfDay(done.finishedAt))}
        {done.reason ? `: “${done.reason}”` : ''}
      </p>
      {order && <LastText order={order} />}
      {order && back !== undefined && (
        <ActionButton
          control="undo"
          state={actions.stateOf(done.key, 'undo')}
          blocked={actions.busy(done.key)}
          onPress={() => void actions.act({ key: done.key, order }, { action: 'undo' })}
        >
          {labels.undo}: {back}
        </ActionButton>
      )}
    </li>
  );
}

/** What became of the last text, and the language the guest reads where it is not the page's first one. */
function LastText({ order }: { readonly order: Order }) {
  const text = order.texts.at(-1);
  const { writes, texts } = words();
  return (
    <>
      {order.language !== undefined && order.language !== DEFAULT_LANGUAGE && (
        <p class="writes">{writes[order.language]}</p>
      )}
      {text && (
        <Delivery
          text={text}
          about={texts[text.kind]}
          {...(order.address === undefined ? {} : { address: order.address })}
        />
      )}
    </>
  );
}

function ticketMenu(desk: Desk, row: Row): readonly MenuItem[] {
  const { actions } = words();
  const back = undoable(row.order, now());
  return [
    ...(back === undefined
      ? []
      : [
          {
            label: actions.undo,
            detail: back,
            onPress: () => void desk.actions.act(row, { action: 'undo' }),
          },
        ]),
    {
      label: actions.cancel,
      look: 'danger' as const,
      onPress: () => desk.open({ kind: 'cancel', row }),
    },
  ];
}
