import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { inLanguage } from '../../src/events/event';
import type { Priority } from '../../src/events/question';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { language } from '../components/language';
import { timeOfDay } from '../live/service-clock';
import { useDesk, type OpenDialog } from './desk';
import { questionWords, type QuestionChange, type QuestionRow } from './questions';

const MAX_QUESTION = 300;
const MAX_REASON = 120;
const PRIORITIES: readonly Priority[] = ['high', 'normal', 'low'];
/** What a countdown on the stage is set to, in minutes. */
const MINUTES = [1, 2, 5, 10, 15, 30] as const;

interface Props {
  readonly row: QuestionRow;
  readonly onClose: () => void;
}

/** Whichever form about questions is open. */
export function QuestionDialog(props: { readonly open: OpenDialog; readonly onClose: () => void }) {
  const { open, onClose } = props;
  switch (open.kind) {
    case 'editQuestion':
      return <EditDialog row={open.row} onClose={onClose} />;
    case 'sort':
      return <SortDialog row={open.row} onClose={onClose} />;
    case 'merge':
      return <MergeDialog row={open.row} onClose={onClose} />;
    case 'hide':
      return <HideDialog row={open.row} onClose={onClose} />;
    case 'answer':
      return <AnswerDialog row={open.row} onClose={onClose} />;
    case 'history':
      return <HistoryDialog row={open.row} onClose={onClose} />;
    case 'countdown':
      return <CountdownDialog onClose={onClose} />;
    default:
      return null;
  }
}

interface FormProps extends Props {
  readonly title: string;
  readonly submit: string;
  readonly look?: 'main' | 'danger';
  /** Undefined = not ready to be sent. */
  readonly change: () => QuestionChange | undefined;
  readonly action: QuestionChange['action'];
  readonly children: ComponentChildren;
}

/** A form that does one thing to a question, and stays until it is done. */
function QuestionForm(props: FormProps) {
  const { row, onClose, title, submit, look = 'main', change, action } = props;
  const { questions, event } = useDesk();
  const send = async (): Promise<void> => {
    const wanted = change();
    if (wanted && (await questions.act(row, wanted, event.id))) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} onSubmit={() => void send()}>
      {props.children}
      <div class="dialog-actions">
        <ActionButton onPress={onClose}>{questionWords().actions.close}</ActionButton>
        <ActionButton
          type="submit"
          look={look}
          state={questions.presses.stateOf(row.key, action)}
          onPress={() => undefined}
        >
          {submit}
        </ActionButton>
      </div>
    </Dialog>
  );
}

/** Who hears of it. */
function Told({ row: { question } }: { readonly row: QuestionRow }) {
  const { told, notTold } = questionWords().dialogs;
  return <p class="hint">{question.address === undefined ? notTold : told}</p>;
}

function EditDialog(props: Props) {
  const { question } = props.row;
  const [text, setText] = useState(question.text);
  const { dialogs: say, actions } = questionWords();
  return (
    <QuestionForm
      {...props}
      title={say.edit(question.number)}
      submit={actions.save}
      action="editQuestion"
      change={() => (text.trim() ? { action: 'editQuestion', text: text.trim() } : undefined)}
    >
      {question.original !== undefined && <p>{say.original(question.original)}</p>}
      <Field
        label={say.text}
        hint={say.textHint}
        autoFocus
        rows={4}
        maxLength={MAX_QUESTION}
        value={text}
        onInput={setText}
      />
    </QuestionForm>
  );
}

function SortDialog(props: Props) {
  const { question } = props.row;
  const { event } = useDesk();
  const [priority, setPriority] = useState<Priority>(question.priority);
  const [category, setCategory] = useState(question.category ?? '');
  const [tags, setTags] = useState(question.tags.join(', '));
  const { dialogs: say, actions, priority: priorities } = questionWords();
  return (
    <QuestionForm
      {...props}
      title={say.sort(question.number)}
      submit={actions.save}
      action="prioritise"
      change={() => ({
        action: 'prioritise',
        priority,
        ...(category ? { category } : {}),
        tags: tags
          .split(',')
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
      })}
    >
      <fieldset class="tiles">
        <legend>{say.priority}</legend>
        {PRIORITIES.map((one) => (
          <label key={one} class="tile">
            <input
              type="radio"
              name="priority"
              checked={priority === one}
              onChange={() => setPriority(one)}
            />
            <span>{priorities[one]}</span>
          </label>
        ))}
      </fieldset>
      {event.categories.length > 0 && (
        <div class="field">
          <label for="question-category">{say.category}</label>
          <select
            id="question-category"
            value={category}
            onChange={({ currentTarget }) => setCategory(currentTarget.value)}
          >
            <option value="">{say.noCategory}</option>
            {event.categories.map(({ id, names }) => (
              <option key={id} value={id}>
                {inLanguage(names, language())}
              </option>
            ))}
          </select>
        </div>
      )}
      <Field label={say.tags} hint={say.tagsHint} maxLength={120} value={tags} onInput={setTags} />
    </QuestionForm>
  );
}

function MergeDialog(props: Props) {
  const { question } = props.row;
  const { questions } = useDesk();
  const others = [
    ...questions.stage.value,
    ...questions.approved.value,
    ...questions.received.value,
  ].filter((other) => other.key !== props.row.key);
  const [into, setInto] = useState<number>();
  const { dialogs: say, actions } = questionWords();
  return (
    <QuestionForm
      {...props}
      title={say.merge(question.number)}
      submit={actions.merge}
      action="merge"
      change={() => (into === undefined ? undefined : { action: 'merge', into })}
    >
      <p class="says">{question.text}</p>
      {others.length === 0 && <p>{say.nothingToMerge}</p>}
      {others.length > 0 && (
        <fieldset class="choices">
          <legend>{say.into}</legend>
          {others.map(({ key, question: other }) => (
            <label key={key} class="choice">
              <input
                type="radio"
                name="into"
                checked={into === other.number}
                onChange={() => setInto(other.number)}
              />
              <span>
                <b>{other.number}</b> {other.text}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p class="hint">{say.mergeHint}</p>
      <Told row={props.row} />
    </QuestionForm>
  );
}

function HideDialog(props: Props) {
  const { question } = props.row;
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState('');
  const { dialogs: say, actions } = questionWords();
  return (
    <QuestionForm
      {...props}
      title={say.hide(question.number)}
      submit={actions.hide}
      look="danger"
      action="hide"
      change={() => {
        setWrong(reason.trim() ? '' : say.enterReason);
        return reason.trim() ? { action: 'hide', reason: reason.trim() } : undefined;
      }}
    >
      <p class="says">{question.text}</p>
      <Field
        label={say.reason}
        hint={say.reasonHint}
        autoFocus
        maxLength={MAX_REASON}
        value={reason}
        error={wrong || undefined}
        onInput={setReason}
      />
      <div class="quick" role="group" aria-label={say.reason}>
        {say.reasons.map((one) => (
          <button key={one} type="button" class="button plain" onClick={() => setReason(one)}>
            {one}
          </button>
        ))}
      </div>
      <Told row={props.row} />
    </QuestionForm>
  );
}

function AnswerDialog(props: Props) {
  const { question } = props.row;
  const [text, setText] = useState(question.answer ?? '');
  const { dialogs: say, actions } = questionWords();
  return (
    <QuestionForm
      {...props}
      title={say.answer(question.number)}
      submit={actions.answer}
      action="answer"
      change={() => ({ action: 'answer', ...(text.trim() ? { text: text.trim() } : {}) })}
    >
      <p class="says">{question.text}</p>
      <Field
        label={say.written}
        hint={say.writtenHint}
        autoFocus
        rows={4}
        maxLength={MAX_QUESTION}
        value={text}
        onInput={setText}
      />
      <Told row={props.row} />
    </QuestionForm>
  );
}

function HistoryDialog({ row: { question }, onClose }: Props) {
  const say = questionWords();
  return (
    <Dialog title={say.dialogs.history(question.number)} onClose={onClose} onSubmit={onClose}>
      <ol class="history">
        {question.history.map(({ at, by, did, text }) => (
          <li key={`${at}-${did}`}>
            {say.by(say.did[did], by, timeOfDay(at))}
            {text !== undefined && <p class="hint">{say.dialogs.before(text)}</p>}
          </li>
        ))}
      </ol>
      <div class="dialog-actions">
        <ActionButton look="main" onPress={onClose}>
          {say.actions.close}
        </ActionButton>
      </div>
    </Dialog>
  );
}

/** Sets the countdown that the stage shows, for the question that is there. */
function CountdownDialog({ onClose }: { readonly onClose: () => void }) {
  const { questions, event } = useDesk();
  const say = questionWords();
  const [row] = questions.stage.value;
  const set = async (minutes: number): Promise<void> => {
    if (row && (await questions.act(row, { action: 'countdown', seconds: minutes * 60 }, event.id)))
      onClose();
  };
  return (
    <Dialog title={say.dialogs.countdown} onClose={onClose}>
      {!row && <p>{say.empty.stage}</p>}
      {row && (
        <div class="quick" role="group" aria-label={say.dialogs.minutes}>
          {MINUTES.map((minutes) => (
            <button
              key={minutes}
              type="button"
              class="button plain"
              onClick={() => void set(minutes)}
            >
              {minutes} min
            </button>
          ))}
          <button type="button" class="button plain" onClick={() => void set(0)}>
            {say.actions.countdownOff}
          </button>
        </div>
      )}
      <div class="dialog-actions">
        <ActionButton onPress={onClose}>{say.actions.close}</ActionButton>
      </div>
    </Dialog>
  );
}
