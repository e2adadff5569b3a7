import { useState } from 'preact/hooks';
import type { TeamAnswer } from '../../src/team/staff-api';
import { Choice, Choices } from '../components/choice';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { newId } from '../live/new-id';
import { act, stateOf } from './actions';
import { useDesk } from './desk';
import { Foot } from './foot';
import { useReading } from './readings';
import { useStore } from './store-view';
import { words } from './words';

const ID_LENGTH = 10;

/** Puts people of one store together into a group. */
export function GroupDialog() {
  const desk = useDesk();
  const say = words().said;
  const { data } = useReading<TeamAnswer>({ action: 'stores' });
  const stores = (data?.stores ?? []).filter(({ state }) => state !== 'closed');
  const [id] = useState(() => newId(ID_LENGTH));
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState('');
  const [people, setPeople] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<Partial<Record<'name' | 'people', string>>>({});
  const store = chosen ?? stores[0]?.id;
  const create = async (): Promise<void> => {
    const found = {
      ...(name.trim() ? {} : { name: say.enterGroupName }),
      ...(people.length > 0 ? {} : { people: say.enterPeople }),
    };
    setWrong(found);
    if (store === undefined || Object.keys(found).length > 0) return;
    const done = await act(
      'group',
      { action: 'createGroup', id, store, name: name.trim(), people: [...people] },
      () => say.groupMade(name.trim()),
    );
    if (done) desk.close();
  };
  return (
    <Dialog title={say.newGroup} onClose={desk.close} onSubmit={() => void create()}>
      <Field
        label={say.groupName}
        autoFocus
        maxLength={60}
        value={name}
        error={wrong.name}
        onInput={(typed) => {
          setName(typed);
          setWrong({});
        }}
      />
      {stores.length > 1 && (
        <Choice
          label={words().task.fields.store}
          value={store ?? ''}
          options={stores.map((one) => [one.id, one.name])}
          onChoose={(next) => {
            setChosen(next);
            setPeople([]);
          }}
        />
      )}
      {store !== undefined && (
        <PeopleOf
          key={store}
          store={store}
          chosen={people}
          error={wrong.people}
          onChange={(next) => {
            setPeople(next);
            setWrong({});
          }}
        />
      )}
      <Foot state={stateOf('group', 'createGroup')}>{say.createGroup}</Foot>
    </Dialog>
  );
}

function PeopleOf({
  store,
  chosen,
  error,
  onChange,
}: {
  readonly store: string;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (people: readonly string[]) => void;
}) {
  const { data } = useStore(store);
  if (!data) return <div class="skeleton" />;
  return (
    <Choices
      label={words().people.title}
      options={data.people.map(({ who, name }) => [who, name] as const)}
      chosen={chosen}
      error={error}
      onChange={onChange}
    />
  );
}
