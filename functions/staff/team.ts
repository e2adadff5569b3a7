import { actForTeam } from '../../src/house/team';
import { staffAction } from '../../src/edge/staff-action';
import { anyTeamRequest } from '../../src/edge/team-page-request';

/** Everything staff do for the team. Called by the page, with a session. */
export const handler = staffAction(anyTeamRequest, async (bellhop, request, cookie) => ({
  body: await actForTeam(bellhop, cookie, request),
}));
