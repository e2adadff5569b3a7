import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { act, current, pending } from './console-state';
import { asking, settleRow } from './history-state';
import { SettleForm } from './settle-form';
import { words } from './words';

/** What is open above the page. */
type Shown =
  | { readonly is: 'receipt' | 'mail' | 'keys' }
  /** A payment of the history whose outcome is not known. */
  | { readonly is: 'settle'; readonly payment: string };

const shown = signal<Shown | undefined>(undefined);

export const open = (which: Shown): void => void (shown.value = which);
export const isOpen = (): boolean => shown.value !== undefined;
const close = (): void => void (shown.value = undefined);

function ReceiptDialog({ by }: { readonly by: 'receipt' | 'mail' }) {
  const say = words();
  const [to, setTo] = useState('');
  const title = by === 'mail' ? say.actions.mailReceipt : say.actions.receipt;
  const send = async (): Promise<void> => {
    const { payment } = current.value;
    if (!payment) return;
    const where = by === 'mail' ? { mail: to } : { phone: to };
    if (await act({ action: 'receipt', payment: payment.id, ...where })) close();
  };
  return (
    <Dialog title={title} onClose={close} onSubmit={() => void send()}>
      {by === 'mail' ? (
        <Field label={say.receiptMailTo} value={to} onInput={setTo} type="email" autoFocus />
      ) : (
        <Field
          label={say.receiptTo}
          value={to}
          onInput={setTo}
          type="tel"
          inputMode="tel"
          autoFocus
        />
      )}
      <ActionButton
        type="submit"
        look="main"
        state={pending.value === 'receipt' ? 'pending' : 'idle'}
        onPress={() => undefined}
      >
        {title}
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

function SettleDialog({ payment }: { readonly payment: string }) {
  const say = words();
  return (
    <Dialog title={say.actions.settle} onClose={close}>
      <SettleForm
        isPending={asking.value}
        onSettle={(settled) =>
          void settleRow(payment, settled).then((done) => {
            if (done) close();
          })
        }
      />
      <ActionButton onPress={close}>{say.actions.close}</ActionButton>
    </Dialog>
  );
}

export function Dialogs() {
  const which = shown.value;
  switch (which?.is) {
    case 'receipt':
    case 'mail':
      return <ReceiptDialog by={which.is} />;
    case 'settle':
      return <SettleDialog payment={which.payment} />;
    case 'keys':
      return <KeysDialog />;
    case undefined:
      return null;
  }
}
