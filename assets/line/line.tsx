import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import '../components/desk-page.css';
import '../components/parts.css';
import './line.css';
import './week.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { dayAt, mondayOf } from '../../src/line/rules/rota-days';
import { reachedAt } from '../../src/line/rules/zone';
import type { LineStart } from '../../src/line/staff-api';
import type { LineTab } from '../../src/line/words/page-words';
import type { PageStart } from '../../src/staff/page-api';
import { speak } from '../components/language';
import { PageFrame } from '../components/page-frame';
import { Title } from '../components/title';
import { Tabs } from '../components/tabs';
import { connect, type Connection, type LiveState } from '../live/connection';
import { lookInEachMinute } from '../live/look-in';
import { pageStart, Refused, signInAddress } from '../live/requests';
import { momentNow, setClock, setTimeZone, startBeating } from '../live/service-clock';
import { createActions } from './actions';
import { Calls } from './calls';
import { DeskContext, type Desk, type Open } from './desk';
import { Dialogs } from './dialogs';
import { createEditing } from './editing';
import { Forecast, forecast, useForecast } from './forecast';
import { createGroupLive } from './group-live';
import { NowBand } from './now-band';
import { People } from './people';
import { Voicemails } from './voicemails';
import { WeekView } from './week-view';
import { words } from './words';

type LinePageStart = PageStart & { readonly line?: LineStart };

const TABS: readonly LineTab[] = ['week', 'calls', 'voicemails', 'forecast', 'people'];

const start = signal<LinePageStart | undefined>(undefined);
const live = signal<LiveState>({ kind: 'connecting' });
const problem = signal('');
const above = signal<Open | undefined>(undefined);

/** `#night/calls`: the group and the part of the page; both may be left out. */
const address = signal(decodeURIComponent(location.hash.slice(1)));
const groups = computed(() => start.value?.line?.groups ?? []);
const group = computed(
  () => groups.value.find(({ id }) => id === address.value.split('/')[0]) ?? groups.value[0],
);
const tab = computed(
  () => TABS.find((one) => one === address.value.split('/')[1]) ?? ('week' as const),
);
const go = (id: string, next: LineTab): void => {
  location.hash = `${encodeURIComponent(id)}/${next}`;
};

const groupId = computed(() => group.value?.id ?? '');
const groupLive = createGroupLive();
const actions = createActions(groupId);
const editing = createEditing(groupLive, actions, () =>
  mondayOf(dayAt(reachedAt(group.value?.timeZone ?? 'UTC', momentNow()))),
);

const desk = computed<Desk | undefined>(() => {
  const { business } = start.value ?? {};
  if (!business || !group.value) return undefined;
  return {
    group: group.value,
    live: groupLive,
    actions,
    editing,
    business: business.name,
    open: (what) => (above.value = what),
    show: (next) => go(groupId.value, next),
  };
});

function GroupTitle() {
  return (
    <Title
      label={words().group}
      chosen={group.value?.id}
      options={groups.value.map(({ id, name }) => [id, name] as const)}
      alone={group.value?.name ?? words().title}
      onChoose={(id) => go(id, tab.value)}
    />
  );
}

function LinePage() {
  return (
    <PageFrame start={start.value} live={live.value} problem={problem.value} title={<GroupTitle />}>
      <main class="line-page">
        {desk.value ? (
          <DeskContext.Provider value={desk.value}>
            <Parts desk={desk.value} />
          </DeskContext.Provider>
        ) : (
          !problem.value && <Waiting />
        )}
      </main>
    </PageFrame>
  );
}

/** What takes the place of everything until the service has answered, as big as it will be. */
const Waiting = () => (
  <>
    <div class="now" aria-hidden="true" />
    <div class="line-tabs waiting" aria-hidden="true" />
    <div class="rows" aria-busy="true">
      <div class="skeleton" />
      <div class="skeleton" />
      <div class="skeleton" />
    </div>
  </>
);

function Parts({ desk: { live: ofGroup } }: { readonly desk: Desk }) {
  useForecast();
  const { tabs, parts } = words();
  const counts: Readonly<Partial<Record<LineTab, number>>> = {
    voicemails: ofGroup.voicemails.value.filter(({ heard }) => !heard).length,
    ...(forecast.value ? { forecast: forecast.value.gaps.length } : {}),
    people: ofGroup.members.value.size,
  };
  const shown = tab.value;
  return (
    <>
      <NowBand />
      <div class="line-tabs">
        <Tabs<LineTab>
          label={parts}
          chosen={shown}
          onChoose={(next) => go(groupId.value, next)}
          tabs={TABS.map((id) => ({
            id,
            label: tabs[id],
            ...(id === 'week' || id === 'calls' ? {} : { count: counts[id] }),
          }))}
        />
      </div>
      <section
        class="panel"
        id={`panel-${shown}`}
        role="tabpanel"
        aria-labelledby={`tab-${shown}`}
        aria-busy={ofGroup.loaded.value ? undefined : 'true'}
      >
        {shown === 'week' && <WeekView />}
        {shown === 'calls' && <Calls />}
        {shown === 'voicemails' && <Voicemails />}
        {shown === 'forecast' && <Forecast />}
        {shown === 'people' && <People />}
      </section>
      {above.value && <Dialogs open={above.value} onClose={() => (above.value = undefined)} />}
    </>
  );
}

/** Asks the service who is signed in and what time it is. Signed out: leaves for the sign-in page. */
async function startFromService(): Promise<LinePageStart> {
  try {
    const answer: LinePageStart = await pageStart('line');
    setClock(answer.now);
    speak(answer.me.language);
    start.value = answer;
    setTimeZone(group.value?.timeZone ?? answer.business.timeZone);
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
let followed = '';

/** Reads the chosen group and follows it; a newer call takes over from one that is still trying. */
async function followGroup(connection: Connection): Promise<void> {
  const mine = ++following;
  const chosen = group.value;
  if (!chosen) return;
  if (chosen.id !== followed) {
    setTimeZone(chosen.timeZone);
    editing.open(chosen.id);
    forecast.value = undefined;
    followed = chosen.id;
  }
  for (let attempt = 0; mine === following; attempt++) {
    try {
      await groupLive.follow(connection.client, chosen.id, chosen.timeZone);
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
  const { token, line } = await startFromService();
  if (!token || !line) {
    problem.value = words().noAccess;
    return;
  }
  if (line.groups.length === 0) {
    problem.value = words().noGroup;
    return;
  }
  const connection = connect(token, async () => {
    const renewed = (await startFromService()).token;
    if (!renewed) throw new Error('No token.');
    return renewed;
  });
  connection.state.subscribe((state) => (live.value = state));
  connection.onBack(() => void followGroup(connection));
  addEventListener('hashchange', () => {
    address.value = decodeURIComponent(location.hash.slice(1));
    above.value = undefined;
    if (groupId.value !== followed) void followGroup(connection);
  });
  lookInEachMinute<{ readonly line: LineStart }>(({ now, line: next }) => {
    setClock(now);
    if (start.value && next) start.value = { ...start.value, line: next };
  }, 'line');
  document.addEventListener('visibilitychange', () => {
    // A laptop that slept has a clock of its own; the service's is asked again.
    if (!document.hidden) startFromService().catch(() => undefined);
  });
  await followGroup(connection);
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  render(<LinePage />, app);
  startBeating();
  open().catch((refusal: unknown) => {
    problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  });
}
