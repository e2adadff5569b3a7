import { useEffect } from 'preact/hooks';
import type { StorePage } from '../../src/team/page-api';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { Menu } from '../components/menu';
import { now } from '../live/service-clock';
import { useDesk, type ShownStore } from './desk';
import { Unread } from './nothing';
import { PeopleView } from './people-view';
import { useReading } from './readings';
import { newTask } from './shortcuts';
import { StageBoard, useFinished } from './stage-board';
import { StageRail } from './stage-rail';
import { openAgain } from './store-dialogs';
import { openingWords, stageLateDays } from './stores-view';
import { words } from './words';

/** A store as its managers see it, read while it is in sight. */
export const useStore = (id: string) =>
  useReading<StorePage>({ action: 'pageStore', store: id }, { stores: [id] });

/** One store: its stages with their tasks, and its people. */
export function StoreView({
  id,
  view,
}: {
  readonly id: string;
  readonly view: 'stages' | 'people';
}) {
  const desk = useDesk();
  const { data, problem } = useStore(id);
  // Asked for along with the store, not after it.
  useFinished(id);
  const say = words().stores;
  useEffect(() => {
    if (data) newTask.open = () => desk.open({ kind: 'newTask', of: data });
    return () => void delete newTask.open;
  }, [data, desk]);
  return (
    <>
      <p class="back">
        <a href="#stores">
          <Icon name="back" /> {say.all}
        </a>
      </p>
      {problem !== undefined && <Unread problem={problem} />}
      {!data && problem === undefined && (
        <>
          <div class="skeleton" />
          <div class="skeleton" />
        </>
      )}
      {data && (
        <>
          <StoreHead of={data} />
          <nav class="views" aria-label={data.store.name}>
            {(['stages', 'people'] as const).map((one) => (
              <a
                key={one}
                class="view-link"
                href={`#stores/${encodeURIComponent(id)}/${one}`}
                aria-current={one === view ? 'page' : undefined}
              >
                {say.views[one]}
                {one === 'people' && <span class="count">{data.people.length}</span>}
              </a>
            ))}
          </nav>
          {view === 'people' ? <PeopleView of={data} /> : <StageBoard of={data} />}
        </>
      )}
    </>
  );
}

function StoreHead({ of }: { readonly of: ShownStore }) {
  const desk = useDesk();
  const say = words().stores;
  const { store } = of;
  const at = now();
  return (
    <div class="store-top">
      <div class="store-top-words">
        <h2>{store.name}</h2>
        <p class="quiet">{openingWords(store, at)}</p>
      </div>
      <StageRail stages={store.stages} name={store.name} lateDays={stageLateDays(store, at)} />
      <div class="row-actions">
        {store.state !== 'closed' && (
          <ActionButton onPress={() => desk.open({ kind: 'move', of })}>
            {say.changeDay}
          </ActionButton>
        )}
        <Menu
          label={words().actions.more}
          items={() => [
            { label: say.rename, onPress: () => desk.open({ kind: 'rename', of }) },
            { label: say.outgoing, onPress: () => desk.open({ kind: 'outgoing', of }) },
            { label: words().rules.forStore, onPress: () => desk.open({ kind: 'storeRules', of }) },
            ...(store.state === 'closed'
              ? [
                  {
                    label: say.reopen,
                    onPress: () => void openAgain(store.id),
                  },
                ]
              : [
                  {
                    label: say.close,
                    look: 'danger' as const,
                    onPress: () => desk.open({ kind: 'closeStore', of }),
                  },
                ]),
          ]}
        />
      </div>
    </div>
  );
}
