import { totalOf, type FieldState, type Payment } from '../../src/pay/console';
import { endReason, fieldReason } from '../../src/pay/words/reasons';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { language } from '../components/language';
import { shared } from '../components/words';
import { AmountForm } from './amount-form';
import { act, current, pending, settings } from './console-state';
import { SettleForm } from './settle-form';
import { money, words } from './words';

/** How many keys a field takes, as far as anybody can say before it is done. */
const KEYS = { card: 16, expiry: 4, code: 3, postal: 5 } as const;

/** One field: what has been keyed in, masked, and what is wrong with it. */
function FieldRung({ state, payment }: { readonly state: FieldState; readonly payment: Payment }) {
  const say = words();
  const isNow = current.value.stage === state.field;
  const { shown = '', asks, wrong } = state;
  const mayAsk = ['card', 'expiry', 'code', 'postal', 'ready'].includes(current.value.stage);
  const status = [say.fieldStates[state.state], asks > 1 ? say.tries(asks) : '']
    .filter(Boolean)
    .join(', ');
  return (
    <li
      class={`rung ${state.state} ${isNow ? 'now' : ''}`}
      aria-current={isNow ? 'step' : undefined}
    >
      <span class="rung-name">
        {state.state === 'done' && <Icon name="check" />}
        {state.state === 'wrong' && <Icon name="cross" />}
        {say.fields[state.field]}
      </span>
      <span class="rung-value">
        {state.field === 'card' && payment.brand && shown
          ? `${say.brands[payment.brand] ?? payment.brand} `
          : ''}
        <span class="masked">{group(state.field, shown)}</span>
      </span>
      <span class="rung-state">{status}</span>
      {isNow && state.state !== 'wrong' && (
        <progress
          max={KEYS[state.field]}
          value={shown.length}
          aria-label={say.fields[state.field]}
        />
      )}
      {wrong && (
        <p class="error" role="alert">
          {fieldReason(wrong, language())}
        </p>
      )}
      {mayAsk && (isNow || asks > 0) && (
        <ActionButton
          name={`${say.actions.askAgain}: ${say.fields[state.field]}`}
          state={pending.value === 'ask' ? 'pending' : 'idle'}
          onPress={() => void act({ action: 'ask', payment: payment.id, field: state.field })}
        >
          {say.actions.askAgain}
        </ActionButton>
      )}
    </li>
  );
}

const group = (field: string, shown: string): string =>
  field === 'card'
    ? shown.replace(/x/g, '•').replace(/(.{4})(?=.)/g, '$1 ')
    : field === 'expiry' && shown.length > 2
      ? `${shown.slice(0, 2)}/${shown.slice(2)}`
      : shown.replace(/x/g, '•');

/** A delivery state in the words that all pages have for it. */
function deliveryWord(state: string): string {
  const { states } = shared();
  return states[state as keyof typeof states] ?? state;
}

/** From the amount to the receipt: the rung of the moment is the large one. */
export function Ladder() {
  const say = words();
  const { stage, payment } = current.value;
  if (stage === 'amount' || !payment)
    return stage === 'amount' ? <AmountForm /> : <p class="quiet">{say.stages[stage]}</p>;
  const amount = money(totalOf(payment), payment.currency);
  return (
    <>
      <ol class="ladder" aria-label={say.payment}>
        <li class="rung done">
          <span class="rung-name">
            <Icon name="check" />
            {say.steps.amount}
          </span>
          <span class="rung-value">{amount}</span>
          <span class="rung-state">{payment.reference}</span>
        </li>
        {payment.fields.map((state) => (
          <FieldRung key={state.field} state={state} payment={payment} />
        ))}
        <Outcome payment={payment} amount={amount} />
      </ol>
      {stage === 'unknown' && (
        <SettleForm
          isPending={pending.value === 'settle'}
          onSettle={(settled) => void act({ action: 'settle', payment: payment.id, ...settled })}
        />
      )}
    </>
  );
}

function Outcome({ payment, amount }: { readonly payment: Payment; readonly amount: string }) {
  const say = words();
  const { stage } = current.value;
  const { outcome } = payment;
  const isNow = ['ready', 'submitting', 'cancelling', 'paid', 'failed', 'unknown'].includes(stage);
  const dashboard = settings.value?.dashboard;
  const code = outcome?.confirmation ?? '';
  return (
    <li class={`rung end ${stage} ${isNow ? 'now' : ''}`} aria-current={isNow ? 'step' : undefined}>
      <span class="rung-name">{say.steps.submit}</span>
      <span class="rung-value">
        {stage === 'paid'
          ? say.paid(outcome?.how === 'token' ? say.actions.done : amount)
          : isNow
            ? say.stages[stage]
            : ''}
      </span>
      {stage === 'paid' && code && (
        <span class="rung-state">
          {outcome?.how === 'token' ? say.token : say.confirmation}{' '}
          {dashboard ? (
            <a
              href={dashboard.replace('{code}', encodeURIComponent(code))}
              target="_blank"
              rel="noreferrer"
            >
              {code}
            </a>
          ) : (
            <code>{code}</code>
          )}
        </span>
      )}
      {stage === 'failed' && (
        <p class="error" role="alert">
          {endReason(outcome, language())} {outcome?.said ? `(${outcome.said})` : ''}
        </p>
      )}
      {payment.receipt && (
        <span class="rung-state">{say.receiptState(deliveryWord(payment.receipt.state))}</span>
      )}
      {payment.receipt?.why && (
        <p class="error" role="alert">
          {say.notMailed[payment.receipt.why === 'recipient' ? 'recipient' : 'other']}
        </p>
      )}
    </li>
  );
}
