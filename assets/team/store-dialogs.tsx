import { useState } from 'preact/hooks';
import type { PoliciesPage } from '../../src/team/page-api';
import { PRIORITIES } from '../../src/team/rules/policy';
import { ActionButton } from '../components/action-button';
import { Choice } from '../components/choice';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { act, stateOf } from './actions';
import { useDesk, type ShownStore } from './desk';
import { Foot } from './foot';
import { useReading } from './readings';
import { policyName, words } from './words';

interface Of {
  readonly of: ShownStore;
}

export function RenameDialog({ of: { store } }: Of) {
  const desk = useDesk();
  const say = words().stores;
  const [name, setName] = useState(store.name);
  const [error, setError] = useState<string>();
  const rename = async (): Promise<void> => {
    if (!name.trim()) return setError(say.enterName);
    const done = await act(
      'rename',
      { action: 'renameStore', store: store.id, name: name.trim() },
      () => say.renamed,
    );
    if (done) desk.close();
  };
  return (
    <Dialog title={say.rename} onClose={desk.close} onSubmit={() => void rename()}>
      <Field
        label={say.name}
        autoFocus
        maxLength={60}
        value={name}
        error={error}
        onInput={setName}
      />
      <Foot state={stateOf('rename', 'renameStore')}>{words().actions.save}</Foot>
    </Dialog>
  );
}

/** Takes back that a store was closed. */
export const openAgain = (store: string): Promise<unknown> =>
  act('reopenStore', { action: 'reopenStore', store }, () => words().stores.reopened);

export function CloseStoreDialog({ of: { store } }: Of) {
  const desk = useDesk();
  const say = words().stores;
  const close = async (): Promise<void> => {
    const done = await act(
      'closeStore',
      { action: 'closeStore', store: store.id },
      () => say.closedNow,
      () => void openAgain(store.id),
    );
    if (done) desk.close();
  };
  return (
    <Dialog title={say.closeSure(store.name)} onClose={desk.close} onSubmit={() => void close()}>
      <p class="says">{say.closeTells}</p>
      <Foot look="danger" state={stateOf('closeStore', 'closeStore')}>
        {say.close}
      </Foot>
    </Dialog>
  );
}

/** Which escalation policy holds in this store, for each priority and for stages. */
export function StoreRulesDialog({ of: { store } }: Of) {
  const desk = useDesk();
  const { data } = useReading<PoliciesPage>({ action: 'pagePolicies' });
  const say = words().rules;
  const [chosen, setChosen] = useState(store.policies ?? {});
  const all = data
    ? [...Object.values(data.standard), ...data.own].filter(
        ({ id }, at, every) => every.findIndex((one) => one.id === id) === at,
      )
    : [];
  return (
    <Dialog title={say.forStore} onClose={desk.close}>
      {!data && <div class="skeleton" />}
      {data &&
        ([...PRIORITIES, 'stage'] as const).map((of) => (
          <Choice
            key={of}
            label={say.choice(say.standard[of])}
            value={chosen[of] ?? of}
            options={all.map((policy) => [policy.id, policyName(policy)])}
            onChoose={(policy) => {
              setChosen({ ...chosen, [of]: policy });
              void act(
                `rules ${of}`,
                { action: 'choosePolicy', store: store.id, of, policy },
                () => say.chosen,
              );
            }}
          />
        ))}
      <div class="dialog-actions">
        <ActionButton look="main" onPress={desk.close}>
          {words().actions.close}
        </ActionButton>
      </div>
    </Dialog>
  );
}
