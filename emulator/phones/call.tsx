import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Leg } from './call-control';
import { heardOf, isRinging, stateOf } from './call-words';
import type { Phone } from './demo';
import { DialPad } from './dial-pad';
import { Problem } from './more/problem';
import './style/call.css';
import { useCalls, type CallOnPhone } from './use-calls';

/** What was heard so far, the newest in sight. */
function HeardList({ leg, label }: { leg: Leg; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [leg.heard.length]);
  return (
    <div class="heard" ref={box} tabIndex={0} aria-label={label} role="log">
      <ol>
        {leg.heard.map(heardOf).map(({ who, words }, index) => (
          <li key={index}>
            <small>{who}</small> {words}
          </li>
        ))}
      </ol>
    </div>
  );
}

function SayBox({ label, say }: { label: string; say: (words: string) => void }) {
  const id = useId();
  const [words, setWords] = useState('');
  return (
    <form
      class="say"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === '') return;
        say(words.trim());
        setWords('');
      }}
    >
      <label class="unseen" for={id}>
        {label}
      </label>
      <input
        id={id}
        value={words}
        placeholder={label}
        autocomplete="off"
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <button type="submit">Say</button>
    </form>
  );
}

/** A call that this phone is in: what is heard, keys and words, and the end. */
function Talking({ leg, act }: { leg: Leg; act: CallOnPhone['act'] }) {
  const answered = leg.status === 'in-progress';
  return (
    <>
      {answered && (
        <>
          <DialPad press={(press) => act({ press })} />
          <SayBox
            label={leg.waitingFor === 'record' ? 'Leave a message' : 'Say something'}
            say={(say) => act({ say })}
          />
        </>
      )}
      <button type="button" class="end" onClick={() => act({ hangUp: true })}>
        Hang up
      </button>
    </>
  );
}

/**
 * The calls of a phone: a button that calls the chosen desk, and in its place, while a call is on, the call.
 * `offered` = the button is there; a phone that rings is answered anyway.
 */
export function Calls(props: { phone: Phone; desk: string; offered: boolean }) {
  const { phone, desk } = props;
  const { leg, pending, problem, make, act, putAway } = useCalls(phone.number);
  if (!leg) {
    if (!props.offered) return null;
    return (
      <div class="call">
        <button type="button" disabled={pending} onClick={() => make(desk)}>
          {pending ? 'Calling' : 'Call'}
          <span class="unseen"> from {phone.name}</span>
        </button>
        <Problem text={problem} />
      </div>
    );
  }
  return (
    <div class="call open" role="group" aria-label={`Call on ${phone.name}`}>
      <p class="state" role="status">
        {stateOf(leg)}
        {pending && <small> …</small>}
      </p>
      <HeardList leg={leg} label={`Heard on ${phone.name}`} />
      <Problem text={problem} />
      {leg.endedAt !== null ? (
        <button type="button" class="main" onClick={putAway}>
          Back to the texts
        </button>
      ) : isRinging(leg) ? (
        <div class="ringing">
          <button type="button" class="main" onClick={() => act({ answer: true })}>
            Answer
          </button>
          <button type="button" class="end" onClick={() => act({ reject: true })}>
            Reject
          </button>
        </div>
      ) : (
        <Talking leg={leg} act={act} />
      )}
    </div>
  );
}
