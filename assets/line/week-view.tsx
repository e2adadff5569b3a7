import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { dayAt, isoDate, mondayOf } from '../../src/line/rules/rota-days';
import { weekOf } from '../../src/line/rules/week-view';
import { changesOnDays, reachedAt } from '../../src/line/rules/zone';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { Menu } from '../components/menu';
import { now } from '../live/service-clock';
import { Dates } from './dates';
import { useDesk } from './desk';
import { SaveBar } from './save-bar';
import { WeekGrid } from './week-grid';
import { dateOf, shortDay, words } from './words';

/** On a narrow screen one day is shown, by its place in the week. */
const chosen = signal<number | undefined>(undefined);

/** The rota of a week, and what is different on single dates. */
export function WeekView() {
  const desk = useDesk();
  const { editing, group, actions } = desk;
  const say = words().week;
  const monday = editing.monday.value;
  const rota = editing.shown.value;
  const wall = reachedAt(group.timeZone, Math.floor(now() / 60_000) * 60_000);
  const today = dayAt(wall);
  const days = useMemo(() => (rota ? weekOf(rota, monday) : []), [rota, monday]);
  const changes = useMemo(
    () => changesOnDays(group.timeZone, monday, monday + 6),
    [group.timeZone, monday],
  );
  const gaps = days.reduce((sum, { gaps: ofDay }) => sum + ofDay.length, 0);
  const nth = chosen.value ?? (today >= monday && today < monday + 7 ? today - monday : 0);

  // Tab comes to one spot of the grid; which one is kept as long as it is there.
  useEffect(() => {
    const spots = [...document.querySelectorAll<HTMLElement>('[data-week] [data-spot]')];
    if (!spots.some((spot) => spot.tabIndex === 0) && spots[0]) spots[0].tabIndex = 0;
  });

  return (
    <>
      <div class="week-bar">
        <ActionButton name={say.earlier} onPress={() => editing.show(monday - 7)}>
          <Icon name="back" />
        </ActionButton>
        <h2>{say.name(dateOf(monday))}</h2>
        <ActionButton name={say.later} onPress={() => editing.show(monday + 7)}>
          <Icon name="forward" />
        </ActionButton>
        {monday !== mondayOf(today) && (
          <ActionButton onPress={() => editing.show(mondayOf(today))}>{say.today}</ActionButton>
        )}
        <p class={`gap-count ${gaps > 0 ? 'some' : ''}`} role="status">
          {rota ? (gaps > 0 ? say.gaps(gaps) : say.noGaps) : '\u00a0'}
        </p>
        <ActionButton
          onPress={() => desk.open({ kind: 'newShift', day: 'mon', from: '09:00', to: '17:00' })}
        >
          <Icon name="plus" /> {say.addShift}
        </ActionButton>
        <Menu
          label={say.more}
          items={() => [
            { label: say.copy, onPress: () => desk.open({ kind: 'copyWeek' }) },
            { label: say.openingHours, onPress: () => desk.open({ kind: 'hours' }) },
            { label: say.rotations, onPress: () => desk.open({ kind: 'rotations' }) },
            { label: say.help, onPress: () => desk.open({ kind: 'help' }) },
          ]}
        />
      </div>
      <p class="week-scope">
        {editing.ownWeek.value ? (
          <>
            {say.onItsOwn}{' '}
            {!editing.draft.value && (
              <ActionButton
                state={actions.stateOf('usual')}
                onPress={() =>
                  void actions.act(
                    'usual',
                    { action: 'saveWeek', monday: isoDate(monday), shifts: null },
                    restoreWeek(),
                  )
                }
              >
                {say.asUsualAgain}
              </ActionButton>
            )}
          </>
        ) : (
          say.every
        )}
      </p>
      <div class="week-days" role="group" aria-label={say.dayShown}>
        {days.map(({ day, gaps: ofDay }, place) => (
          <button
            key={day}
            type="button"
            aria-pressed={place === nth}
            class={ofDay.length > 0 ? 'has-gap' : ''}
            onClick={() => (chosen.value = place)}
          >
            {shortDay(day)}
            {ofDay.length > 0 && <span class="unseen">, {say.gaps(ofDay.length)}</span>}
          </button>
        ))}
      </div>
      {rota && days.every(({ pieces }) => pieces.length === 0) && (
        <p class="week-empty">{say.empty}</p>
      )}
      <WeekGrid days={days} changes={changes} now={wall} chosen={monday + nth} />
      <SaveBar />
      <Dates today={today} />
    </>
  );

  /** Takes back that a week is as usual again. */
  function restoreWeek(): () => void {
    const shifts = editing.plan.value;
    const week = isoDate(monday);
    return () => void actions.act('usual', { action: 'saveWeek', monday: week, shifts });
  }
}
