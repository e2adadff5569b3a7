import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import './stage.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { PublicEvent } from '../../src/events/event';
import { eventObjects } from '../../src/events/objects';
import { EMPTY_STAGE, type AskedQuestion, type Stage } from '../../src/events/question';
import { readAsked, readStage } from '../../src/events/stored';
import { GUEST_PAGES_WORDS } from '../../src/events/words/page-guests';
import { firstLanguage } from '../../src/languages/languages';
import { language, speak } from '../components/language';
import { readable } from '../components/phone-number';
import { Announcer } from '../components/announcer';
import { Toasts } from '../components/toast';
import { watchDocument, watchMap, type Stop } from '../live/objects';
import { createPublicPage } from '../live/public-page';
import { isAtLeast, momentNow, startBeating } from '../live/service-clock';
import { HostKeys, listenAsHost } from './host';
import { nowAndNext } from './now-and-next';

const [id = '', part] = decodeURIComponent(location.hash.slice(1)).split('/');
const isHost = part === 'host';
const questions = signal<ReadonlyMap<string, AskedQuestion> | undefined>(undefined);
const stage = signal<Stage>(EMPTY_STAGE);
/** Counts the seconds of the countdown. */
const tick = signal(0);
let stops: Stop[] = [];

const page = createPublicPage(id, async (client) => {
  stops.forEach((stop) => stop());
  const names = eventObjects(id);
  stops = await Promise.all([
    watchMap(client, names.asked, readAsked, (next) => (questions.value = next)),
    watchDocument(client, names.stage, readStage, (next) => {
      isAtLeast(next.at);
      stage.value = next;
    }),
  ]);
});

const words = () => GUEST_PAGES_WORDS[language()].stage;
const NEXT_SHOWN = 3;

function Countdown() {
  void tick.value;
  const { until } = stage.value;
  if (until === undefined) return null;
  const seconds = Math.ceil((until - momentNow()) / 1_000);
  if (seconds <= 0) return <p class="stage-clock over">{words().timeIsUp}</p>;
  return (
    <p class={`stage-clock ${seconds <= 30 ? 'short' : ''}`} role="timer">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </p>
  );
}

function Ask({ event }: { readonly event: PublicEvent | undefined }) {
  const [number] = event?.numbers ?? [];
  return number === undefined || event?.state !== 'open' ? null : (
    <p class="stage-ask">{words().ask(readable(number))}</p>
  );
}

function StagePage() {
  const say = words();
  const event = page.start.value?.event;
  const { live, next } = nowAndNext(questions.value ?? new Map(), stage.value);
  return (
    <main class="stage" aria-busy={questions.value ? undefined : 'true'}>
      <header class="stage-head">
        <h1>{event?.name ?? say.title}</h1>
        <Countdown />
      </header>
      {(page.problem.value || page.live.value.kind === 'offline') && (
        <p class="banner" role="status">
          {page.problem.value || GUEST_PAGES_WORDS[language()].offline}
        </p>
      )}
      <section class="stage-now" aria-live="polite">
        {live ? (
          <>
            <p class="stage-question">{live.text}</p>
            <p class="stage-facts">
              <b>{live.number}</b> {live.name && <span>{live.name}</span>}{' '}
              <span>{say.votes(live.votes)}</span>
            </p>
          </>
        ) : (
          questions.value && <p class="stage-nobody">{say.nobody}</p>
        )}
      </section>
      {next.length > 0 && (
        <section class="stage-next" aria-labelledby="stage-next">
          <h2 id="stage-next">{say.next}</h2>
          <ol role="list">
            {next.slice(0, NEXT_SHOWN).map((question) => (
              <li key={question.number}>
                <b>{question.number}</b>
                <span>{question.text}</span>
                <span class="stage-votes">{say.votes(question.votes)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Ask event={event} />
      {isHost && <HostKeys event={id} questions={questions} stage={stage} />}
      <Toasts />
      <Announcer />
    </main>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  addEventListener('hashchange', () => location.reload());
  page.start.subscribe((start) => start && speak(firstLanguage(...start.event.languages)));
  app.replaceChildren();
  render(<StagePage />, app);
  startBeating();
  setInterval(() => (tick.value += 1), 500);
  if (isHost) listenAsHost(id, questions, stage);
  void page.open();
}
