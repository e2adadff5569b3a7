import * as v from 'valibot';
import { lookIn } from '../../src/house/pages';
import { staffAction } from '../../src/edge/staff-action';

/** An open page says once a minute that somebody is there, and does a little due work. Called by pages, with a session. */
export const handler = staffAction(v.object({}), async (bellhop, _request, cookie) => ({
  body: await lookIn(bellhop, cookie),
}));
