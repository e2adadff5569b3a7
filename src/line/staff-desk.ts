import { Refusal } from '../ports/refusal';
import { aboutCaller, blockedCallers } from './caller-desk';
import { readCallEntry, logKey, type CallEntry } from './call-log';
import { changeAsk, lookForCover } from './covers';
import {
  addOverride,
  cover,
  removeExchange,
  removeOverride,
  saveHoliday,
  saveWeek,
  swap,
} from './date-desk';
import { forecast, readAnswers, USUAL_DAYS } from './forecast';
import { askedForecast } from './forecast-mail';
import { changeMember, removeMember, saveMember } from './member-desk';
import { lineObjects } from './objects';
import { readRoster } from './roster';
import { saveWeekly } from './rota-desk';
import type { LineStaffParts } from './staff-parts';
import type { CallsAnswer, LineAnswer, LineDone, LineRequest } from './staff-api';
import { changeVoicemail, MAIL } from './voicemail-desk';
import { forget } from './voicemail-work';
import { calendarKey } from './calendar-key';
import { lineStaffWords, type LineStaffWords } from './words/staff';

const CALLS_AT_ONCE = 50;

/** Carries out what somebody at the line's page asks for. Throws Refusal with a sentence for staff. */
export async function actOnGroup(request: LineRequest, parts: LineStaffParts): Promise<LineAnswer> {
  const words = lineStaffWords(parts.language);
  switch (request.action) {
    case 'calls':
      return calls(request.before, parts);
    case 'forecast':
      return lookAhead(request.days, parts);
    case 'mailForecast':
      await askedForecast(parts);
      return done(words.forecastMailed);
    case 'blocked':
      return blockedCallers(parts);
    case 'callBack':
    case 'block':
    case 'unblock':
    case 'blockNumber':
    case 'unblockCaller':
      return done(await aboutCaller(request, words, parts));
    case 'heard':
    case 'mailAgain':
    case 'deleteVoicemail':
      return aboutVoicemail(request, words, parts);
    case 'saveMember':
    case 'removeMember':
    case 'calendar':
      return aboutMember(request, words, parts);
    case 'askForCover': {
      const asked = await lookForCover(request.shift, false, parts);
      return done(words.asked(asked.length));
    }
    case 'confirm':
      return confirm(request, words, parts);
    default:
      return aboutRota(request, words, parts);
  }
}

const done = (said: string, more: Partial<LineDone> = {}): LineDone => ({
  ok: true,
  said,
  ...more,
});

type RotaRequest = Extract<
  LineRequest,
  {
    action:
      | 'saveWeekly'
      | 'saveWeek'
      | 'saveHoliday'
      | 'addOverride'
      | 'removeOverride'
      | 'swap'
      | 'cover'
      | 'removeExchange';
  }
>;

async function aboutRota(
  request: RotaRequest,
  words: LineStaffWords,
  parts: LineStaffParts,
): Promise<LineDone> {
  switch (request.action) {
    case 'saveWeekly': {
      const version = await saveWeekly(request.version, request.weekly, parts);
      return done(words.weeklySaved, { version });
    }
    case 'saveWeek':
      await saveWeek(request, parts);
      return done(request.shifts === null ? words.weekAsUsual : words.weekSaved);
    case 'saveHoliday':
      await saveHoliday(request, parts);
      return done(request.holiday === null ? words.dayAsUsual : words.daySaved);
    case 'addOverride': {
      const id = await addOverride(request.override, parts);
      return done(words.overrideAdded(await nameOf(request.override.member, parts)), { id });
    }
    case 'removeOverride':
      await removeOverride(request.id, parts);
      return done(words.overrideRemoved);
    case 'swap':
      return done(words.swapped, { id: await swap(request.one, request.other, parts) });
    case 'cover': {
      const id = await cover(request.shift, request.by, parts);
      const said =
        request.by === undefined ? words.uncovered : words.covered(await nameOf(request.by, parts));
      return done(said, { id });
    }
    case 'removeExchange':
      await removeExchange(request.id, parts);
      return done(words.exchangeRemoved);
  }
}

async function nameOf(member: string, { records, group }: LineStaffParts): Promise<string> {
  return (await readRoster(records, group)).members.get(member)?.name ?? '?';
}

async function confirm(
  { member, date }: Extract<LineRequest, { action: 'confirm' }>,
  words: LineStaffWords,
  parts: LineStaffParts,
): Promise<LineDone> {
  const name = await nameOf(member, parts);
  if (name === '?') throw new Refusal('not-found', { what: 'member' });
  const at = parts.now();
  await changeAsk(date, member, parts, (ask) => ({
    ...(ask ?? { v: 1, member, date, shifts: [], askedAt: at, by: 'staff' as const, covers: [] }),
    state: 'confirmed',
    answeredAt: at,
  }));
  return done(words.confirmed(name));
}

async function aboutMember(
  request: Extract<LineRequest, { action: 'saveMember' | 'removeMember' | 'calendar' }>,
  words: LineStaffWords,
  parts: LineStaffParts,
): Promise<LineDone> {
  switch (request.action) {
    case 'saveMember': {
      const id = await saveMember(request, parts);
      return done(words.memberSaved(request.name.trim()), { id });
    }
    case 'removeMember':
      return done(words.memberRemoved(await removeMember(request.member, parts)));
    case 'calendar': {
      // Each address has a number of its own; ending one is going on to the next and giving that to nobody.
      const member = await changeMember(request.member, parts, (before) => ({
        ...before,
        calendar: (before.calendar ?? 0) + 1,
      }));
      if (request.revoke) return done(words.calendarEnded(member.name));
      const key = calendarKey(
        { group: parts.group.id, member: request.member, serial: member.calendar ?? 0 },
        parts.secret,
      );
      return done(words.calendarMade(member.name), {
        address: parts.address('/line/calendar', { key }).replace(/#.*$/, ''),
      });
    }
  }
}

async function calls(
  before: string | undefined,
  { records, group }: LineStaffParts,
): Promise<CallsAnswer> {
  const rows = await records.page(lineObjects(group.id).log, {
    backwards: true,
    limit: CALLS_AT_ONCE + 2,
    ...(before === undefined ? {} : { from: before }),
  });
  const older = rows.filter(({ key }) => key !== before);
  const shown = older.slice(0, CALLS_AT_ONCE);
  const last = shown.at(-1)?.key;
  return {
    ok: true,
    calls: shown.flatMap(({ key, data }) => {
      const entry = readCallEntry(data);
      return entry ? [{ ...entry, key }] : [];
    }),
    ...(older.length > shown.length && last !== undefined ? { before: last } : {}),
  };
}

async function aboutVoicemail(
  {
    action,
    recording,
  }: Extract<LineRequest, { action: 'heard' | 'mailAgain' | 'deleteVoicemail' }>,
  words: LineStaffWords,
  parts: LineStaffParts,
): Promise<LineDone> {
  const at = parts.now();
  switch (action) {
    case 'heard': {
      const heard = { by: parts.me.name, at };
      const known = await changeVoicemail(recording, parts, (before) =>
        before.heard ? before : { ...before, heard },
      );
      if (!known) throw new Refusal('not-found', { what: 'voicemail' });
      return done(words.heard);
    }
    case 'mailAgain': {
      const known = await changeVoicemail(recording, parts, (before) =>
        before.mail.state === 'givenUp'
          ? { ...before, mail: { state: 'waiting', at, tries: 0 } }
          : before,
      );
      if (!known) throw new Refusal('not-found', { what: 'voicemail' });
      const data = { group: parts.group.id, recording };
      await parts.agenda.put([{ id: `${MAIL}.${recording}`, kind: MAIL, at, data }]);
      return done(words.mailAgain);
    }
    case 'deleteVoicemail': {
      const known = await changeVoicemail(recording, parts, (before) => before);
      if (!known) throw new Refusal('not-found', { what: 'voicemail' });
      await forget(recording, parts);
      return done(words.deleted);
    }
  }
}

async function lookAhead(days = USUAL_DAYS, parts: LineStaffParts) {
  const [roster, answers] = await Promise.all([
    readRoster(parts.records, parts.group),
    readAnswers(parts.records, parts.group.id),
  ]);
  return forecast(parts.group, roster, answers, parts.now(), days);
}

/** Where the log has a call. */
export const entryKey = ({ startedAt, call }: CallEntry): string => logKey(startedAt, call);
