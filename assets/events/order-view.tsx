import { computed, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { EmptyState } from '../components/empty-state';
import { Icon } from '../components/icons';
import { Menu } from '../components/menu';
import { readable } from '../components/phone-number';
import { soundIsOn, switchSound } from '../components/sound';
import { Tabs } from '../components/tabs';
import { orderInWords } from '../order/choice';
import { NewOrders } from './new-orders';
import type { Desk } from './desk';
import { OrderColumn } from './order-column';
import { matches, type DoneRow, type Row } from './orders';
import { PauseButton } from './pause-button';
import { behind } from './route';
import { TerminalChip } from './terminal-chip';
import { DoneTicket, QueueTicket, ReadyTicket } from './tickets';
import { words } from './words';

type ColumnId = 'queue' | 'ready' | 'done';

const chosen = signal<ColumnId>('queue');
const wanted = signal('');

const TICKET_HEIGHT = 196;
const DONE_HEIGHT = 112;

/** Queue, Ready and Done: three columns on a wide screen, tabs on a phone. */
export function OrderView({ desk }: { readonly desk: Desk | undefined }) {
  const loaded = desk?.orders.loaded.value ? desk : undefined;
  const queue = loaded && found(loaded, loaded.mine.value);
  const ready = loaded && found(loaded, loaded.orders.ready.value);
  const done = loaded && foundDone(loaded, loaded.orders.done.value);
  const say = words();
  const searching = wanted.value.trim();
  const nothing = searching ? <EmptyState>{say.nothingFound(searching)}</EmptyState> : undefined;
  return (
    <main class="board orders">
      <div class="bar">
        <Tabs<ColumnId>
          label={say.orders}
          chosen={chosen.value}
          onChoose={(id) => (chosen.value = id)}
          tabs={[
            { id: 'queue', label: say.columns.queue, count: queue?.length },
            { id: 'ready', label: say.columns.ready, count: ready?.length },
            { id: 'done', label: say.columns.done, count: undefined },
          ]}
        />
        <div class="tools">
          <input
            type="search"
            class="search"
            aria-label={say.actions.search}
            placeholder={say.actions.search}
            value={wanted.value}
            onInput={(event) => (wanted.value = event.currentTarget.value)}
          />
          {desk && <TerminalChip desk={desk} />}
          <SoundSwitch />
        </div>
      </div>
      <div class="columns">
        <OrderColumn<Row>
          id="queue"
          title={say.columns.queue}
          items={queue}
          keyOf={({ key }) => key}
          row={(row) => <QueueTicket key={row.key} row={row} />}
          likelyHeight={TICKET_HEIGHT}
          chosen={chosen.value === 'queue'}
          empty={nothing ?? (desk && <NobodyOrdered desk={desk} />)}
        />
        <OrderColumn<Row>
          id="ready"
          title={say.columns.ready}
          items={ready}
          keyOf={({ key }) => key}
          row={(row) => <ReadyTicket key={row.key} row={row} />}
          likelyHeight={TICKET_HEIGHT}
          chosen={chosen.value === 'ready'}
          empty={
            nothing ?? (
              <EmptyState>
                {say.nothingReady.before} <strong>{say.actions.ready}</strong>{' '}
                {say.nothingReady.after}
              </EmptyState>
            )
          }
        />
        <OrderColumn<DoneRow>
          id="done"
          title={say.columns.done}
          items={done}
          keyOf={({ id }) => id}
          row={(row) => <DoneTicket key={row.id} row={row} />}
          likelyHeight={DONE_HEIGHT}
          chosen={chosen.value === 'done'}
          empty={nothing ?? <EmptyState>{say.nothingDone}</EmptyState>}
          foot={desk && <Earlier desk={desk} />}
        />
      </div>
      {loaded && <NewOrders queue={loaded.mine} menu={loaded.orders.menu} />}
      <Foot desk={desk} />
    </main>
  );
}

function Foot({ desk }: { readonly desk: Desk | undefined }) {
  const { actions, views, everybody } = words();
  const state = desk?.event.state;
  return (
    <div class="foot">
      <ActionButton
        look="main"
        name={actions.addOrder}
        blocked={!desk || state === 'ended'}
        onPress={() => desk?.open({ kind: 'order' })}
      >
        <Icon name="plus" /> {actions.order}
      </ActionButton>
      <PauseButton desk={desk} />
      <Menu
        label={actions.boardMore}
        items={() =>
          desk
            ? [
                { label: everybody.item, onPress: () => desk.open({ kind: 'everybody' }) },
                { label: actions.terminals, onPress: () => desk.open({ kind: 'terminals' }) },
                { label: views.numbers, onPress: () => goTo(desk, 'statistics') },
                { label: views.codes, onPress: () => goTo(desk, 'codes') },
              ]
            : []
        }
      />
      <ActionButton
        name={actions.keys}
        blocked={!desk}
        onPress={() => desk?.open({ kind: 'shortcuts' })}
      >
        ?
      </ActionButton>
    </div>
  );
}

const goTo = (desk: Desk, view: 'statistics' | 'codes'): void =>
  location.assign(behind(desk.event.id, view));

function SoundSwitch() {
  const on = soundIsOn.value;
  return (
    <button
      type="button"
      class="button plain"
      aria-pressed={on}
      aria-label={on ? words().actions.soundOn : words().actions.soundOff}
      title={on ? words().actions.soundOn : words().actions.soundOff}
      onClick={() => switchSound(!on)}
    >
      <Icon name={on ? 'sound' : 'mute'} />
    </button>
  );
}

/** The first page of finished orders is read when the column first stands on the page, further ones on request. */
function Earlier({ desk: { orders } }: { readonly desk: Desk }) {
  const read = computed(() => orders.loaded.value && orders.moreDone.value).value;
  useEffect(() => {
    if (orders.loaded.value) orders.readDone().catch(() => undefined);
  }, [orders.loaded.value]);
  return read ? (
    <ActionButton onPress={() => void orders.readDone().catch(() => undefined)}>
      {words().showEarlier}
    </ActionButton>
  ) : null;
}

const found = (desk: Desk, rows: readonly Row[]): readonly Row[] =>
  wanted.value.trim() === ''
    ? rows
    : rows.filter(({ order }) =>
        matches(order, orderInWords(desk.orders.menu.value, order.lines), wanted.value),
      );

const foundDone = (desk: Desk, rows: readonly DoneRow[]): readonly DoneRow[] =>
  wanted.value.trim() === ''
    ? rows
    : rows.filter(({ done }) =>
        matches(done, orderInWords(desk.orders.menu.value, done.lines), wanted.value),
      );

function NobodyOrdered({ desk: { event } }: { readonly desk: Desk }) {
  const { nobodyOrdered, noNumber, code } = words();
  const [number] = event.numbers;
  if (number === undefined) return <EmptyState>{noNumber}</EmptyState>;
  return (
    <EmptyState code={{ content: `SMSTO:${number}:${event.name}`, says: code(readable(number)) }}>
      {nobodyOrdered.before} <strong>{readable(number)}</strong>
      {nobodyOrdered.to}
    </EmptyState>
  );
}
