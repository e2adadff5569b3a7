import { useState } from 'preact/hooks';
import type { StorePage } from '../../src/team/page-api';
import { ActionButton } from '../components/action-button';
import { Choices } from '../components/choice';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { readable } from '../components/phone-number';
import { newId } from '../live/new-id';
import { act, stateOf } from './actions';
import { useDesk, type ShownStore, type ShownTask } from './desk';
import { useDraft } from './draft';
import { Foot } from './foot';
import { useReading } from './readings';
import { block, drop, keyOf, sayDone } from './task-actions';
import {
  changesOf,
  draftOf,
  emptyDraft,
  faultsOf,
  fieldsOf,
  TaskFieldsForm,
  type WrongTask,
} from './task-form';
import { list, words } from './words';

const ID_LENGTH = 10;

/** A task created by hand. What is typed stays until it is created. */
export function NewTaskDialog({
  of,
  stage = '',
}: {
  readonly of: ShownStore;
  readonly stage?: string;
}) {
  const desk = useDesk();
  const say = words().task;
  const name = `task ${of.store.id}`;
  const [draft, changeDraft, forget] = useDraft(name, { ...emptyDraft(stage), id: '' });
  const [wrong, setWrong] = useState<WrongTask>({});
  const told = of.people.filter(({ who }) => draft.who.includes(who)).map((one) => one.name);
  const tells = told.length > 0 ? say.willTell(list(told)) : say.tellsNobody;
  const create = async (): Promise<void> => {
    const found = faultsOf(draft);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    // Named once, so that pressing again after a lost answer makes no second one.
    const id = draft.id || newId(ID_LENGTH);
    changeDraft({ id });
    const done = await act(
      name,
      {
        action: 'createTask',
        id,
        store: of.store.id,
        ...fieldsOf(draft, of.store.timeZone),
        ...(draft.stage ? { stage: draft.stage } : {}),
        who: of.people.filter(({ who }) => draft.who.includes(who)).map(({ who }) => who),
      },
      ({ task }) => say.said.created(task?.code ?? '', tells),
    );
    if (!done) return;
    forget();
    desk.close();
  };
  return (
    <Dialog title={say.newTitle} onClose={desk.close} onSubmit={() => void create()}>
      <TaskFieldsForm
        of={of}
        draft={draft}
        wrong={wrong}
        change={(part) => {
          changeDraft(part);
          setWrong({});
        }}
      />
      <p class="says">{tells}</p>
      <Foot state={stateOf(name, 'createTask')}>{say.actions.create}</Foot>
    </Dialog>
  );
}

export function EditTaskDialog({ shown }: { readonly shown: ShownTask }) {
  const desk = useDesk();
  const say = words().task;
  const zone = shown.store.timeZone;
  const [before] = useState(() => draftOf(shown.task, zone));
  const [draft, setDraft] = useState(before);
  const [wrong, setWrong] = useState<WrongTask>({});
  const save = async (): Promise<void> => {
    const found = faultsOf(draft);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const { store, id: task } = shown.task;
    const done = await act(
      keyOf(shown),
      { action: 'editTask', store, task, ...changesOf(draft, before, zone) },
      () => say.said.saved(shown.task.code),
    );
    if (done) desk.close();
  };
  return (
    <Dialog
      title={`${shown.task.code} ${shown.task.title}`}
      onClose={desk.close}
      onSubmit={() => void save()}
    >
      <TaskFieldsForm
        draft={draft}
        wrong={wrong}
        change={(part) => {
          setDraft({ ...draft, ...part });
          setWrong({});
        }}
      />
      <Foot state={stateOf(keyOf(shown), 'editTask')}>{words().actions.save}</Foot>
    </Dialog>
  );
}

/** What was said when it was done: the proof that the task asks for. */
export function NoteDialog({ shown }: { readonly shown: ShownTask }) {
  const desk = useDesk();
  const say = words().task;
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const send = async (): Promise<void> => {
    if (!note.trim()) return setError(say.enterNote);
    if (await sayDone(shown, note.trim())) desk.close();
  };
  return (
    <Dialog
      title={say.noteTitle(shown.task.code)}
      onClose={desk.close}
      onSubmit={() => void send()}
    >
      <Field
        label={say.fields.note}
        hint={say.noteHint}
        rows={3}
        maxLength={500}
        autoFocus
        value={note}
        error={error}
        onInput={setNote}
      />
      <Foot state={stateOf(keyOf(shown), 'done')}>{say.actions.done}</Foot>
    </Dialog>
  );
}

/** A photo comes from the phone it was taken with, by text. */
export function PhotoDialog({ shown }: { readonly shown: ShownTask }) {
  const desk = useDesk();
  const say = words().task;
  const number = desk.start.number ?? '';
  const text = say.photoText(shown.task.code);
  return (
    <Dialog title={say.photoTitle(shown.task.code)} onClose={desk.close}>
      <p>{say.photoHint(readable(number))}</p>
      <p class="says">{text}</p>
      <div class="dialog-actions">
        <ActionButton onPress={desk.close}>{words().actions.close}</ActionButton>
        <a class="button main" href={`sms:${number}?&body=${encodeURIComponent(text)}`}>
          {say.actions.byText}
        </a>
      </div>
    </Dialog>
  );
}

/** "Can't", and why: the managers read it. */
export function BlockDialog({ shown }: { readonly shown: ShownTask }) {
  const desk = useDesk();
  const say = words().task;
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const send = async (): Promise<void> => {
    if (!reason.trim()) return setError(say.enterReason);
    if (await block(shown, reason.trim())) desk.close();
  };
  return (
    <Dialog
      title={`${say.actions.block}: ${shown.task.code} ${shown.task.title}`}
      onClose={desk.close}
      onSubmit={() => void send()}
    >
      <Field
        label={say.fields.reason}
        hint={say.fields.reasonHint}
        rows={2}
        maxLength={200}
        autoFocus
        value={reason}
        error={error}
        onInput={setReason}
      />
      <Foot state={stateOf(keyOf(shown), 'block')}>{say.actions.block}</Foot>
    </Dialog>
  );
}

export function DropDialog({ shown }: { readonly shown: ShownTask }) {
  const desk = useDesk();
  const say = words().task;
  return (
    <Dialog
      title={say.dropSure(shown.task.code)}
      onClose={desk.close}
      onSubmit={() => void drop(shown).then((done) => done && desk.close())}
    >
      <p>{shown.task.title}</p>
      <p class="says">{say.dropTells}</p>
      <Foot look="danger" state={stateOf(keyOf(shown), 'drop')}>
        {say.actions.drop}
      </Foot>
    </Dialog>
  );
}

/** Who has a task; whoever is new to it is told. */
export function AssignDialog({ shown }: { readonly shown: ShownTask }) {
  const desk = useDesk();
  const say = words().task;
  const { task } = shown;
  const { data } = useReading<StorePage>(
    { action: 'pageStore', store: task.store },
    { stores: [task.store] },
  );
  const [who, setWho] = useState<readonly string[]>(() => task.assignees.map((one) => one.who));
  const save = async (): Promise<void> => {
    const done = await act(
      keyOf(shown),
      { action: 'assign', store: task.store, task: task.id, who: [...who] },
      () => say.said.saved(task.code),
    );
    if (done) desk.close();
  };
  return (
    <Dialog title={`${task.code} ${task.title}`} onClose={desk.close} onSubmit={() => void save()}>
      {data ? (
        <Choices
          label={say.fields.who}
          options={data.people.map((one) => [one.who, one.name] as const)}
          chosen={who}
          onChange={setWho}
        />
      ) : (
        <div class="skeleton" />
      )}
      <p class="says">{say.assignTells}</p>
      <Foot state={stateOf(keyOf(shown), 'assign')}>{words().actions.save}</Foot>
    </Dialog>
  );
}
