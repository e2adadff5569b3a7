import { isoDate } from '../../src/line/rules/rota-days';
import { ActionButton } from '../components/action-button';
import { useDesk } from './desk';
import { words } from './words';

/** What is not saved yet, for whom it would hold, and how to take it back. It stays in sight until it is settled. */
export function SaveBar() {
  const { editing } = useDesk();
  const say = words().draft;
  const draft = editing.draft.value;
  if (!draft) return null;
  const [fault] = editing.faults.value;
  const trouble = fault
    ? fault.fault === 'noPeople'
      ? say.noPeople
      : say.tooMany
    : editing.stale.value
      ? say.stale
      : undefined;
  const state = editing.saving.value ? 'pending' : 'idle';
  const ofThisWeek = draft.week !== undefined;
  return (
    <section class="save-bar" aria-label={say.changes(editing.changes.value)}>
      <p role="status">
        <b>{say.changes(editing.changes.value)}</b> <span>{trouble ?? say.kept}</span>
      </p>
      <div class="save-bar-actions">
        {draft.undo.length > 0 && (
          <ActionButton onPress={() => editing.undo()}>{say.undo}</ActionButton>
        )}
        <ActionButton look="danger" onPress={() => editing.discard()}>
          {say.discard}
        </ActionButton>
        {!ofThisWeek && (
          <ActionButton
            state={state}
            blocked={fault !== undefined}
            onPress={() => void editing.save('week')}
          >
            {say.saveWeek}
          </ActionButton>
        )}
        <ActionButton
          look="main"
          state={state}
          blocked={fault !== undefined || editing.stale.value}
          onPress={() => void editing.save(ofThisWeek ? 'week' : 'always')}
        >
          {ofThisWeek && draft.week === isoDate(editing.monday.value)
            ? say.save
            : ofThisWeek
              ? say.saveWeek
              : say.saveAlways}
        </ActionButton>
      </div>
    </section>
  );
}
