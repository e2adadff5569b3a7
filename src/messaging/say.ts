import { canBeSaid, fillIn, readText, type ReadText, type Values } from './texts';

/** Our own texts, taken apart: the same for every caller. */
const taken = new Map<string, ReadText>();

function ourText(text: string): ReadText {
  const known = taken.get(text) ?? readText(text);
  taken.set(text, known);
  return known;
}

/** Says a text by its key: in the owner's words where there are some that can be said, in ours otherwise. */
export const sayer =
  <Key extends string>(
    ours: Readonly<Record<Key, string>>,
    own: Readonly<Record<string, string>> | undefined,
  ) =>
  (key: Key, values: Values = {}): string => {
    const theirs = own?.[key];
    const read = theirs === undefined ? undefined : readText(theirs);
    return fillIn(read && canBeSaid(read, values) ? read : ourText(ours[key]), values);
  };
