import { canBeSaid, fillIn, readText, type Values } from '../../messaging/texts';

/** Says a text by its key: in the owner's words where there are some that can be said, in ours otherwise. */
export const sayer =
  <Key extends string>(
    ours: Readonly<Record<Key, string>>,
    own: Readonly<Record<string, string>> | undefined,
  ) =>
  (key: Key, values: Values = {}): string => {
    const theirs = own?.[key];
    const read = theirs === undefined ? undefined : readText(theirs);
    return fillIn(read && canBeSaid(read, values) ? read : readText(ours[key]), values);
  };
