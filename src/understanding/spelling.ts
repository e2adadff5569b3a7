/** Whether two words differ by one letter added, missing, changed or swapped with its neighbour. */
export function nearlyEqual(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (long.length > short.length) return short.slice(i) === long.slice(i + 1);
  return (
    short.slice(i + 1) === long.slice(i + 1) ||
    (short[i] === long[i + 1] &&
      short[i + 1] === long[i] &&
      short.slice(i + 2) === long.slice(i + 2))
  );
}

const LONGEST_MISSPELLING = 14;

interface Spellings {
  /** The word of the lists for each other spelling or form of it. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
  /** Words that are recognised with one letter wrong. */
  readonly forgiving: readonly string[];
  /** Endings as they are written, each with how it is spoken. */
  readonly endings: readonly (readonly [string, readonly string[]])[];
}

/** What a word may have been meant for, the likeliest first: a letter held down, an ending as it is spoken. */
function meant(word: string, endings: Spellings['endings']): string[] {
  const held = word.replace(/(.)\1{2,}/g, '$1$1$1');
  const plain = word.replace(/(.)\1+/g, '$1');
  const ended = endings.flatMap(([right, spoken]) =>
    spoken.flatMap((each) =>
      word.length > each.length + 2 && word.endsWith(each)
        ? [word.slice(0, -each.length) + right]
        : [],
    ),
  );
  return [held, plain, ...ended].filter((each) => each !== word);
}

/** Shorter words are another word too easily when two of their letters change places, or when one is missing. */
const SHORTEST_SWAPPED = 6;
const SHORTEST_MISSING = 8;

const lettersOf = (word: string): string => [...word].sort().join('');

/** Finds the word that was meant when two neighbouring letters changed places, or one of a long word is too many or missing. */
function slips(all: ReadonlySet<string>): (word: string) => string | undefined {
  let byLetters: Map<string, string[]> | undefined;
  const filed = (): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    const file = (key: string, word: string): void => {
      const words = found.get(key);
      if (words) words.push(word);
      else found.set(key, [word]);
    };
    for (const word of all) {
      if (word.length < SHORTEST_SWAPPED || word.length > LONGEST_MISSPELLING) continue;
      file(lettersOf(word), word);
      if (word.length <= SHORTEST_MISSING) continue;
      for (let at = 1; at < word.length; at++) file(word.slice(0, at) + word.slice(at + 1), word);
    }
    return found;
  };
  return (word) => {
    if (word.length < SHORTEST_SWAPPED) return undefined;
    byLetters ??= filed();
    const near = [
      ...(byLetters.get(lettersOf(word)) ?? []),
      ...(word.length >= SHORTEST_MISSING ? (byLetters.get(word) ?? []) : []),
    ];
    const swapped = near.find((each) => each[0] === word[0] && nearlyEqual(each, word));
    if (swapped !== undefined || word.length <= SHORTEST_MISSING) return swapped;
    for (let at = 1; at < word.length; at++) {
      const less = word.slice(0, at) + word.slice(at + 1);
      if (all.has(less)) return less;
    }
    return undefined;
  };
}

/**
 * Turns spellings and small typing mistakes into the word the lists know.
 * A word that the lists know as it is stays as it is.
 */
export function speller({
  spellings,
  known,
  forgiving,
  endings,
}: Spellings): (word: string) => string {
  const slip = slips(new Set([...known, ...spellings.keys()]));
  return (word) => {
    const direct = spellings.get(word);
    if (direct !== undefined) return direct;
    if (known.has(word) || word.length < 4 || word.length > LONGEST_MISSPELLING) return word;
    for (const each of meant(word, endings)) {
      const right = spellings.get(each) ?? (known.has(each) ? each : undefined);
      if (right !== undefined) return right;
    }
    const near =
      slip(word) ?? forgiving.find((right) => right[0] === word[0] && nearlyEqual(word, right));
    return near === undefined ? word : (spellings.get(near) ?? near);
  };
}
