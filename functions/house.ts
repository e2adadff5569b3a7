import { publicHouse } from '../src/house/public';
import { staffQuery } from '../src/edge/staff-action';

/** The house's name, its numbers and which desks it has, for pages that need no sign-in. Open to everybody. */
export const handler = staffQuery((bellhop) => publicHouse(bellhop));
