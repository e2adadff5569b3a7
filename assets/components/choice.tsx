import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Words of an empty first line; absent = something is always chosen. */
  readonly first?: string | undefined;
}

/** A question with a list of answers. */
export function Choice({ label, value, options, onChoose, hint, error, first }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`field ${error ? 'wrong' : ''}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {first !== undefined && <option value="">{first}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A question that is answered with yes or no. */
export function Switch({
  label,
  hint,
  on,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="switch-field">
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Any number of answers to one question. */
export function Choices<Value extends string | number>({
  label,
  options,
  chosen,
  onChange,
  error,
}: {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly error?: string | undefined;
}) {
  const id = useId();
  return (
    <fieldset class="choices" aria-describedby={error ? id : undefined}>
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <label class="switch" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, value]
                  : chosen.filter((one) => one !== value),
              )
            }
          />
          <span>{text}</span>
        </label>
      ))}
      {error && (
        <p class="form-error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
