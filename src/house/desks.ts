import { DESKS, isDesk, type DeskName, type Settings } from '../config';
import type { HouseDesk } from './desk';
import { events } from './desks/events';
import { line } from './desks/line';
import { pay } from './desks/pay';
import { team } from './desks/team';
import { waitlist } from './desks/waitlist';
import { isOn } from './numbers';

/** How each desk that exists is loaded; the build makes a file of its own of each (scripts/build.mjs). */
const OPENERS: Readonly<Partial<Record<DeskName, () => HouseDesk>>> = {
  waitlist,
  events,
  line,
  pay,
  team,
};

/** A desk by its name, loaded by the first who asks in this process; undefined = there is none. */
export const deskNamed = (name: string | undefined): HouseDesk | undefined =>
  isDesk(name) ? OPENERS[name]?.() : undefined;

/** The desks that the settings know, whether they are on or not. */
export const desksIn = ({ desks }: Settings): readonly HouseDesk[] =>
  DESKS.filter((name) => desks[name as keyof typeof desks] !== undefined).flatMap(
    (name) => deskNamed(name) ?? [],
  );

/** The desks that are switched on. */
export const desksOn = (settings: Settings): readonly HouseDesk[] =>
  DESKS.filter((name) => isOn(settings, name)).flatMap((name) => deskNamed(name) ?? []);
