import { useState } from 'preact/hooks';
import { inLanguage, type PublicEvent } from '../../src/events/event';
import type { PublicQuestionAnswer } from '../../src/events/staff-api';
import { GUEST_PAGES_WORDS } from '../../src/events/words/page-guests';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { language } from '../components/language';
import { newId } from '../live/new-id';
import { post } from '../live/requests';

const MAX_QUESTION = 300;
const MAX_NAME = 40;
const ID_LETTERS = 8;
/** Kept by the tab alone: a reload does not lose it. */
const KEPT_AS = 'question-draft';

/** Asks from the page, for those who do not want to text. */
export function AskForm({ event }: { readonly event: PublicEvent }) {
  const [text, setText] = useState(() => sessionStorage.getItem(KEPT_AS) ?? '');
  const [name, setName] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const [category, setCategory] = useState('');
  const [id, setId] = useState(() => newId(ID_LETTERS));
  const [wrong, setWrong] = useState('');
  const [said, setSaid] = useState('');
  const [pending, setPending] = useState(false);
  const say = GUEST_PAGES_WORDS[language()].questions;

  const keep = (typed: string): void => {
    setText(typed);
    setWrong('');
    sessionStorage.setItem(KEPT_AS, typed);
  };
  const send = async (): Promise<void> => {
    if (pending) return;
    if (text.trim() === '') return setWrong(say.enterText);
    setPending(true);
    setSaid('');
    try {
      const { number } = await post<PublicQuestionAnswer>('/events/public', {
        event: event.id,
        id,
        text: text.trim(),
        name: name.trim(),
        anonymous,
        ...(category ? { category } : {}),
      });
      keep('');
      setId(newId(ID_LETTERS));
      setSaid(say.received(number));
    } catch (refusal) {
      setWrong(refusal instanceof Error ? refusal.message : String(refusal));
    } finally {
      setPending(false);
    }
  };
  return (
    <form
      class="ask"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      <h2>{say.ask}</h2>
      <Field
        label={say.text}
        rows={3}
        maxLength={MAX_QUESTION}
        value={text}
        error={wrong || undefined}
        onInput={keep}
      />
      <Field
        label={say.name}
        hint={say.nameHint}
        autocomplete="given-name"
        maxLength={MAX_NAME}
        value={name}
        onInput={setName}
      />
      <label class="ask-tick">
        <input
          type="checkbox"
          checked={anonymous}
          onChange={({ currentTarget }) => setAnonymous(currentTarget.checked)}
        />
        {say.anonymous}
      </label>
      {event.categories.length > 0 && (
        <div class="field">
          <label for="ask-category">{say.category}</label>
          <select
            id="ask-category"
            value={category}
            onChange={({ currentTarget }) => setCategory(currentTarget.value)}
          >
            <option value="">{say.noCategory}</option>
            {event.categories.map((one) => (
              <option key={one.id} value={one.id}>
                {inLanguage(one.names, language())}
              </option>
            ))}
          </select>
        </div>
      )}
      <p role="status" class="ask-said">
        {said}
      </p>
      <ActionButton
        type="submit"
        look="main"
        state={pending ? 'pending' : 'idle'}
        onPress={() => undefined}
      >
        {say.send}
      </ActionButton>
    </form>
  );
}
