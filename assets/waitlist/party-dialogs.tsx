import { useState } from 'preact/hooks';
import { MAX_NAME_LENGTH, MAX_NOTES_LENGTH } from '../../src/waitlist/rules/party';
import { wordsFor } from '../../src/waitlist/words/guest';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { readable } from '../components/phone-number';
import type { PartyAction } from './actions';
import type { Row } from './board';
import { useDesk } from './desk';
import { words } from './words';

interface Props {
  readonly row: Row;
  readonly onClose: () => void;
}

/** Does one thing to the party and closes once it is done; until then the dialog and what was typed stay. */
function useDoing({ row, onClose }: Props, action: PartyAction['action']) {
  const { actions } = useDesk();
  return {
    state: actions.stateOf(row.key, action),
    does: async (what: PartyAction): Promise<void> => {
      if (await actions.act(row, what)) onClose();
    },
  };
}

/** Calls a party to a table with a number. */
export function CallToTableDialog(props: Props) {
  const { party } = props.row;
  const { state, does } = useDoing(props, 'call');
  const [table, setTable] = useState('');
  const call = (): void => {
    const wanted = table.trim();
    void does({ action: 'call', ...(wanted ? { table: wanted } : {}) });
  };
  return (
    <Dialog title={words().dialogs.callTo(party.name)} onClose={props.onClose} onSubmit={call}>
      <Field
        label={words().dialogs.table}
        hint={words().dialogs.tableHint}
        autoFocus
        maxLength={12}
        value={table}
        onInput={setTable}
      />
      <TextToGuest row={props.row} kind="ready" table={table.trim()} />
      <Answers onClose={props.onClose} submit={words().actions.call} state={state} />
    </Dialog>
  );
}

/** Takes a party off the list, after saying who will be told what. */
export function CancelDialog(props: Props) {
  const { party } = props.row;
  const { state, does } = useDoing(props, 'cancel');
  return (
    <Dialog
      title={words().dialogs.takeOff(party.name)}
      onClose={props.onClose}
      onSubmit={() => void does({ action: 'cancel' })}
    >
      <TextToGuest row={props.row} kind="cancelled" table="" />
      <Answers
        onClose={props.onClose}
        stay={words().actions.keepPlace}
        submit={words().actions.takeOff}
        look="danger"
        state={state}
      />
    </Dialog>
  );
}

/** Corrects name, size or the guest's wishes. */
export function EditDialog(props: Props) {
  const { party } = props.row;
  const { maxPartySize } = useDesk();
  const { state, does } = useDoing(props, 'edit');
  const [name, setName] = useState(party.name);
  const [size, setSize] = useState(String(party.size));
  const [notes, setNotes] = useState(party.notes);
  const people = Number(size.trim());
  const sizeIsPossible = Number.isInteger(people) && people >= 1 && people <= maxPartySize;
  const save = (): void => {
    if (name.trim() === '' || !sizeIsPossible) return;
    void does({
      action: 'edit',
      ...(name.trim() === party.name ? {} : { name: name.trim() }),
      ...(people === party.size ? {} : { size: people }),
      ...(notes.trim() === party.notes ? {} : { notes: notes.trim() }),
    });
  };
  return (
    <Dialog title={words().dialogs.edit(party.name)} onClose={props.onClose} onSubmit={save}>
      <Field
        label={words().dialogs.name}
        autoFocus
        maxLength={MAX_NAME_LENGTH}
        value={name}
        error={name.trim() === '' ? words().dialogs.enterName : undefined}
        onInput={setName}
      />
      <Field
        label={words().dialogs.howMany}
        inputMode="numeric"
        maxLength={3}
        value={size}
        error={sizeIsPossible ? undefined : words().dialogs.enterSize(maxPartySize)}
        onInput={setSize}
      />
      <Field
        label={words().dialogs.wishes}
        maxLength={MAX_NOTES_LENGTH}
        value={notes}
        onInput={setNotes}
      />
      <Answers onClose={props.onClose} submit={words().actions.save} state={state} />
    </Dialog>
  );
}

/** Staff's own notes about a party. */
export function RemarksDialog(props: Props) {
  const { party } = props.row;
  const { state, does } = useDoing(props, 'remark');
  const [remarks, setRemarks] = useState(party.remarks);
  return (
    <Dialog
      title={words().dialogs.notesAbout(party.name)}
      onClose={props.onClose}
      onSubmit={() => void does({ action: 'remark', remarks: remarks.trim() })}
    >
      <Field
        label={words().actions.notes}
        hint={words().onlyStaffSee}
        autoFocus
        rows={3}
        maxLength={MAX_NOTES_LENGTH}
        value={remarks}
        onInput={setRemarks}
      />
      <Answers onClose={props.onClose} submit={words().actions.save} state={state} />
    </Dialog>
  );
}

/** Says before it happens which text goes to whom, or that none does. */
function TextToGuest(props: {
  readonly row: Row;
  readonly kind: 'ready' | 'cancelled';
  readonly table: string;
}) {
  const { business } = useDesk();
  const { party } = props.row;
  if (party.address === undefined) return <p>{words().dialogs.noTextTo(party.name)}</p>;
  const text = wordsFor(party.language).text(
    props.kind,
    { name: party.name, size: party.size, table: props.table },
    { business, waiting: 0 },
  );
  return (
    <div>
      <p>{words().dialogs.textGoesTo(readable(party.address))}</p>
      <p class="says" lang={party.language}>
        {text}
      </p>
    </div>
  );
}

function Answers(props: {
  readonly onClose: () => void;
  readonly stay?: string;
  readonly submit: string;
  readonly look?: 'main' | 'danger';
  readonly state: 'idle' | 'pending' | 'done' | 'failed';
}) {
  return (
    <div class="dialog-actions">
      <ActionButton onPress={props.onClose}>{props.stay ?? words().actions.close}</ActionButton>
      <ActionButton
        type="submit"
        look={props.look ?? 'main'}
        state={props.state}
        onPress={() => undefined}
      >
        {props.submit}
      </ActionButton>
    </div>
  );
}
