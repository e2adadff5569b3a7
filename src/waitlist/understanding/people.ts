import type { Compiled } from './compiled';
import { nameWord } from './leftovers';
import { standsAt } from './numbers';
import type { Token } from '../../understanding/tokens';

interface Part {
  readonly end: number;
  /** Absent when nobody says how many: "our kids". */
  readonly count?: number;
  readonly sort: 'bare' | 'anyone' | 'kind' | 'one' | 'self' | 'several';
}

function partAt(
  all: readonly Token[],
  index: number,
  language: Compiled,
  later: boolean,
): Part | null {
  const token = all[index];
  if (token === undefined || token.kind === 'break' || token.kind === 'emoji') return null;
  const next = all[index + 1]?.word ?? '';
  const counted = all[index + 1]?.kind === 'word';
  if (token.kind === 'number' && token.value !== undefined) {
    const count = token.value;
    // "2 small kids": one word may stand between.
    const beyond = all[index + 2];
    if (counted && language.is('kinds', next)) return { end: index + 2, count, sort: 'kind' };
    if (counted && (language.is('relatives', next) || language.is('several', next)))
      return { end: index + 2, count, sort: 'kind' };
    if (counted && language.is('anyone', next)) return { end: index + 2, count, sort: 'anyone' };
    for (const phrase of language.ofUs) {
      // "One of us is vegan" counts no party.
      if (count !== 1 && standsAt(phrase, all, index + 1)) {
        return { end: index + 1 + phrase.length, count, sort: 'anyone' };
      }
    }
    if (
      language.is('described', next) &&
      beyond?.kind === 'word' &&
      language.is('kinds', beyond.word)
    ) {
      return { end: index + 3, count, sort: 'kind' };
    }
    return { end: index + 1, count, sort: token.party === true ? 'kind' : 'bare' };
  }
  if (token.kind !== 'word') return null;
  if (language.is('one', token.word)) {
    // "My 3 kids".
    const group =
      all[index + 1]?.kind === 'number' ? partAt(all, index + 1, language, later) : null;
    if (group?.sort === 'kind') return group;
    if (language.is('several', next)) return { end: index + 2, sort: 'several' };
    if (language.is('kinds', next) || language.is('relatives', next))
      return { end: index + 2, count: 1, sort: 'one' };
    if (!language.is('self', token.word)) return null;
  }
  if (language.is('self', token.word)) return { end: index + 1, count: 1, sort: 'self' };
  if (later && language.is('several', token.word)) return { end: index + 1, sort: 'several' };
  // "Wife and I" goes without "my".
  const withSelf = language.is('and', next) && language.is('self', all[index + 2]?.word ?? '');
  if ((later || withSelf) && language.is('relatives', token.word))
    return { end: index + 1, count: 1, sort: 'one' };
  return null;
}

/** The token after "and", "plus", ", and" or, where kinds are being listed, after a comma or "with". */
function joint(
  all: readonly Token[],
  index: number,
  before: Part['sort'],
  language: Compiled,
): number {
  const kinds = before === 'kind' || before === 'one';
  const listing = kinds || before === 'self';
  const word = all[index]?.word ?? '';
  const after = all[index + 1]?.word ?? '';
  if (language.is('and', word))
    return index + (language.is('and', after) || language.is('before', after) ? 2 : 1);
  if (word === ',' && language.is('and', after)) return index + 2;
  // "My son sent that, I stay": whoever writes begins another thought.
  const beyond = all[index + 2];
  const isThought =
    language.is('self', after) &&
    !language.is('one', after) &&
    beyond?.kind === 'word' &&
    !language.is('and', beyond.word);
  if (word === ',' && isThought) return -1;
  if (listing && (word === ',' || language.is('with', word))) return index + 1;
  if (before === 'self' && language.is('one', word)) return index;
  return kinds && all[index]?.kind !== 'break' ? index : -1;
}

/** "Me and Carla": whoever is named beside whoever writes. */
function companionAt(all: readonly Token[], index: number, language: Compiled): Part | null {
  const token = all[index];
  const next = all[index + 1];
  if (token === undefined || !nameWord(token, language)) return null;
  // "Me and Carla Lopez" are two; "me and whatever is free" is no party.
  const surname = next !== undefined && nameWord(next, language);
  if (surname && !(token.capital === true && next.capital === true)) return null;
  return { end: index + (surname ? 2 : 1), count: 1, sort: 'one' };
}

function partyAt(all: readonly Token[], index: number, language: Compiled): Token | null {
  const alone = language.is('only', all[index]?.word ?? '');
  // "A table with my wife": whoever writes comes as well.
  const guest =
    all[index - 1]?.kind !== 'number' &&
    language.is('with', all[index]?.word ?? '') &&
    (language.is('one', all[index + 1]?.word ?? '') ||
      language.is('several', all[index + 2]?.word ?? ''));
  // "Darcy & partner".
  const beside =
    index === 2 &&
    language.is('and', all[1]?.word ?? '') &&
    all[0] !== undefined &&
    nameWord(all[0], language);
  let part = partAt(all, alone || guest ? index + 1 : index, language, beside);
  if (part === null || part.sort === 'several') return null;
  if (guest && (part.sort === 'bare' || part.sort === 'self')) return null;
  let people = part.sort !== 'bare';
  let parts = guest ? 2 : 1;
  let total = guest && part.count !== undefined ? part.count + 1 : part.count;
  let end = part.end;
  const first = part;
  for (;;) {
    const from: number = joint(all, end, part.sort, language);
    // "Me and Carla", "me, Carla and Ben"; in "just me, Carla" the name is one's own.
    const tied =
      language.is('and', all[end]?.word ?? '') || language.is('and', all[from + 1]?.word ?? '');
    const companion = from > end && tied && first.sort === 'self';
    const next: Part | null =
      from < 0
        ? null
        : (partAt(all, from, language, from > end) ??
          (companion ? companionAt(all, from, language) : null));
    if (
      next === null ||
      (next.sort === 'bare' && (!people || from === end || all[end]?.word === ','))
    )
      break;
    total = total === undefined || next.count === undefined ? undefined : total + next.count;
    people ||= next.sort !== 'bare';
    parts++;
    part = next;
    end = next.end;
  }
  // "Beto y mi novia": whoever is named comes as well.
  const isHost = beside && first.sort === 'one' && parts === 1;
  const counts =
    isHost ||
    parts > 1 ||
    first.sort === 'anyone' ||
    first.sort === 'kind' ||
    (alone && first.sort === 'self');
  if (!people || !counts) return null;
  // "Beth and 3 mates": Beth comes as well.
  const isPresent = language.is('afterName', all[index - 2]?.word ?? '');
  const host = all[isPresent ? index - 3 : index - 2];
  const tie = all[index - 1]?.word ?? '';
  const named =
    !guest &&
    (language.is('and', tie) || (language.is('with', tie) && host?.capital === true)) &&
    host?.kind === 'word' &&
    (!language.knows(host.word) || (index === 2 && language.is('evenName', host.word)));
  return {
    kind: 'number',
    party: true,
    ...(all.slice(index, end).some(({ word }) => language.is('self', word)) && { self: true }),
    word: all[index]?.word ?? '',
    ...(total === undefined ? {} : { value: total + (named ? 1 : 0) }),
    start: all[index]?.start ?? 0,
    end: all[end - 1]?.end ?? 0,
  };
}

/** Finds parties that are described ("me and my wife", "2 adults and 3 kids") and makes each one token. */
export function withParties(all: readonly Token[], language: Compiled): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < all.length; i++) {
    const token = all[i];
    if (token === undefined) break;
    const party = partyAt(all, i, language);
    out.push(party ?? token);
    if (party !== null) while ((all[i + 1]?.start ?? Infinity) < party.end) i++;
  }
  return out;
}
