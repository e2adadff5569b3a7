import { PRIORITIES } from '../../src/team/rules/policy';
import { dayIn, isWrittenDay, momentIn, timeIn } from '../../src/team/rules/page-clock';
import { MATERIAL_PLACES } from '../../src/team/rules/starters';
import type { PersonView, TaskChanges, TaskFields } from '../../src/team/staff-api';
import type { Repeats, Store, Task } from '../../src/team/stored';
import { Choice, Choices, Switch } from '../components/choice';
import { Field } from '../components/field';
import { language } from '../components/language';
import { words } from './words';

/** What somebody has typed about a task. */
export interface TaskDraft {
  readonly title: string;
  readonly notes: string;
  readonly stage: string;
  readonly priority: Task['priority'];
  readonly day: string;
  readonly time: string;
  readonly who: readonly string[];
  readonly mode: Task['mode'];
  readonly proof: string;
  /** `day 1`, `week 2`; empty = never. */
  readonly repeats: string;
  readonly items: string;
  readonly isMaterial: boolean;
  readonly places: string;
}
export type WrongTask = Partial<Record<'title' | 'due', string>>;

export const emptyDraft = (stage: string): TaskDraft => ({
  ...{ title: '', notes: '', stage, priority: 'medium', day: '', time: '', who: [] },
  ...{ mode: 'anyone', proof: '', repeats: '', items: '', isMaterial: false },
  places: MATERIAL_PLACES[language()].join('\n'),
});

/** A task that is there, as a form shows it. */
export const draftOf = (task: Task, zone: string): TaskDraft => ({
  ...emptyDraft(task.stage ?? ''),
  title: task.title,
  notes: task.notes ?? '',
  priority: task.priority,
  day: task.dueAt === undefined ? '' : dayIn(zone, task.dueAt),
  time: task.dueAt === undefined ? '' : timeIn(zone, task.dueAt),
  mode: task.mode,
  proof: task.proof ?? '',
  repeats: task.repeats ? nameOf(task.repeats) : '',
  items: (task.items ?? []).map(({ text }) => text).join('\n'),
  ...(task.places ? { isMaterial: true, places: task.places.join('\n') } : {}),
});

const REPEATS: readonly Repeats[] = [
  { every: 'day', count: 1 },
  { every: 'week', count: 1 },
  { every: 'week', count: 2 },
  { every: 'month', count: 1 },
];

/** As a choice is named, and back. */
const nameOf = ({ every, count }: Repeats): string => `${every} ${count}`;
const repeatsIn = (name: string): Repeats | undefined => {
  const [word, count] = name.split(' ');
  const every = (['day', 'week', 'month'] as const).find((one) => one === word);
  return every && { every, count: Number(count) };
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is wrong with a draft, by field. */
export function faultsOf({ title, day, time, repeats }: TaskDraft): WrongTask {
  const { enterTitle, enterDue, enterFirstDue } = words().task;
  const isHalf = (day === '') !== (time === '');
  const isDay = day === '' || isWrittenDay(day);
  return {
    ...(title.trim() === '' ? { title: enterTitle } : {}),
    ...(isHalf || !isDay ? { due: enterDue } : {}),
    ...(repeats !== '' && day === '' ? { due: enterFirstDue } : {}),
  };
}

/** What a draft asks for, without whom it is for and its stage. */
export function fieldsOf(draft: TaskDraft, zone: string): TaskFields {
  const { title, notes, priority, day, time, mode, proof, repeats, items, isMaterial } = draft;
  const found = repeatsIn(repeats);
  const things = linesOf(items);
  const places = linesOf(draft.places);
  return {
    title: title.trim(),
    ...(notes.trim() ? { notes: notes.trim() } : {}),
    ...{ priority, mode },
    ...(day && time ? { dueAt: momentIn(zone, day, time) } : {}),
    ...(proof === 'photo' || proof === 'note' ? { proof } : {}),
    ...(found && day ? { repeats: found } : {}),
    ...(things.length > 0 ? { items: things } : {}),
    ...(things.length > 0 && isMaterial && places.length > 1 ? { places } : {}),
  };
}

/**
 * What a draft makes of a task that is there: what was emptied is taken away. A checklist that was not touched is not
 * sent: somebody else may have added to it meanwhile.
 */
export function changesOf(draft: TaskDraft, before: TaskDraft, zone: string): TaskChanges {
  const { items, places, ...fields } = fieldsOf(draft, zone);
  const isTouched = (['items', 'places', 'isMaterial'] as const).some(
    (field) => draft[field] !== before[field],
  );
  return {
    ...{ notes: null, dueAt: null, proof: null, repeats: null },
    ...fields,
    ...(isTouched ? { items: items ?? null, places: places ?? null } : {}),
  };
}

interface Props {
  readonly draft: TaskDraft;
  readonly wrong: WrongTask;
  readonly change: (part: Partial<TaskDraft>) => void;
  /** Where a new task may belong, and to whom; absent = it is there already. */
  readonly of?: { readonly store: Store; readonly people: readonly PersonView[] };
}

export function TaskFieldsForm({ draft, wrong, change, of }: Props) {
  const { fields, modes, proofs, repeats } = words().task;
  const { priorities } = words();
  // A program may have chosen one that is not offered here.
  const own = repeatsIn(draft.repeats);
  const isOffered = REPEATS.some((one) => nameOf(one) === draft.repeats);
  const rhythms = own && !isOffered ? [...REPEATS, own] : REPEATS;
  return (
    <>
      <Field
        label={fields.title}
        autoFocus
        maxLength={120}
        value={draft.title}
        error={wrong.title}
        onInput={(title) => change({ title })}
      />
      {of && of.people.length > 0 && (
        <Choices
          label={fields.who}
          options={of.people.map(({ who, name }) => [who, name] as const)}
          chosen={draft.who}
          onChange={(who) => change({ who })}
        />
      )}
      {draft.who.length > 1 || !of ? (
        <Choice
          label={fields.mode}
          value={draft.mode}
          options={(['anyone', 'everyone'] as const).map((mode) => [mode, modes[mode]])}
          onChoose={(mode) => change({ mode: mode === 'everyone' ? 'everyone' : 'anyone' })}
        />
      ) : null}
      <div class="side-by-side">
        <Field
          label={fields.dueOn}
          type="date"
          value={draft.day}
          error={wrong.due}
          onInput={(day) => change({ day, ...(day && !draft.time ? { time: '17:00' } : {}) })}
        />
        <Field
          label={fields.dueAt}
          type="time"
          value={draft.time}
          onInput={(time) => change({ time })}
        />
      </div>
      <div class="side-by-side">
        <Choice
          label={fields.priority}
          value={draft.priority}
          options={PRIORITIES.map((one) => [one, priorities[one]])}
          onChoose={(chosen) =>
            change({ priority: PRIORITIES.find((one) => one === chosen) ?? 'medium' })
          }
        />
        {of && (
          <Choice
            label={fields.stage}
            value={draft.stage}
            first={fields.noStage}
            options={of.store.stages
              .filter(({ state }) => state !== 'done')
              .map(({ id, name }) => [id, `${id} ${name}`])}
            onChoose={(stage) => change({ stage })}
          />
        )}
      </div>
      <Field
        label={fields.notes}
        rows={2}
        maxLength={500}
        value={draft.notes}
        onInput={(notes) => change({ notes })}
      />
      <details class="more-fields">
        <summary>{words().task.actions.moreFields}</summary>
        <div class="side-by-side">
          <Choice
            label={fields.proof}
            value={draft.proof}
            first={fields.noProof}
            options={(['photo', 'note'] as const).map((one) => [one, proofs[one]])}
            onChoose={(proof) => change({ proof })}
          />
          <Choice
            label={fields.repeats}
            value={draft.repeats}
            first={fields.noRepeat}
            options={rhythms.map((one) => [nameOf(one), repeats(one)])}
            onChoose={(chosen) => change({ repeats: chosen })}
          />
        </div>
        <Field
          label={fields.items}
          hint={fields.itemsHint}
          rows={4}
          value={draft.items}
          onInput={(items) => change({ items })}
        />
        <Switch
          label={fields.material}
          hint={fields.materialHint}
          on={draft.isMaterial}
          onChange={(isMaterial) => change({ isMaterial })}
        />
        {draft.isMaterial && (
          <Field
            label={fields.places}
            hint={fields.placesHint}
            rows={4}
            value={draft.places}
            onInput={(places) => change({ places })}
          />
        )}
      </details>
    </>
  );
}
