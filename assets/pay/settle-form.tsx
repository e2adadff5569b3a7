import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { words } from './words';

/** What the provider's own list says of a payment. */
export interface Settled {
  readonly charged: boolean;
  readonly confirmation?: string;
}

interface Props {
  readonly isPending: boolean;
  readonly onSettle: (settled: Settled) => void;
}

/** No word came: what the provider's own list says is noted here, and nothing is charged again. */
export function SettleForm({ isPending, onSettle }: Props) {
  const say = words();
  const [confirmation, setConfirmation] = useState('');
  const typed = confirmation.trim();
  const state = isPending ? 'pending' : 'idle';
  return (
    <div class="settle">
      <p>{say.unknownHelp}</p>
      <Field
        label={say.confirmation}
        value={confirmation}
        onInput={setConfirmation}
        maxLength={40}
      />
      <div class="amount-actions">
        <ActionButton
          look="main"
          state={state}
          onPress={() => onSettle({ charged: true, ...(typed ? { confirmation: typed } : {}) })}
        >
          {say.actions.charged}
        </ActionButton>
        <ActionButton state={state} onPress={() => onSettle({ charged: false })}>
          {say.actions.notCharged}
        </ActionButton>
      </div>
    </div>
  );
}
