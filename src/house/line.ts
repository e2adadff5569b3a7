import type { Bellhop } from '../bellhop';
import { parseSettings, SETTINGS_DOCUMENT, type GroupSettings } from '../config';
import type { CallParts } from '../line/call-parts';
import type { GreetingParts } from '../line/greeting-desk';
import type { Group } from '../line/group';
import type { PeopleParts } from '../line/people-parts';
import { GREETINGS, type GreetingName } from '../line/rules/greetings';
import { rosterMemory, type Rosters } from '../line/roster';
import { templateKey } from '../messaging/templates';
import { Refusal } from '../ports/refusal';
import { allDone } from '../ports/settled';
import type { HouseFacts } from './facts';
import { rewrite } from './rewrite';

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
const groupOf = (settings: GroupSettings, { settings: house, texts }: HouseFacts): Group => ({
  ...settings,
  zone: settings.timeZone ?? house.business.timeZone,
  business: house.business.name,
  texts: texts.line ?? {},
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
  secret: bellhop.config.secret,
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
  approved: (name, language) => {
    const known = facts.templates[templateKey({ name, language })];
    return known?.status === 'approved' ? known.sid : undefined;
  },
  reference: (what) => `line.${what}`,
  left: bellhop.left,
});

/** Everything a group's work in time and its staff need. */
export const lineParts = (bellhop: Bellhop, facts: HouseFacts, group: Group) => ({
  ...callParts(bellhop, facts, group),
  ...peopleParts(bellhop, facts),
});

/** What recording a greeting needs besides. */
export const greetingParts = (
  bellhop: Bellhop,
  facts: HouseFacts,
  group: Group,
): GreetingParts => ({
  ...callParts(bellhop, facts, group),
  ...peopleParts(bellhop, facts),
  keepGreeting: async (which, recorded) => {
    await changeGroup(bellhop, group.id, (settings) => ({
      ...settings,
      recorded: { ...settings.recorded, [which]: recorded },
    }));
    // This process at least knows it at once; the others follow within seconds.
    await bellhop.facts(true);
  },
});

/** Deletes the greetings that these members spoke: callers of the group hear words again. */
export async function forgetVoices(
  bellhop: Bellhop,
  group: string,
  members: readonly string[],
): Promise<void> {
  if (members.length === 0) return;
  const gone = new Set<string>();
  await changeGroup(bellhop, group, (settings) =>
    GREETINGS.reduce((rest, which) => {
      const recorded = rest.recorded?.[which];
      if (!recorded || !members.includes(recorded.by)) return rest;
      gone.add(recorded.recording);
      return withoutRecorded(rest, which);
    }, settings),
  );
  await allDone([...gone].map((recording) => bellhop.calls.deleteRecording(recording)));
}

/** A group's settings without one of its recorded greetings. */
export function withoutRecorded(settings: GroupSettings, which: GreetingName): GroupSettings {
  const recorded = { ...settings.recorded };
  delete recorded[which];
  return { ...settings, recorded };
}

/** Changes a group's settings; of one that is gone nothing is changed. */
export const changeGroup = (
  { records }: Pick<Bellhop, 'records'>,
  id: string,
  change: (group: GroupSettings) => GroupSettings,
): Promise<void> =>
  rewrite(
    SETTINGS_DOCUMENT,
    parseSettings,
    (settings) => {
      const { line } = settings.desks;
      if (!line?.groups.some((group) => group.id === id)) return settings;
      const groups = line.groups.map((group) => (group.id === id ? change(group) : group));
      return { ...settings, desks: { ...settings.desks, line: { ...line, groups } } };
    },
    { records },
  );
