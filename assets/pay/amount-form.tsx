import { signal } from '@preact/signals';
import { readAmount, tipOf } from '../../src/pay/rules/money';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { act, current, pending, settings } from './console-state';
import { money, words } from './words';

/** What the agent has typed; it survives everything but a payment that began. */
const typed = signal({ amount: '', tip: '', reference: '' });
const confirming = signal(false);
const problem = signal('');

const set = (change: Partial<(typeof typed)['value']>): void => {
  typed.value = { ...typed.value, ...change };
  confirming.value = false;
  problem.value = '';
};

export const clearForm = (): void => set({ amount: '', tip: '', reference: '' });

/** Amount and tip in the smallest unit; undefined while one of them is none. */
function read(): { readonly amount: number; readonly tip: number } | undefined {
  const { currency = 'USD' } = settings.value ?? {};
  const amount = readAmount(typed.value.amount, currency);
  if (amount === undefined) return undefined;
  const wish = typed.value.tip.trim();
  if (wish === '') return { amount, tip: 0 };
  const percent = /^(\d{1,2}(?:[.,]\d)?)\s*%$/.exec(wish)?.[1];
  const tip =
    percent === undefined
      ? readAmount(wish, currency)
      : tipOf(amount, Number(percent.replace(',', '.')));
  return tip === undefined ? undefined : { amount, tip };
}

async function begin(): Promise<void> {
  const { limit = 0, confirmAbove, currency = 'USD' } = settings.value ?? {};
  const { call } = current.value;
  const terms = read();
  if (!terms) {
    problem.value = words().badAmount;
    return;
  }
  const total = terms.amount + terms.tip;
  if (total > limit) {
    problem.value = words().tooHigh(money(limit, currency));
    return;
  }
  if (confirmAbove !== undefined && total > confirmAbove && !confirming.value) {
    confirming.value = true;
    return;
  }
  const { reference } = typed.value;
  const request = {
    action: 'start',
    call: call?.sid ?? '',
    ...terms,
    reference,
    confirmed: confirming.value,
  } as const;
  if (await act(request)) clearForm();
}

/** The first rung: what is to be paid. Enter begins. */
export function AmountForm() {
  const say = words();
  const { currency = 'USD', limit = 0, tips } = settings.value ?? {};
  const terms = read();
  const total = terms ? terms.amount + terms.tip : undefined;
  return (
    <form
      class="amount"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Field
        label={say.amount}
        hint={say.amountHint(currency, money(limit, currency))}
        value={typed.value.amount}
        onInput={(amount) => set({ amount })}
        error={problem.value || undefined}
        maxLength={14}
        autoFocus
      />
      {tips && (
        <Field
          label={say.tip}
          hint={say.tipHint}
          value={typed.value.tip}
          onInput={(tip) => set({ tip })}
          maxLength={14}
        />
      )}
      <Field
        label={say.reference}
        hint={say.referenceHint}
        value={typed.value.reference}
        onInput={(reference) => set({ reference })}
        maxLength={40}
      />
      <p class="total" role="status">
        {total === 0
          ? say.nothingToCharge
          : `${say.total} ${total === undefined ? '–' : money(total, currency)}`}
      </p>
      {confirming.value && total !== undefined && (
        <p class="banner" role="alert">
          {say.confirm(money(total, currency))}
        </p>
      )}
      <div class="amount-actions">
        <ActionButton
          type="submit"
          look="main"
          onPress={() => undefined}
          state={pending.value === 'start' ? 'pending' : 'idle'}
        >
          {confirming.value ? say.actions.confirm : say.actions.begin}
        </ActionButton>
        <ActionButton onPress={clearForm}>{say.actions.clear}</ActionButton>
      </div>
    </form>
  );
}
