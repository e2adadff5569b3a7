import { useState } from 'preact/hooks';
import type { Payment } from '../../src/pay/console';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { act, pending } from './console-state';
import { words } from './words';

/** No word came: what the provider's own list says is noted here, and nothing is charged again. */
export function SettleForm({ payment }: { readonly payment: Payment }) {
  const say = words();
  const [confirmation, setConfirmation] = useState('');
  const settle = (charged: boolean): void =>
    void act({
      action: 'settle',
      payment: payment.id,
      charged,
      ...(charged && confirmation.trim() ? { confirmation: confirmation.trim() } : {}),
    });
  const state = pending.value === 'settle' ? 'pending' : 'idle';
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
        <ActionButton look="main" state={state} onPress={() => settle(true)}>
          {say.actions.charged}
        </ActionButton>
        <ActionButton state={state} onPress={() => settle(false)}>
          {say.actions.notCharged}
        </ActionButton>
      </div>
    </div>
  );
}
