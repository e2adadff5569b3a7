import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import type { Desk } from './desk';
import { words } from './words';

/** Takes no more for now, or again; nothing once the event is over. */
export function PauseButton({ desk }: { readonly desk: Desk | undefined }) {
  const { actions } = words();
  const state = desk?.event.state;
  if (state === 'ended') return null;
  return (
    <ActionButton
      blocked={!desk}
      onPress={() => void desk?.actions.setState(state === 'open' ? 'paused' : 'open')}
    >
      <Icon name={state === 'paused' ? 'play' : 'pause'} />
      {state === 'paused' ? actions.open : actions.pause}
    </ActionButton>
  );
}
