import { signal } from '@preact/signals';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { Progress } from '../components/progress';
import { shared } from '../components/words';
import { now } from '../live/service-clock';
import type { Desk } from './desk';
import { progressInWords, progressOf } from './everybody-progress';
import { words } from './words';

/** How long the result of one that is over stays in sight. */
const SHOWN_MS = 15 * 60_000;
const SEEN = 'waitlist-everybody-seen';
/** The one whose result somebody has put away on this device. */
const seen = signal<string | undefined>(undefined);
const isSeen = (id: string): boolean => (seen.value ?? localStorage.getItem(SEEN)) === id;

/** Above the board while a text to everybody goes out, whoever began it, and for a while after. */
export function EverybodyBand({ desk }: { readonly desk: Desk }) {
  const broadcast = desk.board.broadcast.value;
  if (!broadcast) return null;
  const { id, state, startedAt } = broadcast;
  const running = state === 'running';
  if (!running && (isSeen(id) || now() - startedAt > SHOWN_MS)) return null;
  const { actions, everybody: say } = words();
  const progress = progressOf(broadcast, desk.board.parties.value);
  return (
    <section class="band" aria-label={say.progress}>
      <Progress
        name={say.progress}
        total={progress.total}
        done={progress.texted}
        failed={progress.failed}
        words={`${say.progress}: ${progressInWords(progress)}`}
      />
      <ActionButton onPress={() => desk.open({ kind: 'everybodyResult', id })}>
        {actions.show}
      </ActionButton>
      {!running && (
        <button
          type="button"
          class="button bare"
          aria-label={shared().dismiss}
          onClick={() => {
            localStorage.setItem(SEEN, id);
            seen.value = id;
          }}
        >
          <Icon name="cross" />
        </button>
      )}
    </section>
  );
}
