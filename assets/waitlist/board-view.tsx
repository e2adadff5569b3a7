import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../components/announcer';
import { ActionButton } from '../components/action-button';
import { EmptyState } from '../components/empty-state';
import { Icon } from '../components/icons';
import { readable } from '../components/phone-number';
import { Tabs } from '../components/tabs';
import type { Row } from './board';
import { CalledRow } from './called-row';
import { Column, type ColumnId } from './column';
import type { Desk } from './desk';
import { DoneRow } from './done-row';
import { WaitingRow } from './waiting-row';
import { sizeWords } from './words';

const chosen = signal<ColumnId>('waiting');

/** Waiting, Called and Done: three columns on a wide screen, tabs on a phone. */
export function BoardView({ desk }: { readonly desk: Desk | undefined }) {
  const loaded = desk?.board.loaded.value ? desk.board : undefined;
  const waiting = loaded?.waiting.value;
  const called = loaded?.called.value;
  const done = loaded?.done.value;
  useArrivals(waiting);
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

/** Says who came, once for several that came together; not who was there already. */
function useArrivals(waiting: readonly Row[] | undefined): void {
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (!waiting) return;
    const before = known.current;
    known.current = new Set(waiting.map(({ key }) => key));
    const came = before ? waiting.filter(({ key }) => !before.has(key)) : [];
    const [first] = came;
    if (!first) return;
    announce(
      came.length === 1
        ? `${first.party.name}, ${sizeWords(first.party.size)}, is waiting, place ${first.place}.`
        : `${came.length} parties came to wait.`,
    );
  }, [waiting]);
}
