import { signal } from '@preact/signals';
import { ActionButton } from '../components/action-button';
import { EmptyState } from '../components/empty-state';
import { Icon } from '../components/icons';
import { readable } from '../components/phone-number';
import { Tabs } from '../components/tabs';
import { Arrivals } from './arrivals';
import { CalledRow } from './called-row';
import { Column, type ColumnId } from './column';
import type { Desk } from './desk';
import { DoneRow } from './done-row';
import { WaitingRow } from './waiting-row';

const chosen = signal<ColumnId>('waiting');

/** Waiting, Called and Done: three columns on a wide screen, tabs on a phone. */
export function BoardView({ desk }: { readonly desk: Desk | undefined }) {
  const loaded = desk?.board.loaded.value ? desk.board : undefined;
  const waiting = loaded?.waiting.value;
  const called = loaded?.called.value;
  const done = loaded?.done.value;
  return (
    <main class="board">
      <div class="bar">
        <Tabs<ColumnId>
          label="Parties"
          chosen={chosen.value}
          onChoose={(id) => (chosen.value = id)}
          tabs={[
            { id: 'waiting', label: 'Waiting', count: waiting?.length },
            { id: 'called', label: 'Called', count: called?.length },
            { id: 'done', label: 'Done', count: done?.length },
          ]}
        />
      </div>
      <div class="columns">
        <Column
          id="waiting"
          title="Waiting"
          items={waiting}
          chosen={chosen.value === 'waiting'}
          row={(row) => <WaitingRow key={row.key} row={row} />}
          empty={desk && <NobodyWaits number={desk.list.number} />}
        />
        <Column
          id="called"
          title="Called"
          items={called}
          chosen={chosen.value === 'called'}
          row={(row) => <CalledRow key={row.key} row={row} />}
          empty={
            <EmptyState>
              Nobody is called. Press <strong>Call</strong> when a table is ready.
            </EmptyState>
          }
        />
        <Column
          id="done"
          title="Done"
          items={done}
          chosen={chosen.value === 'done'}
          row={(row) => <DoneRow key={row.id} row={row} />}
          empty={<EmptyState>Nobody has been seated yet today.</EmptyState>}
        />
      </div>
      <Arrivals waiting={waiting} onShow={() => (chosen.value = 'waiting')} />
      <div class="foot">
        <ActionButton
          look="main"
          name="Add walk-in"
          blocked={!desk}
          onPress={() => desk?.open({ kind: 'walkIn' })}
        >
          <Icon name="plus" /> Walk-in
        </ActionButton>
        <ActionButton name="Keys" blocked={!desk} onPress={() => desk?.open({ kind: 'shortcuts' })}>
          ?
        </ActionButton>
      </div>
    </main>
  );
}

function NobodyWaits({ number }: { readonly number: string }) {
  return (
    <EmptyState
      code={{
        content: `SMSTO:${number}:Table for 2`,
        says: `Code to scan: a text to ${readable(number)}`,
      }}
    >
      Nobody is waiting. Guests text <strong>TABLE</strong> to <strong>{readable(number)}</strong>
    </EmptyState>
  );
}
