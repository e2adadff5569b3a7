import type { Holiday } from '../../src/line/rules/rota';
import { words } from './words';

/** What is not as usual on a holiday, in a few words. */
export const answer = (holiday: Holiday): string =>
  'closed' in holiday ? words().week.closedDay(holiday.name) : words().week.holiday(holiday.name);
