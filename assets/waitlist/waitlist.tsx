import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import '../components/desk-page.css';
import '../components/foot.css';
import '../components/board.css';
import '../everybody/everybody.css';
import './waitlist.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { firstLanguage } from '../../src/languages/languages';
import type { WithWaitlist } from '../../src/waitlist/staff-api';
import { PageFrame } from '../components/page-frame';
import { Title } from '../components/title';
import { EverybodyBand } from '../everybody/band';
import { listenToKeys } from '../live/keys';
import { startBeating } from '../live/service-clock';
import { createStaffPage, type StaffPage } from '../live/staff-page';
import { createActions } from './actions';
import { createBoard } from './board';
import { BoardView } from './board-view';
import { DeskContext, type Desk, type OpenDialog } from './desk';
import { Dialogs } from './dialogs';
import { everybodyOf } from './everybody';
import { tellWhoIsGivenAway } from './given-away';
import { ListNotice } from './list-notice';
import { answerKey } from './shortcuts';
import { words } from './words';

const page: StaffPage<WithWaitlist> = createStaffPage<WithWaitlist>({
  desk: 'waitlist',
  isThere: () => list.value !== undefined,
  follow: (client) => board.follow(client, listId.value),
  looked: ({ waitlist }) => {
    if (start.value && waitlist) start.value = { ...start.value, waitlist };
  },
  notRead: (reason) => words().notRead(reason),
  noAccess: () => words().noAccess,
});
const { start, live, problem } = page;
const dialog = signal<OpenDialog | undefined>(undefined);
const wanted = signal(decodeURIComponent(location.hash.slice(1)));

const lists = computed(() => start.value?.waitlist?.lists ?? []);
/** The list of the address, or the first one. */
const list = computed(() => lists.value.find(({ id }) => id === wanted.value) ?? lists.value[0]);

const board = createBoard();
const listId = computed(() => list.value?.id ?? '');
const actions = createActions(board, listId);
const everybody = everybodyOf(board, listId, () => firstLanguage(start.value?.business.language));
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

function ListTitle() {
  const { value: chosen } = list;
  const isHouse = chosen?.name === start.value?.business.name;
  return (
    <Title
      label={words().list}
      chosen={chosen?.id}
      options={lists.value.map(({ id, name }) => [id, name] as const)}
      alone={chosen && !isHouse ? chosen.name : words().title}
      onChoose={(id) => (location.hash = encodeURIComponent(id))}
    />
  );
}

function WaitlistPage() {
  return (
    <PageFrame start={start.value} live={live.value} problem={problem.value} title={<ListTitle />}>
      {desk.value && <ListNotice desk={desk.value} />}
      {desk.value && (
        <EverybodyBand
          everybody={everybody}
          onShow={(id) => (dialog.value = { kind: 'everybodyResult', id })}
        />
      )}
      <DeskContext.Provider value={desk.value}>
        <BoardView desk={desk.value} />
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
  render(<WaitlistPage />, app);
  startBeating();
  listenToKeys('waitlist', (key) => desk.value !== undefined && answerKey(desk.value, key));
  addEventListener('hashchange', () => {
    wanted.value = decodeURIComponent(location.hash.slice(1));
    page.followAgain();
  });
  page.open().catch((refusal: unknown) => {
    problem.value = refusal instanceof Error ? refusal.message : String(refusal);
  });
}
