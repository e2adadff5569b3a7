import type { ComponentChildren } from 'preact';
import { ActionButton, type ActionState } from '../components/action-button';
import { useDesk } from './desk';
import { words } from './words';

/** The end of a form: leave it, or do what it is for. */
export function Foot({
  state,
  look = 'main',
  blocked = false,
  children,
}: {
  readonly state: ActionState;
  readonly look?: 'main' | 'danger';
  readonly blocked?: boolean;
  readonly children: ComponentChildren;
}) {
  const desk = useDesk();
  return (
    <div class="dialog-actions">
      <ActionButton onPress={desk.close}>{words().actions.cancel}</ActionButton>
      <ActionButton
        type="submit"
        look={look}
        state={state}
        blocked={blocked}
        onPress={() => undefined}
      >
        {children}
      </ActionButton>
    </div>
  );
}
