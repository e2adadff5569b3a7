import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldValue, Member } from '../../src/house/admin/api';
import { ActionButton } from '../components/action-button';
import { DESKS } from '../components/desks';
import { Dialog } from '../components/dialog';
import { shared } from '../components/words';
import { languageOptions } from './business';
import { change, forget, shown, shownText, unsaved } from './drafts';
import { ChoiceField, SwitchField, TextField, Theirs, Wrong } from './fields';
import { addMember, mended, problem, removeMember, save, saving } from './saving';
import { words } from './words';

interface Props {
  /** Absent = somebody new. */
  readonly member?: Member;
  readonly onClose: () => void;
}

const NEW = 'new';

/** One person's entry. What is typed stays, even over a reload, until it is saved or discarded. */
export function MemberDialog({ member, onClose }: Props) {
  const [removing, setRemoving] = useState(false);
  const say = words();
  const prefix = member ? `staff.${member.key}` : NEW;
  const field = (name: string): string => `${prefix}.${name}`;
  const changes = unsaved([`${prefix}.`]);
  const close = (): void => {
    problem.value = '';
    onClose();
  };
  const keep = async (): Promise<void> => {
    if (member && changes.length === 0) return close();
    const done = member ? await save(changes) : await addMember(newMember());
    if (!done) return;
    if (!member) forget(unsaved([`${NEW}.`]));
    close();
  };
  const remove = async (): Promise<void> => {
    if (member && (await removeMember(member.key, member.name))) close();
  };
  if (member && removing)
    return (
      <Dialog title={say.staff.removeWhom(member.name)} onClose={close}>
        <p>{say.staff.removeMeans}</p>
        <Foot>
          <ActionButton onPress={() => setRemoving(false)}>{say.staff.keep}</ActionButton>
          <ActionButton
            look="danger"
            state={saving.value ? 'pending' : 'idle'}
            onPress={() => void remove()}
          >
            {say.staff.remove}
          </ActionButton>
        </Foot>
      </Dialog>
    );
  return (
    <Dialog
      title={member ? say.staff.changing(member.name) : say.staff.adding}
      onClose={close}
      onSubmit={() => void keep()}
    >
      <TextField field={field('name')} say={say.memberFields.name} />
      {member?.me ? (
        <p class="hint">{say.staff.ownEntry}</p>
      ) : (
        <>
          <TextField field={field('phone')} say={say.memberFields.phone} kind="tel" />
          <SwitchField field={field('admin')} say={say.memberFields.admin} />
        </>
      )}
      <DesksField field={field('desks')} />
      <ChoiceField
        field={field('language')}
        say={say.memberFields.language}
        options={languageOptions(say.browserLanguage)}
      />
      <Foot>
        {member && !member.me && (
          <ActionButton look="danger" onPress={() => setRemoving(true)}>
            {say.staff.remove}
          </ActionButton>
        )}
        {changes.length > 0 && (
          <ActionButton
            onPress={() => {
              forget(changes);
              problem.value = '';
            }}
          >
            {say.discard}
          </ActionButton>
        )}
        <ActionButton onPress={close}>{say.close}</ActionButton>
        <ActionButton
          type="submit"
          look="main"
          state={saving.value ? 'pending' : 'idle'}
          onPress={() => undefined}
        >
          {say.save}
        </ActionButton>
      </Foot>
    </Dialog>
  );
}

function Foot({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      {problem.value && (
        <p class="form-error" role="alert">
          {problem.value}
        </p>
      )}
      <div class="dialog-actions">{children}</div>
    </>
  );
}

const desksIn = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The desks that can be used, each to be ticked; others in the entry stay as they are. */
function DesksField({ field }: { readonly field: string }) {
  const desks = desksIn(shown(field));
  return (
    <fieldset data-field={field}>
      <legend>{words().memberFields.desks.label}</legend>
      {DESKS.filter(({ page }) => page !== undefined).map(({ id }) => (
        <label key={id} class="tick">
          <input
            type="checkbox"
            checked={desks.includes(id)}
            onChange={(event) => {
              mended(field);
              const others = desks.filter((one) => one !== id);
              change(field, event.currentTarget.checked ? [...others, id] : others);
            }}
          />
          <span>{shared().deskNames[id].name}</span>
        </label>
      ))}
      <Wrong field={field} />
      <Theirs field={field} />
    </fieldset>
  );
}

const newMember = () => ({
  name: shownText('new.name'),
  phone: shownText('new.phone'),
  admin: shown('new.admin') === true,
  desks: desksIn(shown('new.desks')),
  language: shownText('new.language') || null,
});
