import { notePulse } from '../agenda/pulse';
import { nextRound } from '../agenda/rounds';
import { dueWorkMemory, type Bellhop } from '../bellhop';
import type { WaitlistSettings } from '../config';
import { FactsChanged } from '../ports/facts-changed';
import { allDone } from '../ports/settled';
import { WAITLIST_IDENTITY } from '../waitlist/objects';
import { repairLine } from '../waitlist/repair';
import type { LookAnswer, PageStart, WaitlistStart } from '../waitlist/staff-api';
import { passBy } from './due-work';
import { mayWork, signedIn } from './staff';
import { withFacts } from './with-facts';

/** Every desk, so that pages can say which are there and which are on. */
const DESKS = ['waitlist', 'events', 'line', 'pay', 'team'] as const;

/** What a page needs to start: who is signed in, the desks, the service's time, and the token for the desk's live data. */
export async function startPage(
  bellhop: Bellhop,
  cookie: string | undefined,
  desk: string | undefined,
): Promise<PageStart> {
  return withFacts(bellhop, async (facts) => {
    const me = await signedIn(bellhop, facts, cookie, desk);
    if (!(await facts.confirmed)) throw new FactsChanged();
    await allDone([bellhop.agenda.put([nextRound(bellhop.now())]), lookAround(bellhop)]);
    const { settings } = facts;
    const waitlist = settings.desks.waitlist;
    if (desk === 'waitlist')
      for (const list of waitlist?.lists ?? [])
        await repairLine(bellhop.records, list.id, bellhop.now);
    const token = desk === 'waitlist' ? await bellhop.token(WAITLIST_IDENTITY) : undefined;
    return {
      me: {
        name: me.name,
        admin: me.admin,
        desks: me.desks,
        ...(me.language === undefined ? {} : { language: me.language }),
      },
      business: settings.business,
      desks: Object.fromEntries(
        DESKS.map((name) => [name, name === 'waitlist' && waitlist?.on === true]),
      ),
      now: bellhop.now(),
      testMode: bellhop.config.testMode,
      ...(token ? { token } : {}),
      ...(desk === 'waitlist' && waitlist ? { waitlist: startOf(waitlist) } : {}),
    };
  });
}

const startOf = ({ lists, maxPartySize, holdMinutes, hours }: WaitlistSettings): WaitlistStart => ({
  lists,
  maxPartySize,
  holdMinutes,
  ...(hours ? { hours } : {}),
});

/** An open page looks in once a minute; answers the service's time, and what the page goes by has become. */
export async function lookIn(bellhop: Bellhop, cookie: string | undefined): Promise<LookAnswer> {
  return withFacts(bellhop, async (facts) => {
    const me = await signedIn(bellhop, facts, cookie, undefined);
    if (!(await facts.confirmed)) throw new FactsChanged();
    await lookAround(bellhop);
    const { waitlist } = facts.settings.desks;
    return {
      now: bellhop.now(),
      ...(waitlist?.on && mayWork(me, 'waitlist') ? { waitlist: startOf(waitlist) } : {}),
    };
  });
}

/** Somebody is there: that is written down, and a little due work is done on the side. */
const lookAround = (bellhop: Bellhop): Promise<unknown> =>
  allDone([passBy(bellhop), notePulse(bellhop.records, dueWorkMemory, 'page', bellhop.now())]);
