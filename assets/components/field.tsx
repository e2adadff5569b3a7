import { useEffect, useId, useRef } from 'preact/hooks';

type FieldType = 'text' | 'tel' | 'email' | 'time' | 'date';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: FieldType;
  readonly inputMode?: 'numeric' | 'tel' | 'text';
  readonly autocomplete?: HTMLInputElement['autocomplete'];
  readonly maxLength?: number;
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

/** One question of a form: label, hint and, when something is wrong, a sentence that says what to do. */
export function Field(props: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, []);
  useEffect(() => {
    // The first wrong field takes the focus, so that what is wrong with it is read out.
    if (props.error && !document.activeElement?.matches('[aria-invalid="true"]'))
      input.current?.focus();
  }, [props.error]);
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean);
  const shared = {
    id,
    ref: input,
    value: props.value,
    autofocus: props.autoFocus ?? false,
    ...(props.maxLength ? { maxLength: props.maxLength } : {}),
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(props.error ? { 'aria-invalid': true } : {}),
  };
  return (
    <div class={`field ${props.error ? 'wrong' : ''}`}>
      <label for={id}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.rows ? (
        <textarea
          {...shared}
          rows={props.rows}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          {...typeOf(props.type)}
          inputMode={props.inputMode ?? 'text'}
          autocomplete={props.autocomplete ?? 'off'}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
      {props.error && (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}

/** Preact's types want each kind of input by itself. */
function typeOf(type: FieldType = 'text') {
  switch (type) {
    case 'tel':
      return { type } as const;
    case 'email':
      return { type } as const;
    case 'time':
      return { type } as const;
    case 'date':
      return { type } as const;
    case 'text':
      return { type } as const;
  }
}
