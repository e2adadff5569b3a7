import type { MinePage } from '../../src/team/page-api';
import { readable } from '../components/phone-number';
import { now } from '../live/service-clock';
import { useDesk, type ShownTask } from './desk';
import { Nothing, Unread } from './nothing';
import { useReading } from './readings';
import { TaskRow } from './task-row';
import { words } from './words';

/** The tasks of whoever looks, each with the names and the store it needs. */
export function useMine(): { readonly shown?: readonly ShownTask[]; readonly problem?: string } {
  const { start, me } = useDesk();
  const stores = start.stores ?? [];
  const { data, problem } = useReading<MinePage>(
    { action: 'pageMine' },
    { stores: stores.map(({ id }) => id) },
  );
  if (!data) return problem === undefined ? {} : { problem };
  const shown = data.tasks.flatMap((task): ShownTask[] => {
    const store = data.stores.find(({ id }) => id === task.store);
    if (!store) return [];
    const role = stores.find(({ id }) => id === store.id)?.role;
    const manages = me.admin || role === 'manager' || role === 'admin';
    const nameOf = (who: string | undefined): string =>
      who === undefined ? words().task.byItself : (data.names[who] ?? words().task.formerMember);
    return [{ task, store, manages, nameOf }];
  });
  return { shown, ...(problem === undefined ? {} : { problem }) };
}

/** Late first, then by when they are due; what is blocked waits at the end. */
export function byUrgency(one: ShownTask, other: ShownTask): number {
  const blocked = Number(one.task.state === 'blocked') - Number(other.task.state === 'blocked');
  return blocked || (one.task.dueAt ?? Infinity) - (other.task.dueAt ?? Infinity) || 0;
}

/** Everything that is mine to do, the most urgent first. */
export function MineView() {
  const { start } = useDesk();
  const { shown, problem } = useMine();
  const say = words().mine;
  const late = shown?.filter(({ task }) => (task.dueAt ?? Infinity) < now()).length ?? 0;
  return (
    <>
      <div class="section-head">
        <h2>{say.title}</h2>
        {late > 0 && <p class="mark late">{words().stores.late(late)}</p>}
      </div>
      {problem !== undefined && <Unread problem={problem} />}
      {!shown && problem === undefined && <div class="skeleton" />}
      {shown?.length === 0 && (
        <Nothing
          title={say.none}
          hint={
            start.stores?.length === 0 ? say.noStore : say.noneHint(readable(start.number ?? ''))
          }
        />
      )}
      <ul class="rows" id="mine">
        {[...(shown ?? [])].sort(byUrgency).map((one) => (
          <TaskRow key={one.task.id} shown={one} look="mine" />
        ))}
      </ul>
    </>
  );
}
