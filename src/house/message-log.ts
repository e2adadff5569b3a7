import { tellOwner } from '../agenda/incidents';
import { MINUTE_MS } from '../agenda/rules';
import type { Bellhop } from '../bellhop';
import type { HouseFacts } from './facts';

const DAY_MS = 24 * 60 * MINUTE_MS;
/** The words of each text are looked at on several days, so that a house that was closed for a day catches up. */
const REACH_MS = 3 * DAY_MS;
/** At this part of a day's texts the owner hears of it. */
const WARN_AT = 0.8;
/** Looking through the list of messages is a request of its own, so not every round does it. */
const EVERY_MS = 10 * MINUTE_MS;

/** Texts of the last day against the house's own limit; undefined = there is none. */
export async function dailyUse(
  bellhop: Bellhop,
  { settings }: HouseFacts,
): Promise<{ readonly used: number; readonly cap: number } | undefined> {
  const caps = [settings.desks.waitlist?.dailyCap, settings.desks.events?.dailyCap];
  const [cap] = caps.filter((most) => most !== undefined);
  if (cap === undefined) return undefined;
  const used = await bellhop.messageLog().sentSince(bellhop.now() - DAY_MS, cap);
  return { used, cap };
}

/** Texts of the last day from the team's number against its own limit; undefined = there is none. */
export async function teamUse(
  bellhop: Bellhop,
  { settings }: HouseFacts,
): Promise<{ readonly used: number; readonly cap: number } | undefined> {
  const { dailyCap: cap, number } = settings.desks.team ?? {};
  if (cap === undefined) return undefined;
  const used = await bellhop.messageLog().sentSince(bellhop.now() - DAY_MS, cap, number);
  return { used, cap };
}

/** Now and then: empties old texts where the house wants that, and warns before the day's limit is reached. */
export async function lookAfterMessages(bellhop: Bellhop, facts: HouseFacts): Promise<void> {
  const now = bellhop.now();
  if (now % EVERY_MS >= MINUTE_MS) return;
  const { forgetTextsAfterDays } = facts.settings.business;
  if (forgetTextsAfterDays !== undefined)
    await bellhop.messageLog().emptyBefore(now - forgetTextsAfterDays * DAY_MS, REACH_MS);
  const uses = [
    ['waitlist', await dailyUse(bellhop, facts)],
    ['team', await teamUse(bellhop, facts)],
  ] as const;
  for (const [kind, use] of uses)
    if (use && use.used >= WARN_AT * use.cap)
      await tellOwner(bellhop.records, bellhop.agenda, {
        about: 'messages.cap',
        kind,
        code: `${use.used}/${use.cap}`,
        at: now,
      });
}
