/** What people type, at most so many characters of it, without what could do harm or break a line. */
export const tidy = (text: string, longest: number): string =>
  Array.from(
    text
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
    .slice(0, longest)
    .join('')
    .trim();
