import { randomBytes } from 'node:crypto';
import { clientFor, type ClientOpener } from './adapters/twilio/client';
import type { Deadline } from './adapters/twilio/lost-answer';
import { twilioMessenger } from './adapters/twilio/messenger';
import { syncRecords } from './adapters/twilio/records';
import { syncToken } from './adapters/twilio/sync-token';
import { twilioVerifier } from './adapters/twilio/verifier';
import { parseStaff, readConfig, STAFF_DOCUMENT, type Config, type StaffMember } from './config';
import { houseFacts, type HouseFacts } from './house';
import { HELD_LOG, HELD_TTL_SECONDS, heldMessenger } from './messaging/held';
import { readGuard } from './messaging/idle-guard';
import type { IncomingText } from './messaging/incoming';
import { isWhatsApp } from './messaging/incoming';
import { reservedWord } from './messaging/reserved-words';
import { peopleIn, type People } from './people/people';
import { personKey } from './people/person';
import { FactsChanged } from './ports/facts-changed';
import type { Messenger } from './ports/messenger';
import type { Records } from './ports/records';
import { Refusal } from './ports/refusal';
import { allDone } from './ports/settled';
import { pairDevice } from './staff/devices';
import { readSession } from './staff/session';
import * as signIn from './staff/sign-in';
import { answerGuest } from './waitlist/guest-desk';
import { WAITLIST_IDENTITY } from './waitlist/objects';
import type { PageStart, StaffAnswer, StaffRequest } from './waitlist/staff-api';
import { noteTextStatus } from './waitlist/party-texts';
import { actForStaff, type StaffDeskParts } from './waitlist/staff-desk';
import { answerStaff } from './waitlist/staff-texts';
import { repairLine } from './waitlist/repair';
import { takeOff } from './waitlist/take-off';

/** What the house is opened with: a function's variables and the way to the account. */
export interface HouseContext {
  readonly [variable: string]: unknown;
  readonly getTwilioClient: ClientOpener;
}

/** The house's parts, wired for one invocation. */
export interface Bellhop {
  readonly config: Config;
  readonly records: Records;
  readonly people: People;
  readonly messenger: Messenger;
  readonly facts: (anew?: boolean) => Promise<HouseFacts>;
  readonly personKey: (address: string) => string;
  readonly newId: (length: number) => string;
  readonly now: () => number;
  readonly accountSid: string;
  readonly verifier: () => ReturnType<typeof twilioVerifier>;
}

/** Every desk, so that pages can say which are there and which are on. */
const DESKS = ['waitlist', 'events', 'line', 'pay', 'team'] as const;

const mayRead = readGuard();
const newId = (length: number): string =>
  randomBytes(length).toString('base64url').slice(0, length);

/** Puts the house together for one invocation. Throws `misconfigured` naming every missing variable. */
export function openBellhop(context: HouseContext, deadline: Deadline): Bellhop {
  const config = readConfig(context);
  const client = clientFor(context.getTwilioClient, deadline);
  const records = syncRecords(client, config.syncService, deadline);
  const now = () => Date.now();
  const hold = (text: { readonly to: string; readonly from: string; readonly body: string }) =>
    records.append(
      HELD_LOG,
      { v: 1, to: text.to, from: text.from, text: text.body, at: now() },
      { ttl: HELD_TTL_SECONDS },
    );
  return {
    config,
    records,
    people: peopleIn(records),
    messenger: config.testMode
      ? heldMessenger(hold)
      : twilioMessenger(
          client,
          {
            messagingServiceSid: config.messagingService,
            statusCallback: `${config.baseUrl}/message-status`,
          },
          deadline,
        ),
    facts: (anew) => houseFacts(config.syncService, records, anew),
    personKey: (address) => personKey(address, config.secret),
    newId,
    now,
    accountSid: String(context['ACCOUNT_SID']),
    verifier: () => twilioVerifier(client, config.verifyService, deadline),
  };
}

/** Answers a text to one of the house's numbers; undefined = no answer. Safe to repeat with the same message. */
export async function answerText(
  bellhop: Bellhop,
  text: IncomingText,
): Promise<string | undefined> {
  const reply = await withFacts(bellhop, (facts) => route(bellhop, facts, text));
  if (reply === undefined || !bellhop.config.testMode) return reply;
  await bellhop.messenger.send({ to: text.from, from: text.to, body: reply, reference: '' });
  return undefined;
}

async function route(
  bellhop: Bellhop,
  facts: HouseFacts,
  text: IncomingText,
): Promise<string | undefined> {
  const { settings, staff } = facts;
  const key = bellhop.personKey(text.from);
  const list = settings.desks.waitlist?.lists.find(
    (known) => known.number === text.to.replace(/^whatsapp:/, ''),
  );
  if (!list || !settings.desks.waitlist) return undefined;

  if (!isWhatsApp(text.from) && reservedWord(text.body, text.optOutType, true)) {
    const handled = await platformWord(bellhop, facts, text, key);
    if (handled) return undefined;
  }
  if (!settings.desks.waitlist.on)
    return `The wait list of ${settings.business.name} is closed right now.`;

  const member = staff.people[key];
  if (member && mayWork(member, 'waitlist')) {
    const answer = await answerStaff(text, key, list, staffParts(bellhop, facts));
    if (answer !== undefined) return answer;
  }

  const answer = await answerGuest(text, key, list, {
    records: bellhop.records,
    people: bellhop.people,
    newId: bellhop.newId,
    now: bellhop.now,
    business: settings.business.name,
    settings: settings.desks.waitlist,
    confirmed: facts.confirmed,
    mayRead,
  });
  if (answer.forget) await forget(bellhop, facts, key);
  return answer.reply;
}

/** STOP, START, HELP: the platform has answered; we do what they mean at every desk. False = an ordinary word after all. */
async function platformWord(
  bellhop: Bellhop,
  facts: HouseFacts,
  text: IncomingText,
  key: string,
): Promise<boolean> {
  const known = await bellhop.people.read(key);
  const word = reservedWord(text.body, text.optOutType, known.person?.optedOut === true);
  if (word === undefined) return false;
  if (word === 'help') return true;
  const optedOut = word === 'stop';
  await allDone([
    bellhop.people.change(key, known, (person) => {
      const {
        optedOut: _before,
        asked: _asked,
        ...rest
      } = person ?? { v: 1 as const, address: text.from };
      return { ...rest, ...(optedOut ? { optedOut } : {}) };
    }),
    ...(optedOut
      ? everywhere(facts).map((list) =>
          takeOff(bellhop.records, key, list, { now: bellhop.now(), erase: false }),
        )
      : []),
  ]);
  return true;
}

/** Erases everything about a person at every desk. */
async function forget(bellhop: Bellhop, facts: HouseFacts, key: string): Promise<void> {
  await allDone([
    bellhop.people.erase(key),
    ...everywhere(facts).map((list) =>
      takeOff(bellhop.records, key, list, { now: bellhop.now(), erase: true }),
    ),
  ]);
}

const everywhere = (facts: HouseFacts): readonly string[] =>
  facts.settings.desks.waitlist?.lists.map((list) => list.id) ?? [];

/** Notes what became of a text we sent. The reference begins with the desk it belongs to. */
export async function noteStatus(
  bellhop: Bellhop,
  status: {
    readonly reference: string;
    readonly status: string;
    readonly code: number | undefined;
  },
): Promise<void> {
  const reference = status.reference.split('.');
  if (reference[0] !== 'waitlist') return;
  await withFacts(bellhop, (facts) =>
    noteTextStatus(
      reference,
      status.status,
      status.code,
      facts.settings.desks.waitlist?.lists ?? [],
      staffParts(bellhop, facts),
    ),
  );
}

/** A staff action on the wait list, by somebody who is signed in and may. */
export async function actOnWaitlist(
  bellhop: Bellhop,
  cookie: string | undefined,
  request: StaffRequest,
): Promise<StaffAnswer> {
  return withFacts(bellhop, async (facts) => {
    await signedIn(bellhop, facts, cookie, 'waitlist');
    if (!facts.settings.desks.waitlist?.on) throw new Refusal('desk-off');
    return actForStaff(request, staffParts(bellhop, facts));
  });
}

/** What a page needs to start: who is signed in, the desks, the service's time, and the token for the desk's live data. */
export async function startPage(
  bellhop: Bellhop,
  cookie: string | undefined,
  desk: string | undefined,
): Promise<PageStart> {
  return withFacts(bellhop, async (facts) => {
    const me = await signedIn(bellhop, facts, cookie, desk);
    if (!(await facts.confirmed)) throw new FactsChanged();
    const { settings } = facts;
    const waitlist = settings.desks.waitlist;
    if (desk === 'waitlist')
      for (const list of waitlist?.lists ?? [])
        await repairLine(bellhop.records, list.id, bellhop.now);
    const token =
      desk === 'waitlist'
        ? await syncToken({
            accountSid: bellhop.accountSid,
            apiKey: bellhop.config.apiKey,
            apiSecret: bellhop.config.apiSecret,
            syncService: bellhop.config.syncService,
            identity: WAITLIST_IDENTITY,
          })
        : undefined;
    return {
      me: { name: me.name, admin: me.admin, desks: me.desks },
      business: settings.business,
      desks: Object.fromEntries(
        DESKS.map((name) => [name, name === 'waitlist' && waitlist?.on === true]),
      ),
      now: bellhop.now(),
      testMode: bellhop.config.testMode,
      ...(token ? { token } : {}),
      ...(desk === 'waitlist' && waitlist
        ? { waitlist: { lists: waitlist.lists, maxPartySize: waitlist.maxPartySize } }
        : {}),
    };
  });
}

/** Proof of being staff, in one of three ways; answers the person key to sign in, or nothing when a code was sent. */
export async function proveStaff(
  bellhop: Bellhop,
  proof: signIn.Proof,
): Promise<{ readonly key: string; readonly me: StaffMember } | undefined> {
  return withFacts(bellhop, async (facts) => {
    if (!facts.fresh) throw new FactsChanged();
    const key = await signIn.prove(proof, {
      staff: facts.staff,
      verifier: bellhop.config.testMode ? HELD_VERIFIER : bellhop.verifier(),
      records: bellhop.records,
      now: bellhop.now(),
      secret: bellhop.config.secret,
      personKey: bellhop.personKey,
    });
    if (key === undefined) return undefined;
    const me = facts.staff.people[key];
    if (!me) throw new Refusal('signed-out');
    return { key, me };
  });
}

/** An admin pairs the device in hand for one desk; answers the key that the device keeps. */
export async function pairThisDevice(
  bellhop: Bellhop,
  cookie: string | undefined,
  device: { readonly name: string; readonly desk: string },
): Promise<string> {
  return withFacts(bellhop, async (facts) => {
    const me = await signedIn(bellhop, facts, cookie, undefined);
    if (!me.admin) throw new Refusal('wrong-role');
    return pairDevice(device, {
      ...bellhop,
      document: STAFF_DOCUMENT,
      readStaff: parseStaff,
      now: bellhop.now(),
      secret: bellhop.config.secret,
    });
  });
}

/** Test mode sends no codes; the command line's sign-in link is the way in. */
const HELD_VERIFIER = {
  start: () => Promise.resolve('held' as const),
  check: () => Promise.resolve('expired' as const),
};

async function signedIn(
  bellhop: Bellhop,
  facts: HouseFacts,
  cookie: string | undefined,
  desk: string | undefined,
): Promise<StaffMember> {
  const session = readSession(cookie, bellhop.now(), bellhop.config.secret);
  const member = session && facts.staff.people[session.person];
  if (!member) {
    // Somebody added a moment ago is not turned away because this process remembers the list without them.
    if (session && !facts.fresh) throw new FactsChanged();
    throw new Refusal('signed-out');
  }
  if (desk !== undefined && !mayWork(member, desk)) throw new Refusal('wrong-role');
  return member;
}

const mayWork = (member: StaffMember, desk: string): boolean =>
  member.admin || member.desks.includes(desk);

const staffParts = (bellhop: Bellhop, facts: HouseFacts): StaffDeskParts => {
  const settings = facts.settings.desks.waitlist;
  if (!settings) throw new Refusal('desk-off');
  return {
    records: bellhop.records,
    people: bellhop.people,
    messenger: bellhop.messenger,
    newId: bellhop.newId,
    now: bellhop.now,
    business: facts.settings.business.name,
    settings,
    testMode: bellhop.config.testMode,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random()))),
    personKey: bellhop.personKey,
    confirmed: facts.confirmed,
  };
};

/** Runs with what is known about the house, and once more when that turned out to be old. */
async function withFacts<T>(bellhop: Bellhop, work: (facts: HouseFacts) => Promise<T>): Promise<T> {
  const facts = await bellhop.facts();
  try {
    const result = await work(facts);
    await facts.confirmed;
    return result;
  } catch (error) {
    const stillHold = await facts.confirmed.catch(() => true);
    // A no that was said on old facts, such as a role given a moment ago, is not the last word.
    const outdated = error instanceof FactsChanged || (error instanceof Refusal && !stillHold);
    if (!outdated) throw error;
    return work(await bellhop.facts(true));
  }
}
