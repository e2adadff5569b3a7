import { useId, useState } from 'preact/hooks';
import type { Rotation } from '../../src/line/rules/rota';
import { isoDate } from '../../src/line/rules/rota-days';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { Icon } from '../components/icons';
import { Choice } from './choice';
import { useDesk } from './desk';
import { saveAlways } from './plan-dialogs';
import { ShiftFoot } from './shift-form';
import { list, nameOf, words } from './words';

type Close = { readonly onClose: () => void };
const UNITS = ['day', 'week', 'month'] as const;

interface Form {
  readonly name: string;
  readonly order: readonly string[];
  readonly unit: Rotation['unit'];
  readonly every: string;
  readonly start: string;
}
type Fault = 'name' | 'order' | 'every' | 'start';

/** Members who take turns: which rotations there are, and one of them to change. */
export function RotationsDialog({ onClose }: Close) {
  const { live } = useDesk();
  const [edited, setEdited] = useState<string | undefined>(undefined);
  const say = words().rotationDialog;
  const rotations = Object.entries(live.rota.value?.rotations ?? {});
  if (edited !== undefined)
    return <OneRotation name={edited} onClose={() => setEdited(undefined)} />;
  return (
    <Dialog title={say.title} onClose={onClose} onSubmit={() => setEdited('')}>
      <p class="quiet">{say.hint}</p>
      {rotations.length === 0 && <p>{say.none}</p>}
      <ul class="rotations">
        {rotations.map(([name, rotation]) => (
          <li key={name}>
            <b>{name}</b>
            <span>
              {say.turns(
                list(rotation.order.map((id) => nameOf(live.members.value, id))),
                say.everyUnit(rotation.every, say.units[rotation.unit]),
              )}
            </span>
            <ActionButton onPress={() => setEdited(name)}>{say.edit(name)}</ActionButton>
          </li>
        ))}
      </ul>
      <ShiftFoot done={say.add} onClose={onClose} />
    </Dialog>
  );
}

function OneRotation({ name, onClose }: { readonly name: string } & Close) {
  const desk = useDesk();
  const { live, editing } = desk;
  const say = words().rotationDialog;
  const rotations = live.rota.value?.rotations ?? {};
  const known = rotations[name];
  const [form, setForm] = useState<Form>(() => ({
    name,
    order: known?.order ?? [],
    unit: known?.unit ?? 'week',
    every: String(known?.every ?? 1),
    start: known?.start ?? isoDate(editing.monday.value),
  }));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [inUse, setInUse] = useState(false);
  const check = ({ name: called, order, every, start }: Form): Fault[] => [
    ...(/^[A-Za-z0-9_-]{1,40}$/.test(called) && (called === name || !rotations[called])
      ? []
      : (['name'] as const)),
    ...(order.length === 0 ? (['order'] as const) : []),
    ...(/^\d{1,3}$/.test(every) && Number(every) >= 1 && Number(every) <= 366
      ? []
      : (['every'] as const)),
    ...(/^\d{4}-\d\d-\d\d$/.test(start) ? [] : (['start'] as const)),
  ];
  const change = (part: Partial<Form>): void => {
    const next = { ...form, ...part };
    setForm(next);
    if (faults.length > 0) setFaults(check(next));
  };
  const save = async (): Promise<void> => {
    const found = check(form);
    setFaults(found);
    if (found.length > 0) return;
    const next: Rotation = {
      order: form.order,
      unit: form.unit,
      every: Number(form.every),
      start: form.start,
      ...(known?.days ? { days: known.days } : {}),
    };
    if (await saveAlways(desk, { rotations: { ...rotations, [form.name]: next } })) onClose();
  };
  const remove = async (): Promise<void> => {
    const used = [...(live.rota.value?.shifts ?? []), ...editing.plan.value].some(({ tiers }) =>
      tiers.flat().some((who) => typeof who !== 'string' && who.rotation === name),
    );
    setInUse(used);
    if (used) return;
    const { [name]: _gone, ...rest } = rotations;
    if (await saveAlways(desk, { rotations: rest })) onClose();
  };
  return (
    <Dialog title={known ? say.edit(name) : say.add} onClose={onClose} onSubmit={() => void save()}>
      {!known && (
        <Field
          label={say.name}
          hint={say.nameHint}
          autoFocus
          maxLength={40}
          value={form.name}
          error={faults.includes('name') ? say.wrongName : undefined}
          onInput={(value) => change({ name: value.trim().replace(/\s+/g, '-') })}
        />
      )}
      <OrderField
        order={form.order}
        error={faults.includes('order') ? say.wrongOrder : undefined}
        onChange={(order) => change({ order })}
      />
      <div class="side-by-side">
        <Field
          label={say.every}
          inputMode="numeric"
          maxLength={3}
          value={form.every}
          error={faults.includes('every') ? say.wrongEvery : undefined}
          onInput={(every) => change({ every })}
        />
        <Choice
          label={say.unit}
          optional={false}
          value={form.unit}
          options={UNITS.map((unit) => [unit, say.units[unit]])}
          onChoose={(unit) => change({ unit: UNITS.find((one) => one === unit) ?? 'week' })}
        />
      </div>
      <Field
        label={say.start}
        type="date"
        value={form.start}
        error={faults.includes('start') ? say.wrongStart : undefined}
        onInput={(start) => change({ start })}
      />
      {inUse && (
        <p class="form-error" role="alert">
          {say.inUse}
        </p>
      )}
      <ShiftFoot done={say.save} onClose={onClose}>
        {known && (
          <ActionButton look="danger" onPress={() => void remove()}>
            {say.remove}
          </ActionButton>
        )}
      </ShiftFoot>
    </Dialog>
  );
}

function OrderField({
  order,
  error,
  onChange,
}: {
  readonly order: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (order: readonly string[]) => void;
}) {
  const id = useId();
  const { live } = useDesk();
  const say = words().rotationDialog;
  const members = live.members.value;
  return (
    <fieldset class="tiers">
      <legend>{say.order}</legend>
      <ol class="tier-people">
        {order.map((member) => (
          <li key={member}>
            <span>{nameOf(members, member)}</span>
            <button
              type="button"
              class="button bare"
              aria-label={words().shift.takeOut(nameOf(members, member))}
              onClick={() => onChange(order.filter((one) => one !== member))}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ol>
      <label for={id} class="unseen">
        {words().shift.addPerson}
      </label>
      <select
        id={id}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          if (value) onChange([...order, value]);
        }}
      >
        <option value="">{words().shift.addPerson}</option>
        {[...members]
          .filter(([member]) => !order.includes(member))
          .map(([member, { name }]) => (
            <option key={member} value={member}>
              {name}
            </option>
          ))}
      </select>
      {error && <p class="form-error">{error}</p>}
    </fieldset>
  );
}
