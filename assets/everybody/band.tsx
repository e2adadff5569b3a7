import { signal } from '@preact/signals';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { Progress } from '../components/progress';
import { shared } from '../components/words';
import { now } from '../live/service-clock';
import type { Everybody } from './parts';
import { progressInWords, progressOf } from './progress';

/** How long the result of one that is over stays in sight. */
const SHOWN_MS = 15 * 60_000;
/** The one whose result somebody has put away on this device. */
const seen = signal<string | undefined>(undefined);

interface Props {
  readonly everybody: Everybody;
  readonly onShow: (id: string) => void;
}

/** Above the board while a text to everybody goes out, whoever began it, and for a while after. */
export function EverybodyBand({ everybody, onShow }: Props) {
  const seenAs = `${everybody.desk}-everybody-seen`;
  const isSeen = (id: string): boolean => (seen.value ?? localStorage.getItem(seenAs)) === id;
  const broadcast = everybody.broadcast.value;
  if (!broadcast) return null;
  const { id, state, startedAt } = broadcast;
  const running = state === 'running';
  if (!running && (isSeen(id) || now() - startedAt > SHOWN_MS)) return null;
  const say = everybody.words();
  const progress = progressOf(broadcast, everybody.people.value);
  return (
    <section class="band" aria-label={say.progress}>
      <Progress
        name={say.progress}
        total={progress.total}
        done={progress.texted}
        failed={progress.failed}
        words={`${say.progress}: ${progressInWords(progress, say)}`}
      />
      <ActionButton onPress={() => onShow(id)}>{say.actions.show}</ActionButton>
      {!running && (
        <button
          type="button"
          class="button bare"
          aria-label={shared().dismiss}
          onClick={() => {
            localStorage.setItem(seenAs, id);
            seen.value = id;
          }}
        >
          <Icon name="cross" />
        </button>
      )}
    </section>
  );
}
