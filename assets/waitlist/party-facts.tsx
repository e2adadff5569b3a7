import type { Party } from '../../src/waitlist/party';
import { Delivery } from '../components/delivery';
import { Icon } from '../components/icons';
import { useDesk } from './desk';
import { guestSays, words } from './words';

/** Name, size and what the guest wished, in one line that wraps. */
export function PartyTitle({ party }: { readonly party: Party }) {
  const { houseLanguage } = useDesk();
  return (
    <p class="party-title">
      <strong class="party-name">{party.name}</strong>
      <span class="party-size">
        <Icon name="person" />
        {party.size}
      </span>
      {party.table && <span class="chip">{words().table(party.table)}</span>}
      {party.language && party.language !== houseLanguage && (
        <span class="tag">{words().writes[party.language]}</span>
      )}
      {party.notes && <span class="party-notes">{party.notes}</span>}
    </p>
  );
}

/** What the guest said since, staff's own notes, and how the last text went. */
export function PartyNews({ party }: { readonly party: Party }) {
  const says = guestSays(party);
  const text = party.texts.at(-1);
  return (
    <>
      {says && (
        <p class={`says ${party.answer === 'coming' ? 'coming' : 'late'}`}>
          <Icon name={party.answer === 'coming' ? 'coming' : 'late'} />“{says}”
        </p>
      )}
      {party.remarks && (
        <p class="remarks">
          <Icon name="note" />
          <span class="unseen">{words().note}</span>
          {party.remarks}
        </p>
      )}
      {party.status === 'waiting' && party.nearly && text?.kind !== 'nearlyNext' && (
        <p class="delivery">
          <Icon name="bell" />
          {words().toldNearlyNext}
        </p>
      )}
      {party.unverified && (
        <p class="delivery">
          <Icon name="question" />
          {words().notConfirmed}
        </p>
      )}
      {text ? (
        <Delivery
          text={text}
          {...(party.address === undefined ? {} : { address: party.address })}
        />
      ) : (
        party.address === undefined && (
          <p class="delivery">
            <Icon name="phone" />
            {words().noPhone}
          </p>
        )
      )}
    </>
  );
}
