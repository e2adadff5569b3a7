/** The words of a list. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** The lines of a list, each cut into words. */
export function lines(list: string): string[][] {
  return list
    .split('\n')
    .map(words)
    .filter((line) => line.length > 0);
}

/** Lines of the form `key: word word`, in order. */
export function entries(list: string): [string, string[]][] {
  return list.split('\n').flatMap((line): [string, string[]][] => {
    const colon = line.indexOf(':');
    return colon < 0 ? [] : [[line.slice(0, colon).trim(), words(line.slice(colon + 1))]];
  });
}

/** The words that braces stand for: `quita{me,nos}` is "quitame" and "quitanos". */
export function expanded(written: string): string[] {
  const [, before = '', choices, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(written) ?? [];
  if (choices === undefined) return [written];
  return choices.split(',').flatMap((choice) => expanded(before + choice + after));
}
