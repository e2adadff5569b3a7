import type { StorePage } from '../../src/team/page-api';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Icon } from '../components/icons';
import { Menu } from '../components/menu';
import { now } from '../live/service-clock';
import { isBusy, stateOf } from './actions';
import { useDesk, type ShownTask } from './desk';
import { useMine } from './mine-view';
import { Proof } from './proof';
import { useReading } from './readings';
import { shownIn, useFinished } from './stage-board';
import { finish, furtherActions, keyOf, place, reopen, take, tick } from './task-actions';
import { PriorityMark, stateOfTask, whoWords } from './task-row';
import { dueWords, ladderWords, whenWords, words } from './words';

interface Of {
  readonly store: string;
  readonly task: string;
}

/** Everything about one task, beside what it was opened from. It follows what others do meanwhile. */
export function TaskDrawer({ store, task }: Of) {
  const desk = useDesk();
  const role = desk.start.stores?.find(({ id }) => id === store)?.role;
  const manages = desk.me.admin || role === 'manager' || role === 'admin';
  return manages ? <OfManager store={store} task={task} /> : <OfMember store={store} task={task} />;
}

function OfMember({ task }: Of) {
  const { shown } = useMine();
  return <Drawer shown={shown?.find((one) => one.task.id === task)} isRead={shown !== undefined} />;
}

function OfManager({ store, task }: Of) {
  const { data } = useReading<StorePage>({ action: 'pageStore', store }, { stores: [store] });
  const finished = useFinished(store).data?.tasks;
  const found =
    data?.tasks.find(({ id }) => id === task) ?? finished?.find(({ id }) => id === task);
  const isRead = data !== undefined && finished !== undefined;
  return <Drawer shown={data && found && shownIn(data, found)} isRead={isRead} />;
}

function Drawer({
  shown,
  isRead,
}: {
  readonly shown: ShownTask | undefined;
  readonly isRead: boolean;
}) {
  const desk = useDesk();
  const say = words().task;
  const title = shown ? `${shown.task.code} ${shown.task.title}` : say.actions.details;
  return (
    <Dialog title={title} look="drawer" onClose={desk.close}>
      {shown ? (
        <Content shown={shown} />
      ) : isRead ? (
        <p>{say.states.done}</p>
      ) : (
        <div class="skeleton" />
      )}
      <div class="dialog-actions">
        <ActionButton onPress={desk.close}>{words().actions.close}</ActionButton>
      </div>
    </Dialog>
  );
}

function Content({ shown }: { readonly shown: ShownTask }) {
  const say = words().task;
  const { task, store, nameOf } = shown;
  const zone = store.timeZone;
  const at = now();
  const state = stateOfTask(task, at);
  const isOver = task.state !== 'open' && task.state !== 'blocked';
  const facts: readonly (readonly [string, string])[] = [
    [say.fields.store, store.name],
    [say.fields.who, whoWords(task, zone)],
    ...(task.assignees.length > 1 ? [[say.fields.mode, say.modes[task.mode]] as const] : []),
    ...(task.proof ? [[say.fields.proof, say.proofs[task.proof]] as const] : []),
    ...(task.repeats ? [[say.fields.repeats, say.repeats(task.repeats)] as const] : []),
  ];
  const ladder = isOver ? '' : ladderWords(zone, task.ladder, at);
  return (
    <>
      <p class="task-facts">
        <PriorityMark priority={task.priority} />
        <span class={`mark ${state}`}>
          <Icon name={isOver ? (task.state === 'done' ? 'check' : 'cross') : 'clock'} />
          {state === 'open' || state === 'late'
            ? dueWords(zone, task.dueAt, at) || words().dates.noDue
            : say.states[state]}
        </span>
      </p>
      {ladder && <p class="task-ladder">{ladder}</p>}
      {task.blocked && (
        <p class="mark blocked">
          <Icon name="pause" />
          {say.blockedBy(nameOf(task.blocked.by), task.blocked.reason)}
        </p>
      )}
      <DrawerActions shown={shown} />
      {task.notes && <p class="says">{task.notes}</p>}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {task.items && <Checklist shown={shown} />}
      <Proof shown={shown} />
      <History shown={shown} />
    </>
  );
}

function DrawerActions({ shown }: { readonly shown: ShownTask }) {
  const desk = useDesk();
  const { actions } = words().task;
  const { task, manages } = shown;
  const key = keyOf(shown);
  const blocked = isBusy(key);
  if (task.state !== 'open' && task.state !== 'blocked')
    return manages ? (
      <div class="drawer-actions">
        <ActionButton state={stateOf(key, 'reopen')} onPress={() => reopen(shown)}>
          {actions.reopen}
        </ActionButton>
      </div>
    ) : null;
  const isMine = task.assignees.some(({ who }) => who === desk.me.who);
  return (
    <div class="drawer-actions">
      <ActionButton
        look="main"
        state={stateOf(key, 'done')}
        blocked={blocked}
        onPress={() => {
          // What became of it, and the way back, is said at the foot of the page.
          desk.close();
          finish(desk, shown);
        }}
      >
        {isMine ? actions.done : actions.doneForAll}
      </ActionButton>
      <ActionButton
        state={stateOf(key, 'onIt')}
        blocked={blocked}
        onPress={() => {
          desk.close();
          take(shown);
        }}
      >
        {actions.onIt}
      </ActionButton>
      <Menu label={words().actions.more} items={() => furtherActions(desk, shown)} />
    </div>
  );
}

/** Things to tick; for material, where each of them is. */
function Checklist({ shown }: { readonly shown: ShownTask }) {
  const say = words().task;
  const { task } = shown;
  const items = task.items ?? [];
  const isOver = task.state !== 'open' && task.state !== 'blocked';
  return (
    <fieldset class="checklist" disabled={isOver}>
      <legend>{say.checklist(items.filter(({ done }) => done).length, items.length)}</legend>
      {items.map((item, index) =>
        task.places ? (
          <label class={`material ${item.done ? 'done' : ''}`} key={index}>
            <span>
              {item.done && <Icon name="check" />} {item.text}
            </span>
            <select
              aria-label={say.placeOf(item.text)}
              value={item.place}
              onChange={(event) => place(shown, index, event.currentTarget.value)}
            >
              {task.places.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <label class="switch" key={index}>
            <input
              type="checkbox"
              checked={item.done}
              onChange={(event) => tick(shown, index, event.currentTarget.checked)}
            />
            <span>{item.text}</span>
          </label>
        ),
      )}
    </fieldset>
  );
}

/** What has happened to a task, the newest first. */
function History({ shown: { task, store, nameOf } }: { readonly shown: ShownTask }) {
  const say = words().task;
  const zone = store.timeZone;
  const about = (what: string, text: string | undefined): string => {
    if (text === undefined) return '';
    if (what === 'later') return whenWords(zone, Number(text));
    if (what === 'moved') return text.replace('>', ' → ');
    return text;
  };
  return (
    <section class="history">
      <h3>{say.history}</h3>
      <ol>
        {[...task.history].reverse().map(({ at, by, what, about: text }, index) => (
          <li key={`${at}-${index}`}>
            <time dateTime={new Date(at).toISOString()}>{whenWords(zone, at)}</time>
            <span>
              {by !== undefined && <b>{nameOf(by)} </b>}
              {say.historyWhat[what] ?? what}
              {text !== undefined && `: ${about(what, text)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
