import { useState } from 'preact/hooks';
import type { TaskOnPage } from '../../src/team/page-api';
import type { TeamAnswer } from '../../src/team/staff-api';
import type { Stage, Task } from '../../src/team/stored';
import type { TaskColumn } from '../../src/team/words/page-words';
import { dayIn } from '../../src/team/rules/page-clock';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { now } from '../live/service-clock';
import { useDesk, type ShownStore, type ShownTask } from './desk';
import { byUrgency } from './mine-view';
import { useReading } from './readings';
import { stageLateDays } from './stores-view';
import { TaskRow } from './task-row';
import { dayWords, lengthWords, words } from './words';

const COLUMNS: readonly TaskColumn[] = ['toDo', 'onIt', 'blocked', 'done'];
const DAY_MS = 86_400_000;

/** Where a task stands on the board. */
function columnOf({ state, assignees }: Task): TaskColumn {
  if (state === 'blocked') return 'blocked';
  if (state !== 'open') return 'done';
  return assignees.some((one) => one.state === 'onIt') ? 'onIt' : 'toDo';
}

/** A task of a store with whatever a manager has to know to show it. */
export function shownIn({ store, people }: ShownStore, task: TaskOnPage): ShownTask {
  const nameOf = (who: string | undefined): string =>
    who === undefined
      ? words().task.byItself
      : (people.find((one) => one.who === who)?.name ??
        task.assignees.find((one) => one.who === who)?.name ??
        words().task.formerMember);
  return { task, store, manages: true, nameOf };
}

/** The tasks of a store that are over, as far as they are kept. */
export const useFinished = (store: string) =>
  useReading<TeamAnswer>({ action: 'finished', store }, { stores: [store], calmMs: 3_000 });

/** The stages of a store in their order, each with its tasks by how they stand. */
export function StageBoard({ of }: { readonly of: ShownStore }) {
  const desk = useDesk();
  const { data, problem } = useFinished(of.store.id);
  const finished = data?.tasks;
  const open = new Set(of.tasks.map(({ id }) => id));
  const over = (finished ?? []).filter(
    ({ id, state }) => !open.has(id) && (state === 'done' || state === 'skipped'),
  );
  const tasks = [...of.tasks, ...over];
  const inStage = (id: string | undefined) => tasks.filter(({ stage }) => stage === id);
  const withoutStage = inStage(undefined);
  const turn = of.store.stages.find(({ state }) => state === 'open')?.id;
  // Both come at once, so that nothing jumps.
  if (!finished && problem === undefined) return <div key="waiting" class="skeleton" />;
  return (
    <>
      <ol class="stages">
        {of.store.stages.map((stage) => (
          <StageSection
            key={stage.id}
            of={of}
            stage={stage}
            tasks={inStage(stage.id)}
            isKnown={finished !== undefined}
          />
        ))}
      </ol>
      {withoutStage.length > 0 && <WithoutStage of={of} tasks={withoutStage} />}
      {of.store.state !== 'closed' && (
        <div key="foot" class="foot">
          <ActionButton
            look="main"
            onPress={() =>
              desk.open({ kind: 'newTask', of, ...(turn === undefined ? {} : { stage: turn }) })
            }
          >
            <Icon name="plus" /> {words().task.actions.add}
          </ActionButton>
        </div>
      )}
    </>
  );
}

/** Tasks that belong to no stage; folded up while all of them are over. */
function WithoutStage({ of, tasks }: Pick<SectionProps, 'of' | 'tasks'>) {
  const say = words().stores;
  const isOver = tasks.every((task) => columnOf(task) === 'done');
  const head = <span class="stage-name">{say.noStage}</span>;
  const columns = <TaskColumns of={of} tasks={tasks} stage="none" />;
  return isOver ? (
    <section class="stage" aria-label={say.noStage}>
      <details>
        <summary>
          {head} <span class="count">{tasks.length}</span>
        </summary>
        {columns}
      </details>
    </section>
  ) : (
    <section class="stage open" aria-label={say.noStage}>
      <div class="stage-head">
        <h3>{head}</h3>
      </div>
      {columns}
    </section>
  );
}

interface SectionProps {
  readonly of: ShownStore;
  readonly stage: Stage;
  readonly tasks: readonly TaskOnPage[];
  /** What is over has been read, so that it can be counted. */
  readonly isKnown: boolean;
}

function StageSection({ of, stage, tasks, isKnown }: SectionProps) {
  const say = words().stores;
  const { timeZone } = of.store;
  const isLate = stage.state === 'open' && stageLateDays(of.store, now()) > 0;
  const done = tasks.filter(({ state }) => state === 'done').length;
  const person = of.people.find(({ who }) => who === stage.doneBy);
  const facts = [
    stage.state === 'done'
      ? say.doneOn(
          dayWords(dayIn(timeZone, stage.doneAt ?? 0)),
          person?.name ?? words().task.formerMember,
        )
      : say.dueOn(dayWords(stage.dueOn)),
    ...(stage.early ? [say.early] : []),
    ...(isKnown && tasks.length > 0 ? [say.tasksDone(done, tasks.length)] : []),
  ];
  const head = (
    <>
      <span class={`stage-letter ${stage.state} ${isLate ? 'late' : ''}`} aria-hidden="true">
        {stage.state === 'done' ? <Icon name="check" /> : stage.id}
      </span>
      <span class="stage-words">
        <span class="stage-name">{stage.name}</span>
        <span class="quiet">
          {`${stage.id} · `}
          <span class={isLate ? 'mark late' : undefined}>
            {isLate
              ? say.stageLate(lengthWords(stageLateDays(of.store, now()) * DAY_MS))
              : say.states[stage.state]}
          </span>
          {` · ${facts.join(' · ')}`}
        </span>
      </span>
    </>
  );
  if (stage.state === 'open')
    return (
      <li class={`stage open ${isLate ? 'late' : ''}`} aria-label={`${stage.id} ${stage.name}`}>
        <div class="stage-head">
          <h3>{head}</h3>
          <StageActions of={of} stage={stage} />
        </div>
        <TaskColumns of={of} tasks={tasks} stage={stage.id} />
      </li>
    );
  return (
    <li class={`stage ${stage.state}`} aria-label={`${stage.id} ${stage.name}`}>
      <details>
        <summary>{head}</summary>
        <StageActions of={of} stage={stage} />
        <TaskColumns of={of} tasks={tasks} stage={stage.id} />
      </details>
    </li>
  );
}

function StageActions({ of, stage }: Pick<SectionProps, 'of' | 'stage'>) {
  const desk = useDesk();
  const say = words().stores;
  if (stage.state === 'done' || of.store.state === 'closed') return null;
  const isTurn = stage.state === 'open';
  return (
    <div class="row-actions">
      {!isTurn && (
        <ActionButton onPress={() => desk.open({ kind: 'newTask', of, stage: stage.id })}>
          <Icon name="plus" /> {words().task.actions.add}
        </ActionButton>
      )}
      {(isTurn || desk.me.admin) && (
        <ActionButton onPress={() => desk.open({ kind: 'completeStage', of, stage: stage.id })}>
          {isTurn ? say.complete : say.completeEarly}
        </ActionButton>
      )}
    </div>
  );
}

function TaskColumns({
  of,
  tasks,
  stage,
}: {
  readonly of: ShownStore;
  readonly tasks: readonly TaskOnPage[];
  readonly stage: string;
}) {
  if (tasks.length === 0) return <p class="quiet stage-empty">{words().stores.noTasks}</p>;
  const isSingle = new Set(tasks.map(columnOf)).size === 1;
  return (
    <div class={`task-columns ${isSingle ? 'single' : ''}`}>
      {COLUMNS.map((column) => (
        <Column key={column} {...{ of, column, stage }} tasks={tasks} />
      ))}
    </div>
  );
}

/** So many of what is over are shown at first. */
const FEW = 4;

function Column({
  of,
  tasks,
  stage,
  column,
}: {
  readonly of: ShownStore;
  readonly tasks: readonly TaskOnPage[];
  readonly stage: string;
  readonly column: TaskColumn;
}) {
  const [isWhole, setWhole] = useState(false);
  const say = words().task;
  const here = tasks
    .filter((task) => columnOf(task) === column)
    .map((task) => shownIn(of, task))
    .sort(column === 'done' ? byEnd : byUrgency);
  if (here.length === 0) return <div class="task-column none" aria-hidden="true" />;
  const name = say.columns[column];
  const isLong = column === 'done' && here.length > FEW && !isWhole;
  return (
    <section class="task-column" aria-label={`${name}, ${stage}`}>
      <h4>
        {name} <span class="count">{here.length}</span>
      </h4>
      <ul class="rows" id={`tasks-${stage}-${column}`}>
        {(isLong ? here.slice(0, FEW) : here).map((shown) => (
          <TaskRow key={shown.task.id} shown={shown} look="board" />
        ))}
      </ul>
      {isLong && (
        <ActionButton onPress={() => setWhole(true)}>{say.showAll(here.length)}</ActionButton>
      )}
    </section>
  );
}

const byEnd = (one: ShownTask, other: ShownTask): number =>
  (other.task.doneAt ?? 0) - (one.task.doneAt ?? 0);
