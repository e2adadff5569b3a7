import type { ListSettings } from '../../config';
import type { CardMark, Party } from '../party';
import { placeOf, refOf } from '../rules/line';
import type { StaffAnswer } from '../staff-api';
import { staffDesk, type StaffDeskParts } from '../staff-desk';
import { actionOf, isSo, moved, type PutTo } from './moves';

/** Whose card it is; without a mark the party's card is not noted yet. */
export interface CardOf {
  readonly key: string;
  readonly party: Party;
  readonly mark: CardMark | undefined;
}

/** Somebody else has moved the card or the party meanwhile, perhaps to the same end: a second look tells what is left. */
export class SeenTooLate extends Error {
  override name = 'SeenTooLate' as const;
}

/**
 * The desk does what somebody did on the board, with the guest told as by any other way. With `isThere` the card has been
 * seen where it was put, which is noted in the same write; without it the next look tells. Throws Refusal, and SeenTooLate when the card's mark is no longer the one that was decided on.
 */
export function obey(
  list: ListSettings,
  { key, party, mark }: CardOf,
  to: PutTo,
  parts: StaffDeskParts,
  { isThere }: { readonly isThere: boolean },
): Promise<StaffAnswer> {
  const address = { list: list.id, party: key, visit: party.visit };
  return staffDesk(list, parts).change(
    { action: actionOf(to, party), ...address },
    (_key, found, now) => {
      const known = found.party.card;
      if (known?.id !== mark?.id || known?.at !== mark?.at) throw new SeenTooLate();
      if (isSo(found.party, to) && to !== 'away') throw new SeenTooLate();
      const change = moved(key, found.party, to, now, placeOf(found.seen.line, refOf(key)));
      return known && isThere
        ? { ...change, party: { ...change.party, card: { ...known, at: to } } }
        : change;
    },
  );
}
