import type { Bellhop } from '../bellhop';
import type { GroupSettings } from '../config';
import type { CallParts } from '../line/call-parts';
import type { Group } from '../line/group';
import type { PeopleParts } from '../line/people-parts';
import { rosterMemory, type Rosters } from '../line/roster';
import { Refusal } from '../ports/refusal';
import type { HouseFacts } from './facts';

/**
 * How the platform repeats what it asks of us about calls: five tries, two seconds to connect, six to answer.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
const CONNECTION_OVERRIDES = '#rc=5&rp=4xx,5xx,ct,rt&ct=2000&rt=6000';

/** What this process remembers of who is on, by Sync service. */
const remembered = new Map<string, Rosters>();

function rostersOf(service: string): Rosters {
  const known = remembered.get(service) ?? rosterMemory(() => performance.now());
  remembered.set(service, known);
  return known;
}

/** A group as the desk works with it. */
const groupOf = (settings: GroupSettings, { settings: house }: HouseFacts): Group => ({
  ...settings,
  zone: settings.timeZone ?? house.business.timeZone,
  business: house.business.name,
});

/** Every group of the settings. */
export const groupsOf = (facts: HouseFacts): readonly Group[] =>
  (facts.settings.desks.line?.groups ?? []).map((settings) => groupOf(settings, facts));

/** A group by its id; throws `not-found`. */
export function groupNamed(id: string, facts: HouseFacts): Group {
  const found = groupsOf(facts).find((group) => group.id === id);
  if (!found) throw new Refusal('not-found', { what: 'group' });
  return found;
}

/** The group that a number belongs to; throws `desk-off`. */
export function groupOfNumber(number: string, facts: HouseFacts): Group {
  const found = groupsOf(facts).find((group) => group.number === number.replace(/^whatsapp:/, ''));
  if (!found) throw new Refusal('desk-off');
  return found;
}

/** What the calls of a group work with. */
export const callParts = (bellhop: Bellhop, facts: HouseFacts, group: Group): CallParts => ({
  group,
  records: bellhop.records,
  rosters: rostersOf(bellhop.config.syncService),
  agenda: bellhop.agenda,
  calls: bellhop.calls,
  now: bellhop.now,
  personKey: bellhop.personKey,
  address: (path, about = {}) => {
    const query = new URLSearchParams(
      Object.entries(about).map(([key, value]) => [key, String(value)]),
    ).toString();
    const isOurs = !path.includes('.');
    return `${bellhop.config.baseUrl}${path}${query && `?${query}`}${isOurs ? CONNECTION_OVERRIDES : ''}`;
  },
  confirmed: facts.confirmed,
  testMode: bellhop.config.testMode,
});

/** What reminding and asking members works with. */
export const peopleParts = (bellhop: Bellhop, facts: HouseFacts): PeopleParts => ({
  records: bellhop.records,
  agenda: bellhop.agenda,
  messenger: bellhop.messenger,
  mailer: bellhop.mailer,
  now: bellhop.now,
  newId: bellhop.newId,
  personKey: bellhop.personKey,
  groups: groupsOf(facts),
  reference: (what) => `line.${what}`,
  left: bellhop.left,
});

/** Everything a group's work in time and its staff need. */
export const lineParts = (bellhop: Bellhop, facts: HouseFacts, group: Group) => ({
  ...callParts(bellhop, facts, group),
  ...peopleParts(bellhop, facts),
  secret: bellhop.config.secret,
});
