import fc from 'fast-check';
import { eventsOf, writeCalendar, type CalendarEvent } from '../../src/line/rules/calendar-feed';

const NOW = Date.UTC(2026, 10, 21, 9, 5, 7);
const night: CalendarEvent = {
  uid: 'night-2026-11-21@bellhop.example',
  from: Date.UTC(2026, 10, 21, 22),
  to: Date.UTC(2026, 10, 22, 6),
  summary: 'On the line',
};

/** Reads a calendar as RFC 5545 says: lines are unfolded first, then split at the first colon, then unescaped. */
function parse(text: string): { readonly name: string; readonly value: string }[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const unfolded = text.slice(0, -2).replace(/\r\n[ \t]/g, '');
  return unfolded.split('\r\n').map((line) => {
    const at = line.indexOf(':');
    const value = line
      .slice(at + 1)
      .replace(/\\([\\;,nN])/g, (_all, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
    return { name: line.slice(0, at), value };
  });
}
const valuesOf = (text: string, name: string): string[] =>
  parse(text)
    .filter((line) => line.name === name)
    .map(({ value }) => value);

test('a calendar is written line by line as the standard has it', () => {
  expect(writeCalendar({ name: 'Night line', now: NOW, events: [night] }).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bellhop//Line//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Night line',
    'X-WR-CALNAME:Night line',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VEVENT',
    'UID:night-2026-11-21@bellhop.example',
    'DTSTAMP:20261121T090507Z',
    'DTSTART:20261121T220000Z',
    'DTEND:20261122T060000Z',
    'SUMMARY:On the line',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('marks that mean something in a calendar come back as they were written', () => {
  const summary = 'Back; up, and \\ "more": see\nbelow';
  const text = writeCalendar({ name: 'a,b', now: NOW, events: [{ ...night, summary }] });
  expect(text).toContain('SUMMARY:Back\\; up\\, and \\\\ "more": see\\nbelow');
  expect(valuesOf(text, 'SUMMARY')).toEqual([summary]);
  expect(valuesOf(text, 'X-WR-CALNAME')).toEqual(['a,b']);
});

test('nobody can write lines of their own into a calendar', () => {
  const summary = 'x\r\nBEGIN:VALARM\r\u0007';
  const text = writeCalendar({ name: 'x', now: NOW, events: [{ ...night, summary }] });
  expect(parse(text).some(({ value }) => value === 'VALARM')).toBe(false);
  expect(text).not.toContain('\u0007');
});

test('whatever is written, no line is longer than 75 octets and every text comes back', () => {
  const words = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .filter((text) => !/\p{Cc}/u.test(text));
  fc.assert(
    fc.property(words, words, (summary, description) => {
      const text = writeCalendar({
        name: 'x',
        now: NOW,
        events: [{ ...night, summary, description }],
      });
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        // A character that was cut in two would not come back from its octets.
        expect(Buffer.from(line).toString('utf8')).toBe(line);
      }
      expect(valuesOf(text, 'SUMMARY')).toEqual([summary]);
      expect(valuesOf(text, 'DESCRIPTION')).toEqual([description]);
    }),
  );
});

describe('the entries of shifts', () => {
  const group = { id: 'night', host: 'bellhop.example', summary: 'On the line' };
  const shift = {
    member: 'ana',
    tier: 1,
    from: night.from,
    to: night.to,
    cause: { shift: 'late', date: '2026-11-21' },
  };
  const uids = (...shifts: Parameters<typeof eventsOf>[0]) =>
    eventsOf(shifts, group).map(({ uid }) => uid);

  test('a shift that was moved is the same entry at another time', () => {
    const later = { ...shift, from: shift.from + 3_600_000 };
    expect(eventsOf([later], group)).toEqual([{ ...night, uid: uids(shift)[0], from: later.from }]);
  });

  test('two pieces of one shift, two days and an added stretch are entries of their own', () => {
    const names = uids(
      shift,
      { ...shift, from: shift.to, to: shift.to + 1 },
      { ...shift, cause: { shift: 'late', date: '2026-11-22' } },
      { ...shift, cause: { override: 'late', date: '2026-11-22' } },
    );
    expect(names[0]).toBe('night-shift-late-2026-11-21-1@bellhop.example');
    expect(new Set(names).size).toBe(4);
  });
});
