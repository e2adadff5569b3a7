import { notePulse } from '../agenda/pulse';
import { nextRound } from '../agenda/rounds';
import type { Bellhop } from '../bellhop';
import { DESKS, isDesk } from '../config';
import { FactsChanged } from '../ports/facts-changed';
import { Refusal } from '../ports/refusal';
import { allDone } from '../ports/settled';
import type { LookAnswer, PageStart } from '../staff/page-api';
import { deskNamed } from './desks';
import { passBy } from './due-work';
import { isOn } from './numbers';
import { mayWork, whoIsSignedIn } from './staff';
import { withFacts } from './with-facts';

/** What a page needs to start: who is signed in, the desks, the service's time, and the token for the desk's live data. */
export async function startPage(
  bellhop: Bellhop,
  cookie: string | undefined,
  desk: string | undefined,
): Promise<PageStart> {
  return withFacts(bellhop, async (facts) => {
    const who = whoIsSignedIn(bellhop, facts, cookie);
    const { me } = who;
    if (desk !== undefined && !mayWork(me, desk)) throw new Refusal('wrong-role');
    if (!(await facts.confirmed)) throw new FactsChanged();
    await allDone([bellhop.agenda.put([nextRound(bellhop.now())]), lookAround(bellhop)]);
    const { settings } = facts;
    const its = await deskNamed(desk)?.start(bellhop, facts, { ...who, begins: true });
    const token = its?.identity === undefined ? undefined : await bellhop.token(its.identity);
    return {
      me: {
        name: me.name,
        admin: me.admin,
        desks: me.desks,
        ...(me.language === undefined ? {} : { language: me.language }),
      },
      business: settings.business,
      desks: Object.fromEntries(DESKS.map((name) => [name, isOn(settings, name)])),
      now: bellhop.now(),
      testMode: bellhop.config.testMode,
      ...(token ? { token } : {}),
      ...(its && desk ? { [desk]: its.start } : {}),
    };
  });
}

/** An open page looks in once a minute; answers the service's time, and what the page goes by has become. */
export async function lookIn(
  bellhop: Bellhop,
  cookie: string | undefined,
  desk: string | undefined,
): Promise<LookAnswer> {
  return withFacts(bellhop, async (facts) => {
    const who = whoIsSignedIn(bellhop, facts, cookie);
    if (!(await facts.confirmed)) throw new FactsChanged();
    await lookAround(bellhop);
    const isTheirs = isDesk(desk) && isOn(facts.settings, desk) && mayWork(who.me, desk);
    const its = isTheirs
      ? await deskNamed(desk)?.start(bellhop, facts, { ...who, begins: false })
      : undefined;
    return { now: bellhop.now(), ...(its && desk ? { [desk]: its.start } : {}) };
  });
}

/** Somebody is there: that is written down, and a little due work is done on the side. */
const lookAround = (bellhop: Bellhop): Promise<unknown> =>
  allDone([passBy(bellhop), notePulse(bellhop.records, bellhop.memory, 'page', bellhop.now())]);
