import { signal } from '@preact/signals';
import { ActionButton } from '../components/action-button';
import { EmptyState } from '../components/empty-state';
import { Icon } from '../components/icons';
import { readable } from '../components/phone-number';
import { Menu } from '../components/menu';
import { Tabs } from '../components/tabs';
import { Arrivals } from './arrivals';
import { CalledRow } from './called-row';
import { Column, type ColumnId } from './column';
import type { Desk } from './desk';
import { DoneRow } from './done-row';
import { WaitingRow } from './waiting-row';
import { words } from './words';

const chosen = signal<ColumnId>('waiting');

/** Waiting, Called and Done: three columns on a wide screen, tabs on a phone. */
export function BoardView({ desk }: { readonly desk: Desk | undefined }) {
  const loaded = desk?.board.loaded.value ? desk.board : undefined;
  const waiting = loaded?.waiting.value;
  const called = loaded?.called.value;
  const done = loaded?.done.value;
  const { parties, columns, actions, nobodyCalled, nobodySeated, everybody } = words();
  return (
    <main class="board">
      <div class="bar">
        <Tabs<ColumnId>
          label={parties}
          chosen={chosen.value}
          onChoose={(id) => (chosen.value = id)}
          tabs={[
            { id: 'waiting', label: columns.waiting, count: waiting?.length },
            { id: 'called', label: columns.called, count: called?.length },
            { id: 'done', label: columns.done, count: done?.length },
          ]}
        />
      </div>
      <div class="columns">
        <Column
          id="waiting"
          title={columns.waiting}
          items={waiting}
          chosen={chosen.value === 'waiting'}
          row={(row) => <WaitingRow key={row.key} row={row} />}
          empty={desk && <NobodyWaits number={desk.list.number} />}
        />
        <Column
          id="called"
          title={columns.called}
          items={called}
          chosen={chosen.value === 'called'}
          row={(row) => <CalledRow key={row.key} row={row} />}
          empty={
            <EmptyState>
              {nobodyCalled.before} <strong>{actions.call}</strong> {nobodyCalled.after}
            </EmptyState>
          }
        />
        <Column
          id="done"
          title={columns.done}
          items={done}
          chosen={chosen.value === 'done'}
          row={(row) => <DoneRow key={row.id} row={row} />}
          empty={<EmptyState>{nobodySeated}</EmptyState>}
        />
      </div>
      <Arrivals waiting={waiting} onShow={() => (chosen.value = 'waiting')} />
      <div class="foot">
        <ActionButton
          look="main"
          name={actions.addWalkIn}
          blocked={!desk}
          onPress={() => desk?.open({ kind: 'walkIn' })}
        >
          <Icon name="plus" /> {actions.walkIn}
        </ActionButton>
        <Menu
          label={actions.listMore}
          items={() =>
            desk ? [{ label: everybody.item, onPress: () => desk.open({ kind: 'everybody' }) }] : []
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
    </main>
  );
}

function NobodyWaits({ number }: { readonly number: string }) {
  const { joinText, code, nobodyWaits } = words();
  return (
    <EmptyState
      code={{
        content: `SMSTO:${number}:${joinText}`,
        says: code(readable(number)),
      }}
    >
      {nobodyWaits.before} <strong>{nobodyWaits.word}</strong> {nobodyWaits.to}{' '}
      <strong>{readable(number)}</strong>
    </EmptyState>
  );
}
