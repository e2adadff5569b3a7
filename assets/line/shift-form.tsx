import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Hours, Tiers, Weekday } from '../../src/line/rules/rota';
import { GRID_DAYS, lengthOf } from '../../src/line/rules/week-plan';
import { ActionButton } from '../components/action-button';
import { Field } from '../components/field';
import { TierFields } from './tiers';
import { words } from './words';

/** A shift as it is being filled in. */
export interface ShiftDraft extends Hours {
  readonly days: readonly Weekday[];
  readonly tiers: Tiers;
}

export type ShiftFault = 'days' | 'who' | 'time';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a shift as it was filled in. */
export const faultsIn = ({ days, tiers, from, to }: ShiftDraft): ShiftFault[] => [
  ...(days.length === 0 ? (['days'] as const) : []),
  ...(tiers.flat().length === 0 ? (['who'] as const) : []),
  ...(TIME.test(from) && TIME.test(to) ? [] : (['time'] as const)),
];

/** Tiers without the empty ones, which people leave behind. */
export const tidy = (tiers: Tiers): Tiers => tiers.filter((tier) => tier.length > 0);

interface Props {
  readonly first: ShiftDraft;
  readonly done: string;
  readonly onDone: (draft: ShiftDraft) => void;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

/** From, to, days and people of a shift of every week. */
export function useShiftForm(first: ShiftDraft) {
  const [draft, setDraft] = useState(first);
  const [faults, setFaults] = useState<readonly ShiftFault[]>([]);
  const change = (part: Partial<ShiftDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (faults.length > 0) setFaults(faultsIn(next));
  };
  const check = (): ShiftDraft | undefined => {
    const found = faultsIn(draft);
    setFaults(found);
    return found.length === 0 ? { ...draft, tiers: tidy(draft.tiers) } : undefined;
  };
  return { draft, faults, change, check };
}

export function ShiftFields({
  draft,
  faults,
  change,
}: Pick<ReturnType<typeof useShiftForm>, 'draft' | 'faults' | 'change'>) {
  const say = words().shift;
  const { weekdays } = words();
  const { from, to, days, tiers } = draft;
  const isWhole = TIME.test(from) && from === to;
  const isOvernight = TIME.test(from) && TIME.test(to) && to < from;
  return (
    <>
      <div class="side-by-side">
        <Field
          label={say.from}
          type="time"
          value={from}
          error={faults.includes('time') ? say.enterTime : undefined}
          onInput={(value) => change({ from: value })}
        />
        <Field label={say.to} type="time" value={to} onInput={(value) => change({ to: value })} />
      </div>
      <p class="quiet" aria-live="polite">
        {isWhole
          ? say.wholeDay
          : isOvernight
            ? say.overnight
            : words().hours(Math.round((lengthOf({ from, to }) / 60) * 10) / 10)}
      </p>
      <fieldset class="days">
        <legend>{say.days}</legend>
        {GRID_DAYS.map((day) => (
          <label key={day} class="day-choice">
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={(event) =>
                change({
                  days: event.currentTarget.checked
                    ? [...days, day]
                    : days.filter((one) => one !== day),
                })
              }
            />
            <span>{weekdays[day]}</span>
          </label>
        ))}
        {faults.includes('days') && <p class="form-error">{say.chooseDay}</p>}
      </fieldset>
      <TierFields
        tiers={tiers.length === 0 ? [[]] : tiers}
        error={faults.includes('who') ? say.chooseWho : undefined}
        onChange={(next) => change({ tiers: next })}
      />
    </>
  );
}

/** The foot of both forms. */
export function ShiftFoot({
  done,
  onClose,
  children,
}: Pick<Props, 'done' | 'onClose' | 'children'>) {
  return (
    <div class="dialog-actions">
      {children}
      <ActionButton onPress={onClose}>{words().people.cancel}</ActionButton>
      <ActionButton type="submit" look="main" onPress={() => undefined}>
        {done}
      </ActionButton>
    </div>
  );
}
