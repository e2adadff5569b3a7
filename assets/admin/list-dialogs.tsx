import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { stored } from './drafts';
import {
  addGroup,
  addList,
  mended,
  problem,
  removeGroup,
  removeList,
  saving,
  wrongWith,
} from './saving';
import { words } from './words';

/** Lists of the wait list, groups of the line: what is added and taken away in the same way. */
type Kind = 'lists' | 'groups';

const FIELDS = {
  lists: { name: 'newList.name', number: 'newList.number', typed: 'removeList.name' },
  groups: { name: 'newGroup.name', number: 'newGroup.number', typed: 'removeGroup.name' },
} as const;
const ADD = { lists: addList, groups: addGroup } as const;
const REMOVE = { lists: removeList, groups: removeGroup } as const;

/** Which dialog is open: another one, or taking one away. They stand outside the form of the settings. */
export const listDialog = signal<
  { readonly of: Kind; readonly what: 'add' | { readonly remove: string } } | undefined
>(undefined);

/** The dialog that is open, if one is. */
export function ListDialogs() {
  const open = listDialog.value;
  if (open === undefined) return null;
  const { of, what } = open;
  return what === 'add' ? <Add of={of} /> : <Remove key={what.remove} of={of} id={what.remove} />;
}

const fieldWords = (of: Kind) => (of === 'lists' ? words().listFields : words().groupFields);

function Add({ of }: { readonly of: Kind }) {
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const fields = FIELDS[of];
  const say = words();
  const close = (): void => {
    for (const field of [fields.name, fields.number]) mended(field);
    problem.value = '';
    listDialog.value = undefined;
  };
  const add = async (): Promise<void> => {
    if (await ADD[of](name, number)) close();
  };
  return (
    <Dialog title={say[of].adding} onClose={close} onSubmit={() => void add()}>
      <Field
        label={fieldWords(of).name.label}
        error={wrongWith(fields.name)}
        value={name}
        onInput={(typed) => {
          mended(fields.name);
          setName(typed);
        }}
        autoFocus
      />
      <Field
        label={fieldWords(of).number.label}
        hint={say[of].numberHint}
        error={wrongWith(fields.number)}
        value={number}
        type="tel"
        inputMode="tel"
        onInput={(typed) => {
          mended(fields.number);
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
          {say[of].add}
        </ActionButton>
      </div>
    </Dialog>
  );
}

/** Taking one away needs its name typed, so that it does not happen by a slip. */
function Remove({ of, id }: { readonly of: Kind; readonly id: string }) {
  const [typed, setTyped] = useState('');
  const field = FIELDS[of].typed;
  const say = words();
  const kept = stored(`${of}.${id}.name`);
  const name = typeof kept === 'string' ? kept : '';
  const close = (): void => {
    mended(field);
    problem.value = '';
    listDialog.value = undefined;
  };
  const remove = async (): Promise<void> => {
    if (await REMOVE[of](id, typed)) close();
  };
  return (
    <Dialog title={say[of].removeWhich(name)} onClose={close} onSubmit={() => void remove()}>
      <p>{say[of].removeMeans}</p>
      <Field
        label={say[of].typeName(name)}
        error={wrongWith(field)}
        value={typed}
        onInput={(next) => {
          mended(field);
          setTyped(next);
        }}
      />
      <Problem />
      <div class="dialog-actions">
        <ActionButton onPress={close}>{say[of].keep}</ActionButton>
        <ActionButton
          type="submit"
          look="danger"
          state={saving.value ? 'pending' : 'idle'}
          blocked={typed.trim() !== name}
          onPress={() => undefined}
        >
          {say[of].remove}
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
