import type { EventRecord, EventState } from '../../src/events/event';
import { Icon } from '../components/icons';
import { words } from './words';

interface Props {
  readonly events: readonly EventRecord[];
  readonly event: EventRecord | undefined;
  readonly onChoose: (id: string) => void;
}

/** The event's name, or which one of several is shown. */
export function EventTitle({ events, event, onChoose }: Props) {
  if (events.length < 2) return <h1>{event?.name ?? words().title}</h1>;
  return (
    <h1>
      <select
        aria-label={words().event}
        value={event?.id}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {events.map(({ id, name, state }) => (
          <option key={id} value={id}>
            {state === 'open' ? name : `${name} (${words().state[state]})`}
          </option>
        ))}
      </select>
    </h1>
  );
}

/** Says that an event takes nothing new, and what that means. */
export function StateBand({ state }: { readonly state: EventState }) {
  if (state === 'open') return null;
  return (
    <p class={`state-band ${state}`}>
      <Icon name={state === 'paused' ? 'pause' : 'cross'} />
      {words().stateBand[state]}
    </p>
  );
}
