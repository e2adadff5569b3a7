import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import '../components/figures.css';
import './event.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import type { Client } from 'twilio-sync';
import { EMPTY_MENU, type Menu } from '../../src/events/event';
import { eventObjects } from '../../src/events/objects';
import type { EventsStart } from '../../src/events/staff-api';
import { readMenu } from '../../src/events/stored';
import { PageFrame } from '../components/page-frame';
import { watchDocument, type Stop } from '../live/objects';
import { startBeating } from '../live/service-clock';
import { createStaffPage, type StaffPage } from '../live/staff-page';
import { shared } from '../components/words';
import { EventList, EventSettings, NewEvent } from './admin-view';
import { CodesView } from './codes-view';
import { words, type EventDesk } from './desk';
import { adminWords } from './fields';
import { StatisticsView } from './statistics-view';

interface WithEvents {
  readonly events?: EventsStart;
}

/** `#dev-day/statistics`, `#dev-day/codes`, `#dev-day/settings`; `#/new`; nothing = every event. */
const readRoute = (): readonly string[] => decodeURIComponent(location.hash.slice(1)).split('/');
const route = signal(readRoute());
const revision = signal<string | undefined>(undefined);
const menu = signal<Menu>(EMPTY_MENU);
const connected = signal<Client | undefined>(undefined);
let stop: Stop | undefined;

const page: StaffPage<WithEvents> = createStaffPage<WithEvents>({
  desk: 'events',
  isThere: () => start.value?.events !== undefined,
  async follow(client) {
    stop?.();
    stop = undefined;
    revision.value = undefined;
    const id = desk.value?.event.id;
    if (id !== undefined)
      stop = await watchDocument(client, eventObjects(id).menu, readMenu, (next, its) => {
        menu.value = next;
        revision.value = its;
      });
    connected.value = client;
  },
  looked: ({ events }) => {
    if (page.start.value && events) page.start.value = { ...page.start.value, events };
  },
  notRead: (reason) => words().notRead(reason),
  noAccess: () => (page.start.value?.events ? words().noEvents : words().noAccess),
});
const { start, live, problem } = page;

const desk = computed<EventDesk | undefined>(() => {
  const known = start.value;
  const event = known?.events?.events.find(({ id }) => id === route.value[0]);
  return (
    event && {
      event,
      menu: menu.value,
      client: connected.value,
      gone: known?.events?.gone ?? [],
      admin: known?.me.admin === true,
    }
  );
});

function Body() {
  const known = start.value?.events;
  const shown = desk.value;
  const part = route.value[1];
  if (!known) return <main class="view" aria-busy="true" />;
  if (shown && part === 'codes') return <CodesView desk={shown} />;
  if (shown && part === 'statistics') return <StatisticsView desk={shown} />;
  const say = adminWords();
  const parts = { events: known, again: () => page.again() };
  const title = shown
    ? say.settingsOf(shown.event.name)
    : part === 'new'
      ? say.newEvent
      : say.title;
  return (
    <main class="view">
      <p>
        <a class="button plain" href={shown || part === 'new' ? '#' : '/admin.html'}>
          ← {shown || part === 'new' ? say.title : shared().admin}
        </a>
      </p>
      <h2>{title}</h2>
      {start.value?.me.admin !== true ? (
        <p>{say.adminsOnly}</p>
      ) : shown ? (
        <EventSettings {...parts} event={shown.event} menu={menu.value} revision={revision.value} />
      ) : part === 'new' ? (
        <NewEvent {...parts} />
      ) : (
        <EventList {...parts} />
      )}
    </main>
  );
}

function EventPage() {
  const shown = desk.value;
  return (
    <PageFrame
      start={start.value}
      live={live.value}
      problem={problem.value}
      title={<h1>{shown?.event.name ?? words().title}</h1>}
    >
      <Body />
    </PageFrame>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  render(<EventPage />, app);
  startBeating();
  addEventListener('hashchange', () => {
    route.value = readRoute();
    page.followAgain();
  });
  page.open().catch((refusal: unknown) => {
    problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  });
}
