import { teamApi } from '../../../src/edge/team-api';

/** GET lists groups (`?store_id=` those of one store), POST makes one. Called with a session or a key to the API. */
export const handler = teamApi('groups');
