import { useEffect } from 'preact/hooks';
import type { Task, TaskAssignee } from '../../src/team/stored';
import { ActionButton } from '../components/action-button';
import { Icon, type IconName } from '../components/icons';
import { Menu } from '../components/menu';
import { RowCard } from '../components/row-card';
import { now } from '../live/service-clock';
import { isBusy, stateOf } from './actions';
import { useDesk, type ShownTask } from './desk';
import { inSight } from './shortcuts';
import { finish, furtherActions, keyOf, take, unblock } from './task-actions';
import { dueWords, ladderWords, list, whenWords, words } from './words';

/** How a task stands, in the one word that matters most. */
export function stateOfTask(task: Task, at: number): Task['state'] | 'late' {
  return task.state === 'open' && (task.dueAt ?? Infinity) < at ? 'late' : task.state;
}

const PRIORITY_ICONS: Readonly<Record<Task['priority'], IconName>> = {
  low: 'down',
  medium: 'minus',
  high: 'up',
  critical: 'late',
};

/** How urgent a task is: an icon, a word and, from "high" on, a colour. */
export function PriorityMark({ priority }: Pick<Task, 'priority'>) {
  return (
    <span class={`mark priority ${priority}`}>
      <Icon name={PRIORITY_ICONS[priority]} />
      {words().priorities[priority]}
    </span>
  );
}

/** Who has it, with what each of them has said. */
export function whoWords(task: Task, zone: string): string {
  const say = words().task;
  const one = ({ name, state, until }: TaskAssignee): string => {
    if (state === 'onIt' && until !== undefined)
      return `${name} (${say.onItUntil(whenWords(zone, until))})`;
    if (state === 'later' && until !== undefined)
      return `${name} (${say.laterUntil(whenWords(zone, until))})`;
    return state === 'asked' ? name : `${name} (${say.whoStates[state]})`;
  };
  return task.assignees.length === 0 ? say.nobody : list(task.assignees.map(one));
}

interface Props {
  readonly shown: ShownTask;
  /** `mine` = the person's own, with what they can say about it; `board` = one of many, compact. */
  readonly look: 'mine' | 'board';
}

/** A task: what, how urgent, who, until when, and how far the reminding has come. */
export function TaskRow({ shown, look }: Props) {
  const desk = useDesk();
  const { task, store, nameOf } = shown;
  const key = keyOf(shown);
  useEffect(() => {
    inSight.set(key, shown);
    return () => void inSight.delete(key);
  }, [key, shown]);
  const say = words().task;
  const at = now();
  const zone = store.timeZone;
  const state = stateOfTask(task, at);
  const due = dueWords(zone, task.dueAt, at);
  const isOver = task.state !== 'open' && task.state !== 'blocked';
  const ladder = isOver ? '' : ladderWords(zone, task.ladder, at);
  const ticked = task.items?.filter(({ done }) => done).length ?? 0;
  const who = whoWords(task, zone);
  const name = [
    `${task.code} ${task.title}`,
    ...(look === 'mine' ? [store.name] : []),
    words().priorities[task.priority],
    ...(state === 'late' || state === 'open' ? [due] : [say.states[state]]),
    who,
  ].filter(Boolean);
  return (
    <RowCard
      id={key}
      name={name.join(', ')}
      class={`task ${state} ${look}`}
      busy={isBusy(key)}
      actions={
        !isOver && (
          <>
            {look === 'mine' && <Answers shown={shown} />}
            <Menu
              label={words().actions.more}
              control="more"
              items={() => furtherActions(desk, shown)}
            />
          </>
        )
      }
    >
      <p class="task-head">
        <button
          type="button"
          class="task-title"
          data-control="open"
          onClick={() => desk.open({ kind: 'task', store: task.store, task: task.id })}
        >
          <span class="task-code">{task.code}</span> {task.title}
        </button>
      </p>
      <p class="task-facts">
        <PriorityMark priority={task.priority} />
        {isOver ? (
          <span class={`mark ${state}`}>
            <Icon name={task.state === 'done' ? 'check' : 'cross'} />
            {say.states[task.state]}
            {task.doneAt !== undefined && ` ${whenWords(zone, task.doneAt)}`}
          </span>
        ) : (
          due && (
            <span class={`mark due ${state}`}>
              <Icon name={state === 'late' ? 'late' : 'clock'} />
              {due}
            </span>
          )
        )}
        {look === 'mine' ? <span>{store.name}</span> : <span>{who}</span>}
        {task.items && <span>{say.checklist(ticked, task.items.length)}</span>}
        {task.proof && !isOver && <span>{say.proofs[task.proof]}</span>}
      </p>
      {look === 'mine' && <p class="task-facts">{who}</p>}
      {task.blocked && (
        <p class="mark blocked">
          <Icon name="pause" />
          {say.blockedBy(nameOf(task.blocked.by), task.blocked.reason)}
        </p>
      )}
      {ladder && <p class="task-ladder">{ladder}</p>}
    </RowCard>
  );
}

/** The main answers to a task of one's own. */
function Answers({ shown }: { readonly shown: ShownTask }) {
  const desk = useDesk();
  const { actions } = words().task;
  const { task } = shown;
  const key = keyOf(shown);
  const mine = task.assignees.find(({ who }) => who === desk.me.who);
  const blocked = isBusy(key);
  if (task.state === 'blocked')
    return (
      <ActionButton
        control="unblock"
        state={stateOf(key, 'unblock')}
        blocked={blocked}
        onPress={() => unblock(shown)}
      >
        {actions.unblock}
      </ActionButton>
    );
  if (mine?.state === 'done') return null;
  return (
    <>
      {mine?.state !== 'onIt' && (
        <ActionButton
          control="onIt"
          state={stateOf(key, 'onIt')}
          blocked={blocked}
          onPress={() => take(shown)}
        >
          {actions.onIt}
        </ActionButton>
      )}
      <ActionButton
        look="main"
        control="done"
        state={stateOf(key, 'done')}
        blocked={blocked}
        onPress={() => finish(desk, shown)}
      >
        {actions.done}
      </ActionButton>
    </>
  );
}
