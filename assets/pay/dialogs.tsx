import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { act, current } from './console-state';
import { words } from './words';

const shown = signal<'receipt' | 'keys' | undefined>(undefined);

export const open = (which: 'receipt' | 'keys'): void => void (shown.value = which);
export const isOpen = (): boolean => shown.value !== undefined;
const close = (): void => void (shown.value = undefined);

function ReceiptDialog() {
  const say = words();
  const [phone, setPhone] = useState('');
  const send = async (): Promise<void> => {
    const { payment } = current.value;
    if (payment && (await act({ action: 'receipt', payment: payment.id, phone }))) close();
  };
  return (
    <Dialog title={say.actions.receipt} onClose={close} onSubmit={() => void send()}>
      <Field
        label={say.receiptTo}
        value={phone}
        onInput={setPhone}
        type="tel"
        inputMode="tel"
        autoFocus
      />
      <ActionButton type="submit" look="main" onPress={() => undefined}>
        {say.actions.receipt}
      </ActionButton>
      <ActionButton onPress={close}>{say.actions.close}</ActionButton>
    </Dialog>
  );
}

function KeysDialog() {
  const say = words();
  return (
    <Dialog title={say.actions.keys} onClose={close}>
      <dl class="keys">
        {say.shortcuts.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <ActionButton onPress={close}>{say.actions.close}</ActionButton>
    </Dialog>
  );
}

export function Dialogs() {
  if (shown.value === 'receipt') return <ReceiptDialog />;
  return shown.value === 'keys' ? <KeysDialog /> : null;
}
