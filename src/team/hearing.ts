import { actOnTasks, meantBy } from './answering-tasks';
import { readNews, statusLines, whoHas } from './answering-questions';
import type { TeamWish } from './intents';
import type { Said } from './said';
import { reasonIn, understandMember } from './understanding/understand';
import { inLanguage, type Visit } from './visit';
import { BUTTON_WISHES, extras, NO_PROOF, wishOf } from './wishes';

const READ = /^\W*(read|seen|read it|visto|leido|leído|enterad[oa])\W*$/iu;
const HOW = /^\W*(how|help|ayuda|como|cómo)\W*$/iu;
const FORGET =
  /^\W*((please )?(forget|erase) me( please)?|olv[ií]d(e|en|a)me|b[oó]rr(e|en|a)me|(olvidar|borrar)me)\W*$/iu;

/** What a member's text comes to: what is answered, in the visit's language or the one they wrote in. */
export async function hear(visit: Visit): Promise<{ readonly said: Said; readonly visit: Visit }> {
  const { body } = visit.text;
  const { asked } = visit;
  const button = visit.text.button === undefined ? undefined : BUTTON_WISHES[visit.text.button];
  if (button === 'read' || (READ.test(body) && asked?.what === 'read'))
    return { said: readNews(visit), visit };
  if (HOW.test(body)) return { said: { reply: visit.words.reply.help, idle: true }, visit };
  if (FORGET.test(body))
    return {
      said: { reply: visit.words.reply.forgotten(visit.parts.business), forget: true },
      visit,
    };
  if (asked?.what === 'which' && /^\s*\d{1,2}\s*$/.test(body)) {
    const chosen = asked.tasks[Number(body) - 1];
    if (chosen) return { said: await actOnTasks(visit, wishOf(asked.wish), [chosen]), visit };
  }
  const kept = wishOf(asked?.wish);
  const heard = understandMember(body, {
    asked:
      asked && asked.what !== 'reason' && asked.what !== 'proof' && asked.what !== 'read'
        ? asked.what
        : undefined,
    wish: kept.kind,
    remembered: visit.worker.language,
    countryCode: visit.text.from,
  });
  const isSentence = body.trim().split(/\s+/).length > 1;
  const here = heard.language && isSentence ? inLanguage(visit, heard.language) : visit;
  if (button) {
    const wish = { kind: button, ids: [], ...extras(button) } as TeamWish;
    return { said: await actOnTasks(here, wish, meantBy(here, [])), visit: here };
  }
  // The name alone answers the question which task was meant.
  const isAnswer = asked?.what === 'which' && heard.wish.kind === kept.kind;
  const wish = isAnswer ? { ...kept, ids: heard.wish.ids } : heard.wish;
  return { said: (await asAnswer(here, wish)) ?? (await asWish(here, wish)), visit: here };
}

/** A text as the answer to our last question; undefined = it is something else. */
async function asAnswer(visit: Visit, wish: TeamWish): Promise<Said | undefined> {
  const { asked, text } = visit;
  const body = text.body.trim();
  if (
    asked?.what === 'reason' &&
    wish.kind !== 'done' &&
    wish.kind !== 'onIt' &&
    wish.ids.length === 0
  )
    return actOnTasks(
      visit,
      { kind: 'blocked', ids: [], reason: reasonIn(body, visit.language) },
      asked.tasks,
    );
  // Whatever is said about how it was done is the note, unless it says that it was not.
  const isProof = text.picture !== undefined || !NO_PROOF.has(wish.kind);
  if (asked?.what === 'proof' && wish.ids.length === 0 && isProof)
    return actOnTasks(visit, { kind: 'done', ids: [] }, asked.tasks);
  if (asked?.what === 'read' && (wish.kind === 'thanks' || body === '👍')) return readNews(visit);
  // A picture by itself is the proof of what was asked last.
  if (text.picture && wish.kind === 'unknown')
    return actOnTasks(visit, { kind: 'done', ids: wish.ids }, meantBy(visit, wish.ids));
  return undefined;
}

function asWish(visit: Visit, wish: TeamWish): Promise<Said> | Said {
  const { reply } = visit.words;
  switch (wish.kind) {
    case 'help':
      return { reply: reply.help, idle: true };
    case 'thanks':
      return { reply: reply.thanks, idle: true };
    case 'unknown':
      return { reply: reply.unknown, idle: true };
    case 'list':
      return statusLines(visit, visit.worker.tasks);
    case 'status':
      return statusLines(
        visit,
        wish.ids.length === 0 ? visit.worker.tasks : meantBy(visit, wish.ids),
      );
    case 'who':
      return whoHas(visit, wish.ids);
    default:
      return actOnTasks(visit, wish, meantBy(visit, wish.ids));
  }
}
