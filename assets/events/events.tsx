import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import '../components/desk-page.css';
import '../components/foot.css';
import '../components/board.css';
import '../everybody/everybody.css';
import '../order/order.css';
import './events.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import type { PublicEvent } from '../../src/events/event';
import { isMine } from '../../src/events/rules/terminals';
import type { EventsStart } from '../../src/events/staff-api';
import { firstLanguage } from '../../src/languages/languages';
import { PageFrame } from '../components/page-frame';
import { listenForTouch } from '../components/sound';
import { EverybodyBand } from '../everybody/band';
import { listenToKeys } from '../live/keys';
import { startBeating } from '../live/service-clock';
import { createStaffPage, type StaffPage } from '../live/staff-page';
import { createActions } from './actions';
import { DeskContext, type Desk, type OpenDialog } from './desk';
import { Dialogs } from './dialogs';
import { everybodyOf } from './everybody';
import { watchFace } from './face';
import { createOrders } from './orders';
import { OrderView } from './order-view';
import { createQuestions } from './questions';
import { QuestionsView } from './questions-view';
import { readRoute, writeRoute } from './route';
import { answerKey } from './shortcuts';
import { createTerminals } from './terminals';
import { EventTitle, StateBand } from './title';
import { words } from './words';

interface WithEvents {
  readonly events?: EventsStart;
}

const route = signal(readRoute(location.hash));
const dialog = signal<OpenDialog | undefined>(undefined);
const face = signal<PublicEvent | undefined>(undefined);

const orders = createOrders();
const questions = createQuestions();
const events = computed(() => page.start.value?.events?.events ?? []);
/** The event of the address, or the first one that is not over, with what others have just made of it. */
const event = computed(() => {
  const all = events.value;
  const found =
    all.find(({ id }) => id === route.value.event) ??
    all.find(({ state }) => state !== 'ended') ??
    all[0];
  const { value } = face;
  return found && value?.id === found.id ? { ...found, ...value } : found;
});
const eventId = computed(() => event.value?.id ?? '');
const terminal = computed(() =>
  event.value?.mode === 'orders' ? route.value.terminal : undefined,
);
const page: StaffPage<WithEvents> = createStaffPage<WithEvents>({
  desk: 'events',
  isThere: () => event.value !== undefined,
  async follow(client) {
    const id = eventId.value;
    await Promise.all([
      watchFace(client, id, (next) => (face.value = next)),
      event.value?.mode === 'questions'
        ? questions.follow(client, id)
        : Promise.all([orders.follow(client, id), terminals.follow(client, id)]),
    ]);
  },
  looked: ({ events: next }) => {
    if (page.start.value && next) page.start.value = { ...page.start.value, events: next };
  },
  notRead: (reason) => words().notRead(reason),
  noAccess: () => (page.start.value?.events ? words().noEvents : words().noAccess),
});
const { start, live, problem } = page;
const terminals = createTerminals(eventId, terminal);

const actions = createActions(orders, eventId);
const everybody = everybodyOf(orders, eventId, () => firstLanguage(start.value?.business.language));
const mine = computed(() => {
  const part = terminal.value;
  const open = terminals.open.value;
  return part
    ? orders.queue.value.filter(({ order }) => isMine(order.number, part, open))
    : orders.queue.value;
});

const desk = computed<Desk | undefined>(
  () =>
    event.value && {
      event: event.value,
      orders,
      questions,
      actions,
      everybody,
      terminals,
      terminal: terminal.value,
      mine,
      open: (next) => (dialog.value = next),
    },
);

function Body() {
  return event.value?.mode === 'questions' ? (
    <QuestionsView desk={desk.value} />
  ) : (
    <OrderView desk={desk.value} />
  );
}

function EventsPage() {
  return (
    <PageFrame
      start={start.value}
      live={live.value}
      problem={problem.value}
      title={
        <EventTitle
          events={events.value}
          event={event.value}
          onChoose={(id) => (location.hash = writeRoute({ event: id }))}
        />
      }
    >
      {event.value && <StateBand state={event.value.state} />}
      {desk.value && (
        <EverybodyBand
          everybody={everybody}
          onShow={(id) => (dialog.value = { kind: 'everybodyResult', id })}
        />
      )}
      <DeskContext.Provider value={desk.value}>
        <Body />
        {desk.value && dialog.value && (
          <Dialogs open={dialog.value} onClose={() => (dialog.value = undefined)} />
        )}
      </DeskContext.Provider>
    </PageFrame>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  app.replaceChildren();
  render(<EventsPage />, app);
  startBeating();
  listenForTouch();
  listenToKeys('events', (key) => desk.value !== undefined && answerKey(desk.value, key));
  addEventListener('hashchange', () => {
    const before = eventId.value;
    route.value = readRoute(location.hash);
    dialog.value = undefined;
    if (eventId.value !== before) page.followAgain();
  });
  page.open().catch((refusal: unknown) => {
    problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  });
}
