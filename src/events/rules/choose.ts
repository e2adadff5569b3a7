import type { Person } from '../../people/person';
import { QUESTION_LIFETIME_MS } from '../../people/person';
import type { EventRecord, Menu } from '../event';
import type { Guest } from '../guest';
import type { Order } from '../order';
import { plainly } from '../understanding/understand';

/** An event as a guest stands to it. */
export interface Here {
  readonly event: EventRecord;
  readonly menu: Menu;
  readonly guest: Guest | undefined;
  readonly order: Order | undefined;
}

/** Whoever was heard at an event this long ago is thought to be there still. */
const STAYS_MS = 12 * 3600_000;

export interface Choice {
  /** The event meant. */
  readonly event?: string;
  /** The guest comes to it with this text. */
  readonly arrives: boolean;
  /** What they had written before, to be acted on now. */
  readonly opening?: string;
  /** Nobody knows: the names to choose from, and what to keep. */
  readonly ask?: readonly string[];
}

/** Where the guest was last, while that can be so. */
export function whereGuestIs(heres: readonly Here[], now: number): Here | undefined {
  return [...heres]
    .filter(({ guest }) => guest !== undefined && now - guest.hereAt < STAYS_MS)
    .sort((one, other) => (other.guest?.hereAt ?? 0) - (one.guest?.hereAt ?? 0))[0];
}

const ELSEWHERE =
  /\b(?:another|other|wrong|different|change|switch)\s+event\b|\botro\s+evento\b|\bevento\s+equivocado\b/iu;

/** Which of the number's events a text is for. Pure. */
export function chooseEvent(
  body: string,
  heres: readonly Here[],
  person: Person | undefined,
  now: number,
): Choice {
  const [first, ...others] = heres;
  if (!first) return { arrives: false };
  if (others.length === 0) return { event: first.event.id, arrives: first.guest === undefined };
  const asked =
    person?.asked?.desk === 'events' &&
    person.asked.question === 'event' &&
    now - person.asked.at < QUESTION_LIFETIME_MS
      ? person.asked
      : undefined;
  const named = byName(body, heres);
  if (asked) {
    const number = /^\s*(?:\D{0,12}\s)?(\d{1,2})\W*$/u.exec(body)?.[1];
    const picked = number === undefined ? named : heres[Number(number) - 1];
    if (picked) {
      const opening = asked.notes ?? '';
      return {
        event: picked.event.id,
        arrives: true,
        ...(opening && !byName(opening, heres)?.event.name.includes(opening) ? { opening } : {}),
      };
    }
  }
  const leaves = ELSEWHERE.test(body);
  const there = whereGuestIs(heres, now);
  if (named && (leaves || named !== there)) {
    const rest = withoutName(body, named.event.name);
    return { event: named.event.id, arrives: true, opening: rest };
  }
  if (there && !leaves) return { event: there.event.id, arrives: false };
  return {
    arrives: false,
    ask: heres.map(({ event }) => event.name),
    opening: leaves ? '' : body,
  };
}

/** The event whose name a text holds; of several the longest, so that "Tea Party" is not "Tea". */
function byName(body: string, heres: readonly Here[]): Here | undefined {
  const said = ` ${plainly(body)} `;
  return [...heres]
    .filter(({ event }) => {
      const name = plainly(event.name);
      return name !== '' && said.includes(` ${name} `);
    })
    .sort((one, other) => other.event.name.length - one.event.name.length)[0];
}

/** What is left of a text when the event's name is taken out: "Dev Day: latte" orders a latte. */
function withoutName(body: string, name: string): string {
  const at = body.toLowerCase().indexOf(name.toLowerCase());
  if (at === -1) return body;
  return `${body.slice(0, at)} ${body.slice(at + name.length)}`
    .replace(/^[\s:,–-]+|\s+$/gu, '')
    .trim();
}
