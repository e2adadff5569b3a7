import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import '../components/desk-page.css';
import '../components/foot.css';
import '../components/parts.css';
import '../components/figures.css';
import './team.css';
import './stages.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { NEWS_MAP, storeOfNews, type MinePage, type TeamStart } from '../../src/team/page-api';
import type { TeamTab } from '../../src/team/words/page-words';
import { useKeptFocus } from '../components/keep-focus';
import { PageFrame } from '../components/page-frame';
import { Tabs } from '../components/tabs';
import { listenToKeys } from '../live/keys';
import { watchArrivals, type Stop } from '../live/objects';
import { startBeating } from '../live/service-clock';
import { createStaffPage, type StaffPage } from '../live/staff-page';
import { DeskContext, type Desk, type Open } from './desk';
import { Dialogs } from './dialogs';
import { FiguresView } from './figures-view';
import { MineView } from './mine-view';
import { heardOf, readAgain, useReading } from './readings';
import { RulesView } from './rules-view';
import { SaidView } from './said-view';
import { answerKey } from './shortcuts';
import { StoreView } from './store-view';
import { StoresView } from './stores-view';
import { words } from './words';

type Started = { readonly team?: TeamStart };

const above = signal<Open | undefined>(undefined);

/** `#stores/pier/people`: the part of the page and what it shows; all of it may be left out. */
const address = signal<readonly string[]>(partsOf(location.hash));
function partsOf(hash: string): readonly string[] {
  return hash.slice(1).split('/').map(decodeURIComponent);
}

let stop: Stop | undefined;

const page: StaffPage<Started> = createStaffPage<Started>({
  desk: 'team',
  isThere: () => page.start.value?.team?.number !== undefined,
  follow: async (client) => {
    stop?.();
    stop = await watchArrivals(client, NEWS_MAP, (key) => heardOf(storeOfNews(key)));
    await readAgain();
  },
  looked: ({ team }) => {
    if (page.start.value && team) page.start.value = { ...page.start.value, team };
    void readAgain();
  },
  notRead: (reason) => words().notRead(reason),
  noAccess: () => words().noAccess,
});

const desk = computed<Desk | undefined>(() => {
  const start = page.start.value;
  if (start?.team?.number === undefined) return undefined;
  const { me, team, business } = start;
  return {
    start: team,
    me: { who: team.who ?? '', name: me.name, admin: me.admin },
    business,
    testMode: start.testMode,
    manages: me.admin || team.stores?.some(({ role }) => role !== 'member') === true,
    open: (what) => (above.value = what),
    close: () => (above.value = undefined),
    go: (...to) => (location.hash = to.map(encodeURIComponent).join('/')),
  };
});

const TABS: readonly TeamTab[] = ['mine', 'stores', 'said', 'rules', 'figures'];

const tab = computed<TeamTab>(() => {
  const manages = desk.value?.manages === true;
  const wanted = TABS.find((one) => one === address.value[0]);
  // Whoever manages nothing has their own tasks and nothing else to look at.
  return manages ? (wanted ?? 'stores') : 'mine';
});

function TeamPage() {
  return (
    <PageFrame
      start={page.start.value}
      live={page.live.value}
      problem={page.problem.value}
      title={<h1>{words().title}</h1>}
    >
      <main class="team-page" aria-busy={desk.value || page.problem.value ? undefined : 'true'}>
        {desk.value ? (
          <DeskContext.Provider value={desk.value}>
            <Parts desk={desk.value} />
          </DeskContext.Provider>
        ) : (
          !page.problem.value && <Waiting />
        )}
      </main>
    </PageFrame>
  );
}

/** What takes the place of everything until the service has answered, as big as it will be. */
const Waiting = () => (
  <>
    <div class="team-tabs waiting" aria-hidden="true" />
    <div class="rows">
      <div class="skeleton" />
      <div class="skeleton" />
      <div class="skeleton" />
    </div>
  </>
);

function Parts({ desk: current }: { readonly desk: Desk }) {
  useKeptFocus();
  useEffect(
    () => listenToKeys('team', (key) => above.value === undefined && answerKey(current, key)),
    [current],
  );
  const shown = tab.value;
  return (
    <>
      {current.manages ? (
        <ManagerTabs desk={current} chosen={shown} />
      ) : (
        <div class="team-tabs waiting" aria-hidden="true" />
      )}
      <section
        class="panel"
        {...(current.manages
          ? { id: `panel-${shown}`, role: 'tabpanel', 'aria-labelledby': `tab-${shown}` }
          : {})}
      >
        <View chosen={shown} rest={address.value.slice(1)} />
      </section>
      {above.value && <Dialogs open={above.value} />}
    </>
  );
}

function View({ chosen, rest }: { readonly chosen: TeamTab; readonly rest: readonly string[] }) {
  const [store, view] = rest;
  switch (chosen) {
    case 'mine':
      return <MineView />;
    case 'stores':
      if (!store) return <StoresView />;
      return <StoreView id={store} view={view === 'people' ? 'people' : 'stages'} />;
    case 'said':
      return <SaidView />;
    case 'rules':
      return <RulesView />;
    case 'figures':
      return <FiguresView />;
  }
}

function ManagerTabs({ desk: current, chosen }: { readonly desk: Desk; readonly chosen: TeamTab }) {
  const { tabs, parts } = words();
  const mine = useReading<MinePage>(
    { action: 'pageMine' },
    { stores: current.start.stores?.map(({ id }) => id) ?? [] },
  );
  return (
    <div class="team-tabs">
      <Tabs<TeamTab>
        label={parts}
        chosen={chosen}
        onChoose={(next) => current.go(next)}
        tabs={TABS.map((id) => ({
          id,
          label: tabs[id],
          ...(id === 'mine' ? { count: mine.data?.tasks.length } : {}),
        }))}
      />
    </div>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  render(<TeamPage />, app);
  startBeating();
  addEventListener('hashchange', () => {
    address.value = partsOf(location.hash);
    above.value = undefined;
  });
  page.open().catch((refusal: unknown) => {
    page.problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  });
}
