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

/**
 * Turns spellings and small typing mistakes into the word the lists know.
 * A word that the lists know as it is stays as it is.
 */
export function speller(
  spellings: ReadonlyMap<string, string>,
  forgiving: readonly string[],
  known: ReadonlySet<string>,
): (word: string) => string {
  return (word) => {
    const direct = spellings.get(word);
    if (direct !== undefined) return direct;
    if (known.has(word) || word.length < 4 || word.length > LONGEST_MISSPELLING) return word;
    // "fourr", "heeere": a letter held down.
    const plain = word.replace(/(.)\1+/g, '$1');
    if (plain !== word && known.has(plain)) return plain;
    return forgiving.find((right) => right[0] === word[0] && nearlyEqual(word, right)) ?? word;
  };
}
