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

/** The tasks of a store that are over, as far as they are kept; empty until they have been read. */
export function useFinished(store: string): readonly Task[] | undefined {
  return useReading<TeamAnswer>({ action: 'finished', store }, { stores: [store], calmMs: 3_000 })
    .data?.tasks;
}

/** The stages of a store in their order, each with its tasks by how they stand. */
export function StageBoard({ of }: { readonly of: ShownStore }) {
  const desk = useDesk();
  const finished = useFinished(of.store.id);
  const open = new Set(of.tasks.map(({ id }) => id));
  const over = (finished ?? []).filter(
    ({ id, state }) => !open.has(id) && (state === 'done' || state === 'skipped'),
  );
  const tasks = [...of.tasks, ...over];
  const inStage = (id: string | undefined) => tasks.filter(({ stage }) => stage === id);
  const withoutStage = inStage(undefined);
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
      {withoutStage.length > 0 && (
        <section class="stage open" aria-labelledby="stage-none">
          <div class="stage-head">
            <h3 id="stage-none">{words().stores.noStage}</h3>
          </div>
          <TaskColumns of={of} tasks={withoutStage} stage="none" />
        </section>
      )}
      {of.store.state !== 'closed' && (
        <div class="foot">
          <ActionButton look="main" onPress={() => desk.open({ kind: 'newTask', of })}>
            <Icon name="plus" /> {words().task.actions.add}
          </ActionButton>
        </div>
      )}
    </>
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
      <ActionButton onPress={() => desk.open({ kind: 'newTask', of, stage: stage.id })}>
        <Icon name="plus" /> {words().task.actions.add}
      </ActionButton>
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
  const say = words();
  if (tasks.length === 0) return <p class="quiet stage-empty">{say.stores.noTasks}</p>;
  return (
    <div class="task-columns">
      {COLUMNS.map((column) => {
        const here = tasks.filter((task) => columnOf(task) === column);
        const name = say.task.columns[column];
        if (here.length === 0)
          return <div class="task-column none" key={column} aria-hidden="true" />;
        return (
          <section class="task-column" key={column} aria-label={`${name}, ${stage}`}>
            <h4>
              {name} <span class="count">{here.length}</span>
            </h4>
            <ul class="rows" id={`tasks-${stage}-${column}`}>
              {here
                .map((task) => shownIn(of, task))
                .sort(column === 'done' ? byEnd : byUrgency)
                .map((shown) => (
                  <TaskRow key={shown.task.id} shown={shown} look="board" />
                ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

const byEnd = (one: ShownTask, other: ShownTask): number =>
  (other.task.doneAt ?? 0) - (one.task.doneAt ?? 0);
