import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import '../components/desk-page.css';
import './pay.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { PayStart } from '../../src/pay/staff-api';
import { readConsole } from '../../src/pay/stored';
import type { PageStart } from '../../src/staff/page-api';
import { speak } from '../components/language';
import { PageFrame } from '../components/page-frame';
import { connect, type Connection, type LiveState } from '../live/connection';
import { lookInEachMinute } from '../live/look-in';
import { watchDocument, type Stop } from '../live/objects';
import { pageStart, Refused, signInAddress } from '../live/requests';
import { setClock, setTimeZone, startBeating } from '../live/service-clock';
import { Tabs } from '../components/tabs';
import { Bar } from './bar';
import { CallCard, SayCard } from './call-card';
import { lookForCallBacks } from './call-backs';
import { current, isKnown, settings, take } from './console-state';
import { Dialogs, open as openDialog } from './dialogs';
import { Events } from './events';
import { HistoryView } from './history-view';
import { listenToKeys } from './keys';
import { Ladder } from './ladder';
import { muted, setMuted } from './sounds';
import { money, words } from './words';

type Start = PageStart & { readonly pay?: PayStart };

const start = signal<Start | undefined>(undefined);
const live = signal<LiveState>({ kind: 'connecting' });
const problem = signal('');
const view = signal<'console' | 'history'>(location.hash === '#history' ? 'history' : 'console');

function choose(next: 'console' | 'history'): void {
  view.value = next;
  location.hash = next === 'history' ? 'history' : '';
}

function ConsoleView() {
  const say = words();
  const { stage, alarm } = current.value;
  return (
    <>
      {stage === 'unknown' && (
        <p class="unknown-band" role="alert">
          {say.unknownBand}
        </p>
      )}
      {alarm && (
        <p class="unknown-band" role="alert">
          {say.alarm(money(alarm.amount, alarm.currency), alarm.confirmation)}
        </p>
      )}
      <div class="pay-columns">
        <CallCard />
        <section class="pay-payment" aria-labelledby="pay-payment">
          <h2 id="pay-payment">{say.payment}</h2>
          <Ladder />
        </section>
        <div class="pay-side">
          <SayCard />
          <Events />
          <div class="pay-tools">
            <button
              type="button"
              class="button bare"
              aria-pressed={muted.value}
              onClick={() => setMuted(!muted.value)}
            >
              {say.actions.mute}
            </button>
            <button type="button" class="button bare" onClick={() => openDialog({ is: 'keys' })}>
              {say.actions.keys}
            </button>
          </div>
        </div>
      </div>
      <Bar />
    </>
  );
}

function PayPage() {
  const say = words();
  return (
    <PageFrame
      start={start.value}
      live={live.value}
      problem={problem.value}
      title={<h1>{say.title}</h1>}
    >
      <main class="pay" aria-busy={!isKnown.value}>
        <Tabs
          label={say.tabsLabel}
          tabs={[
            { id: 'console', label: say.tabs.console },
            { id: 'history', label: say.tabs.history },
          ]}
          chosen={view.value}
          onChoose={choose}
        />
        <div id={`panel-${view.value}`} role="tabpanel" aria-labelledby={`tab-${view.value}`}>
          {view.value === 'console' ? isKnown.value && <ConsoleView /> : <HistoryView />}
        </div>
      </main>
      <Dialogs />
    </PageFrame>
  );
}

/** Asks the service who is signed in and what time it is. Signed out: leaves for the sign-in page. */
async function startFromService(): Promise<Start> {
  try {
    const answer = await pageStart<Pick<Start, 'pay'>>('pay');
    setTimeZone(answer.business.timeZone);
    setClock(answer.now);
    speak(answer.me.language);
    start.value = answer;
    settings.value = answer.pay;
    return answer;
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === 401) location.replace(signInAddress());
    throw refusal;
  }
}

let stop: Stop | undefined;
let following = 0;
const AGAIN_MS = [1_000, 2_000, 5_000, 10_000];

/** Reads the agent's own document and follows it; a newer call takes over from one that is still trying. */
async function follow(connection: Connection, document: string): Promise<void> {
  const mine = ++following;
  for (let attempt = 0; mine === following; attempt++) {
    try {
      stop?.();
      stop = await watchDocument(connection.client, document, readConsole, take);
      problem.value = '';
      return;
    } catch (refusal) {
      if (attempt > 1)
        problem.value = words().notRead(refusal instanceof Error ? refusal.message : '');
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS[Math.min(attempt, 3)]));
    }
  }
}

async function open(): Promise<void> {
  const { token, pay } = await startFromService();
  if (!token || !pay) {
    problem.value = words().noAccess;
    return;
  }
  const connection = connect(token, async () => {
    const renewed = (await startFromService()).token;
    if (!renewed) throw new Error('No token.');
    return renewed;
  });
  connection.state.subscribe((state) => (live.value = state));
  connection.onBack(() => void follow(connection, pay.document));
  lookInEachMinute<Pick<Start, 'pay'>>(({ now, pay: changed }) => {
    setClock(now);
    if (changed) settings.value = changed;
    void lookForCallBacks();
  }, 'pay');
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) startFromService().catch(() => undefined);
  });
  await follow(connection, pay.document);
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  render(<PayPage />, app);
  startBeating();
  listenToKeys(() => view.value === 'console');
  open().catch((refusal: unknown) => {
    problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  });
}
