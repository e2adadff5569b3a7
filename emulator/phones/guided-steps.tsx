import { useEffect, useState } from 'preact/hooks';
import type { Text } from './control';
import { guideOf, type Guide, type StepState } from './guide';

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

/** One sentence on what to do now. */
function hintFor(guide: Guide): string {
  if (guide.send === 'now') return 'Ana’s text is already in the box of the phone. Press Send.';
  if (guide.watch === 'now') return 'The board is the page that staff use, live.';
  if (guide.call === 'now') return 'Find Ana on the board and press Call in her row.';
  return 'Next: send 1 to say you are coming, or 2 for five more minutes.';
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
          Press Call, see the phone buzz
        </Step>
      </ol>
      <p class="hint" role="status">
        {hintFor(guide)}
      </p>
    </div>
  );
}
