import { firstLanguage, type Language } from '../languages/languages';
import { remember } from '../messaging/handled';
import type { IncomingText } from '../messaging/incoming';
import type { Person } from '../people/person';
import { questionIn } from './buttons';
import type { Decision } from './rules/situation';

/** What they wrote and are answered in, and what says so where nothing else does: their country, the house. */
export interface Spoken {
  readonly language: Language;
  readonly country: string | undefined;
  readonly house: string | undefined;
}

/** The person after an answer; undefined = as before. */
export const afterAnswer =
  (text: IncomingText, decision: Decision, { reply, ...spoken }: Spoken & { reply: string }) =>
  (current: Person | undefined): Person | undefined => {
    const expected = current?.language ?? spoken.country ?? spoken.house;
    const nothingNew =
      current &&
      !current.idle &&
      (decision.question === undefined || (decision.question === null && !current.asked)) &&
      current.address === text.from &&
      spoken.language === firstLanguage(expected) &&
      (decision.name === undefined || decision.name === current.name);
    if (nothingNew) return undefined;
    const { idle: _idle, asked, ...rest } = current ?? newPerson(text);
    const question = decision.question === undefined ? asked : (decision.question ?? undefined);
    return {
      ...rest,
      address: text.from,
      ...languageOf(current, spoken),
      ...(decision.name === undefined ? {} : { name: decision.name }),
      ...(question ? { asked: question } : {}),
      // A change of the party is remembered there, in the one write that makes it true.
      ...(decision.party
        ? {}
        : {
            handled: remember(current?.handled, text.sid, reply, questionIn(decision.replies)),
          }),
    };
  };

/** The person after a text that nobody understood, with what the idle guard remembers. */
export const notUnderstood =
  (
    text: IncomingText,
    { idle, reply, ...spoken }: Spoken & Pick<Person, 'idle'> & { reply: string | undefined },
  ) =>
  (current: Person | undefined): Person => ({
    ...(current ?? newPerson(text)),
    ...languageOf(current, spoken),
    ...(idle ? { idle } : {}),
    handled: remember(current?.handled, text.sid, reply ?? ''),
  });

/** A language is worth remembering when nothing else tells it. */
function languageOf(
  current: Person | undefined,
  { language, country, house }: Spoken,
): { readonly language?: string } {
  const told = current?.language ?? country ?? firstLanguage(house);
  return told === language ? {} : { language };
}

const newPerson = ({ from }: IncomingText): Person => ({ v: 1, address: from });
