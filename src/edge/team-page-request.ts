import * as v from 'valibot';
import { FIGURES_AT_ONCE, type TeamPageRequest } from '../team/page-api';
import type { TeamRequest } from '../team/staff-api';
import { teamRequest } from './team-request';

/** What only the team's page asks for, as it comes over the wire. */

const key = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const teamPageRequest = v.variant('action', [
  v.object({ action: v.literal('pageStore'), store: key }),
  v.object({ action: v.picklist(['pageMine', 'pagePolicies']) }),
  v.object({
    action: v.literal('pageFigures'),
    stores: v.pipe(v.array(key), v.minLength(1), v.maxLength(FIGURES_AT_ONCE)),
  }),
]) as v.GenericSchema<unknown, TeamPageRequest>;

const isFromPage = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'action' in body &&
  typeof body.action === 'string' &&
  body.action.startsWith('page');

/** Whatever staff can ask of the team; of the two kinds the action says which, so that what is wrong is named. */
export const anyTeamRequest = v.lazy<v.GenericSchema<unknown, TeamPageRequest | TeamRequest>>(
  (body) => (isFromPage(body) ? teamPageRequest : teamRequest),
);
