import type { Hours, Weekday } from '../../src/line/rules/rota';
import { dayAt, DAY_MINUTES, weekdayOf, type Stretch } from '../../src/line/rules/rota-days';
import { moved, takenOff, timeOf } from '../../src/line/rules/week-plan';
import type { Block } from '../../src/line/rules/week-view';
import { announce } from '../components/announcer';
import { toast } from '../components/toast';
import type { Desk } from './desk';
import { stretchWords, tierNames, words } from './words';

/** A name for a shift that nothing else has. */
export const newShiftId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => (byte % 36).toString(36))
    .join('')
    .padStart(6, '0');

/** What lies on the wall, as a shift of a day says it. */
export const hoursOf = ({ from, to }: Stretch): Hours => ({ from: timeOf(from), to: timeOf(to) });

/** A day that is not as usual has shifts that are not those of the plan. */
export function isLocked(desk: Desk, day: number): boolean {
  const rota = desk.editing.shown.value;
  const date = new Date(day * DAY_MINUTES * 60_000).toISOString().slice(0, 10);
  return rota?.holidays.some((holiday) => holiday.date === date) ?? false;
}

const inWeek = (desk: Desk, day: number): boolean => {
  const monday = desk.editing.monday.value;
  return day >= monday && day < monday + 7;
};

/** Moves a block to where it would lie; answers whether it may lie there. */
export function moveBlock(desk: Desk, block: Block, to: Stretch): boolean {
  const day = dayAt(to.from);
  if (isLocked(desk, block.day) || isLocked(desk, day)) {
    toast(words().week.locked, { kind: 'failed' });
    return false;
  }
  // The plan knows weekdays only, so the edge of the week shown is the edge of what can be meant.
  if (!inWeek(desk, day) || !inWeek(desk, block.day)) return false;
  const place = { ...hoursOf(to), day: weekdayOf(day) };
  const from: Weekday = weekdayOf(block.day);
  const done = desk.editing.change((plan) => moved(plan, block.shift, from, place, newShiftId()));
  if (done)
    announce(words().week.moved(tierNames(desk.live.members.value, block.tiers), stretchWords(to)));
  return done;
}

/** Takes a block off its day. */
export function takeBlock(desk: Desk, block: Block): void {
  if (isLocked(desk, block.day)) {
    toast(words().week.locked, { kind: 'failed' });
    return;
  }
  if (desk.editing.change((plan) => takenOff(plan, block.shift, weekdayOf(block.day))))
    announce(
      words().week.taken(tierNames(desk.live.members.value, block.tiers), stretchWords(block)),
    );
}

/** Opens the form for a new shift on a stretch of the wall. */
export function beginShift(desk: Desk, stretch: Stretch): void {
  const day = dayAt(stretch.from);
  if (isLocked(desk, day)) {
    toast(words().week.locked, { kind: 'failed' });
    return;
  }
  if (inWeek(desk, day)) desk.open({ kind: 'newShift', day: weekdayOf(day), ...hoursOf(stretch) });
}
