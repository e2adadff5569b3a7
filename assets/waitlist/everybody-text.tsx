import { MAX_BROADCAST_LENGTH } from '../../src/waitlist/broadcast-api';
import { tidy } from '../../src/waitlist/rules/party';
import { countSms } from '../../src/messaging/segments';
import { Field } from '../components/field';
import { Icon } from '../components/icons';
import { findingsIn } from './everybody-cost';
import { words } from './words';

interface Props {
  readonly text: string;
  readonly error: string;
  readonly onInput: (typed: string) => void;
}

const ROWS = 4;

/** What to say, with its length and whatever is worth knowing of it while it is being written. */
export function EverybodyText({ text, error, onInput }: Props) {
  const say = words().everybody;
  const tidied = tidy(text, MAX_BROADCAST_LENGTH);
  const findings = tidied === '' ? [] : findingsIn(tidied);
  return (
    <>
      <Field
        label={say.what}
        hint={say.whatHint}
        autoFocus
        rows={ROWS}
        maxLength={MAX_BROADCAST_LENGTH}
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
