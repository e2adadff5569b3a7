import type { EventRecord, EventState } from '../../src/events/event';
import { Icon } from '../components/icons';
import { Title } from '../components/title';
import { words } from './words';

interface Props {
  readonly events: readonly EventRecord[];
  readonly event: EventRecord | undefined;
  readonly onChoose: (id: string) => void;
}

/** The event's name, or which one of several is shown. */
export function EventTitle({ events, event, onChoose }: Props) {
  return (
    <Title
      label={words().event}
      chosen={event?.id}
      options={events.map(({ id, name, state }) => [
        id,
        state === 'open' ? name : `${name} (${words().state[state]})`,
      ])}
      alone={event?.name ?? words().title}
      onChoose={onChoose}
    />
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
