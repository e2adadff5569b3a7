import { isOnCall } from '../../src/pay/console';
import { LANGUAGE_NAMES, LANGUAGES } from '../../src/languages/languages';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { now } from '../live/service-clock';
import { CallBacks } from './call-backs';
import { act, current, pending, settings } from './console-state';
import { callerName, callerWords, clockOf, words } from './words';

/** Who is on the line, and in which state; nobody: whether calls ring here. */
export function CallCard() {
  const say = words();
  const { stage, call, available, missed } = current.value;
  const isOn = isOnCall(current.value);
  return (
    <section class="pay-call" aria-labelledby="pay-call">
      <h2 id="pay-call">{say.call}</h2>
      <p class={`big-state ${stage}`} data-stage={stage}>
        {say.stages[stage]}
      </p>
      {call ? (
        <ul>
          <li>
            <strong>{callerName(call.from)}</strong>
            {call.answeredAt !== undefined && isOn && (
              <span class="quiet"> {say.answered(clockOf(now() - call.answeredAt))}</span>
            )}
            {!isOn && <span class="quiet"> {say.callOver}</span>}
          </li>
        </ul>
      ) : (
        <p class="quiet">{available ? say.nobody(settings.value?.number ?? '') : say.away}</p>
      )}
      {missed && <p class="banner">{say.missed}</p>}
      {call && isOn && (
        <label class="speaks">
          {say.sayIn}{' '}
          <select
            value={call.language}
            onChange={(event) => void act({ action: 'speak', language: event.currentTarget.value })}
          >
            {LANGUAGES.map((code) => (
              <option key={code} value={code}>
                {LANGUAGE_NAMES[code]}
              </option>
            ))}
          </select>
        </label>
      )}
      <ActionButton
        state={pending.value === 'available' ? 'pending' : 'idle'}
        onPress={() => void act({ action: 'available', available: !available })}
      >
        <Icon name={available ? 'pause' : 'phone'} /> {available ? say.takeNone : say.takeCalls}
      </ActionButton>
      {!isOn && <CallBacks />}
    </section>
  );
}

/** What to say to the caller now, in the caller's language. */
export function SayCard() {
  const { stage, call } = current.value;
  const spoken = callerWords(call?.language ?? 'en').sentences;
  const sentence = stage in spoken ? spoken[stage as keyof typeof spoken] : undefined;
  return (
    <section class="pay-say" aria-labelledby="pay-say">
      <h2 id="pay-say">{words().say}</h2>
      <blockquote lang={call?.language ?? 'en'}>{sentence ?? '…'}</blockquote>
    </section>
  );
}
