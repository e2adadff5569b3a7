import { signal } from '@preact/signals';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../src/languages/languages';
import { channelOf, checkText } from '../../src/messaging/text-check';
import type { EditableText } from '../../src/messaging/texts';
import { isTextsKind, TEXTS_OF, type TextsKind } from '../../src/house/admin/api';
import { editableIn } from '../../src/house/admin/editable-texts';
import { language } from '../components/language';
import { house, isChanged, shownText, stored, unsaved } from './drafts';
import { SectionForm } from './save-bar';
import { TextEditor } from './text-editor';
import { purposeOf } from './told-of-texts';
import { words } from './words';

const chosen = signal<Language | undefined>(undefined);
const onlyOwn = signal(false);
const opened = signal<string | undefined>(undefined);

const KINDS = Object.keys(TEXTS_OF).filter(isTextsKind);
const chosenDesk = signal<TextsKind>('texts');

/** Those of desks that the house has. */
const desksWithTexts = (): readonly TextsKind[] =>
  KINDS.filter((kind) => house.value?.texts[kind] !== undefined);

/** Texts that were changed here and cannot be sent as they stand. */
const unsendable = (): number =>
  unsaved(KINDS.map((kind) => `${kind}.`)).filter(({ field, now }) => {
    const [kind, code, key] = field.split('.');
    const wanted = LANGUAGES.find((one) => one === code);
    const text =
      wanted && isTextsKind(kind) && editableIn(kind, wanted).find((one) => one.key === key);
    if (!text || now === null) return false;
    return checkText(typeof now === 'string' ? now : '', {
      channel: channelOf(text),
      placeholders: text.placeholders,
    }).findings.some(({ severity }) => severity === 'error');
  }).length;

/** Every text that people get from a desk, in one language at a time. */
export function Texts() {
  const say = words().texts;
  const code = chosen.value ?? language();
  const desks = desksWithTexts();
  const desk = desks.includes(chosenDesk.value) ? chosenDesk.value : (desks[0] ?? 'texts');
  const fieldOf = (key: string): string => `${desk}.${code}.${key}`;
  const all = editableIn(desk, code);
  const rows = onlyOwn.value
    ? all.filter(({ key }) => stored(fieldOf(key)) !== null || isChanged(fieldOf(key)))
    : all;
  const wrong = unsendable();
  return (
    <SectionForm fields={[`${desk}.`]} blocked={wrong > 0 ? words().lookAt(wrong) : undefined}>
      <p>{say.intro}</p>
      <div class="texts-choice">
        {desks.length > 1 && (
          <label class="field">
            <span>{say.desk}</span>
            <select
              value={desk}
              onChange={({ currentTarget: { value } }) => {
                chosenDesk.value = desks.find((one) => one === value) ?? 'texts';
                opened.value = undefined;
              }}
            >
              {desks.map((one) => (
                <option key={one} value={one}>
                  {say.desks[one]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          <span>{say.language}</span>
          <select
            value={code}
            onChange={({ currentTarget: { value } }) => {
              chosen.value = LANGUAGES.find((one) => one === value);
              opened.value = undefined;
            }}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{say.show}</span>
          <select
            value={onlyOwn.value ? 'own' : 'all'}
            onChange={(event) => (onlyOwn.value = event.currentTarget.value === 'own')}
          >
            <option value="all">{say.all}</option>
            <option value="own">{say.own}</option>
          </select>
        </label>
      </div>
      {rows.length === 0 && <p class="quiet">{say.noneOwn}</p>}
      <ul class="texts">
        {rows.map((text) => (
          <TextRow key={text.key} text={text} field={fieldOf(text.key)} />
        ))}
      </ul>
    </SectionForm>
  );
}

function TextRow({ text, field }: { readonly text: EditableText; readonly field: string }) {
  const say = words().texts;
  const purpose = purposeOf(text, field);
  const isOpen = opened.value === field;
  const own = stored(field) !== null;
  return (
    <li class={isOpen ? 'text open' : 'text'} data-text={text.key}>
      <button
        type="button"
        class="text-head"
        aria-expanded={isOpen}
        onClick={() => (opened.value = isOpen ? undefined : field)}
      >
        <span class="text-purpose">{purpose}</span>
        <span class="text-marks">
          {text.channel && <span class="mark plain">{say.channels[text.channel].mark}</span>}
          {own && <span class="mark">{say.ownMark}</span>}
          {isChanged(field) && <span class="mark draft">{say.draftMark}</span>}
        </span>
        {!isOpen && <span class="text-now">{shownText(field) || text.ours}</span>}
      </button>
      {isOpen && <TextEditor text={text} field={field} />}
    </li>
  );
}
