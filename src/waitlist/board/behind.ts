import { isOpen } from '../party';
import { readParty } from '../stored';
import { toldOf, wantedCard } from './card';
import { hasTold, styleOf, type BoardParts, type Row } from './run';
import { stageOf } from './stages';
import type { BoardState } from './store';

/** The parties among a list's records. */
export const rowsOf = (
  rows: readonly { readonly key: string; readonly data: unknown; readonly revision: string }[],
): readonly Row[] =>
  rows.flatMap(({ key, data, revision }): Row[] => {
    const party = readParty(data);
    return party ? [{ key, party, revision }] : [];
  });

/** Whether a card does not show what its party is now. */
export function isBehind(
  { key, party }: Row,
  state: Pick<BoardState, 'plan'>,
  parts: Pick<BoardParts, 'timeZone' | 'houseLanguage'>,
): boolean {
  const { card } = party;
  if (!card) return isOpen(party);
  if (card.at === 'away') return false;
  if (card.at !== stageOf(party.status) || !hasTold(card.told, toldOf(party))) return true;
  return card.text !== wantedCard(key, party, styleOf({ plan: state.plan, parts })).hash;
}
