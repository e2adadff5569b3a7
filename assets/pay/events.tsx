import { signal } from '@preact/signals';
import { FIELDS, type Field, type PaymentEvent } from '../../src/pay/console';
import { fieldReason, REASONS } from '../../src/pay/words/reasons';
import { language } from '../components/language';
import { current, keysSeen } from './console-state';
import { clockOf, words } from './words';

export const eventsOpen = signal(false);

const isField = (word: string): word is Field => FIELDS.some((field) => field === word);

function sentence([, what, detail]: PaymentEvent): string {
  const say = words();
  const first = say.event[what] ?? what;
  if (detail === undefined) return first;
  if (isField(detail)) return `${first}: ${say.fields[detail]}`;
  if (what === 'wrong') return `${first}: ${fieldReason(detail, language())}`;
  return `${first}: ${REASONS[language()].ends[detail] ?? detail}`;
}

/** This payment's events as they arrive; the keys are counted here and kept nowhere. */
export function Events() {
  const say = words();
  const events = current.value.payment?.events ?? [];
  const counts = FIELDS.flatMap((field) => {
    const count = keysSeen.value.filter((key) => key.field === field).length;
    return count > 0 ? [`${say.fields[field]} ${count}`] : [];
  });
  return (
    <details
      class="events"
      open={eventsOpen.value}
      onToggle={(event) => (eventsOpen.value = event.currentTarget.open)}
    >
      <summary>{say.events}</summary>
      {events.length === 0 && <p class="quiet">{say.noEvents}</p>}
      <ol aria-label={say.events}>
        {events.map((event, at) => (
          <li key={at}>
            <time>{clockOf(event[0] * 1_000)}</time> {sentence(event)}
          </li>
        ))}
      </ol>
      {counts.length > 0 && (
        <p class="quiet">
          {say.event['digit']}: {counts.join(', ')}
        </p>
      )}
    </details>
  );
}
