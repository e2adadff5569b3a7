import { createHash } from 'node:crypto';
import type { Bellhop } from '../bellhop';
import { FactsChanged } from '../ports/facts-changed';
import { Refusal } from '../ports/refusal';
import type { CallScript } from '../ports/call-script';
import { callAbout } from '../team/call-desk';
import { announcementDesk, viewOf } from '../team/announcement-desk';
import { groupDesk } from '../team/group-desk';
import { withNews } from '../team/news';
import type { TeamPageAnswer, TeamPageRequest, TeamStart } from '../team/page-api';
import { pageDesk } from '../team/page-desk';
import type { TeamParts } from '../team/parts';
import type { Actor } from '../team/rights';
import type { AnnouncementView, GroupView, TeamAnswer, TeamRequest } from '../team/staff-api';
import { actOnTeam } from '../team/team-desk';
import { actorOfToken } from '../team/token-desk';
import type { HouseFacts } from './facts';
import { teamUse } from './message-log';
import { onFacts } from './on-facts';
import { mayWork, whoIsSignedIn } from './staff';
import { withFacts } from './with-facts';

/** What the team works with. Throws `desk-off` where there is no team. */
export function teamParts(bellhop: Bellhop, facts: HouseFacts): TeamParts {
  const settings = facts.settings.desks.team;
  if (!settings) throw new Refusal('desk-off');
  const { language } = facts.settings.business;
  return {
    records: onFacts(bellhop.records, facts.confirmed),
    messenger: bellhop.messenger,
    agenda: {
      async put(items) {
        if (!(await facts.confirmed)) throw new FactsChanged();
        await bellhop.agenda.put(items);
      },
    },
    newId: bellhop.newId,
    now: bellhop.now,
    testMode: bellhop.config.testMode,
    templates: facts.templates,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random()))),
    settings,
    business: facts.settings.business.name,
    ...(facts.texts.team ? { texts: facts.texts.team } : {}),
    timeZone: facts.settings.business.timeZone,
    personKey: bellhop.personKey,
    left: bellhop.left,
    calls: bellhop.calls,
    pictures: bellhop.pictures(),
    callAddress: (letter) =>
      `${bellhop.config.baseUrl}/team/call?letter=${encodeURIComponent(letter)}`,
    dailyUse: () => teamUse(bellhop, facts),
    ...(bellhop.config.mail ? { mailer: bellhop.mailer } : {}),
    ...(language === undefined ? {} : { houseLanguage: language }),
  };
}

/** The same for what people do, so that open pages hear of it at once; what happens by itself they see within a minute. */
export function toldParts(bellhop: Bellhop, facts: HouseFacts): TeamParts {
  const parts = teamParts(bellhop, facts);
  return { ...parts, records: withNews(parts.records, parts.newId) };
}

/** How somebody proves who they are: a session of this house, or a key to the API. */
export interface TeamProof {
  readonly cookie: string | undefined;
  readonly secret: string | undefined;
}

/** Who asks, with the parts of the desk. Throws `signed-out`, `wrong-role`, `token-wrong`, `token-expired`, `desk-off`. */
async function actorOf(
  bellhop: Bellhop,
  facts: HouseFacts,
  { cookie, secret }: TeamProof,
): Promise<{ readonly actor: Actor; readonly parts: TeamParts }> {
  if (secret !== undefined) {
    const parts = onParts(bellhop, facts);
    return { actor: await actorOfToken(secret, parts), parts };
  }
  const { key, me } = whoIsSignedIn(bellhop, facts, cookie);
  if (!mayWork(me, 'team')) throw new Refusal('wrong-role');
  const actor: Actor = { kind: 'staff', who: key, name: me.name, admin: me.admin };
  return { actor, parts: onParts(bellhop, facts) };
}

function onParts(bellhop: Bellhop, facts: HouseFacts): TeamParts {
  if (!facts.settings.desks.team?.on) throw new Refusal('desk-off');
  return toldParts(bellhop, facts);
}

/** What somebody of staff asks of the team, signed in. */
export const actForTeam = (
  bellhop: Bellhop,
  cookie: string | undefined,
  request: TeamRequest | TeamPageRequest,
): Promise<TeamAnswer | TeamPageAnswer> =>
  withFacts(bellhop, async (facts) => {
    const { actor, parts } = await actorOf(bellhop, facts, { cookie, secret: undefined });
    const answer = await (isFromPage(request)
      ? pageDesk(parts).act(request, actor)
      : actOnTeam(request, actor, parts));
    if (!(await facts.confirmed)) throw new FactsChanged();
    return answer;
  });

const isFromPage = (request: TeamRequest | TeamPageRequest): request is TeamPageRequest =>
  request.action.startsWith('page');

/** What the team's page begins with; nothing where there is no team. */
export async function teamStart(
  bellhop: Bellhop,
  facts: HouseFacts,
  who: string,
): Promise<TeamStart> {
  return facts.settings.desks.team ? pageDesk(teamParts(bellhop, facts)).start(who) : {};
}

/** The API that programs use as well as pages: groups, sending, what was sent. */
export type TeamApiRequest =
  | { readonly does: 'groups'; readonly store?: string }
  | {
      readonly does: 'createGroup';
      readonly store: string;
      readonly name: string;
      /** Phone numbers or person keys. */
      readonly people: readonly string[];
    }
  | { readonly does: 'send'; readonly group: string; readonly message: string }
  | { readonly does: 'followUp'; readonly phone: string; readonly message: string }
  | { readonly does: 'archive'; readonly store?: string };

export interface TeamApiAnswer {
  readonly groups?: readonly GroupView[];
  readonly group?: GroupView;
  readonly announcement?: AnnouncementView;
  readonly announcements?: readonly AnnouncementView[];
  readonly letter?: string;
  readonly outcome?: string;
}

const ID_LENGTH = 16;

/** What one of them calls a request is nobody else's, even when two of them have hit on the same name. */
const idOf = (who: string, name: string): string =>
  createHash('sha256').update(`${who} ${name}`).digest('hex').slice(0, ID_LENGTH);

export const actForApi = (
  bellhop: Bellhop,
  proof: TeamProof,
  request: TeamApiRequest,
  /** Names the request, so that asking again sends nothing twice; made up when nobody gave one. */
  name: string | undefined,
): Promise<TeamApiAnswer> =>
  withFacts(bellhop, async (facts) => {
    const { actor, parts } = await actorOf(bellhop, facts, proof);
    const answer = await answerTo(
      request,
      actor,
      idOf(actor.who, name ?? parts.newId(ID_LENGTH)),
      parts,
    );
    if (!(await facts.confirmed)) throw new FactsChanged();
    return answer;
  });

async function answerTo(
  request: TeamApiRequest,
  actor: Actor,
  id: string,
  parts: TeamParts,
): Promise<TeamApiAnswer> {
  const desk = groupDesk(parts);
  const said = announcementDesk(parts);
  switch (request.does) {
    case 'groups':
      return { groups: await desk.groups(actor, request.store) };
    case 'createGroup': {
      const people = request.people.map((one) =>
        one.startsWith('+') ? parts.personKey(one) : one,
      );
      return { group: await desk.createGroup(actor, { ...request, id, people }) };
    }
    case 'send': {
      const { group, message: text } = request;
      return { announcement: viewOf(await said.announce(actor, { id, group, text })) };
    }
    case 'followUp':
      return said.followUp(actor, { ...request, id });
    case 'archive':
      return { announcements: await said.archive(actor, request.store) };
  }
}

/** What a member hears who is rung about a task; `key` = what they pressed, absent when they have just picked up. */
export const teamCall = (
  bellhop: Bellhop,
  call: { readonly letter: string; readonly key: string | undefined },
): Promise<CallScript> =>
  withFacts(bellhop, (facts) => callAbout(call.letter, call.key, toldParts(bellhop, facts)));
