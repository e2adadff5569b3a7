import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
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
import { CodesView } from './codes-view';
import { words, type EventDesk } from './desk';
import { StatisticsView } from './statistics-view';

interface WithEvents {
  readonly events?: EventsStart;
}

/** `#dev-day/statistics` or `#dev-day/codes`. */
const route = signal(decodeURIComponent(location.hash.slice(1)).split('/'));
const menu = signal<Menu>(EMPTY_MENU);
const connected = signal<Client | undefined>(undefined);
let stop: Stop | undefined;

const page: StaffPage<WithEvents> = createStaffPage<WithEvents>({
  desk: 'events',
  isThere: () => desk.value !== undefined,
  async follow(client) {
    stop?.();
    stop = await watchDocument(
      client,
      eventObjects(desk.value?.event.id ?? '').menu,
      readMenu,
      (next) => {
        menu.value = next;
      },
    );
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

function EventPage() {
  const shown = desk.value;
  return (
    <PageFrame
      start={start.value}
      live={live.value}
      title={<h1>{shown?.event.name ?? words().title}</h1>}
    >
      {problem.value && (
        <p class="banner" role="alert">
          {problem.value}
        </p>
      )}
      {shown &&
        (route.value[1] === 'codes' ? <CodesView desk={shown} /> : <StatisticsView desk={shown} />)}
    </PageFrame>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  render(<EventPage />, app);
  startBeating();
  addEventListener('hashchange', () => {
    route.value = decodeURIComponent(location.hash.slice(1)).split('/');
    page.followAgain();
  });
  page.open().catch((refusal: unknown) => {
    problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  });
}
