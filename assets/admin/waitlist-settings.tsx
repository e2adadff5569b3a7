import { ActionButton } from '../components/action-button';
import { house, shownText } from './drafts';
import { SwitchField, TextField } from './fields';
import { OpeningHours } from './hours';
import { ListDialogs, listDialog } from './list-dialogs';
import { SectionForm } from './save-bar';
import { words } from './words';

/** How the wait list works, and its lists. */
export function WaitlistSettings() {
  const say = words().fields;
  return (
    <>
      <SectionForm fields={['waitlist.', 'lists.']}>
        <SwitchField field="waitlist.on" say={say['waitlist.on']} />
        {(house.value?.lists ?? []).map((id) => (
          <List key={id} id={id} />
        ))}
        <ActionButton
          onPress={() => {
            listDialog.value = { of: 'lists', what: 'add' };
          }}
        >
          {words().lists.add}
        </ActionButton>
        <OpeningHours />
        <TextField field="waitlist.maxPartySize" say={say['waitlist.maxPartySize']} kind="number" />
        <TextField field="waitlist.holdMinutes" say={say['waitlist.holdMinutes']} kind="number" />
        <TextField field="waitlist.nearlyNext" say={say['waitlist.nearlyNext']} kind="number" />
        <TextField field="waitlist.dailyCap" say={say['waitlist.dailyCap']} kind="number" />
      </SectionForm>
      <ListDialogs />
    </>
  );
}

function List({ id }: { readonly id: string }) {
  const say = words().listFields;
  return (
    <fieldset>
      <legend>{words().list(shownText(`lists.${id}.name`))}</legend>
      <TextField field={`lists.${id}.name`} say={say.name} />
      <TextField field={`lists.${id}.number`} say={say.number} kind="tel" />
      <SwitchField field={`lists.${id}.paused`} say={say.paused} />
      <ActionButton
        look="danger"
        onPress={() => {
          listDialog.value = { of: 'lists', what: { remove: id } };
        }}
      >
        {words().lists.remove}
      </ActionButton>
    </fieldset>
  );
}
