import { signal } from '@preact/signals';

const said = signal('');
let turn = false;

/** Says one sentence to screen readers, without interrupting. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  turn = !turn;
  // A no-break space makes a repeated sentence a changed one, which is what readers listen for.
  said.value = turn ? sentence : `${sentence}\u00a0`;
}

/** The page's one polite live region. */
export function Announcer() {
  return (
    <p class="unseen" aria-live="polite" data-announcer>
      {said.value}
    </p>
  );
}
