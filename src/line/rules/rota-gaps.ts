import type { Rota } from './rota';
import { wallAt } from './rota-clock';
import { slotsBetween, type PersonOn, type Slot } from './rota-slots';
import { inTime } from './rota-time';

/** `nobody` = open and nobody is on. `unconfirmed` = all who are on were asked, and nobody has said yes. */
export type GapKind = 'nobody' | 'unconfirmed';

/** Hours to worry about, in epoch milliseconds. */
export interface Gap {
  readonly kind: GapKind;
  readonly from: number;
  readonly to: number;
  /** Who was asked and has not confirmed. */
  readonly members: readonly string[];
}

/** What became of a reminder, by `answerKey`; nothing is known of who was not asked yet. */
export type Answers = ReadonlyMap<string, 'asked' | 'confirmed'>;

/** One reminder names all of a member's shifts that begin on a day, so the answer is for that day. */
export const answerKey = (member: string, date: string): string => `${date} ${member}`;

/** The open hours between two moments that nobody covers or nobody has confirmed, in their order. */
export function gaps(rota: Rota, from: number, to: number, answers: Answers = new Map()): Gap[] {
  const slots = slotsBetween(rota, wallAt(rota.zone, from), wallAt(rota.zone, to) + 1);
  const worries = slots.map((slot) => ({
    from: slot.from,
    to: slot.to,
    worry: worryOf(slot, answers),
  }));
  const found: Gap[] = [];
  for (const { what, from: start, to: end } of inTime(rota.zone, worries, sameWorry)) {
    const gap = { from: Math.max(start, from), to: Math.min(end, to) };
    if (what.worry && gap.from < gap.to) found.push({ ...what.worry, ...gap });
  }
  return found;
}

type Worry = Pick<Gap, 'kind' | 'members'>;

function worryOf(slot: Slot, answers: Answers): Worry | undefined {
  if (!slot.open) return undefined;
  const people = slot.tiers.flat();
  if (people.length === 0) return { kind: 'nobody', members: [] };
  const answerOf = ({ member, cause }: PersonOn) => answers.get(answerKey(member, cause.date));
  return people.every((person) => answerOf(person) === 'asked')
    ? { kind: 'unconfirmed', members: people.map(({ member }) => member) }
    : undefined;
}

const sameWorry = (
  one: { readonly worry: Worry | undefined },
  other: { readonly worry: Worry | undefined },
): boolean => JSON.stringify(one.worry) === JSON.stringify(other.worry);
