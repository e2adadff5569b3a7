import { useState } from 'preact/hooks';
import type { Hours, Rota, Weekday } from '../../src/line/rules/rota';
import { dayOf, isoDate, mondayOf } from '../../src/line/rules/rota-days';
import { GRID_DAYS } from '../../src/line/rules/week-plan';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { Switch } from './choice';
import { useDesk, type Desk } from './desk';
import { ShiftFoot } from './shift-form';
import { dateOf, words } from './words';

type Close = { readonly onClose: () => void };

/** Saves everything that holds every week but what is given anew; answers whether it was saved. */
export async function saveAlways(
  { actions, live }: Desk,
  part: Partial<Pick<Rota, 'rotations'>> & { readonly hours?: Rota['hours'] | null },
): Promise<boolean> {
  const rota = live.rota.value;
  const hours = part.hours === null ? undefined : (part.hours ?? rota?.hours);
  const done = await actions.act('plan', {
    action: 'saveWeekly',
    version: live.version.value,
    weekly: {
      ...(hours ? { hours } : {}),
      rotations: part.rotations ?? rota?.rotations ?? {},
      shifts: rota?.shifts ?? [],
    },
  });
  return done !== undefined;
}

/** Puts the shifts of the week that is shown into another week, which then has them for itself. */
export function CopyWeek({ onClose }: Close) {
  const { editing, actions } = useDesk();
  const say = words().copyWeek;
  const [date, setDate] = useState(isoDate(editing.monday.value + 7));
  const [wrong, setWrong] = useState(false);
  const copy = async (): Promise<void> => {
    const isDate = /^\d{4}-\d\d-\d\d$/.test(date);
    const to = isDate ? mondayOf(dayOf(date)) : Number.NaN;
    const isOther = isDate && to !== editing.monday.value;
    setWrong(!isOther);
    if (!isOther) return;
    const monday = isoDate(to);
    const done = await actions.act(
      'copy',
      { action: 'saveWeek', monday, shifts: editing.plan.value },
      () => void actions.act('copy', { action: 'saveWeek', monday, shifts: null }),
    );
    if (!done) return;
    editing.show(to);
    onClose();
  };
  return (
    <Dialog title={say.title} onClose={onClose} onSubmit={() => void copy()}>
      <p>{say.hint}</p>
      <Field
        label={say.monday}
        hint={
          /^\d{4}-\d\d-\d\d$/.test(date) ? words().week.name(dateOf(mondayOf(dayOf(date)))) : ''
        }
        type="date"
        value={date}
        error={wrong ? say.wrong : undefined}
        onInput={setDate}
      />
      <ShiftFoot done={say.copy} onClose={onClose} />
    </Dialog>
  );
}

const STRETCH = /^(\d{1,2}(?::\d\d)?)\s*[-–]\s*(\d{1,2}(?::\d\d)?)$/;

/** "9-17, 22:00-02:00" as hours; undefined when it is not. */
export function readHours(text: string): Hours[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part) => part === '')) return [];
  const read = parts.map((part): Hours | undefined => {
    const [, from, to] = STRETCH.exec(part) ?? [];
    const [start, end] = [from, to].map(readTime);
    return start && end ? { from: start, to: end } : undefined;
  });
  return read.every((hours) => hours !== undefined) ? read : undefined;
}

function readTime(text: string | undefined): string | undefined {
  const [hours = '', minutes = '00'] = (text ?? '').split(':');
  // Whoever writes 24:00 means midnight.
  const hour = Number(hours) === 24 && minutes === '00' ? 0 : Number(hours);
  if (hours === '' || hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

const inWords = (hours: readonly Hours[]): string =>
  hours.map(({ from, to }) => `${from}-${to}`).join(', ');

/** When the group answers at all; outside of it nobody is on and nothing is missing. */
export function HoursDialog({ onClose }: Close) {
  const desk = useDesk();
  const say = words().hoursDialog;
  const hours = desk.live.rota.value?.hours;
  const [always, setAlways] = useState(hours === undefined);
  const [texts, setTexts] = useState<Readonly<Record<Weekday, string>>>(
    () =>
      Object.fromEntries(
        GRID_DAYS.map((day) => [day, hours ? inWords(hours[day] ?? []) : '09:00-17:00']),
      ) as Record<Weekday, string>,
  );
  const [wrong, setWrong] = useState<readonly Weekday[]>([]);
  const save = async (): Promise<void> => {
    const read = GRID_DAYS.map((day) => [day, readHours(texts[day])] as const);
    const bad = always ? [] : read.flatMap(([day, found]) => (found ? [] : [day]));
    setWrong(bad);
    if (bad.length > 0) return;
    const next = Object.fromEntries(
      read.flatMap(([day, found]) => (found && found.length > 0 ? [[day, found]] : [])),
    ) as Rota['hours'];
    if (await saveAlways(desk, { hours: always ? null : next })) onClose();
  };
  return (
    <Dialog title={say.title} onClose={onClose} onSubmit={() => void save()}>
      <Switch label={say.always} on={always} onChange={setAlways} />
      {!always && (
        <>
          <p class="quiet">{say.hint}</p>
          {GRID_DAYS.map((day) => (
            <Field
              key={day}
              label={words().weekdays[day]}
              value={texts[day]}
              error={wrong.includes(day) ? say.wrong : undefined}
              onInput={(text) => setTexts({ ...texts, [day]: text })}
            />
          ))}
        </>
      )}
      <ShiftFoot done={say.save} onClose={onClose} />
    </Dialog>
  );
}

const KEYS = [
  ['← ↑ ↓ →', 0],
  ['Enter', 1],
  ['N', 2],
  ['Alt ← ↑ ↓ →', 3],
  ['Alt Shift ↑ ↓', 4],
  ['Delete', 5],
] as const;

/** What the keyboard can do in the grid. */
export function HelpDialog({ onClose }: Close) {
  const lines = words().keys;
  return (
    <Dialog title={words().week.help} onClose={onClose} onSubmit={onClose}>
      <dl class="keys">
        {KEYS.map(([keys, nth]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{lines[nth]}</dd>
          </div>
        ))}
      </dl>
      <ShiftFoot done={words().people.close} onClose={onClose} />
    </Dialog>
  );
}
