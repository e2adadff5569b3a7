import type { QuestionStatus } from '../../src/events/question';
import { inLanguage } from '../../src/events/event';
import { ActionButton } from '../components/action-button';
import { Delivery } from '../components/delivery';
import { language } from '../components/language';
import { Menu, type MenuItem } from '../components/menu';
import { now } from '../live/service-clock';
import { useDesk, type Desk } from './desk';
import { questionWords, type QuestionRow } from './questions';
import { minutesBetween } from './words';

/** The one obvious next step of a question, by where it stands. */
const NEXT_STEP = {
  received: 'approve',
  approved: 'next',
  next: 'live',
  live: 'answer',
} as const satisfies Readonly<Partial<Record<QuestionStatus, string>>>;

const nextStep = (status: QuestionStatus) =>
  status in NEXT_STEP ? NEXT_STEP[status as keyof typeof NEXT_STEP] : undefined;

/** A question with all that moderators need to decide about it. */
export function QuestionCard({ row }: { readonly row: QuestionRow }) {
  const desk = useDesk();
  const { key, question } = row;
  const { presses } = desk.questions;
  const say = questionWords();
  const step = nextStep(question.status);
  const labels = { ...say.actions, answer: say.actions.answered };
  const category = desk.event.categories.find(({ id }) => id === question.category);
  const text = question.texts.at(-1);
  return (
    <li
      class={`ticket question ${question.status}`}
      aria-label={`${question.number}, ${question.text}`}
      aria-busy={presses.busy(key) ? 'true' : undefined}
      tabIndex={-1}
      data-row={key}
    >
      <div class="ticket-head">
        <span class="ticket-number">{question.number}</span>
        <span class={`ticket-name ${question.name ? '' : 'nobody'}`}>
          {question.name || say.noName}
        </span>
        <b class="votes">{say.votes(question.votes)}</b>
        <Menu label={say.actions.more} control="more" items={() => questionMenu(desk, row)} />
      </div>
      <p class="question-text">{question.text}</p>
      <p class="chips">
        {question.priority !== 'normal' && (
          <span class={`chip ${question.priority}`}>{say.priority[question.priority]}</span>
        )}
        {category && <span class="chip">{inLanguage(category.names, language())}</span>}
        {question.tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
          </span>
        ))}
      </p>
      <div class="ticket-facts">
        <p>
          {say.minutes(minutesBetween(question.askedAt, now()))}
          {question.anonymous && ` · ${say.anonymous}`}
        </p>
        <Ending row={row} />
        {text && (
          <Delivery
            text={text}
            {...(question.address === undefined ? {} : { address: question.address })}
          />
        )}
      </div>
      {step && (
        <div class="ticket-actions">
          <ActionButton
            look="main"
            control={step}
            state={presses.stateOf(key, step)}
            blocked={presses.busy(key)}
            onPress={() => void desk.questions.act(row, { action: step }, desk.event.id)}
          >
            {labels[step]}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

/** How a question that is done with ended. */
function Ending({ row: { question } }: { readonly row: QuestionRow }) {
  const say = questionWords();
  if (question.status === 'merged' && question.mergedInto !== undefined)
    return <p>{say.mergedInto(question.mergedInto)}</p>;
  if (question.status === 'hidden') return <p>{say.notTaken(question.reason ?? '')}</p>;
  if (question.status === 'withdrawn') return <p>{say.status.withdrawn}</p>;
  if (question.answer) return <p>“{question.answer}”</p>;
  return null;
}

function questionMenu(desk: Desk, row: QuestionRow): readonly MenuItem[] {
  const { actions } = questionWords();
  const { status } = row.question;
  const act = (action: 'approve' | 'next' | 'live') => () =>
    void desk.questions.act(row, { action }, desk.event.id);
  const opens = (kind: 'editQuestion' | 'sort' | 'merge' | 'hide' | 'answer' | 'history') => () =>
    desk.open({ kind, row });
  if (status === 'withdrawn') return [{ label: actions.history, onPress: opens('history') }];
  const isOpen = status !== 'merged' && status !== 'answered';
  return [
    ...(status === 'hidden' || status === 'next'
      ? [{ label: actions.approve, onPress: act('approve') }]
      : []),
    ...(status === 'received' ? [{ label: actions.next, onPress: act('next') }] : []),
    ...(status === 'approved' ? [{ label: actions.live, onPress: act('live') }] : []),
    ...(status === 'answered' ? [{ label: actions.live, onPress: act('live') }] : []),
    ...(isOpen ? [{ label: actions.answer, onPress: opens('answer') }] : []),
    { label: actions.edit, onPress: opens('editQuestion') },
    { label: actions.sort, onPress: opens('sort') },
    ...(isOpen ? [{ label: actions.merge, onPress: opens('merge') }] : []),
    { label: actions.history, onPress: opens('history') },
    ...(isOpen && status !== 'hidden'
      ? [{ label: actions.hide, look: 'danger' as const, onPress: opens('hide') }]
      : []),
  ];
}
