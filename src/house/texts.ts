import type { Bellhop } from '../bellhop';
import { languageOfCountry } from '../languages/country';
import { firstLanguage, type Language } from '../languages/languages';
import { CHOICE_LANGUAGE, choiceVariables, needsChoices } from '../messaging/choices';
import { answeredBefore, remember } from '../messaging/handled';
import type { IncomingText } from '../messaging/incoming';
import { isWhatsApp } from '../messaging/incoming';
import { reservedWord, whatsAppWord } from '../messaging/reserved-words';
import { templateKey } from '../messaging/templates';
import { HOUSE_WORDS } from '../messaging/words';
import { allDone, together } from '../ports/settled';
import type { DeskReply } from './desk';
import { deskNamed, desksIn } from './desks';
import type { HouseFacts } from './facts';
import { forgetPerson } from './forget';
import { wordsToForget } from './forget-words';
import { nudge } from './nudge';
import { deskOf } from './numbers';
import { mayWork } from './staff';
import { messengerFor } from './threaded';
import { withFacts } from './with-facts';

/** A reply that was sent for the same webhook went within this time of its repeat: retries end after 15 s. */
const REPLY_SENT_WITHIN_MS = 20_000;

/** https://www.twilio.com/docs/content/twiliolist-picker */
const LONGEST_WITH_BUTTONS = 1_024;

/** What is answered to a text. */
export interface HouseAnswer {
  /** Undefined = nothing. */
  readonly reply: string | undefined;
  /** Everything about the sender was erased, threads included. */
  readonly forgotten?: boolean;
}

/** Answers a text to one of the house's numbers. Safe to repeat with the same message. */
export async function answer(bellhop: Bellhop, text: IncomingText): Promise<HouseAnswer> {
  const [answered] = await together([
    withFacts(bellhop, (facts) => route(bellhop, facts, text)),
    nudge(bellhop),
  ]);
  const { reply } = answered;
  if (reply === undefined || !bellhop.config.testMode) return answered;
  await bellhop.messenger.send({ to: text.from, from: text.to, body: reply, reference: '' });
  return { ...answered, reply: undefined };
}

/** The same for whoever only wants the words; undefined = no answer. */
export const answerText = async (
  bellhop: Bellhop,
  text: IncomingText,
): Promise<string | undefined> => (await answer(bellhop, text)).reply;

async function route(
  bellhop: Bellhop,
  facts: HouseFacts,
  text: IncomingText,
): Promise<HouseAnswer> {
  const name = deskOf(facts.settings, text.to);
  const desk = deskNamed(name);
  if (!name || !desk) return { reply: undefined };
  const key = bellhop.personKey(text.from);
  if (mayBePlatformWord(text)) {
    const handled = await platformWord(bellhop, facts, text, key);
    if (handled) return handled;
  }
  const known = facts.staff.people[key];
  const member = known && mayWork(known, name) ? { member: known } : {};
  const said = await desk.answerText({ bellhop, facts, text, key, ...member });
  if (!said) return { reply: undefined };
  if (said.forget)
    await allDone([
      forgetPerson(bellhop, facts, key, text.from),
      bellhop.agenda.put([wordsToForget(text, bellhop)]),
    ]);
  const reply = await withButtons(bellhop, facts, text, said);
  return said.forget ? { reply, forgotten: true } : { reply };
}

/**
 * A reply over WhatsApp whose question can be answered by a button goes as a message of its own, because an answer to
 * the webhook cannot carry buttons. Answers what is left to say: nothing, or the numbered words when that did not work.
 */
async function withButtons(
  bellhop: Bellhop,
  facts: HouseFacts,
  text: IncomingText,
  answer: DeskReply,
): Promise<string | undefined> {
  const { reply, choices } = answer;
  const isOpen = answer.frame !== undefined && needsChoices(answer.frame);
  const language = isOpen ? CHOICE_LANGUAGE : answer.language;
  const frame = answer.frame && facts.templates[templateKey({ name: answer.frame, language })]?.sid;
  if (reply === undefined || !frame || !isWhatsApp(text.from) || bellhop.config.testMode)
    return reply;
  if (reply.length > LONGEST_WITH_BUTTONS) return reply;
  const to = { to: text.from, from: text.to.replace(/^whatsapp:/, '') };
  const messenger = messengerFor(bellhop, facts);
  const hasGone = () =>
    messenger.find({ ...to, at: bellhop.now(), withinMs: REPLY_SENT_WITHIN_MS });
  if (answer.repeated && (await hasGone())) return undefined;
  // Nobody remembers what a list offered; its numbers are in the text as well.
  if (isOpen && !choices) return reply;
  const variables = choices ? choiceVariables(reply, choices.opener, choices.all) : { 1: reply };
  const template = { sid: frame, variables };
  const sent = await messenger.send({ ...to, body: reply, template, reference: '' });
  const arrived = sent.state === 'queued' || (sent.state === 'unknown' && (await hasGone()));
  return arrived ? undefined : reply;
}

/** What to speak with somebody we know nothing of but the address. */
const languageFor = (text: IncomingText, { settings }: HouseFacts): Language =>
  firstLanguage(languageOfCountry(text.from), settings.business.language);

const mayBePlatformWord = (text: IncomingText): boolean =>
  (isWhatsApp(text.from)
    ? whatsAppWord(text.body, true)
    : reservedWord(text.body, text.optOutType, true)) !== undefined;

/**
 * STOP, START, HELP: on SMS the platform has answered, on WhatsApp we answer; either way they mean what they mean at
 * every desk. Undefined = an ordinary word after all.
 */
async function platformWord(
  bellhop: Bellhop,
  facts: HouseFacts,
  text: IncomingText,
  key: string,
): Promise<{ readonly reply: string | undefined } | undefined> {
  const known = await bellhop.people.read(key);
  const before = known.person?.optedOut === true;
  const ours = isWhatsApp(text.from);
  const word = ours
    ? whatsAppWord(text.body, before)
    : reservedWord(text.body, text.optOutType, before);
  if (word === undefined) return undefined;
  if (word === 'help') return { reply: undefined };
  // Said again by the platform it must not undo what the person has said since.
  const answered = answeredBefore(known.person?.handled, text.sid);
  if (answered !== undefined) return { reply: answered || undefined };
  const optedOut = word === 'stop';
  const language = known.person?.language ?? languageFor(text, facts);
  const say = HOUSE_WORDS[firstLanguage(language)][optedOut ? 'stopped' : 'started'];
  const reply = ours ? say(facts.settings.business.name) : undefined;
  await allDone(
    desksIn(facts.settings).map((desk) =>
      optedOut
        ? desk.takeOff(bellhop, facts, key, { erase: false })
        : desk.takeBack?.(bellhop, facts, key),
    ),
  );
  // Last, because a word that is noted is not heeded again.
  await bellhop.people.change(key, known, (person) => {
    const {
      optedOut: _before,
      asked: _asked,
      ...rest
    } = person ?? { v: 1 as const, address: text.from };
    const handled = remember(rest.handled, text.sid, reply ?? '');
    return { ...rest, ...(optedOut ? { optedOut } : {}), handled };
  });
  return { reply };
}

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
  const desk = deskNamed(reference[0]);
  if (!desk) return;
  const { status: word, code } = status;
  await withFacts(bellhop, (facts) =>
    desk.noteText(bellhop, facts, { reference, status: word, code }),
  );
}
