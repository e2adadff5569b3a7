import type { BoardCard } from '../../ports/board';
import type { BoardPlan } from './stages';

/** What a card that somebody made by hand says of a party. */
export interface ByHand {
  readonly name: string;
  readonly size: number;
  readonly notes: string;
  /** As it was typed. */
  readonly phone: string | undefined;
}

/** A number with its country, as people write it: in digits with spaces, dots, dashes or brackets between them. */
const PHONE = /(?:\+|\b00)\d[\d\s().-]{6,20}\d/;
/** The number with the word that people write before it. */
const NAMED_PHONE = new RegExp(`(?:\\b(?:phone|tel|tel[eé]fono)\\b[.:]?\\s*)?${PHONE.source}`, 'i');
/** "Ana: 4", "Ana, party of 4", "Ana (4)". */
const SIZE = /[\s:,(-]+(?:party of |table for |for )?(\d{1,3})\)?\s*$/i;

/**
 * Reads a card that somebody made: the title is the name and how many they are, the fields or the description have the
 * phone. What a rule on the board has sent goes before what stands on the card.
 */
export function readByHand(
  card: Pick<BoardCard, 'title' | 'facts' | 'fields'>,
  plan: BoardPlan,
  sent: { readonly name?: string; readonly phone?: string },
): ByHand {
  const field = (role: 'name' | 'phone'): string | undefined => {
    const id = plan.fields[role]?.id;
    return (id === undefined ? undefined : card.fields[id]) || undefined;
  };
  const title = card.title.replace(PHONE, ' ').trim();
  const size = SIZE.exec(title)?.[1];
  const phone =
    sent.phone ?? field('phone') ?? PHONE.exec(card.facts)?.[0] ?? PHONE.exec(card.title)?.[0];
  return {
    name: sent.name ?? field('name') ?? title.replace(SIZE, '').trim(),
    size: size === undefined ? 1 : Number(size),
    notes: card.facts.replace(NAMED_PHONE, ' ').replace(/\s+/g, ' ').trim(),
    phone: phone?.trim(),
  };
}
