import { ActionButton } from '../components/action-button';
import { Menu } from '../components/menu';
import { RowCard } from '../components/row-card';
import { now } from '../live/service-clock';
import type { Row } from './board';
import { useDesk } from './desk';
import { PlaceHandle } from './place-handle';
import { PartyNews, PartyTitle } from './party-facts';
import { waitingMenu } from './party-menu';
import { minutesBetween, rowName, words } from './words';

/** A party in line: its place to hold and move by, and Call. */
export function WaitingRow({ row }: { readonly row: Row }) {
  const desk = useDesk();
  const { actions } = desk;
  const { key, party, place } = row;
  const { actions: labels, waited } = words();
  const at = now();
  return (
    <RowCard
      id={key}
      name={rowName(party, place, at)}
      busy={actions.busy(key)}
      lead={<PlaceHandle row={row} />}
      foot={<PartyNews party={party} />}
      actions={
        <>
          <ActionButton
            look="main"
            control="call"
            state={actions.stateOf(key, 'call')}
            blocked={actions.busy(key)}
            onPress={() => void actions.act(row, { action: 'call' })}
          >
            {labels.call}
          </ActionButton>
          <Menu label={labels.more} control="more" items={() => waitingMenu(desk, row)} />
        </>
      }
    >
      <PartyTitle party={party} />
      <p class="waited">
        {waited.before} <b>{minutesBetween(party.joinedAt, at)}</b> {waited.after}
      </p>
    </RowCard>
  );
}
