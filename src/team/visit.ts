import type { Language } from '../languages/languages';
import type { IncomingText } from '../messaging/incoming';
import type { Found } from './keeping';
import type { TeamParts } from './parts';
import type { Worker } from './stored-people';
import { teamWords, type TeamWords } from './words/team-words';

/** A question of ours is remembered for so long: whoever sleeps over it may still answer "done". */
const ASKED_MS = 3 * 24 * 3_600_000;

/** One text of one member, with what is known of them when it comes. */
export interface Visit {
  readonly text: IncomingText;
  /** Person key. */
  readonly key: string;
  readonly found: Found<Worker>;
  readonly worker: Worker;
  readonly parts: TeamParts;
  /** The last question, unless it is too long ago. */
  readonly asked: Worker['asked'];
  readonly language: Language;
  readonly words: TeamWords;
}

export function visitOf(
  text: IncomingText,
  key: string,
  found: Found<Worker>,
  parts: TeamParts,
): Visit {
  const { value: worker } = found;
  const { asked, language = 'en' } = worker;
  return {
    text,
    key,
    found,
    worker,
    parts,
    asked: asked && parts.now() - asked.at < ASKED_MS ? asked : undefined,
    language,
    words: teamWords(language, parts.texts),
  };
}

/** The same visit, answered in another language. */
export const inLanguage = (visit: Visit, language: Language): Visit => ({
  ...visit,
  language,
  words: teamWords(language, visit.parts.texts),
});
