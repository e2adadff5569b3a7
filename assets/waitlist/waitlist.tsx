import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import './waitlist.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { firstLanguage } from '../../src/languages/languages';
import type { PageStart } from '../../src/staff/page-api';
import type { WithWaitlist } from '../../src/waitlist/staff-api';
import { speak } from '../components/language';
import { PageFrame } from '../components/page-frame';
import { connect, type Connection, type LiveState } from '../live/connection';
import { lookInEachMinute } from '../live/look-in';
import { pageStart, Refused, signInAddress } from '../live/requests';
import { setClock, setTimeZone, startBeating } from '../live/service-clock';
import { createActions } from './actions';
import { createBoard } from './board';
import { BoardView } from './board-view';
import { DeskContext, type Desk, type OpenDialog } from './desk';
import { Dialogs } from './dialogs';
import { createEverybody } from './everybody';
import { EverybodyBand } from './everybody-band';
import { tellWhoIsGivenAway } from './given-away';
import { ListNotice } from './list-notice';
import { listenToKeys } from './shortcuts';
import { words } from './words';

const start = signal<(PageStart & WithWaitlist) | undefined>(undefined);
const live = signal<LiveState>({ kind: 'connecting' });
const problem = signal('');
const dialog = signal<OpenDialog | undefined>(undefined);
const wanted = signal(decodeURIComponent(location.hash.slice(1)));

const lists = computed(() => start.value?.waitlist?.lists ?? []);
/** The list of the address, or the first one. */
const list = computed(() => lists.value.find(({ id }) => id === wanted.value) ?? lists.value[0]);

const board = createBoard();
const listId = computed(() => list.value?.id ?? '');
const actions = createActions(board, listId);
const everybody = createEverybody(board, listId);
tellWhoIsGivenAway(board, actions);

const desk = computed<Desk | undefined>(() => {
  const { business, waitlist } = start.value ?? {};
  if (!business || !waitlist || !list.value) return undefined;
  return {
    board,
    actions,
    everybody,
    business: business.name,
    houseLanguage: firstLanguage(business.language),
    list: list.value,
    maxPartySize: waitlist.maxPartySize,
    holdMinutes: waitlist.holdMinutes,
    hours: waitlist.hours,
    open: (next) => (dialog.value = next),
  };
});

function Title() {
  const chosen = list.value;
  if (lists.value.length < 2)
    return (
      <h1>{chosen && chosen.name !== start.value?.business.name ? chosen.name : words().title}</h1>
    );
  return (
    <h1>
      <select
        aria-label={words().list}
        value={chosen?.id}
        onChange={(event) => (location.hash = encodeURIComponent(event.currentTarget.value))}
      >
        {lists.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </h1>
  );
}

function WaitlistPage() {
  return (
    <PageFrame start={start.value} live={live.value} title={<Title />}>
      {problem.value && (
        <p class="banner" role="alert">
          {problem.value}
        </p>
      )}
      {desk.value && <ListNotice desk={desk.value} />}
      {desk.value && <EverybodyBand desk={desk.value} />}
      <DeskContext.Provider value={desk.value}>
        <BoardView desk={desk.value} />
        {desk.value && dialog.value && (
          <Dialogs open={dialog.value} onClose={() => (dialog.value = undefined)} />
        )}
      </DeskContext.Provider>
    </PageFrame>
  );
}

/** Asks the service who is signed in and what time it is. Signed out: leaves for the sign-in page. */
async function startFromService(): Promise<PageStart & WithWaitlist> {
  try {
    const answer = await pageStart<WithWaitlist>('waitlist');
    setTimeZone(answer.business.timeZone);
    setClock(answer.now);
    speak(answer.me.language);
    start.value = answer;
    return answer;
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === 401) location.replace(signInAddress());
    throw refusal;
  }
}

const AGAIN_MS = [1_000, 2_000, 5_000, 10_000];
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, AGAIN_MS[Math.min(attempt, AGAIN_MS.length - 1)]));

let following = 0;

/** Reads the chosen list and follows it; a newer call takes over from one that is still trying. */
async function followList(connection: Connection): Promise<void> {
  const mine = ++following;
  for (let attempt = 0; mine === following && list.value; attempt++) {
    try {
      await board.follow(connection.client, list.value.id);
      problem.value = '';
      return;
    } catch (refusal) {
      if (mine === following && attempt > 1)
        problem.value = words().notRead(refusal instanceof Error ? refusal.message : '');
      await pause(attempt);
    }
  }
}

async function open(): Promise<void> {
  const { token } = await startFromService();
  if (!token || !list.value) {
    problem.value = words().noAccess;
    return;
  }
  const connection = connect(token, async () => {
    const renewed = (await startFromService()).token;
    if (!renewed) throw new Error('No token.');
    return renewed;
  });
  connection.state.subscribe((state) => (live.value = state));
  connection.onBack(() => void followList(connection));
  addEventListener('hashchange', () => {
    wanted.value = decodeURIComponent(location.hash.slice(1));
    void followList(connection);
  });
  lookInEachMinute<WithWaitlist>(({ now, waitlist }) => {
    setClock(now);
    if (start.value && waitlist) start.value = { ...start.value, waitlist };
  }, 'waitlist');
  document.addEventListener('visibilitychange', () => {
    // A laptop that slept has a clock of its own; the service's is asked again.
    if (!document.hidden) startFromService().catch(() => undefined);
  });
  await followList(connection);
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  render(<WaitlistPage />, app);
  startBeating();
  listenToKeys(() => desk.value);
  open().catch((refusal: unknown) => {
    problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  });
}
