import { changeDates, newEntryId, type RotaParts } from './rota-desk';
import type { Override, WallTime } from './rules/rota';
import { wallAt } from './rules/rota-clock';
import { wallMinute, wallTime } from './rules/rota-days';

/** Somebody is left alone from now until a moment. */
export async function addOverrideNow(
  member: string,
  until: number,
  parts: RotaParts,
): Promise<void> {
  const { zone } = parts.group;
  const from = wallTime(wallAt(zone, parts.now()));
  const entry: Override = {
    id: newEntryId(parts),
    kind: 'remove',
    member,
    from,
    to: laterThan(from, wallTime(wallAt(zone, until))),
  };
  await changeDates(parts, (rota) => ({
    rota: { ...rota, overrides: [...rota.overrides, entry] },
    made: undefined,
  }));
}

/** While an hour comes twice, the wall can stand still: time off is a minute at least. */
const laterThan = (from: WallTime, to: WallTime): WallTime =>
  to > from ? to : wallTime(wallMinute(from) + 1);

/** Whoever is off now is on again from now on. Answers whether they were off. */
export function backOn(member: string, parts: RotaParts): Promise<boolean> {
  return changeDates(parts, (rota) => {
    const now = wallTime(wallAt(parts.group.zone, parts.now()));
    const isOff = (override: Override): boolean =>
      override.kind === 'remove' &&
      override.member === member &&
      override.from <= now &&
      now < override.to;
    const overrides = rota.overrides.flatMap((override): Override[] => {
      if (!isOff(override)) return [override];
      // What was is kept: the log of the last hours still says who was off.
      return override.from < now ? [{ ...override, to: now }] : [];
    });
    return { rota: { ...rota, overrides }, made: rota.overrides.some(isOff) };
  });
}
