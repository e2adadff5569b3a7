import { isOnCall, totalOf } from '../../src/pay/console';
import { withheld } from '../../src/pay/rules/caller';
import { ActionButton } from '../components/action-button';
import { act, current, pending, settings, total } from './console-state';
import { open } from './dialogs';
import { words } from './words';

/** The main action of the moment; nothing while only the caller or the bank can go on. */
export interface Primary {
  readonly label: string;
  readonly press: () => void;
  readonly waits?: boolean;
}

export function primary(): Primary | undefined {
  const say = words();
  const { stage, payment } = current.value;
  switch (stage) {
    case 'idle':
      return current.value.available
        ? undefined
        : {
            label: say.takeCalls,
            press: () => void act({ action: 'available', available: true }),
          };
    case 'starting':
      return payment?.doing?.lost
        ? { label: say.actions.tryAgain, press: startAgain }
        : { label: say.stages.starting, press: () => undefined, waits: true };
    case 'ready':
      return payment && totalOf(payment) === 0
        ? { label: say.keep, press: submit }
        : { label: say.charge(total.value), press: submit };
    case 'submitting':
    case 'cancelling':
      return { label: say.stages[stage], press: () => undefined, waits: true };
    case 'paid':
    case 'failed':
      return { label: isOnCall(current.value) ? say.actions.next : say.actions.done, press: clear };
    default:
      return undefined;
  }
}

export const clear = (): void => void act({ action: 'clear' });

function submit(): void {
  const { payment } = current.value;
  if (payment) void act({ action: 'submit', payment: payment.id });
}

/** The same payment again: it has the same key, so it is begun once whatever became of the first try. */
function startAgain(): void {
  const { payment, call } = current.value;
  if (!payment) return;
  const { amount, tip, reference } = payment;
  void act({ action: 'start', call: call?.sid ?? '', amount, tip, reference, confirmed: true });
}

export const mayCancel = (): boolean =>
  ['starting', 'card', 'expiry', 'code', 'postal', 'ready'].includes(current.value.stage);

export function cancel(): void {
  const { payment } = current.value;
  if (payment && mayCancel()) void act({ action: 'cancel', payment: payment.id });
}

/** A receipt to the caller's own number, or to one that is asked for. */
export function receipt(): void {
  const { payment, call, stage } = current.value;
  if (!payment || stage !== 'paid') return;
  if (!call || withheld(call.from)) open({ is: 'receipt' });
  else void act({ action: 'receipt', payment: payment.id });
}

/** A receipt by mail, where the house has mail. */
export function mailReceipt(): void {
  if (settings.value?.mail && current.value.stage === 'paid') open({ is: 'mail' });
}

/** At the foot of the page: one main key, and Cancel always in the same place. */
export function Bar() {
  const say = words();
  const main = primary();
  const { stage, payment } = current.value;
  return (
    <div class="pay-bar">
      {mayCancel() || stage === 'submitting' ? (
        <ActionButton
          blocked={!mayCancel()}
          state={pending.value === 'cancel' ? 'pending' : 'idle'}
          onPress={cancel}
        >
          {say.actions.cancel}
        </ActionButton>
      ) : (
        isOnCall(current.value) && (
          <ActionButton
            state={pending.value === 'hangUp' ? 'pending' : 'idle'}
            onPress={() => void act({ action: 'hangUp' })}
          >
            {say.actions.hangUp}
          </ActionButton>
        )
      )}
      {stage === 'paid' && payment?.outcome && (
        <>
          <ActionButton state={pending.value === 'receipt' ? 'pending' : 'idle'} onPress={receipt}>
            {say.actions.receipt}
          </ActionButton>
          {settings.value?.mail && (
            <ActionButton onPress={mailReceipt}>{say.actions.mailReceipt}</ActionButton>
          )}
        </>
      )}
      {main && (
        <ActionButton
          look="main"
          state={
            main.waits || ['submit', 'clear', 'available'].includes(pending.value)
              ? 'pending'
              : 'idle'
          }
          onPress={main.press}
        >
          {main.label}
        </ActionButton>
      )}
      {!main && settings.value && stage !== 'amount' && (
        <span class="quiet">{say.stages[stage]}</span>
      )}
    </div>
  );
}
