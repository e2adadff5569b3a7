import type { Bellhop } from '../bellhop';
import { calendarBehind } from '../line/calendar';
import type { Group } from '../line/group';
import { playGreeting, playVoicemail } from '../line/playback';
import type { VolunteersAnswer } from '../line/staff-api';
import { volunteersAt, type AskedTime } from '../line/volunteers';
import type { Sound } from '../ports/calls';
import { Refusal } from '../ports/refusal';
import type { HouseFacts } from './facts';
import { groupNamed } from './line';
import { signedIn } from './staff';
import { withFacts } from './with-facts';

/** A group for somebody who is signed in and works at the line. */
async function groupFor(
  bellhop: Bellhop,
  facts: HouseFacts,
  cookie: string | undefined,
  id: string,
): Promise<Group> {
  await signedIn(bellhop, facts, cookie, 'line');
  if (!facts.settings.desks.line?.on) throw new Refusal('desk-off');
  return groupNamed(id, facts);
}

/** The sound of a voicemail, for staff of the line. */
export const soundOf = (
  bellhop: Bellhop,
  cookie: string | undefined,
  asked: { readonly group: string; readonly recording: string },
): Promise<Sound> =>
  withFacts(bellhop, async (facts) => {
    const group = await groupFor(bellhop, facts, cookie, asked.group);
    return playVoicemail(asked.recording, {
      group: group.id,
      records: bellhop.records,
      calls: bellhop.calls,
    });
  });

/** The sound of a recorded greeting, for the platform, which has its key. Throws `not-found`. */
export const greetingSound = (
  bellhop: Bellhop,
  asked: { readonly group: string; readonly recording: string; readonly key: string },
): Promise<Sound> => playGreeting(asked, { secret: bellhop.config.secret, calls: bellhop.calls });

/** Who is on, for staff of the line. */
export const volunteers = (
  bellhop: Bellhop,
  cookie: string | undefined,
  asked: AskedTime & { readonly group: string },
): Promise<VolunteersAnswer> =>
  withFacts(bellhop, async (facts) =>
    volunteersAt(asked, await groupFor(bellhop, facts, cookie, asked.group), bellhop),
  );

/** A volunteer's calendar, for whoever has its address. */
export const calendarFile = (bellhop: Bellhop, key: string): Promise<string> =>
  withFacts(bellhop, async (facts) => {
    if (!facts.settings.desks.line?.on) throw new Refusal('desk-off');
    return calendarBehind(key, {
      records: bellhop.records,
      now: bellhop.now,
      secret: bellhop.config.secret,
      groupNamed: (id) => groupNamed(id, facts),
      host: new URL(bellhop.config.baseUrl).hostname,
    });
  });
