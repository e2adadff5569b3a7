import { useId, useRef } from 'preact/hooks';
import { channelOf, checkText, secondsToRead, type Finding } from '../../src/messaging/text-check';
import type { EditableText } from '../../src/messaging/texts';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { language } from '../components/language';
import { change, shown } from './drafts';
import { Theirs, Wrong } from './fields';
import { mended } from './saving';
import { meaningOf } from './told-of-texts';
import { words } from './words';

interface Props {
  readonly text: EditableText;
  readonly field: string;
}

/** One text being put into other words: what can be filled in, what is wrong with it, and how it looks on a phone. */
export function TextEditor({ text, field }: Props) {
  const say = words().texts;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const own = shown(field);
  const typed = typeof own === 'string' ? own : text.ours;
  const { preview, count, findings } = checkText(typed, {
    channel: channelOf(text),
    placeholders: text.placeholders,
    language: language(),
  });
  const hasErrors = findings.some(({ severity }) => severity === 'error');

  const write = (next: string): void => {
    mended(field);
    change(field, next === text.ours ? null : next);
  };
  /** Puts something where the caret stands, and leaves the caret behind it. */
  const put = (piece: string, from: number, to: number): void => {
    write(typed.slice(0, from) + piece + typed.slice(to));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + piece.length, from + piece.length);
    });
  };
  const insert = (piece: string): void => {
    const { selectionStart, selectionEnd } = area.current ?? {};
    put(piece, selectionStart ?? typed.length, selectionEnd ?? typed.length);
  };
  return (
    <div class="editor">
      <div class={`field ${hasErrors ? 'wrong' : ''}`} data-field={field}>
        <label for={id}>{say.text}</label>
        <textarea
          ref={area}
          id={id}
          rows={4}
          value={typed}
          aria-describedby={`${id}-findings`}
          aria-invalid={hasErrors ? true : undefined}
          onInput={(event) => write(event.currentTarget.value)}
        />
        {text.placeholders.length > 0 && (
          <div class="chips" role="group" aria-label={say.insert}>
            {text.placeholders.map((placeholder) => (
              <button
                key={placeholder.name}
                type="button"
                class="chip"
                onClick={() => insert(`{${placeholder.name}}`)}
              >
                <b>{`{${placeholder.name}}`}</b>{' '}
                <span class="quiet">
                  {meaningOf(placeholder, field)}
                  {placeholder.needed && ` (${say.needed})`}
                </span>
              </button>
            ))}
          </div>
        )}
        <ul class="findings" id={`${id}-findings`}>
          {findings.map((finding, at) => (
            <FindingLine key={at} finding={finding} onReplace={put} />
          ))}
          {findings.length === 0 && (
            <li class="finding good">
              <Icon name="check" />
              <span>{say.allGood}</span>
            </li>
          )}
        </ul>
        <Wrong field={field} />
        <Theirs field={field} />
        {own !== null && (
          <ActionButton onPress={() => write(text.ours)}>{say.useOurs}</ActionButton>
        )}
      </div>
      <figure class="phone">
        <figcaption>{text.channel ? say.channels[text.channel].preview : say.preview}</figcaption>
        <p class="bubble" data-preview>
          {preview}
        </p>
        <p class="counter" data-counter>
          {text.channel
            ? say.channels[text.channel].count(preview.length, secondsToRead(preview))
            : text.kind === 'piece'
              ? say.countInside(count.places)
              : say.count(count.places, count.segments)}
        </p>
      </figure>
    </div>
  );
}

function FindingLine({
  finding: { severity, sentence, at, instead },
  onReplace,
}: {
  readonly finding: Finding;
  readonly onReplace: (piece: string, from: number, to: number) => void;
}) {
  const say = words().texts;
  return (
    <li class={`finding ${severity}`}>
      <Icon name={severity === 'error' ? 'cross' : 'late'} />
      <span>
        <b>{severity === 'error' ? say.error : say.warning}</b>: {sentence}
      </span>
      {at && instead !== undefined && (
        <button
          type="button"
          class="button plain"
          onClick={() => onReplace(instead, at.from, at.to)}
        >
          {say.replace(instead)}
        </button>
      )}
    </li>
  );
}
