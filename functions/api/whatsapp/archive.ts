import { teamApi } from '../../../src/edge/team-api';

/** GET lists what was said to groups, newest first (`?store_id=` those of one store). Called with a session or a key. */
export const handler = teamApi('archive');
