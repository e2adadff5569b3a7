import { LANGUAGE_NAMES, LANGUAGES } from '../../src/languages/languages';
import { DESKS } from '../components/desks';
import { shared } from '../components/words';
import { house } from './drafts';
import { ChoiceField, SwitchField, TextField, type Option } from './fields';
import { SectionForm } from './save-bar';
import { words } from './words';
import { ZONES } from './zones';

/** Our languages, with a first choice for none of them. */
export const languageOptions = (none: string): readonly Option[] => [
  { value: '', label: none },
  ...LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] })),
];

/** Who the house is, and who hears of trouble. */
export function Business() {
  const say = words().fields;
  return (
    <SectionForm fields={['business.', 'owner.', ...DESKS.map(({ id }) => `${id}.on`)]}>
      <TextField field="business.name" say={say['business.name']} />
      <ChoiceField field="business.timeZone" say={say['business.timeZone']} options={ZONES} />
      <ChoiceField
        field="business.language"
        say={say['business.language']}
        options={languageOptions(words().notSet)}
      />
      <TextField field="owner.phone" say={say['owner.phone']} kind="tel" />
      <TextField
        field="business.forgetTextsAfterDays"
        say={say['business.forgetTextsAfterDays']}
        kind="number"
      />
      <Desks />
    </SectionForm>
  );
}

/** Every desk with its switch; one that the house does not have is named without one. */
function Desks() {
  const fields = house.value?.fields ?? {};
  return (
    <fieldset class="desk-switches">
      <legend>{words().desks}</legend>
      <p class="hint">{words().desksHint}</p>
      {DESKS.map(({ id }) => {
        const { name, purpose } = shared().deskNames[id];
        const field = `${id}.on`;
        return field in fields ? (
          <SwitchField key={id} field={field} say={{ label: name, hint: purpose }} />
        ) : (
          <p key={id} class="quiet">
            {name}: {words().deskMissing}
          </p>
        );
      })}
    </fieldset>
  );
}
