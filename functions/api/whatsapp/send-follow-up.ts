import { teamApi } from '../../../src/edge/team-api';

/** POST writes to one member by phone number. Called with a session or a key to the API. */
export const handler = teamApi('followUp');
