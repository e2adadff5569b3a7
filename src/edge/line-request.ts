import * as v from 'valibot';
import type { LineRequest } from '../line/staff-api';
import { toPhone } from '../people/phone';

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/));
const typed = v.pipe(v.string(), v.maxLength(200));
const date = v.pipe(v.string(), v.isoDate());
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const wall = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/));
const weekday = v.picklist(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']);
const callSid = v.pipe(v.string(), v.regex(/^CA[0-9a-f]{32}$/));
const recording = v.pipe(v.string(), v.regex(/^RE[0-9a-f]{32}$/));
const hours = { from: time, to: time };
const openings = v.pipe(v.array(v.object(hours)), v.maxLength(12));
const who = v.union([id, v.object({ rotation: id })]);
const tiers = v.pipe(v.array(v.pipe(v.array(who), v.maxLength(50))), v.maxLength(9));
const dayShift = v.object({ id, ...hours, tiers });
const weeklyShift = v.object({ id, ...hours, tiers, days: v.array(weekday) });
const shifts = v.pipe(v.array(weeklyShift), v.maxLength(300));
const shiftOfMember = v.object({ shift: id, date, member: id });
const group = id;
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const rotation = v.object({
  order: v.pipe(v.array(id), v.maxLength(100)),
  unit: v.picklist(['day', 'week', 'month']),
  every: whole(1, 366),
  start: date,
  days: v.exactOptional(v.pipe(v.array(weekday), v.minLength(1))),
});
const openDays = v.object({
  sun: v.exactOptional(openings),
  mon: v.exactOptional(openings),
  tue: v.exactOptional(openings),
  wed: v.exactOptional(openings),
  thu: v.exactOptional(openings),
  fri: v.exactOptional(openings),
  sat: v.exactOptional(openings),
});
const stretch = { from: wall, to: wall, member: id };

/** The line's staff requests as they come over the wire; a phone is put into the international form here. */
export const lineRequest = v.variant('action', [
  v.object({
    action: v.literal('saveWeekly'),
    group,
    version: whole(0, Number.MAX_SAFE_INTEGER),
    weekly: v.object({
      hours: v.exactOptional(openDays),
      rotations: v.record(id, rotation),
      shifts,
    }),
  }),
  v.object({
    action: v.literal('saveWeek'),
    group,
    monday: date,
    shifts: v.nullable(shifts),
  }),
  v.object({
    action: v.literal('saveHoliday'),
    group,
    date,
    holiday: v.nullable(
      v.union([
        v.object({ name: typed, closed: v.literal(true) }),
        v.object({
          name: typed,
          shifts: v.pipe(v.array(dayShift), v.maxLength(50)),
          hours: v.exactOptional(openings),
        }),
      ]),
    ),
  }),
  v.object({
    action: v.literal('addOverride'),
    group,
    override: v.pipe(
      v.variant('kind', [
        v.object({ ...stretch, kind: v.literal('add'), tier: v.exactOptional(whole(1, 9)) }),
        v.object({ ...stretch, kind: v.literal('remove') }),
        v.object({ ...stretch, kind: v.literal('replace'), by: id }),
      ]),
      v.check(
        ({ from, to }) =>
          from < to && Date.parse(`${to}Z`) - Date.parse(`${from}Z`) <= 366 * 86_400_000,
        'a year at most',
      ),
    ),
  }),
  v.object({ action: v.literal('removeOverride'), group, id, from: wall }),
  v.object({ action: v.literal('swap'), group, one: shiftOfMember, other: shiftOfMember }),
  v.object({
    action: v.literal('cover'),
    group,
    shift: shiftOfMember,
    by: v.exactOptional(id),
  }),
  v.object({ action: v.literal('removeExchange'), group, id, date }),
  v.object({ action: v.literal('askForCover'), group, shift: shiftOfMember }),
  v.object({ action: v.literal('confirm'), group, member: id, date }),
  v.object({
    action: v.literal('saveMember'),
    group,
    member: v.exactOptional(id),
    name: typed,
    phone: v.pipe(typed, v.transform(toPhone)),
    mail: v.exactOptional(typed),
    language: v.exactOptional(typed),
    remindBy: v.picklist(['sms', 'whatsapp', 'mail', 'none']),
    trusted: v.boolean(),
    coordinator: v.boolean(),
  }),
  v.object({ action: v.literal('removeMember'), group, member: id }),
  v.object({
    action: v.literal('calendar'),
    group,
    member: id,
    revoke: v.exactOptional(v.boolean()),
  }),
  v.object({ action: v.literal('calls'), group, before: v.exactOptional(id) }),
  v.object({ action: v.picklist(['callBack', 'block', 'unblock']), group, call: callSid }),
  v.object({
    action: v.literal('blockNumber'),
    group,
    number: v.pipe(typed, v.transform(toPhone)),
  }),
  v.object({ action: v.literal('blocked'), group }),
  v.object({ action: v.literal('unblockCaller'), group, person: id }),
  v.object({ action: v.picklist(['heard', 'mailAgain', 'deleteVoicemail']), group, recording }),
  v.object({ action: v.literal('forecast'), group, days: v.exactOptional(whole(1, 62)) }),
  v.object({ action: v.literal('mailForecast'), group }),
]) as v.GenericSchema<unknown, LineRequest>;
