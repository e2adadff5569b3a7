import { useState } from 'preact/hooks';
import { MAX_REASON_LENGTH } from '../../src/events/rules/order';
import { eventWords } from '../../src/events/words/guest';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { readable } from '../components/phone-number';
import { useDesk } from './desk';
import type { Row } from './orders';
import { words } from './words';

/** Cancels an order, after saying who will be told what. */
export function CancelDialog({
  row,
  onClose,
}: {
  readonly row: Row;
  readonly onClose: () => void;
}) {
  const { actions, event, orders } = useDesk();
  const [reason, setReason] = useState('');
  const { order } = row;
  const { dialogs: say, actions: labels } = words();
  const wanted = reason.trim();
  const cancel = async (): Promise<void> => {
    const done = await actions.act(row, {
      action: 'cancel',
      ...(wanted ? { reason: wanted } : {}),
    });
    if (done) onClose();
  };
  return (
    <Dialog title={say.cancel(order.number)} onClose={onClose} onSubmit={() => void cancel()}>
      <Field
        label={say.reason}
        hint={say.reasonHint}
        autoFocus
        maxLength={MAX_REASON_LENGTH}
        value={reason}
        onInput={setReason}
      />
      <div class="quick" role="group" aria-label={say.reason}>
        {say.reasons.map((one) => (
          <button key={one} type="button" class="button plain" onClick={() => setReason(one)}>
            {one}
          </button>
        ))}
      </div>
      {order.address === undefined ? (
        <p>{say.noTextTo}</p>
      ) : (
        <div>
          <p>{say.textGoesTo(readable(order.address))}</p>
          <p class="says" lang={order.language}>
            {eventWords(order.language).text(
              'cancelled',
              { ...order, ...(wanted ? { reason: wanted } : {}) },
              { event, menu: orders.menu.value },
            )}
          </p>
        </div>
      )}
      <div class="dialog-actions">
        <ActionButton onPress={onClose}>{labels.keep}</ActionButton>
        <ActionButton
          type="submit"
          look="danger"
          state={actions.stateOf(row.key, 'cancel')}
          onPress={() => undefined}
        >
          {labels.cancelOrder}
        </ActionButton>
      </div>
    </Dialog>
  );
}
