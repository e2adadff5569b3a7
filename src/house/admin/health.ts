import * as v from 'valibot';
import { FAILED_MAP } from '../../agenda/failed';
import { INCIDENTS_MAP } from '../../agenda/incidents';
import { PULSE_DOCUMENT, readPulse } from '../../agenda/pulse';
import type { Bellhop } from '../../bellhop';
import { together } from '../../ports/settled';
import { board } from '../desks/board';
import type { HouseFacts } from '../facts';
import { dailyUse } from '../message-log';
import type { Health } from './api';

/** More of either than this is read on the command line. */
const MOST = 200;

const failedSchema = v.object({
  kind: v.string(),
  code: v.string(),
  tries: v.number(),
  failedAt: v.number(),
});

const incidentSchema = v.object({
  about: v.string(),
  kind: v.string(),
  code: v.optional(v.string(), ''),
  at: v.number(),
});

/** How the house is doing by itself: its bells, work that was given up, trouble that goes on. */
export async function readHealth(bellhop: Bellhop, facts: HouseFacts): Promise<Health> {
  const { records, now } = bellhop;
  const [pulse, failed, incidents, use, boards] = await together([
    records.read({ document: PULSE_DOCUMENT }),
    records.page(FAILED_MAP, { limit: MOST }),
    records.page(INCIDENTS_MAP, { limit: MOST }),
    dailyUse(bellhop, facts),
    hasBoard(facts) ? board().status(bellhop, facts) : [],
  ]);
  const { alarmAt, tickAt, webhookAt, pageAt } = readPulse(pulse?.data);
  const bells = { alarm: alarmAt, tick: tickAt, webhook: webhookAt, page: pageAt };
  return {
    now: now(),
    bells: Object.fromEntries(Object.entries(bells).filter(([, at]) => at !== undefined)),
    ...(use ? { dailyUse: use } : {}),
    boards: boards.map((one) => ({ ...one, access: bellhop.config.trello !== undefined })),
    failed: readable(failed, failedSchema).sort((one, other) => other.failedAt - one.failedAt),
    // Notes of what the owner was told stand in the same map, and are no incidents.
    incidents: readable(incidents, incidentSchema).sort((one, other) => other.at - one.at),
  };
}

const hasBoard = ({ settings }: HouseFacts): boolean =>
  settings.desks.waitlist?.lists.some((list) => list.board !== undefined) === true;

const readable = <T>(
  rows: readonly { readonly data: unknown }[],
  schema: v.GenericSchema<unknown, T>,
): T[] =>
  rows.flatMap(({ data }) => {
    const parsed = v.safeParse(schema, data);
    return parsed.success ? [parsed.output] : [];
  });
