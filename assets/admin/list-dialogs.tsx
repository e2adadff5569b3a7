import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { stored } from './drafts';
import { addList, mended, problem, removeList, saving, wrongWith } from './saving';
import { words } from './words';

const NAME = 'newList.name';
const NUMBER = 'newList.number';
const TYPED = 'removeList.name';

/** Which dialog is open: another list, or taking one away. They stand outside the form of the settings. */
export const listDialog = signal<'add' | { readonly remove: string } | undefined>(undefined);

/** The dialog that is open, if one is. */
export function ListDialogs() {
  const open = listDialog.value;
  if (open === undefined) return null;
  return open === 'add' ? <AddList /> : <RemoveList key={open.remove} id={open.remove} />;
}

function AddList() {
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const say = words();
  const close = (): void => {
    for (const field of [NAME, NUMBER]) mended(field);
    problem.value = '';
    listDialog.value = undefined;
  };
  const add = async (): Promise<void> => {
    if (await addList(name, number)) close();
  };
  return (
    <Dialog title={say.lists.adding} onClose={close} onSubmit={() => void add()}>
      <Field
        label={say.listFields.name.label}
        error={wrongWith(NAME)}
        value={name}
        onInput={(typed) => {
          mended(NAME);
          setName(typed);
        }}
        autoFocus
      />
      <Field
        label={say.listFields.number.label}
        hint={say.lists.numberHint}
        error={wrongWith(NUMBER)}
        value={number}
        type="tel"
        inputMode="tel"
        onInput={(typed) => {
          mended(NUMBER);
          setNumber(typed);
        }}
      />
      <Problem />
      <div class="dialog-actions">
        <ActionButton onPress={close}>{say.close}</ActionButton>
        <ActionButton
          type="submit"
          look="main"
          state={saving.value ? 'pending' : 'idle'}
          onPress={() => undefined}
        >
          {say.lists.add}
        </ActionButton>
      </div>
    </Dialog>
  );
}

/** Taking a list away needs its name typed, so that it does not happen by a slip. */
function RemoveList({ id }: { readonly id: string }) {
  const [typed, setTyped] = useState('');
  const say = words();
  const kept = stored(`lists.${id}.name`);
  const name = typeof kept === 'string' ? kept : '';
  const close = (): void => {
    mended(TYPED);
    problem.value = '';
    listDialog.value = undefined;
  };
  const remove = async (): Promise<void> => {
    if (await removeList(id, typed)) close();
  };
  return (
    <Dialog title={say.lists.removeWhich(name)} onClose={close} onSubmit={() => void remove()}>
      <p>{say.lists.removeMeans}</p>
      <Field
        label={say.lists.typeName(name)}
        error={wrongWith(TYPED)}
        value={typed}
        onInput={(next) => {
          mended(TYPED);
          setTyped(next);
        }}
      />
      <Problem />
      <div class="dialog-actions">
        <ActionButton onPress={close}>{say.lists.keep}</ActionButton>
        <ActionButton
          type="submit"
          look="danger"
          state={saving.value ? 'pending' : 'idle'}
          blocked={typed.trim() !== name}
          onPress={() => undefined}
        >
          {say.lists.remove}
        </ActionButton>
      </div>
    </Dialog>
  );
}

const Problem = () =>
  problem.value ? (
    <p class="form-error" role="alert">
      {problem.value}
    </p>
  ) : null;
