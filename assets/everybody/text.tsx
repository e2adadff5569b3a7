import { countSms } from '../../src/messaging/segments';
import { Field } from '../components/field';
import { Icon } from '../components/icons';
import { findingsIn } from './cost';
import type { Everybody } from './parts';

interface Props {
  readonly everybody: Everybody;
  readonly text: string;
  readonly error: string;
  readonly onInput: (typed: string) => void;
}

const ROWS = 4;

/** What to say, with its length and whatever is worth knowing of it while it is being written. */
export function EverybodyText({ everybody, text, error, onInput }: Props) {
  const say = everybody.words();
  const tidied = everybody.tidy(text, everybody.longest);
  const findings = tidied === '' ? [] : findingsIn(tidied);
  return (
    <>
      <Field
        label={say.what}
        hint={say.whatHint}
        autoFocus
        rows={ROWS}
        maxLength={everybody.longest}
        value={text}
        error={error || undefined}
        onInput={onInput}
      />
      <div class="findings">
        <p>{say.length(tidied === '' ? 0 : countSms(tidied).segments, tidied.length)}</p>
        {findings.map(({ severity, sentence }) => (
          <p key={sentence} class={`finding ${severity}`}>
            <Icon name={severity === 'error' ? 'cross' : 'late'} />
            {sentence}
          </p>
        ))}
      </div>
    </>
  );
}
