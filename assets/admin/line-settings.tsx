import { useState } from 'preact/hooks';
import type { GroupState } from '../../src/house/admin/api';
import { GREETINGS } from '../../src/line/rules/greetings';
import { LANGUAGE_NAMES, LANGUAGES } from '../../src/languages/languages';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import type { GroupField } from './admin-words';
import { change, house, isChanged, shown, shownText } from './drafts';
import { ChoiceField, SwitchField, TextField, Theirs, type Option } from './fields';
import { ListDialogs, listDialog } from './list-dialogs';
import { moment } from './reading';
import { SectionForm } from './save-bar';
import { isWrongBelow, mended, wrongWith } from './saving';
import { words } from './words';
import { ZONES } from './zones';

/** How the line works, group by group. */
export function LineSettings() {
  const groups = house.value?.groups ?? [];
  return (
    <>
      <SectionForm fields={['line.', 'groups.']}>
        <SwitchField field="line.on" say={words().fields['line.on']} />
        {groups.map((group) => (
          <Group key={group.id} group={group} alone={groups.length === 1} />
        ))}
        <ActionButton
          onPress={() => {
            listDialog.value = { of: 'groups', what: 'add' };
          }}
        >
          {words().groups.add}
        </ActionButton>
      </SectionForm>
      <ListDialogs />
    </>
  );
}

/** One group: folded away where there are several, and open where something is wrong in it. */
function Group({ group, alone }: { readonly group: GroupState; readonly alone: boolean }) {
  const { id } = group;
  const say = words().groups;
  const name = shownText(`groups.${id}.name`);
  return (
    <details class="group" open={alone || isWrongBelow(`groups.${id}.`) ? true : undefined}>
      <summary>{say.group(name)}</summary>
      <fieldset>
        <legend>{say.parts.group}</legend>
        <Text id={id} name="name" />
        <Text id={id} name="number" kind="tel" />
        <Choice
          id={id}
          name="language"
          options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        />
        <Text id={id} name="voice" />
        <Choice
          id={id}
          name="timeZone"
          options={[{ value: '', label: say.zoneOfHouse }, ...ZONES]}
        />
        <p class="hint">
          <a href={`/line.html#${encodeURIComponent(id)}/week`}>{say.onLinePage}</a>
        </p>
      </fieldset>
      <fieldset>
        <legend>{say.parts.calls}</legend>
        <Greetings group={group} />
        <Choice id={id} name="strategy" options={optionsOf(say.strategies)} />
        <Text id={id} name="ringSeconds" kind="number" />
        <Text id={id} name="mostTries" kind="number" />
        <Switch id={id} name="pressToAccept" />
        <Text id={id} name="defaultPhone" kind="tel" />
        {shownText(`groups.${id}.defaultPhone`) !== '' && (
          <Text id={id} name="defaultRingSeconds" kind="number" />
        )}
        <Choice id={id} name="caller" options={optionsOf(say.callers)} />
        {shown(`groups.${id}.caller`) === 'replaced' && (
          <Text id={id} name="replacedBy" kind="tel" />
        )}
      </fieldset>
      <fieldset>
        <legend>{say.parts.voicemail}</legend>
        <Mails id={id} />
        <Switch id={id} name="transcribe" />
        <Text id={id} name="transcriptWaitSeconds" kind="number" />
        <Choice id={id} name="voicemailTexts" options={optionsOf(say.ways)} />
        <Text id={id} name="keepDays" kind="number" />
      </fieldset>
      <fieldset>
        <legend>{say.parts.people}</legend>
        <Switch id={id} name="reminders" />
        <Text id={id} name="remindAt" kind="time" />
        <Text id={id} name="coverDeadlineHours" kind="number" />
        <Choice id={id} name="forecastMail" options={optionsOf(say.forecasts)} />
        <Text id={id} name="forecastAt" kind="time" />
      </fieldset>
      <fieldset>
        <legend>{say.parts.texts}</legend>
        <Text id={id} name="textAnswer" rows={3} />
        <Switch id={id} name="passTextsOn" />
      </fieldset>
      <ActionButton
        look="danger"
        onPress={() => {
          listDialog.value = { of: 'groups', what: { remove: id } };
        }}
      >
        {say.remove}
      </ActionButton>
    </details>
  );
}

const optionsOf = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

interface OfGroup {
  readonly id: string;
  readonly name: GroupField;
}

const Text = ({
  id,
  name,
  ...more
}: OfGroup & { readonly kind?: 'tel' | 'number' | 'time'; readonly rows?: number }) => (
  <TextField field={`groups.${id}.${name}`} say={words().groupFields[name]} {...more} />
);
const Switch = ({ id, name }: OfGroup) => (
  <SwitchField field={`groups.${id}.${name}`} say={words().groupFields[name]} />
);
const Choice = ({ id, name, options }: OfGroup & { readonly options: readonly Option[] }) => (
  <ChoiceField field={`groups.${id}.${name}`} say={words().groupFields[name]} options={options} />
);

/** What callers hear. What was recorded by phone is heard until it is taken away here. */
function Greetings({ group: { id, recorded } }: { readonly group: GroupState }) {
  const say = words().groups;
  return (
    <>
      {GREETINGS.map((which) => {
        const field = `groups.${id}.recorded-${which}`;
        const known = recorded[which];
        const name = which === 'greeting' ? ('greeting' as const) : ('voicemailGreeting' as const);
        return (
          <div key={which}>
            {known && (
              <SwitchField
                field={field}
                say={{
                  label: say.recorded[which](
                    known.seconds,
                    moment(known.at, shownText('business.timeZone')),
                  ),
                  hint: isChanged(field) ? say.recordedGoes : say.recordedHint,
                }}
              />
            )}
            <Text id={id} name={name} rows={3} />
          </div>
        );
      })}
      <p class="hint">{say.howToRecord}</p>
    </>
  );
}

const addressesIn = (typed: string): readonly string[] => typed.split(/[\s,;]+/).filter(Boolean);

/** Addresses in one line. What is being typed stays as it is typed. */
function Mails({ id }: { readonly id: string }) {
  const field = `groups.${id}.mails`;
  const [typed, setTyped] = useState('');
  const kept = shown(field);
  const mails: readonly string[] = Array.isArray(kept) ? kept.map(String) : [];
  const isMine = addressesIn(typed).join() === mails.join();
  const say = words().groupFields.mails;
  return (
    <div data-field={field}>
      <Field
        label={say.label}
        hint={say.hint}
        error={wrongWith(field)}
        value={isMine ? typed : mails.join(', ')}
        onInput={(next) => {
          mended(field);
          setTyped(next);
          change(field, addressesIn(next));
        }}
      />
      <Theirs field={field} />
    </div>
  );
}
