import * as v from 'valibot';
import { lookIn } from '../../src/house/pages';
import { staffAction } from '../../src/edge/staff-action';

const look = v.object({ desk: v.exactOptional(v.pipe(v.string(), v.maxLength(20))) });

/** An open page says once a minute that somebody is there, and does a little due work. Called by pages, with a session. */
export const handler = staffAction(look, async (bellhop, { desk }, cookie) => ({
  body: await lookIn(bellhop, cookie, desk),
}));
