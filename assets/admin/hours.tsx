import { WEEK, type FieldValue, type Hours, type Weekday } from '../../src/house/admin/api';
import { Icon } from '../components/icons';
import { change, shown } from './drafts';
import { SwitchField, Theirs, Wrong } from './fields';
import { mended } from './saving';
import { words } from './words';

const FIRST: Hours = { from: '12:00', to: '22:00' };
const fieldOf = (day: Weekday): string => `waitlist.hours.${day}`;

const isHours = (one: unknown): one is Hours => typeof one === 'object';
const hoursIn = (value: FieldValue): readonly Hours[] =>
  typeof value === 'object' && value !== null ? value.filter(isHours) : [];

const set = (day: Weekday, hours: readonly Hours[]): void => {
  mended(fieldOf(day));
  change(fieldOf(day), hours);
};

/** When guests may join: always, or so many times a day. */
export function OpeningHours() {
  const always = shown('waitlist.alwaysOpen') === true;
  return (
    <fieldset class="hours">
      <legend>{words().openingHours}</legend>
      <SwitchField field="waitlist.alwaysOpen" say={words().fields['waitlist.alwaysOpen']} />
      {!always && (
        <>
          <p class="hint">{words().hoursHint}</p>
          <ul>
            {WEEK.map((day) => (
              <Day key={day} day={day} />
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}

function Day({ day }: { readonly day: Weekday }) {
  const say = words();
  const name = say.days[day];
  const hours = hoursIn(shown(fieldOf(day)));
  const put = (at: number, change: Partial<Hours>): void =>
    set(
      day,
      hours.map((one, index) => (index === at ? { ...one, ...change } : one)),
    );
  return (
    <li class="day" data-field={fieldOf(day)}>
      <span class="day-name">{name}</span>
      <div class="day-hours">
        {hours.length === 0 && <span class="quiet">{say.closedDay}</span>}
        {hours.map(({ from, to }, at) => (
          <div key={at} class="opening">
            <input
              type="time"
              aria-label={say.opensAt(name)}
              value={from}
              onInput={(event) => put(at, { from: event.currentTarget.value })}
            />
            <span>{say.until}</span>
            <input
              type="time"
              aria-label={say.closesAt(name)}
              value={to}
              onInput={(event) => put(at, { to: event.currentTarget.value })}
            />
            <button
              type="button"
              class="button bare"
              aria-label={say.removeHours(name)}
              onClick={() =>
                set(
                  day,
                  hours.filter((_, index) => index !== at),
                )
              }
            >
              <Icon name="cross" />
            </button>
            {from !== '' && to !== '' && to <= from && <span class="quiet">{say.nextDay}</span>}
          </div>
        ))}
        <Wrong field={fieldOf(day)} />
        <Theirs field={fieldOf(day)} />
      </div>
      <div class="day-actions">
        <button
          type="button"
          class="button bare"
          aria-label={say.addHours(name)}
          onClick={() => set(day, [...hours, hours.length === 0 ? FIRST : { from: '', to: '' }])}
        >
          <Icon name="plus" />
        </button>
        {day === 'mon' && hours.length > 0 && (
          <button
            type="button"
            class="button plain"
            onClick={() => WEEK.forEach((other) => set(other, hours))}
          >
            {say.copyToAll}
          </button>
        )}
      </div>
    </li>
  );
}
