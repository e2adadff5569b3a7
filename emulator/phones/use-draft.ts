import { useEffect, useState } from 'preact/hooks';
import { useChanges } from './live';

const keyOf = (number: string) => `phones-draft ${number}`;

/**
 * What stands in the box of a phone; it survives a reload. `suggestion` fills the box of a phone
 * that has sent nothing, and again with a fresh account.
 */
export function useDraft(
  number: string,
  suggestion: string,
  hasTexts: boolean,
): readonly [string, (draft: string | ((now: string) => string)) => void] {
  const [typed, setTyped] = useState(() => sessionStorage.getItem(keyOf(number)));

  useEffect(() => {
    if (typed === null) sessionStorage.removeItem(keyOf(number));
    else sessionStorage.setItem(keyOf(number), typed);
  }, [number, typed]);

  useChanges((change) => {
    if (change.what === 'account') setTyped(null);
  });

  const shown = (kept: string | null) => kept ?? (hasTexts ? '' : suggestion);
  return [
    shown(typed),
    (draft) => setTyped((kept) => (typeof draft === 'string' ? draft : draft(shown(kept)))),
  ];
}
