import { teamApi } from '../../../../src/edge/team-api';

/** POST says something to everybody of a group. Called with a session or a key to the API. */
export const handler = teamApi('send');
