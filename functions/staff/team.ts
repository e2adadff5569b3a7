import { actForTeam } from '../../src/house/team';
import { staffAction } from '../../src/edge/staff-action';
import { teamRequest } from '../../src/edge/team-request';

/** Everything staff do for the team. Called by the page, with a session. */
export const handler = staffAction(teamRequest, async (bellhop, request, cookie) => ({
  body: await actForTeam(bellhop, cookie, request),
}));
