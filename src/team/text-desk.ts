import { firstLanguage, type Language } from '../languages/languages';
import { languageOfCountry } from '../languages/country';
import { answeredBefore, remember } from '../messaging/handled';
import { idleReply } from '../messaging/idle-guard';
import { isWhatsApp, type IncomingText } from '../messaging/incoming';
import { heardHour } from '../messaging/way';
import { hear } from './hearing';
import { keepingIn } from './keeping';
import type { TeamParts } from './parts';
import type { Said } from './said';
import { visitOf, type Visit } from './visit';
import { teamWords } from './words/team-words';

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
  const known = found.value.language ?? countryLanguage;
  if (before !== undefined) return { reply: before || undefined, language: known, repeated: true };
  const { said, visit } = await hear(visitOf(text, key, found, parts));
  const { language } = visit;
  // Nothing is written down any more about whoever is to be forgotten.
  if (said.forget) return { reply: said.reply, language, forget: true };
  return { reply: await close(visit, said), language };
}

/** Writes down that the text was answered, and how; the guard against machines may keep the answer back. */
async function close(visit: Visit, said: Said): Promise<string | undefined> {
  const { text, worker, parts, language } = visit;
  const now = parts.now();
  const guarded = said.idle ? idleReply(worker.idle, now) : undefined;
  const reply = guarded?.reply === 'silence' ? undefined : said.reply;
  await keepingIn(parts.records).changeWorker(
    visit.key,
    (current) => {
      if (!current) return undefined;
      const { idle: _idle, stopped: _stopped, ...changed } = said.worker?.(current) ?? current;
      return {
        ...changed,
        ...(language === 'en' && changed.language === undefined ? {} : { language }),
        // They are answered where they wrote last.
        address: text.from,
        ...(isWhatsApp(text.from) ? { heardAt: heardHour(now) } : {}),
        ...(guarded ? { idle: guarded.idle } : {}),
        handled: remember(current.handled, text.sid, reply ?? ''),
      };
    },
    visit.found,
  );
  return reply;
}
