/** How a caller without a number is known. */
export type Withheld = 'anonymous' | 'restricted' | 'blocked' | 'unknown' | 'unavailable' | 'none';

/** The words that the platform sends on a keypad, as it is known to spell them: nothing promises it. */
const SPELLED: Readonly<Record<string, Withheld>> = {
  '266696687': 'anonymous',
  '7378742833': 'restricted',
  '2562533': 'blocked',
  '8656696': 'unknown',
  '86282452253': 'unavailable',
  anonymous: 'anonymous',
  restricted: 'restricted',
  blocked: 'blocked',
  unknown: 'unknown',
  unavailable: 'unavailable',
  private: 'restricted',
};

/** What the platform means by an address that is no number; undefined for a number. */
export function withheld(from: string): Withheld | undefined {
  const word = from.trim().replace(/^\+/, '').toLowerCase();
  if (word === '') return 'none';
  return SPELLED[word];
}

/** The end of a number, for lists that are kept: `0123`; the word for none otherwise. */
export const callerEnd = (from: string): string => withheld(from) ?? from.slice(-4);
