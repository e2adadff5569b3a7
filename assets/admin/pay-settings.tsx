import { CARD_TYPES, NOBODY_FREE, TOKENS } from '../../src/config/pay-choices';
import { BRANDS } from '../../src/pay/words/brands';
import { change, shown } from './drafts';
import { ChoiceField, SwitchField, TextField, Theirs, Wrong } from './fields';
import type { PayField } from './pay-words';
import { SectionForm } from './save-bar';
import { mended } from './saving';
import { words } from './words';

/** How the pay desk works: money, what is asked of the card, calls, and what is kept. */
export function PayDeskSettings() {
  const say = words().pay;
  const of = (field: PayField) => ({ field: `pay.${field}`, say: say.fields[field] });
  return (
    <SectionForm fields={['pay.']}>
      <SwitchField field="pay.on" say={say.on} />
      <TextField {...of('number')} kind="tel" />
      <TextField {...of('connector')} />
      <fieldset>
        <legend>{say.money}</legend>
        <TextField {...of('currency')} />
        <TextField {...of('limit')} />
        <TextField {...of('adminLimit')} />
        <TextField {...of('confirmAbove')} />
        <SwitchField {...of('tips')} />
      </fieldset>
      <fieldset>
        <legend>{say.card}</legend>
        <SwitchField {...of('securityCode')} />
        <SwitchField {...of('postalCode')} />
        <TextField {...of('minPostalCodeLength')} kind="number" />
        <Cards />
        <ChoiceField
          {...of('token')}
          options={TOKENS.map((value) => ({ value, label: say.tokens[value] }))}
        />
        <TextField {...of('keySeconds')} kind="number" />
      </fieldset>
      <fieldset>
        <legend>{say.calls}</legend>
        <TextField {...of('ringSeconds')} kind="number" />
        <ChoiceField
          {...of('whenNobody')}
          options={NOBODY_FREE.map((value) => ({ value, label: say.whenNobody[value] }))}
        />
      </fieldset>
      <fieldset>
        <legend>{say.after}</legend>
        <TextField {...of('dashboard')} />
        <TextField {...of('keepDays')} kind="number" />
      </fieldset>
    </SectionForm>
  );
}

const FIELD = 'pay.cardTypes';

/** Each kind of card, to be ticked. */
function Cards() {
  const say = words().pay.fields.cardTypes;
  const value = shown(FIELD);
  const chosen = CARD_TYPES.filter(
    (card) => Array.isArray(value) && value.some((one) => one === card),
  );
  return (
    <fieldset data-field={FIELD}>
      <legend>{say.label}</legend>
      {say.hint && <p class="hint">{say.hint}</p>}
      {CARD_TYPES.map((card) => (
        <label key={card} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(card)}
            onChange={(event) => {
              mended(FIELD);
              const { checked } = event.currentTarget;
              change(
                FIELD,
                CARD_TYPES.filter((one) => (one === card ? checked : chosen.includes(one))),
              );
            }}
          />
          <span>{BRANDS[card] ?? card}</span>
        </label>
      ))}
      <Wrong field={FIELD} />
      <Theirs field={FIELD} />
    </fieldset>
  );
}
