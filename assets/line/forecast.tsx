import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dayAt, isoDate, mondayOf, wallTime, type Stretch } from '../../src/line/rules/rota-days';
import type { Gap } from '../../src/line/rules/rota-gaps';
import { slotsBetween } from '../../src/line/rules/rota-slots';
import type { ForecastAnswer } from '../../src/line/staff-api';
import { ActionButton } from '../components/action-button';
import { useDesk } from './desk';
import { Nothing } from './nothing';
import { lengthWords, list, longDay, nameOf, stretchWords, wallOf, words } from './words';

const DAYS = 14;

export const forecast = signal<ForecastAnswer | undefined>(undefined);
const problem = signal('');

/** Asks anew whenever the rota or an answer to a reminder has changed; shown as a count on its tab as well. */
export function useForecast(): void {
  const { live, actions, group } = useDesk();
  const rota = live.rota.value;
  const asks = live.asks.value;
  useEffect(() => {
    if (!rota) return undefined;
    const read = async (): Promise<void> => {
      try {
        forecast.value = await actions.ask<ForecastAnswer>({ action: 'forecast', days: DAYS });
        problem.value = '';
      } catch (refusal) {
        problem.value = refusal instanceof Error ? refusal.message : String(refusal);
      }
    };
    // Parts of one change come one by one and are asked about once.
    const soon = setTimeout(() => void read(), 300);
    return () => clearTimeout(soon);
  }, [group.id, rota, asks]);
}

/** The hours to come that nobody covers or nobody has confirmed, and what to do about each. */
export function Forecast() {
  const { live, actions } = useDesk();
  const say = words().forecast;
  const answer = forecast.value;
  const members = [...live.members.value.values()];
  return (
    <>
      <div class="section-head">
        <h2>{say.title(DAYS)}</h2>
        {members.some(({ coordinator, mail }) => coordinator && mail) && (
          <ActionButton
            state={actions.stateOf('mailForecast')}
            onPress={() => void actions.act('mailForecast', { action: 'mailForecast' })}
          >
            {say.mail}
          </ActionButton>
        )}
      </div>
      {problem.value && (
        <p class="form-error" role="alert">
          {problem.value}
        </p>
      )}
      {answer === undefined && !problem.value && <div class="skeleton" />}
      {answer?.gaps.length === 0 && <Nothing title={say.none} hint={say.noneHint(DAYS)} />}
      {answer && answer.gaps.length > 0 && <p role="status">{say.gaps(answer.gaps.length)}</p>}
      <ul class="rows">
        {answer?.gaps.map((gap) => (
          <GapRow key={`${gap.kind}-${gap.from}`} gap={gap} />
        ))}
      </ul>
      {answer && answer.clockChanges.length > 0 && (
        <ul class="clock-changes">
          {answer.clockChanges.map(({ at, minutes }) => {
            const day = longDay(dayAt(wallOf(at - 60_000)));
            return (
              <li key={at}>
                {minutes < 0 ? say.longer(day, -minutes) : say.shorter(day, minutes)}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function GapRow({ gap }: { readonly gap: Gap }) {
  const desk = useDesk();
  const { live, actions, editing, open, show } = desk;
  const say = words().forecast;
  const members = live.members.value;
  const wall: Stretch = { from: wallOf(gap.from), to: wallOf(gap.to) };
  const names = list(gap.members.map((id) => nameOf(members, id)));
  const what = gap.kind === 'nobody' ? say.nobody : say.unconfirmed(names);
  const when = stretchWords(wall);
  return (
    <li class={`row gap-row ${gap.kind}`} aria-label={`${when}, ${what}`}>
      <div class="row-body">
        <p>
          <b>{when}</b>{' '}
          <span class="quiet">{say.length(lengthWords((gap.to - gap.from) / 1_000))}</span>
        </p>
        <p class="gap-what">{what}</p>
        <p class="quiet">{say.whatToDo[gap.kind]}</p>
      </div>
      <div class="row-actions">
        {gap.kind === 'nobody' ? (
          <ActionButton
            look="main"
            onPress={() =>
              open({
                kind: 'date',
                draft: { what: 'extra', from: wallTime(wall.from), to: wallTime(wall.to) },
              })
            }
          >
            {say.addSomebody}
          </ActionButton>
        ) : (
          shiftsIn(wall).map(({ member, shift, date }) => (
            <span class="row-actions" key={member}>
              <ActionButton
                look="main"
                state={actions.stateOf(`confirm-${member}-${date}`)}
                onPress={() =>
                  void actions.act(`confirm-${member}-${date}`, {
                    ...{ action: 'confirm', member, date },
                  })
                }
              >
                {say.confirmed(nameOf(members, member))}
              </ActionButton>
              {shift !== undefined && (
                <ActionButton
                  state={actions.stateOf(`ask-${member}-${date}`)}
                  onPress={() =>
                    void actions.act(`ask-${member}-${date}`, {
                      action: 'askForCover',
                      shift: { shift, date, member },
                    })
                  }
                >
                  {say.askOthers}
                </ActionButton>
              )}
            </span>
          ))
        )}
        <ActionButton
          onPress={() => {
            editing.show(mondayOf(dayAt(wall.from)));
            show('week');
            focusOn(wall.from, isoDate(dayAt(wall.from)));
          }}
        >
          {say.showWeek}
        </ActionButton>
      </div>
    </li>
  );

  /** Who has which shift where the gap begins. */
  function shiftsIn({ from }: Stretch): readonly {
    readonly member: string;
    readonly shift?: string;
    readonly date: string;
  }[] {
    const rota = live.rota.value;
    const [slot] = rota ? slotsBetween(rota, from, from + 1) : [];
    return (slot?.tiers.flat() ?? []).map(({ member, cause }) =>
      'shift' in cause
        ? { member, shift: cause.shift, date: cause.date }
        : { member, date: cause.date },
    );
  }
}

/** The gap in the grid takes the keyboard, so that it is found at once. */
function focusOn(from: number, date: string): void {
  requestAnimationFrame(() => {
    const column = document.querySelector(`[data-date="${date}"]`);
    const spot =
      column?.querySelector<HTMLElement>(`[data-spot][data-from="${from}"]`) ??
      column?.querySelector<HTMLElement>('[data-spot]');
    spot?.scrollIntoView({ block: 'center' });
    spot?.focus({ preventScroll: true });
  });
}
