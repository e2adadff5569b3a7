import { useId } from 'preact/hooks';
import { rangeOf, type FieldValue } from '../../src/house/admin/api';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { timeOfDay } from '../live/service-clock';
import type { FieldWords } from './field-words';
import { change, changedMeanwhile, keepMine, shown, shownText, takeTheirs, type } from './drafts';
import { mended, problem, wrongWith } from './saving';
import { words } from './words';

interface Props {
  /** The field's name, as the service knows it. */
  readonly field: string;
  readonly say: FieldWords;
}

/** A line of text or several, a number, a telephone number or a time of day. */
export function TextField({
  field,
  say,
  kind = 'text',
  rows,
}: Props & {
  readonly kind?: 'text' | 'tel' | 'number' | 'time';
  /** Several lines of text. */
  readonly rows?: number;
}) {
  const range = rangeOf(field);
  const hints = [range && words().range(range.least, range.most), say.hint].filter(Boolean);
  return (
    <div data-field={field}>
      <Field
        label={say.label}
        hint={hints.length > 0 ? hints.join(' ') : undefined}
        error={wrongWith(field)}
        value={shownText(field)}
        type={kind === 'number' ? 'text' : kind}
        inputMode={kind === 'number' ? 'numeric' : kind === 'tel' ? 'tel' : 'text'}
        {...(rows ? { rows } : {})}
        onInput={(typed) => {
          mended(field);
          type(field, typed);
        }}
      />
      <Theirs field={field} />
    </div>
  );
}

/** Yes or no. */
export function SwitchField({
  field,
  say,
  disabled = false,
}: Props & { readonly disabled?: boolean }) {
  const hint = useId();
  return (
    <div data-field={field}>
      <label class="tick">
        <input
          type="checkbox"
          checked={shown(field) === true}
          disabled={disabled}
          aria-describedby={say.hint ? hint : undefined}
          onChange={(event) => {
            mended(field);
            change(field, event.currentTarget.checked);
          }}
        />
        <span>{say.label}</span>
      </label>
      {say.hint && (
        <p class="tick-hint" id={hint}>
          {say.hint}
        </p>
      )}
      <Wrong field={field} />
      <Theirs field={field} />
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of several. The empty value is nothing set. */
export function ChoiceField({
  field,
  say,
  options,
}: Props & { readonly options: readonly Option[] }) {
  const id = useId();
  const value = shownText(field);
  const isListed = options.some((option) => option.value === value);
  const error = wrongWith(field);
  return (
    <div class={`field ${error ? 'wrong' : ''}`} data-field={field}>
      <label for={id}>{say.label}</label>
      {say.hint && (
        <p class="hint" id={`${id}-hint`}>
          {say.hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-describedby={say.hint ? `${id}-hint` : undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          mended(field);
          change(field, event.currentTarget.value === '' ? null : event.currentTarget.value);
        }}
      >
        {!isListed && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Wrong field={field} />
      <Theirs field={field} />
    </div>
  );
}

/** What is wrong with a field that has no line of its own for it. */
export function Wrong({ field }: { readonly field: string }) {
  const error = wrongWith(field);
  return error ? (
    <p class="field-error" role="alert">
      {error}
    </p>
  ) : null;
}

/** What somebody else has put into the same field meanwhile, and the choice between theirs and mine. */
export function Theirs({ field }: { readonly field: string }) {
  const meanwhile = changedMeanwhile(field);
  if (!meanwhile) return null;
  const { theirs, last } = meanwhile;
  const decide = (choice: (field: string) => void): void => {
    choice(field);
    problem.value = '';
  };
  return (
    <div class="theirs" role="alert">
      <p>
        {words().changedBy(last?.by ?? '', readableValue(theirs), last ? timeOfDay(last.at) : '')}
      </p>
      <div class="theirs-choice">
        <ActionButton onPress={() => decide(keepMine)}>{words().keepMine}</ActionButton>
        <ActionButton onPress={() => decide(takeTheirs)}>{words().takeTheirs}</ActionButton>
      </div>
    </div>
  );
}

/** A value as a sentence can hold it. */
export function readableValue(value: FieldValue): string {
  if (value === null || value === '') return words().notSet;
  if (typeof value === 'boolean') return value ? words().yes : words().no;
  if (typeof value === 'string') return `“${value}”`;
  if (typeof value === 'number') return String(value);
  if (value.length === 0) return words().notSet;
  return value.map((one) => (typeof one === 'string' ? one : `${one.from}–${one.to}`)).join(', ');
}
