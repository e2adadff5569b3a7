import type { StoreView as StoreFromAfar, TeamAnswer } from '../../src/team/staff-api';
import { dayIn, daysApart } from '../../src/team/rules/page-clock';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { now } from '../live/service-clock';
import { useDesk } from './desk';
import { Nothing, Unread } from './nothing';
import { useReading } from './readings';
import { StageRail } from './stage-rail';
import { dayWords, lengthWords, words } from './words';

const DAY_MS = 86_400_000;

/** Days by which the open stage of a store is late by the store's clock; 0 = it is not. */
export function stageLateDays(
  { stages, timeZone }: Pick<StoreFromAfar, 'stages' | 'timeZone'>,
  at: number,
): number {
  const stage = stages.find(({ state }) => state === 'open');
  return stage ? Math.max(0, daysApart(stage.dueOn, dayIn(timeZone, at))) : 0;
}

/** Late first, then by opening day; closed ones at the end. */
function byTrouble(at: number) {
  const trouble = (store: StoreFromAfar): number =>
    store.state === 'closed' ? -1 : store.late + stageLateDays(store, at);
  return (one: StoreFromAfar, other: StoreFromAfar): number =>
    trouble(other) - trouble(one) || one.openingOn.localeCompare(other.openingOn);
}

/** Every store somebody looks after: how far it is, and what is late. */
export function StoresView() {
  const desk = useDesk();
  const say = words().stores;
  const { data, problem } = useReading<TeamAnswer>({ action: 'stores' }, { calmMs: 5_000 });
  const stores = data?.stores;
  return (
    <>
      <div class="section-head">
        <h2>{say.title}</h2>
        {desk.me.admin && (
          <ActionButton look="main" onPress={() => desk.open({ kind: 'newStore' })}>
            <Icon name="plus" /> {say.add}
          </ActionButton>
        )}
      </div>
      {problem !== undefined && <Unread problem={problem} />}
      {!stores && problem === undefined && <div class="skeleton" />}
      {stores?.length === 0 && (
        <Nothing title={say.none} hint={desk.me.admin ? say.noneHint : say.noneHintMember} />
      )}
      <ul class="rows stores">
        {[...(stores ?? [])].sort(byTrouble(now())).map((store) => (
          <StoreRow key={store.id} store={store} />
        ))}
      </ul>
    </>
  );
}

/** When a store opens, in words. */
export function openingWords(
  { openingOn, timeZone, state }: Pick<StoreFromAfar, 'openingOn' | 'timeZone' | 'state'>,
  at: number,
): string {
  const say = words().stores;
  if (state === 'closed') return say.closed;
  if (state === 'open') return say.isOpen;
  const days = daysApart(dayIn(timeZone, at), openingOn);
  return days < 0
    ? say.opened(dayWords(openingOn))
    : say.opens(dayWords(openingOn), words().dates.inDays(days));
}

function StoreRow({ store }: { readonly store: StoreFromAfar }) {
  const say = words().stores;
  const at = now();
  const place = store.stages.findIndex(({ state }) => state === 'open');
  const stage = store.stages[place];
  const lateDays = stageLateDays(store, at);
  const isClosed = store.state === 'closed';
  const opening = openingWords(store, at);
  const troubles = isClosed
    ? []
    : [
        ...(lateDays > 0 ? [say.stageLate(lengthWords(lateDays * DAY_MS))] : []),
        ...(store.late > 0 ? [say.late(store.late)] : []),
        ...(store.blocked > 0 ? [say.blocked(store.blocked)] : []),
      ];
  const name = [
    store.name,
    opening,
    ...(stage ? [say.stageOf(place + 1, store.stages.length)] : []),
    ...troubles,
  ].join(', ');
  return (
    <li
      class={`row store ${troubles.length > 0 ? 'late' : ''} ${store.state}`}
      aria-label={name}
      tabIndex={-1}
      data-row={store.id}
    >
      <div class="row-body">
        <p class="store-head">
          <a class="store-name" href={`#stores/${encodeURIComponent(store.id)}`}>
            {store.name}
          </a>
          <span class="quiet">{opening}</span>
        </p>
        <StageRail stages={store.stages} name={store.name} lateDays={lateDays} />
        <p class="task-facts">
          {stage && !isClosed && <span>{say.now(stage.name, dayWords(stage.dueOn))}</span>}
          <span>{say.counts(store.open)}</span>
          {troubles.map((trouble) => (
            <span class="mark late" key={trouble}>
              <Icon name="late" />
              {trouble}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}
