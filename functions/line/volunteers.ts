import { volunteers } from '../../src/house/line-reading';
import { staffQuery } from '../../src/edge/staff-action';
import { textField } from '../../src/edge/runtime';

/** Who is on, `?group=` and, for another time than now, `&day=Monday&hour=17`. Called by the page and by scripts, with a session. */
export const handler = staffQuery((bellhop, event, cookie) =>
  volunteers(bellhop, cookie, {
    group: textField(event, 'group') ?? '',
    day: textField(event, 'day'),
    hour: textField(event, 'hour'),
  }),
);
