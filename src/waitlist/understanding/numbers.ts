import type { Compiled } from './compiled';
import type { Token } from '../../understanding/tokens';

/** Whether the words of a phrase stand at a place. */
export function standsAt(phrase: readonly string[], all: readonly Token[], index: number): boolean {
  return phrase.every((word, i) => all[index + i]?.word === word);
}

function spanning(
  all: readonly Token[],
  from: number,
  to: number,
  rest: Omit<Token, 'start' | 'end' | 'word'>,
): Token {
  const first = all[from];
  const last = all[to - 1];
  return {
    ...rest,
    word: first?.word ?? '',
    start: first?.start ?? 0,
    end: last?.end ?? 0,
  };
}

function phraseAt(
  phrases: readonly (readonly [number, readonly string[]])[],
  all: readonly Token[],
  index: number,
): readonly [number, readonly string[]] | undefined {
  let best: readonly [number, readonly string[]] | undefined;
  for (const each of phrases) {
    if (each[1].length > (best?.[1].length ?? 0) && standsAt(each[1], all, index)) best = each;
  }
  return best;
}

/** Turns number words into numbers ("twenty one", "half a dozen") and takes clock times out of the count. */
export function withNumbers(all: readonly Token[], language: Compiled): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < all.length;) {
    const token = all[i];
    if (token === undefined) break;
    const time = phraseAt(language.times, all, i);
    const whole = phraseAt(language.whole, all, i);
    if (whole !== undefined) {
      const end = i + whole[1].length;
      out.push(spanning(all, i, end, { kind: 'number', party: true, value: whole[0] }));
      i = end;
      continue;
    }
    const phrase = phraseAt(language.numberPhrases, all, i);
    if (time !== undefined && time[1].length >= (phrase?.[1].length ?? 0)) {
      const end = i + time[1].length;
      const value = time[0] > 0 ? { value: time[0] } : {};
      out.push(spanning(all, i, end, { kind: 'time', ...value }));
      i = end;
      continue;
    }
    if (phrase !== undefined) {
      const end = i + phrase[1].length;
      out.push(spanning(all, i, end, { kind: 'number', value: phrase[0] }));
      i = end;
      continue;
    }
    const value = token.kind === 'number' ? token.value : language.numbers.get(token.word);
    if (value === undefined || (token.kind !== 'number' && token.kind !== 'word')) {
      out.push(token);
      i++;
      continue;
    }
    const next = all[i + 1];
    const unit = next === undefined ? undefined : language.numbers.get(next.word);
    // "A las 8" is a time of day, "a los 8 minutos" is not.
    const uncounted =
      !language.is('minute', next?.word ?? '') &&
      language.uncounted.some((phrase) => standsAt(phrase, all, i - phrase.length));
    if (uncounted || language.is('clock', next?.word ?? '')) {
      out.push({ kind: 'word', word: token.word, start: token.start, end: token.end });
      i++;
    } else if (
      token.kind === 'word' &&
      value >= 20 &&
      value < 100 &&
      unit !== undefined &&
      unit > 0 &&
      unit < 10
    ) {
      out.push(spanning(all, i, i + 2, { kind: 'number', value: value + unit }));
      i += 2;
    } else if (unit === 100) {
      out.push(spanning(all, i, i + 2, { kind: 'number', value: value * 100 }));
      i += 2;
    } else {
      out.push({ ...token, kind: 'number', value });
      i++;
    }
  }
  return out;
}

/** "4 or 5", "4-5", "between 4 and 5": a table must fit the larger. */
export function withRanges(all: readonly Token[], text: string, language: Compiled): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < all.length; i++) {
    const token = all[i];
    if (token === undefined) break;
    // "Two, maybe three": a party of nobody knows how many.
    const [comma, perhaps, other] = all.slice(i + 1, i + 4);
    if (
      token.kind === 'number' &&
      comma?.kind === 'break' &&
      language.is('perhaps', perhaps?.word ?? '') &&
      other?.kind === 'number'
    ) {
      out.push({
        kind: 'number',
        party: true,
        word: token.word,
        start: token.start,
        end: other.end,
      });
      i += 3;
      continue;
    }
    const low = token.kind === 'number' ? token.value : undefined;
    const between = language.is('between', all[i - 1]?.word ?? '');
    const worded =
      language.is('or', all[i + 1]?.word ?? '') ||
      (between && language.is('and', all[i + 1]?.word ?? ''));
    const high = all[i + (worded ? 2 : 1)];
    const joined = /^ ?[-–/] ?$/.test(text.slice(token.end, high?.start ?? token.end));
    if (
      low !== undefined &&
      high?.kind === 'number' &&
      high.value !== undefined &&
      high.value > low &&
      (joined || (worded && high.value - low <= 2))
    ) {
      out.push({
        kind: 'number',
        word: token.word,
        value: high.value,
        start: token.start,
        end: high.end,
      });
      i += worded ? 2 : 1;
    } else out.push(token);
  }
  return out;
}

/** "10 minutes", "an hour": a number with its unit becomes one length of time, in minutes. */
export function withTimes(all: readonly Token[], language: Compiled): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < all.length; i++) {
    const token = all[i];
    const unit = all[i + 1]?.word ?? '';
    if (token === undefined) break;
    const factor = language.is('minute', unit) ? 1 : language.is('hour', unit) ? 60 : 0;
    if (token.kind === 'number' && token.value !== undefined && factor > 0) {
      out.push(spanning(all, i, i + 2, { kind: 'time', value: token.value * factor }));
      i++;
      continue;
    }
    // "10 more minutes" is "10 minutes more", and no guests more.
    const more = all[i + 1];
    const later = all[i + 2]?.word ?? '';
    if (token.kind === 'number' && token.value !== undefined && more && language.is('more', unit)) {
      const times = language.is('minute', later) ? 1 : language.is('hour', later) ? 60 : 0;
      if (times > 0) {
        out.push(spanning(all, i, i + 3, { kind: 'time', value: token.value * times }), more);
        i += 2;
        continue;
      }
    }
    out.push(token);
  }
  return out;
}
