import { mayBeShown } from '../components/frame-check';
import '../components/style.css';
import './questions.css';
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { inLanguage, type PublicEvent } from '../../src/events/event';
import { eventObjects } from '../../src/events/objects';
import type { AskedQuestion } from '../../src/events/question';
import { readAsked, readFace } from '../../src/events/stored';
import { GUEST_PAGES_WORDS } from '../../src/events/words/page-guests';
import { Announcer } from '../components/announcer';
import { Icon } from '../components/icons';
import { language } from '../components/language';
import { readable } from '../components/phone-number';
import { watchDocument, watchMap, type Stop } from '../live/objects';
import { createPublicPage } from '../live/public-page';
import { startBeating } from '../live/service-clock';
import { AskForm } from './ask-form';

const id = decodeURIComponent(location.hash.slice(1));
const asked = signal<ReadonlyMap<string, AskedQuestion> | undefined>(undefined);
const face = signal<PublicEvent | undefined>(undefined);
let stops: Stop[] = [];

const page = createPublicPage(id, async (client) => {
  stops.forEach((stop) => stop());
  const names = eventObjects(id);
  stops = await Promise.all([
    watchMap(client, names.asked, readAsked, (next) => (asked.value = next)),
    watchDocument(client, names.face, readFace, (next) => (face.value = next)),
  ]);
});
const event = computed(() => face.value ?? page.start.value?.event);
const words = () => GUEST_PAGES_WORDS[language()].questions;

const RANK = { live: 0, next: 1, approved: 2, answered: 3 } as const;
const inOrder = computed(() =>
  [...(asked.value?.values() ?? [])].sort(
    (one, other) =>
      RANK[one.status] - RANK[other.status] || other.votes - one.votes || one.number - other.number,
  ),
);

function Question({
  question,
  number,
}: {
  readonly question: AskedQuestion;
  readonly number: string | undefined;
}) {
  const say = words();
  const state = { live: say.onStage, next: say.upNext, answered: say.answered, approved: '' };
  const category = event.value?.categories.find((one) => one.id === question.category);
  const canVote = number !== undefined && question.status !== 'answered';
  return (
    <li class={`asked ${question.status}`} aria-label={`${question.number}, ${question.text}`}>
      <p class="asked-head">
        <b>{question.number}</b>
        {state[question.status] && <span class="asked-state">{state[question.status]}</span>}
        {category && <span class="tag">{inLanguage(category.names, language())}</span>}
        {question.tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
      </p>
      <p class="asked-text">{question.text}</p>
      {question.name && <p class="asked-name">{question.name}</p>}
      {question.answer && (
        <p class="asked-answer">
          <Icon name="check" /> {question.answer}
        </p>
      )}
      <p class="asked-votes">
        <span>{say.votes(question.votes)}</span>
        {canVote && (
          <a
            class="button plain"
            href={`sms:${number}?&body=${encodeURIComponent(`+${question.number}`)}`}
            aria-label={say.voteFor(question.number)}
          >
            {say.vote}
          </a>
        )}
      </p>
    </li>
  );
}

function QuestionsPage() {
  const say = words();
  const shown = event.value;
  const [number] = shown?.numbers ?? [];
  return (
    <main class="questions" aria-busy={asked.value ? undefined : 'true'}>
      <header>
        <p class="house">{page.start.value?.business.name ?? '\u00a0'}</p>
        <h1>{shown?.name ?? say.title}</h1>
      </header>
      {(page.problem.value || page.live.value.kind === 'offline') && (
        <p class="banner" role="status">
          {page.problem.value || GUEST_PAGES_WORDS[language()].offline}
        </p>
      )}
      {number !== undefined && shown?.state === 'open' && <p>{say.how(readable(number))}</p>}
      {asked.value && inOrder.value.length === 0 && <p class="empty">{say.none}</p>}
      <ul class="asked-list" role="list">
        {inOrder.value.map((question) => (
          <Question key={question.number} question={question} number={number} />
        ))}
      </ul>
      {shown && (shown.state === 'open' ? <AskForm event={shown} /> : <p>{say.paused}</p>)}
      <Announcer />
    </main>
  );
}

const app = document.getElementById('app');
if (mayBeShown && app) {
  addEventListener('hashchange', () => location.reload());
  app.replaceChildren();
  document.documentElement.lang = language();
  render(<QuestionsPage />, app);
  startBeating();
  void page.open();
}
