import type { ShiftOfOne } from './rota-shifts';

/** One entry of a calendar; moments in epoch milliseconds. */
export interface CalendarEvent {
  /** The same for the same shift each time the calendar is fetched, so that it is moved and not doubled. */
  readonly uid: string;
  readonly from: number;
  readonly to: number;
  readonly summary: string;
  readonly description?: string;
}

export interface Calendar {
  readonly name: string;
  /** When it was put together, epoch milliseconds. */
  readonly now: number;
  readonly events: readonly CalendarEvent[];
}

/**
 * The entries of one member's shifts. An entry keeps its name while the shift is moved or cut short; of a shift that an
 * override interrupts, the second piece has a name of its own.
 */
export function eventsOf(
  shifts: readonly ShiftOfOne[],
  group: { readonly id: string; readonly host: string; readonly summary: string },
): CalendarEvent[] {
  const pieces = new Map<string, number>();
  return shifts.map(({ cause, from, to }) => {
    const why = 'shift' in cause ? `shift-${cause.shift}` : `added-${cause.override}`;
    const name = `${group.id}-${why}-${cause.date}`;
    const piece = (pieces.get(name) ?? 0) + 1;
    pieces.set(name, piece);
    return { uid: `${name}-${piece}@${group.host}`, from, to, summary: group.summary };
  });
}

/** Lines end so, and are at most 75 octets long. https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */
const LINE_END = '\r\n';
const LINE_OCTETS = 75;

/** How often a program should look again. https://www.rfc-editor.org/rfc/rfc7986#section-5.7 */
const REFRESH = 'PT1H';

/**
 * A calendar that other programs subscribe to (`text/calendar; charset=utf-8`). Moments are in UTC and without a zone:
 * what the rota means has been worked out already, each program shows it on its owner's wall, and a zone would have to
 * carry its rules along, which change. https://www.rfc-editor.org/rfc/rfc5545
 */
export function writeCalendar({ name, now, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bellhop//Line//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escaped(event.uid)}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(event.from)}`,
      `DTEND:${utc(event.to)}`,
      `SUMMARY:${escaped(event.summary)}`,
      ...(event.description === undefined ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + LINE_END).join('');
}

/** `20261121T220000Z`, https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5 */
const utc = (moment: number): string =>
  `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11; other control characters may not stand in a text at all. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** A long line goes on in the next one, after a space. No character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join(LINE_END);
}

const octetsOf = (character: string): number => new TextEncoder().encode(character).length;
