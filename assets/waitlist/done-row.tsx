import { Icon, type IconName } from '../components/icons';
import { Menu } from '../components/menu';
import { RowCard } from '../components/row-card';
import { now, onAnotherDay, timeOfDay } from '../live/service-clock';
import type { DoneRow as Done } from './board';
import { useDesk } from './desk';
import { PartyNews } from './party-facts';
import { minutesBetween, outcomeOf, undoable, words } from './words';

const ICONS: Readonly<Record<string, IconName>> = {
  seated: 'check',
  noShow: 'question',
  cancelled: 'cross',
  left: 'coming',
};

/** A finished visit; for a quarter of an hour its ⋯ takes it back. */
export function DoneRow({ row }: { readonly row: Done }) {
  const { actions } = useDesk();
  const { id, key, visit, done, party } = row;
  const say = words();
  const back = undoable(party, now());
  const outcome = outcomeOf(done.status, party);
  const failed = party?.texts.at(-1)?.state === 'failed';
  return (
    <RowCard
      id={id}
      class="done"
      name={`${done.name}, ${say.size(done.size)}, ${outcome}`}
      busy={actions.busy(key)}
      lead={
        <span class={`outcome ${done.status}`}>
          <Icon name={ICONS[done.status] ?? 'check'} />
        </span>
      }
      actions={
        back && (
          <Menu
            label={say.actions.more}
            control="more"
            items={() => [
              {
                label: say.actions.undo,
                detail: back,
                onPress: () =>
                  void actions.act({ key, party: { visit, name: done.name } }, { action: 'undo' }),
              },
            ]}
          />
        )
      }
    >
      <p class="party-title">
        <strong class="party-name">{done.name}</strong>
        <span class="party-size">
          <Icon name="person" />
          {done.size}
        </span>
      </p>
      <p class="done-facts">
        {say.finished(
          outcome,
          timeOfDay(done.finishedAt),
          onAnotherDay(done.finishedAt),
          minutesBetween(done.joinedAt, done.calledAt ?? done.finishedAt),
        )}
      </p>
      {failed && party && <PartyNews party={party} />}
    </RowCard>
  );
}
