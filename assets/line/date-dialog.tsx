import { useState } from 'preact/hooks';
import type { Tiers } from '../../src/line/rules/rota';
import { dayAt, dayOf, isoDate, wallMinute } from '../../src/line/rules/rota-days';
import type { NewOverride } from '../../src/line/staff-api';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { Choice, Switch } from './choice';
import { useDesk, type DateDraft } from './desk';
import { ShiftFoot, tidy } from './shift-form';
import { TierFields } from './tiers';
import { words } from './words';

const KINDS = ['away', 'extra', 'instead', 'holiday'] as const;
type Kind = (typeof KINDS)[number];

interface Form {
  readonly what: Kind;
  readonly member: string;
  readonly by: string;
  readonly date: string;
  readonly until: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly closed: boolean;
  readonly tiers: Tiers;
}

/** Begins with what was pressed: a day of the calendar, or a gap. */
function formOf({ what, from, to, member }: DateDraft): Form {
  const lastDay = isoDate(dayAt(wallMinute(to) - 1));
  return {
    what,
    member: member ?? '',
    by: '',
    date: from.slice(0, 10),
    until: lastDay,
    from: from.slice(11),
    to: to.slice(11),
    name: '',
    closed: true,
    tiers: [[]],
  };
}

type Fault = 'member' | 'by' | 'date' | 'stretch' | 'name' | 'who';

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The stretch on the wall; an end of 00:00 is the end of its day. */
const endOf = ({ until, to }: Form): string =>
  to === '00:00' ? `${isoDate(dayOf(until) + 1)}T00:00` : `${until}T${to}`;

function faultsOf(form: Form): Fault[] {
  const { what, member, by, date, until, from, to, name, closed, tiers } = form;
  if (!DATE.test(date)) return ['date'];
  if (what === 'holiday')
    return [
      ...(name.trim() === '' ? (['name'] as const) : []),
      ...(!closed && tiers.flat().length === 0 ? (['who'] as const) : []),
    ];
  const isStretch =
    DATE.test(until) && TIME.test(from) && TIME.test(to) && `${date}T${from}` < endOf(form);
  return [
    ...(member === '' ? (['member'] as const) : []),
    ...(what === 'instead' && (by === '' || by === member) ? (['by'] as const) : []),
    ...(isStretch ? [] : (['stretch'] as const)),
  ];
}

/** Something that is different on one date, or from one to another. */
export function DateDialog({
  draft,
  onClose,
}: {
  readonly draft: DateDraft;
  readonly onClose: () => void;
}) {
  const { live, actions } = useDesk();
  const say = words().dates;
  const [form, setForm] = useState(() => formOf(draft));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const change = (part: Partial<Form>): void => {
    const next = { ...form, ...part };
    setForm(next);
    if (faults.length > 0) setFaults(faultsOf(next));
  };
  const save = async (): Promise<void> => {
    const found = faultsOf(form);
    setFaults(found);
    if (found.length > 0) return;
    const done =
      form.what === 'holiday'
        ? await actions.act('date', {
            action: 'saveHoliday',
            date: form.date,
            holiday: form.closed
              ? { name: form.name.trim(), closed: true }
              : {
                  name: form.name.trim(),
                  shifts: [
                    {
                      id: `day-${form.date}`,
                      from: form.from,
                      to: form.to,
                      tiers: tidy(form.tiers),
                    },
                  ],
                },
          })
        : await actions.act('date', { action: 'addOverride', override: overrideOf(form) });
    if (done) onClose();
  };
  const people = [...live.members.value].map(([id, { name }]): readonly [string, string] => [
    id,
    name,
  ]);
  const kindWords: Readonly<Record<Kind, string>> = say;
  return (
    <Dialog title={say.add} look="drawer" onClose={onClose} onSubmit={() => void save()}>
      <Choice
        label={say.what}
        optional={false}
        value={form.what}
        options={KINDS.map((kind) => [kind, kindWords[kind]])}
        onChoose={(what) => change({ what: KINDS.find((kind) => kind === what) ?? 'away' })}
      />
      {form.what === 'holiday' ? (
        <HolidayFields form={form} faults={faults} change={change} />
      ) : (
        <>
          <Choice
            label={say.member}
            value={form.member}
            options={people}
            error={faults.includes('member') ? say.chooseMember : undefined}
            onChoose={(member) => change({ member })}
          />
          {form.what === 'instead' && (
            <Choice
              label={say.by}
              value={form.by}
              options={people.filter(([id]) => id !== form.member)}
              error={faults.includes('by') ? say.chooseMember : undefined}
              onChoose={(by) => change({ by })}
            />
          )}
          <div class="side-by-side">
            <Field
              label={say.date}
              type="date"
              value={form.date}
              error={faults.includes('date') ? say.enterDate : undefined}
              onInput={(date) => change(form.until < date ? { date, until: date } : { date })}
            />
            <Field
              label={words().shift.from}
              type="time"
              value={form.from}
              onInput={(from) => change({ from })}
            />
          </div>
          <div class="side-by-side">
            <Field
              label={say.untilDate}
              type="date"
              value={form.until}
              error={faults.includes('stretch') ? say.wrongStretch : undefined}
              onInput={(until) => change({ until })}
            />
            <Field
              label={words().shift.to}
              type="time"
              value={form.to}
              onInput={(to) => change({ to })}
            />
          </div>
        </>
      )}
      <ShiftFoot done={say.save} onClose={onClose} />
    </Dialog>
  );
}

function HolidayFields({
  form,
  faults,
  change,
}: {
  readonly form: Form;
  readonly faults: readonly Fault[];
  readonly change: (part: Partial<Form>) => void;
}) {
  const say = words().dates;
  return (
    <>
      <Field
        label={say.date}
        type="date"
        value={form.date}
        error={faults.includes('date') ? say.enterDate : undefined}
        onInput={(date) => change({ date })}
      />
      <Field
        label={say.name}
        hint={say.nameHint}
        value={form.name}
        maxLength={40}
        error={faults.includes('name') ? say.enterName : undefined}
        onInput={(name) => change({ name })}
      />
      <Switch
        label={say.closedAllDay}
        hint={say.ownShifts}
        on={form.closed}
        onChange={(closed) => change({ closed })}
      />
      {!form.closed && (
        <>
          <div class="side-by-side">
            <Field
              label={words().shift.from}
              type="time"
              value={form.from}
              onInput={(from) => change({ from })}
            />
            <Field
              label={words().shift.to}
              type="time"
              value={form.to}
              onInput={(to) => change({ to })}
            />
          </div>
          <TierFields
            tiers={form.tiers}
            error={faults.includes('who') ? words().shift.chooseWho : undefined}
            onChange={(tiers) => change({ tiers })}
          />
        </>
      )}
    </>
  );
}

function overrideOf(form: Form): NewOverride {
  const stretch = { from: `${form.date}T${form.from}`, to: endOf(form), member: form.member };
  switch (form.what) {
    case 'extra':
      return { ...stretch, kind: 'add' };
    case 'instead':
      return { ...stretch, kind: 'replace', by: form.by };
    default:
      return { ...stretch, kind: 'remove' };
  }
}
