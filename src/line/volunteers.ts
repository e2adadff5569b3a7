import type { Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { readRoster, type GroupOfRoster } from './roster';
import { nextWeekdayTime } from './rules/rota-clock';
import { WEEKDAYS } from './rules/rota-days';
import { whoIsOn } from './rules/rota-now';
import type { Weekday } from './rules/rota';
import type { VolunteersAnswer } from './staff-api';

/** What somebody asks: both of them, or neither for now. */
export interface AskedTime {
  readonly day: string | undefined;
  readonly hour: string | undefined;
}

/** Who is on at a weekday and an hour, the next time it is that; without them, now. Throws `bad-request`. */
export async function volunteersAt(
  asked: AskedTime,
  group: GroupOfRoster,
  { records, now }: { readonly records: Records; readonly now: () => number },
): Promise<VolunteersAnswer> {
  const at = momentOf(asked, group.zone, now());
  const { rota, members } = await readRoster(records, group);
  const on = rota ? whoIsOn(rota, at) : { open: true, tiers: [] };
  return {
    group: group.id,
    timeZone: group.zone,
    at,
    open: on.open,
    volunteers: on.tiers.flatMap((tier, nth) =>
      tier.map(({ member, until }) => ({
        member,
        name: members.get(member)?.name ?? '',
        tier: nth + 1,
        ...(until === undefined ? {} : { until }),
      })),
    ),
    ...(on.until === undefined ? {} : { until: on.until }),
  };
}

function momentOf({ day, hour }: AskedTime, zone: string, now: number): number {
  if (day === undefined && hour === undefined) return now;
  const weekday = readDay(day);
  const minute = readHour(hour);
  if (weekday === undefined) throw new Refusal('bad-request', { field: 'day' });
  if (minute === undefined) throw new Refusal('bad-request', { field: 'hour' });
  return nextWeekdayTime(zone, now, weekday, minute);
}

const NAMES: Readonly<Record<Weekday, string>> = {
  sun: 'sunday',
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
};

/** In English, in full or by three letters. */
function readDay(text = ''): Weekday | undefined {
  const asked = text.trim().toLowerCase();
  return WEEKDAYS.find((day) => asked === day || asked === NAMES[day]);
}

/** `17`, or `17:30`, as minutes of the day. */
function readHour(text = ''): number | undefined {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?::(\d\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return Number(hours) * 60 + Number(minutes);
}
