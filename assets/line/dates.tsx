import { signal } from '@preact/signals';
import type { Holiday, Override } from '../../src/line/rules/rota';
import { dayAt, dayOf, isoDate, mondayOf, wallMinute } from '../../src/line/rules/rota-days';
import { GRID_DAYS } from '../../src/line/rules/week-plan';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { useDesk, type Desk } from './desk';
import { answer } from './holiday-words';
import { exchangeWords } from './on-this-date';
import { longDay, monthOf, nameOf, stretchWords, words } from './words';

/** The month that the calendar shows, by its first day; undefined = this one. */
const shownMonth = signal<number | undefined>(undefined);

/** Something that is not as usual, with the days it touches. */
interface Entry {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  remove(): void;
}

/** What is different on single dates: a calendar of a month, and everything in it by day. */
export function Dates({ today }: { readonly today: number }) {
  const desk = useDesk();
  const say = words().dates;
  const first = shownMonth.value ?? firstOfMonth(today);
  const last = firstOfMonth(first + 31) - 1;
  const days = daysShown(first, last);
  const [firstShown = first] = days;
  const lastShown = days.at(-1) ?? last;
  const entries = entriesOf(desk).filter(({ from, to }) => from <= lastShown && to >= firstShown);
  const show = (day: number): void => {
    shownMonth.value = firstOfMonth(day);
  };
  const begin = (day: number): void =>
    desk.open({
      kind: 'date',
      draft: { what: 'away', from: `${isoDate(day)}T00:00`, to: `${isoDate(day + 1)}T00:00` },
    });
  return (
    <section class="dates" aria-label={say.title}>
      <div class="section-head">
        <h2>{say.title}</h2>
        <ActionButton onPress={() => begin(Math.max(today, first))}>
          <Icon name="plus" /> {say.add}
        </ActionButton>
      </div>
      <div class="month-bar">
        <ActionButton name={say.earlierMonth} onPress={() => show(first - 1)}>
          <Icon name="back" />
        </ActionButton>
        <h3>{monthOf(first)}</h3>
        <ActionButton name={say.laterMonth} onPress={() => show(last + 1)}>
          <Icon name="forward" />
        </ActionButton>
      </div>
      <div class="dates-columns">
        <div class="month" role="group" aria-label={say.month}>
          {GRID_DAYS.map((day) => (
            <span key={day} class="month-head" aria-hidden="true">
              {words().weekdays[day].slice(0, 2)}
            </span>
          ))}
          {days.map((day) => {
            const count = entries.filter(({ from, to }) => from <= day && to >= day).length;
            return (
              <button
                key={day}
                type="button"
                class={`${day < first || day > last ? 'outside' : ''} ${count > 0 ? 'some' : ''}`}
                data-count={count > 0 ? count : undefined}
                aria-current={day === today ? 'date' : undefined}
                aria-label={say.day(longDay(day), count)}
                onClick={() => begin(day)}
              >
                {Number(isoDate(day).slice(8))}
              </button>
            );
          })}
        </div>
        {entries.length === 0 ? (
          <p class="quiet">{say.none}</p>
        ) : (
          <ul class="date-list">
            {entries.map((entry) => (
              <li key={entry.key}>
                <span>{entry.words}</span>
                <ActionButton
                  name={say.remove(entry.words)}
                  state={desk.actions.stateOf(entry.key)}
                  onPress={() => entry.remove()}
                >
                  <Icon name="cross" />
                </ActionButton>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

const firstOfMonth = (day: number): number => dayOf(`${isoDate(day).slice(0, 7)}-01`);

/** Whole weeks, so that days stand under their weekday. */
function daysShown(first: number, last: number): number[] {
  const from = mondayOf(first);
  return Array.from({ length: mondayOf(last) + 7 - from }, (_, nth) => from + nth);
}

function entriesOf({ live, actions }: Desk): Entry[] {
  const rota = live.rota.value;
  if (!rota) return [];
  const name = (id: string): string => nameOf(live.members.value, id);
  const overrides = rota.overrides.map((override): Entry => {
    const [from, to] = [wallMinute(override.from), wallMinute(override.to)];
    return {
      key: override.id,
      from: dayAt(from),
      to: dayAt(to - 1),
      words: overrideWords(override, name),
      remove: () =>
        void actions.act(
          override.id,
          { action: 'removeOverride', id: override.id, from: override.from },
          () => void actions.act(override.id, { action: 'addOverride', override: bare(override) }),
        ),
    };
  });
  const holidays = rota.holidays.map((holiday): Entry => {
    const day = dayOf(holiday.date);
    const { date } = holiday;
    return {
      key: `holiday-${date}`,
      from: day,
      to: day,
      words: `${longDay(day)}: ${answer(holiday)}`,
      remove: () =>
        void actions.act(
          `holiday-${date}`,
          { action: 'saveHoliday', date, holiday: null },
          () =>
            void actions.act(`holiday-${date}`, {
              ...{ action: 'saveHoliday', date, holiday: withoutDate(holiday) },
            }),
        ),
    };
  });
  const exchanges = rota.exchanges.map((exchange): Entry => {
    const dates =
      exchange.kind === 'swap' ? [exchange.one.date, exchange.other.date] : [exchange.date];
    const days = dates.map(dayOf);
    const [date = ''] = dates;
    return {
      key: exchange.id,
      from: Math.min(...days),
      to: Math.max(...days),
      words: `${longDay(dayOf(date))}: ${exchangeWords(exchange, name)}`,
      remove: () =>
        void actions.act(exchange.id, { action: 'removeExchange', id: exchange.id, date }),
    };
  });
  return [...overrides, ...holidays, ...exchanges].sort((one, other) => one.from - other.from);
}

function overrideWords(override: Override, name: (id: string) => string): string {
  const say = words().dates;
  const when = stretchWords({ from: wallMinute(override.from), to: wallMinute(override.to) });
  switch (override.kind) {
    case 'remove':
      return say.isAway(name(override.member), when);
    case 'add':
      return say.isExtra(name(override.member), when);
    case 'replace':
      return say.isInstead(name(override.by), name(override.member), when);
  }
}

/** As it is asked for: the service gives it a new name. */
function bare(override: Override) {
  const { id: _id, ...rest } = override;
  return rest;
}

function withoutDate(holiday: Holiday) {
  const { name } = holiday;
  return 'closed' in holiday
    ? ({ name, closed: true } as const)
    : { name, shifts: holiday.shifts, ...(holiday.hours ? { hours: holiday.hours } : {}) };
}
