import { firstLanguage, type Language } from '../languages/languages';
import { languageOfCountry } from '../languages/country';
import { answeredBefore, remember, shortSid } from '../messaging/handled';
import { idleReply } from '../messaging/idle-guard';
import { isWhatsApp, type IncomingText } from '../messaging/incoming';
import { heardHour } from '../messaging/way';
import { together } from '../ports/settled';
import { hear } from './hearing';
import { keepingIn } from './keeping';
import type { TeamParts } from './parts';
import type { Said } from './said';
import { takenUp } from './taking-up';
import { inLanguage, visitOf, type Visit } from './visit';
import { teamWords } from './words/team-words';

/** So many texts of one member may be under way at once. */
const MOST_DOING = 3;

/** What is answered to a member's text. */
export interface MemberAnswer {
  readonly reply: string | undefined;
  readonly language: Language;
  readonly repeated?: boolean;
  /** They want everything about them erased. */
  readonly forget?: boolean;
}

/** Answers a text to the team's number. Only members are served. Safe to repeat with the same message. */
export async function answerMember(
  text: IncomingText,
  key: string,
  parts: TeamParts & { readonly mayRead: (key: string, now: number) => boolean },
): Promise<MemberAnswer> {
  const found = await keepingIn(parts.records).worker(key);
  const countryLanguage = firstLanguage(languageOfCountry(text.from), parts.houseLanguage);
  if (!found || found.value.stores.length === 0) {
    const reply = parts.mayRead(key, parts.now())
      ? teamWords(countryLanguage, parts.texts).reply.stranger(parts.business)
      : undefined;
    return { reply, language: countryLanguage };
  }
  const before = answeredBefore(found.value.handled, text.sid);
  if (before !== undefined) {
    const again = inLanguage(
      visitOf(text, key, found, parts),
      found.value.language ?? countryLanguage,
    );
    return { reply: await finish(again, before), language: again.language, repeated: true };
  }
  const { said, visit } = await hear(visitOf(text, key, found, parts));
  const { language } = visit;
  // Nothing is written down any more about whoever is to be forgotten.
  if (said.forget) return { reply: said.reply, language, forget: true };
  if (said.reads && !hasNews(visit))
    return { reply: parts.mayRead(key, parts.now()) ? said.reply : undefined, language };
  return { reply: await close(visit, said), language };
}

/** Whether there is something to be noted about a member who only asks. */
function hasNews({ text, worker, parts, language }: Visit): boolean {
  const heardAt = isWhatsApp(text.from) ? heardHour(parts.now()) : worker.heardAt;
  return (
    worker.stopped === true ||
    worker.address !== text.from ||
    worker.heardAt !== heardAt ||
    language !== (worker.language ?? 'en')
  );
}

/** Does what the text asks for, and notes in the same step that it was answered, and how. */
async function close(visit: Visit, said: Said): Promise<string | undefined> {
  const [reply, otherwise] = await together([noteAnswer(visit, said), said.deed?.carryOut()]);
  return otherwise ? noteAnswer(visit, otherwise) : reply;
}

/** The same text again: what it was taken to mean is done, should whoever began it have been cut off. */
async function finish(visit: Visit, before: string): Promise<string | undefined> {
  const doing = visit.worker.doing?.find(({ sid }) => sid === shortSid(visit.text.sid));
  const said = doing && (await takenUp(visit, doing));
  if (!said) return before || undefined;
  const otherwise = said.deed ? await said.deed.carryOut() : said;
  return otherwise ? noteAnswer(visit, otherwise) : before || undefined;
}

/** Notes that a text was answered, and how; the guard against machines may keep the answer back. */
async function noteAnswer(visit: Visit, said: Said): Promise<string | undefined> {
  const { text, worker, parts, language } = visit;
  const now = parts.now();
  const guarded = said.idle ? idleReply(worker.idle, now) : undefined;
  const reply = guarded?.reply === 'silence' ? undefined : said.reply;
  const sid = shortSid(text.sid);
  await keepingIn(parts.records).changeWorker(
    visit.key,
    (current) => {
      if (!current) return undefined;
      const { idle: _idle, stopped: _stopped, ...changed } = said.worker?.(current) ?? current;
      const older = (current.doing ?? []).filter((one) => one.sid !== sid);
      return {
        ...changed,
        ...(language === 'en' && changed.language === undefined ? {} : { language }),
        // They are answered where they wrote last.
        address: text.from,
        ...(isWhatsApp(text.from) ? { heardAt: heardHour(now) } : {}),
        ...(guarded ? { idle: guarded.idle } : {}),
        ...(said.deed
          ? { doing: [{ sid, ...said.deed.doing }, ...older].slice(0, MOST_DOING) }
          : {}),
        handled: remember(current.handled, text.sid, reply ?? ''),
      };
    },
    visit.found,
  );
  return reply;
}
