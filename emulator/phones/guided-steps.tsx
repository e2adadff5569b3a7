import { useEffect, useState } from 'preact/hooks';
import type { Text } from './control';
import { guideOf, type StepState } from './guide';

/** How long the board is looked at before the next step lights, in milliseconds. */
const WATCH_MS = 3000;

const SAID: Readonly<Record<StepState, string>> = {
  ahead: 'not yet',
  now: 'do this now',
  done: 'done',
};

function Step(props: { number: number; state: StepState; children: string }) {
  const { number, state } = props;
  return (
    <li class={`step ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span class="mark" aria-hidden="true">
        {state === 'done' ? '✓' : number}
      </span>
      <span>
        {props.children}
        <span class="unseen">, {SAID[state]}</span>
      </span>
    </li>
  );
}

/** The three captions above the first screen; each lights when its turn comes. */
export function GuidedSteps({ thread }: { thread: readonly Text[] }) {
  const [watched, setWatched] = useState(false);
  const guide = guideOf(thread, watched);
  const watching = guide.send === 'done';

  useEffect(() => {
    setWatched(false);
    if (!watching) return;
    const timer = setTimeout(() => setWatched(true), WATCH_MS);
    return () => clearTimeout(timer);
  }, [watching]);

  const finished = guide.call === 'done';
  return (
    <div class="guide">
      <ol aria-label="Three steps">
        <Step number={1} state={guide.send}>
          Send the text
        </Step>
        <Step number={2} state={guide.watch}>
          Watch her appear on the board
        </Step>
        <Step number={3} state={guide.call}>
          Press Call on the board, see the phone buzz
        </Step>
      </ol>
      <p class={`next ${finished ? '' : 'waiting'}`} role="status">
        {finished
          ? 'Next: answer the phone. Send 1 to say you are coming, 2 for five more minutes, 3 to let the table go.'
          : ''}
      </p>
    </div>
  );
}
