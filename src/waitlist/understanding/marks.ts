import type { Compiled } from './compiled';
import type { MarkKind } from './language';
import { standsAt, withNumbers, withRanges, withTimes } from './numbers';
import { withParties } from './people';
import { longestAt } from '../../understanding/phrases';
import type { Found, Surroundings } from '../../understanding/phrases';
import { withGivenNames } from '../../understanding/given-names';
import { tokens } from '../../understanding/tokens';
import type { Scanned } from './scanned';
import type { Token } from '../../understanding/tokens';

/** How many words away courtesy is still looked through; keeps the work linear. */
const SIGHT = 12;

/** Whatever takes a guest off the list is only believed in a clause that says nothing else. */
const GUARDED: ReadonlySet<MarkKind> = new Set([
  'leave',
  'leaveIfAlone',
  'giveUp',
  'changedMind',
  'cancelThat',
  'handBack',
  'forget',
]);
const ALONE: ReadonlySet<MarkKind> = new Set([
  'leaveIfAlone',
  'giveUp',
  'changedMind',
  'cancelThat',
  'handBack',
]);

/** What some of a party may do while the rest of it stays. */
const DEPARTING: ReadonlySet<MarkKind> = new Set(['leave', 'leaveIfAlone', 'giveUp']);

class Sight implements Surroundings {
  readonly claimed = new Set<number>();
  /** Those claimed by a "no" that may belong to what follows: "I don't want to be in there". */
  readonly refused = new Set<number>();
  /** Claimed by a question about the wait or a call for help: what follows in the clause belongs to it. */
  readonly asking = new Set<number>();
  /** Where a wish to go ends: what stands before it casts no doubt on a further one. */
  readonly going = new Set<number>();
  readonly #all: readonly Token[];
  readonly #language: Compiled;

  constructor(all: readonly Token[], language: Compiled) {
    this.#all = all;
    this.#language = language;
  }

  passable(index: number): boolean {
    const token = this.#all[index];
    return token?.kind === 'word' && this.#language.is('passing', token.word);
  }

  clearBefore(index: number): boolean {
    for (let i = index - 1; i >= index - SIGHT; i--) {
      const token = this.#all[i];
      if (token === undefined || token.kind === 'break' || this.claimed.has(i)) return true;
      if (this.#language.is('connectors', token.word)) return true;
      if (token.kind !== 'emoji' && !this.#language.is('fillers', token.word)) return false;
    }
    return false;
  }

  clearAfter(index: number): boolean {
    for (let i = index; i < index + SIGHT; i++) {
      const token = this.#all[i];
      if (token === undefined || token.kind === 'break') return true;
      const { word } = token;
      if (this.#language.is('connectors', word) || this.#language.is('starters', word)) return true;
      if (token.kind !== 'emoji' && !this.#language.is('fillers', word)) return false;
    }
    return false;
  }

  endsAt(index: number): boolean {
    const token = this.#all[index];
    return token === undefined || token.kind === 'break';
  }

  /** Whether a question, a condition or a denial stands before this place in the same clause. */
  doubtBefore(index: number): boolean {
    for (let i = index - 1; i >= index - SIGHT; i--) {
      const token = this.#all[i];
      if (token === undefined || token.kind === 'break' || this.going.has(i)) return false;
      if (this.#language.is('doubts', token.word) || this.asking.has(i)) return true;
      if (this.#language.is('connectors', token.word)) return false;
    }
    return true;
  }

  believable(found: Found<MarkKind>): boolean {
    if (found.kind === 'no') {
      // "No stairs" is a remark, not an answer.
      return !this.#language.is('things', this.#all[found.end]?.word ?? '');
    }
    // "The kids aren't coming".
    const before = this.#all[found.start - 1]?.word ?? '';
    const denied = this.#language.is('negations', before);
    const comes = !denied && !this.conditionBefore(found.start) && !this.askedByGuest(found.start);
    if (found.kind === 'coming' && !comes) return false;
    // "If my sister comes or not".
    if (found.kind === 'more' && this.conditionBefore(found.start)) return false;
    // "Please don't wait for us".
    if (found.kind === 'moreTime' && this.#language.is('conditions', before)) return false;
    if (!GUARDED.has(found.kind)) return true;
    if (this.doubtBefore(found.start)) return false;
    if (ALONE.has(found.kind) && this.askedByGuest(found.start)) return false;
    // "Take us off the list" names what it ends; whatever follows is a reason unless it is tied to it.
    if (found.kind === 'leave') return this.clearAfter(found.end) || !this.boundAt(found.end);
    if (!this.clearAfter(found.end)) return false;
    const said =
      (found.kind === 'giveUp' || found.kind === 'changedMind') && this.saidByGuest(found.start);
    return said || !ALONE.has(found.kind) || this.clearBefore(found.start);
  }

  /** "When we get there", "no idea if we'll be there": nobody comes yet. "Sí vamos" says yes. */
  conditionBefore(index: number): boolean {
    const conditional = (i: number): boolean =>
      this.#language.is('conditions', this.#all[i]?.word ?? '');
    for (let i = index - 1; i >= index - SIGHT; i--) {
      const token = this.#all[i];
      if (token === undefined || token.kind === 'break') return false;
      if (this.claimed.has(i) && !this.refused.has(i)) return false;
      if (this.#language.is('connectors', token.word)) return false;
      const agrees =
        i === index - 1 && this.#language.is('yesToo', token.word) && !conditional(i - 1);
      if (conditional(i) && !agrees) return true;
    }
    return false;
  }

  /** "Can we get takeout" asks; it gives nothing up. */
  askedByGuest(index: number): boolean {
    for (let i = index; i > index - SIGHT; i--) {
      const before = this.#all[i - 1];
      if (before === undefined || before.kind === 'break') return false;
      const asks = (['questions', 'requests', 'modals'] as const).some((list) =>
        this.#language.is(list, before.word),
      );
      if (asks && this.#language.is('subjects', this.#all[i]?.word ?? '')) return true;
    }
    return false;
  }

  /** Where "two of us" stands right before somebody goes, courtesy apart; -1 where nobody is counted. */
  countedBefore({ kind, start }: Found<MarkKind>): number {
    if (!DEPARTING.has(kind)) return -1;
    for (let i = start - 1; i >= start - SIGHT; i--) {
      const token = this.#all[i];
      if (token === undefined || token.kind === 'break' || this.claimed.has(i)) return -1;
      if (token.party === true) return token.self === true || token.value === undefined ? -1 : i;
      if (!this.#language.is('fillers', token.word)) return -1;
    }
    return -1;
  }

  boundAt(index: number): boolean {
    const token = this.#all[index];
    if (token === undefined) return false;
    const { kind, word } = token;
    return (
      kind !== 'word' || this.#language.is('binding', word) || this.#language.is('doubts', word)
    );
  }

  saidByGuest(index: number): boolean {
    const before = this.passable(index - 1) ? index - 2 : index - 1;
    return this.#language.is('subjects', this.#all[before]?.word ?? '');
  }
}

/** Puts one word for several that mean the same: "we are", "any longer". */
function withIdioms(all: readonly Token[], language: Compiled): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < all.length;) {
    const token = all[i];
    if (token === undefined) break;
    let best: readonly [string, readonly string[]] | undefined;
    for (const each of language.idioms.get(token.word) ?? []) {
      if (each[1].length > (best?.[1].length ?? 0) && standsAt(each[1], all, i)) best = each;
    }
    const end = i + (best?.[1].length ?? 1);
    const last = all[end - 1] ?? token;
    out.push(best === undefined ? token : { ...token, kind: 'word', word: best[0], end: last.end });
    i = end;
  }
  return out;
}

function prepared(text: string, language: Compiled): Token[] {
  // "Take us off the list: she is asleep"; "name: Yara" is one piece.
  const broken = text.replace(/(?<=\S\s+\S+\s+\S+):(?=\s)/gu, ',');
  const cut = withGivenNames(tokens(broken, { chat: true }), broken);
  const spelt = cut.map((token, at) =>
    // "4p" is four people, and neither "4 p.m." nor "4 P".
    token.word === 'p' &&
    cut[at - 1]?.kind === 'number' &&
    cut[at - 1]?.end === token.start &&
    broken[token.end] !== '.'
      ? { ...token, word: language.spell('pax') }
      : token.kind === 'word'
        ? { ...token, word: language.spell(token.word) }
        : token,
  );
  const counted = withTimes(
    withRanges(withNumbers(withIdioms(spelt, language), language), text, language),
    language,
  );
  return withParties(counted, language);
}

/** Reads the phrases of a text from left to right; at each place the longest one counts. */
export function scan(text: string, language: Compiled): Scanned {
  const all = prepared(text, language);
  const sight = new Sight(all, language);
  const marks: Found<MarkKind>[] = [];
  const doubted = new Set<MarkKind>();
  for (let i = 0; i < all.length;) {
    const longest = longestAt(language.book, all, i, sight, () => true);
    const believed = longest === null || sight.believable(longest);
    const found = believed
      ? longest
      : longestAt(
          language.book,
          all,
          i,
          sight,
          (kind) => kind !== longest.kind && !GUARDED.has(kind) && kind !== 'no',
        );
    if (!believed) doubted.add(longest.kind);
    const before = all[i - 1];
    // "Sara can't make it": one guest less.
    const absent =
      longest?.kind === 'giveUp' &&
      !believed &&
      language.is('negations', all[i]?.word ?? '') &&
      before?.kind === 'word' &&
      !language.knows(before.word);
    if (absent) {
      marks.push({ ...longest, kind: 'fewer' });
      sight.claimed.add(i - 1);
    } else if (found !== null) {
      // "Add my wife and me": who counts as one of those to be added is not on the list yet.
      const counted = sight.countedBefore(found);
      const joins =
        found.kind === 'more' && all.slice(found.start, found.end).some(({ self }) => self);
      if (counted >= 0) {
        // "Two of us had to drop out": some of the party go, and the rest stay.
        marks.push({ ...found, kind: 'fewer', start: counted });
        for (let i = counted; i < found.start; i++) sight.claimed.add(i);
      } else marks.push(joins ? { ...found, kind: 'join' } : found);
    }
    const taken = absent ? longest : found;
    if (taken !== null) {
      for (let claimed = taken.start; claimed < taken.end; claimed++) {
        sight.claimed.add(claimed);
        if (taken.kind === 'no') sight.refused.add(claimed);
        if (taken.kind === 'position' || taken.kind === 'help') sight.asking.add(claimed);
      }
      if (GUARDED.has(taken.kind)) sight.going.add(taken.end - 1);
    }
    // A leave that is not believed takes its words along, so that nothing is read out of their middle.
    const whole = longest?.kind === 'leave' || longest?.kind === 'giveUp';
    i = found?.end ?? (whole ? longest.end : i + 1);
  }
  const unclaimed = [...all.keys()].filter((i) => {
    const kind = all[i]?.kind;
    return kind !== 'break' && kind !== 'emoji' && !sight.claimed.has(i);
  });
  return { text, all, marks, doubted, unclaimed };
}

/** The last number inside a mark. */
export function numberIn(scanned: Scanned, mark: Found<MarkKind>): number | undefined {
  return scanned.all
    .slice(mark.start, mark.end)
    .findLast((token) => token.kind === 'number' && token.value !== undefined)?.value;
}
