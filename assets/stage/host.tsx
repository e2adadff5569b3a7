import type { ReadonlySignal } from '@preact/signals';
import type { AskedQuestion, Stage } from '../../src/events/question';
import type { QuestionRequest } from '../../src/events/staff-api';
import { GUEST_PAGES_WORDS } from '../../src/events/words/page-guests';
import { ActionButton } from '../components/action-button';
import { language } from '../components/language';
import { toast } from '../components/toast';
import { listenToKeys } from '../live/keys';
import { askStaff, createPresses } from '../live/presses';
import { momentNow } from '../live/service-clock';
import { nowAndNext } from './now-and-next';

type Shown = ReadonlySignal<ReadonlyMap<string, AskedQuestion> | undefined>;

interface Props {
  readonly event: string;
  readonly questions: Shown;
  readonly stage: ReadonlySignal<Stage>;
}

type Deed = 'next' | 'before' | 'countdown';

const COUNTDOWN_SECONDS = 120;
const ROW = 'stage';
const presses = createPresses<Deed>();
const words = () => GUEST_PAGES_WORDS[language()].stage;

function act(deed: Deed, { event, questions, stage }: Props): void {
  const { live, next, before } = nowAndNext(questions.value ?? new Map(), stage.value);
  const send = (request: QuestionRequest): void =>
    void presses.press(ROW, deed, () =>
      askStaff<{ readonly said: string }>('/staff/events', request),
    );
  if (deed === 'countdown') {
    const runs = (stage.value.until ?? 0) > momentNow();
    const about = live ?? next[0] ?? before;
    if (about)
      send({
        action: 'countdown',
        event,
        question: about.number,
        seconds: runs ? 0 : COUNTDOWN_SECONDS,
      });
    return;
  }
  const wanted = deed === 'next' ? next[0] : before;
  if (wanted) send({ action: 'live', event, question: wanted.number });
  else toast(deed === 'next' ? words().nothingNext : words().nothingBefore);
}

const KEYS: Readonly<Record<string, Deed>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'before',
  PageUp: 'before',
  ' ': 'countdown',
};

/** The host's keys; a presenter's remote sends the page keys. */
export function listenAsHost(event: string, questions: Shown, stage: ReadonlySignal<Stage>): void {
  listenToKeys('stage', (key) => {
    const deed = KEYS[key];
    // Space on a button presses the button.
    if (!deed || (key === ' ' && document.activeElement?.matches('button'))) return false;
    act(deed, { event, questions, stage });
    return true;
  });
}

/** The same as buttons, with what the keys do. */
export function HostKeys(props: Props) {
  const say = words();
  const runs = (props.stage.value.until ?? 0) > momentNow();
  const button = (deed: Deed, label: string, look: 'main' | 'plain') => (
    <ActionButton
      look={look}
      state={presses.stateOf(ROW, deed)}
      blocked={presses.busy(ROW)}
      onPress={() => act(deed, props)}
    >
      {label}
    </ActionButton>
  );
  return (
    <footer class="stage-host">
      {button('before', `← ${say.bringBack}`, 'plain')}
      {button('countdown', runs ? say.stopCountdown : say.startCountdown, 'plain')}
      {button('next', `${say.bringNext} →`, 'main')}
      <p class="stage-keys">{say.keys}</p>
    </footer>
  );
}
