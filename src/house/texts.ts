import type { Bellhop } from '../bellhop';
import { readGuard } from '../messaging/idle-guard';
import type { IncomingText } from '../messaging/incoming';
import { isWhatsApp } from '../messaging/incoming';
import { reservedWord } from '../messaging/reserved-words';
import { allDone } from '../ports/settled';
import { answerGuest } from '../waitlist/guest-desk';
import { noteTextStatus } from '../waitlist/party-texts';
import { answerStaff } from '../waitlist/staff-texts';
import { takeOff } from '../waitlist/take-off';
import type { HouseFacts } from './facts';
import { mayWork } from './staff';
import { staffParts } from './waitlist';
import { withFacts } from './with-facts';

const mayRead = readGuard();

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
