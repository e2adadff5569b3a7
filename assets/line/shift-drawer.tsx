import { weekdayOf } from '../../src/line/rules/rota-days';
import type { Weekday } from '../../src/line/rules/rota';
import { added, changed, takenOff } from '../../src/line/rules/week-plan';
import type { Block } from '../../src/line/rules/week-view';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { useDesk } from './desk';
import { OnThisDate } from './on-this-date';
import { ShiftFields, ShiftFoot, useShiftForm } from './shift-form';
import { isLocked, newShiftId, takeBlock } from './week-changes';
import { longDay, stretchWords, words } from './words';

/** A shift that is there: as it is every week, and what is different on the date that was pressed. */
export function ShiftDrawer({
  block,
  onClose,
}: {
  readonly block: Block;
  readonly onClose: () => void;
}) {
  const desk = useDesk();
  const { editing } = desk;
  const say = words().shift;
  const shift = editing.plan.value.find(({ id }) => id === block.shift);
  const locked = isLocked(desk, block.day) || shift === undefined;
  const form = useShiftForm(
    shift ?? { from: '00:00', to: '00:00', days: [], tiers: block.tiers.map((tier) => [...tier]) },
  );
  const keep = (): void => {
    const next = form.check();
    if (!next || !shift) return;
    if (JSON.stringify({ ...shift, ...next }) === JSON.stringify(shift)) return onClose();
    if (editing.change((plan) => changed(plan, { ...shift, ...next }))) onClose();
  };
  const day: Weekday = weekdayOf(block.day);
  return (
    <Dialog
      title={`${longDay(block.day)}, ${stretchWords(block).split(' ').slice(-3).join(' ')}`}
      look="drawer"
      onClose={onClose}
      onSubmit={keep}
    >
      {locked ? (
        <p class="says">{words().week.locked}</p>
      ) : (
        <>
          <ShiftFields {...form} />
          <ShiftFoot done={say.keep} onClose={onClose}>
            <ActionButton
              look="danger"
              onPress={() => {
                takeBlock(desk, block);
                onClose();
              }}
            >
              {shift.days.length > 1 ? say.takeOffDay(words().weekdays[day]) : say.takeAway}
            </ActionButton>
            {shift.days.length > 1 && (
              <ActionButton
                look="danger"
                onPress={() => {
                  editing.change((plan) =>
                    shift.days.reduce((rest, one) => takenOff(rest, shift.id, one), plan),
                  );
                  onClose();
                }}
              >
                {say.takeAway}
              </ActionButton>
            )}
          </ShiftFoot>
        </>
      )}
      <OnThisDate block={block} onDone={onClose} />
    </Dialog>
  );
}

/** A shift that is not there yet, with what was drawn or a gap already filled in. */
export function NewShift({
  day,
  from,
  to,
  onClose,
}: {
  readonly day: Weekday;
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}) {
  const { editing } = useDesk();
  const form = useShiftForm({ days: [day], from, to, tiers: [[]] });
  const add = (): void => {
    const next = form.check();
    if (next && editing.change((plan) => added(plan, { ...next, id: newShiftId() }))) onClose();
  };
  return (
    <Dialog title={words().shift.newTitle} look="drawer" onClose={onClose} onSubmit={add}>
      <ShiftFields {...form} />
      <ShiftFoot done={words().shift.add} onClose={onClose} />
    </Dialog>
  );
}
