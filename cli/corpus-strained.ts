import type { Language } from '../src/languages/languages';
import { understand } from '../src/waitlist/understanding/understand';
import { readRightly, takesTooMuch, type Phrase } from './corpus-score';
import { CORPUS_SETS, phrasesOf, type Share, type Spoken } from './corpus-sets';
import type { Strain } from './corpus-strain';
import {
  eventPhrases,
  readPhrase,
  readRightly as orderRightly,
  takesTooMuch as orderTakesTooMuch,
  type EventPhrase,
} from './events-corpus';
import {
  isReadRightly,
  isTakenForDone,
  readTeamPhrase,
  teamPhrases,
  type TeamPhrase,
} from './team-corpus';

/** How the phrases of a desk that are read rightly as they stand are read when they are written in a hurry. */
export interface Strained extends Share {
  /** Those from which harm would come, as they were written. */
  readonly harmful: readonly string[];
}

interface Desk<P extends { readonly text: string; readonly language: Language }, W> {
  readonly phrases: () => readonly P[];
  readonly read: (phrase: P) => W;
  readonly isRight: (phrase: P, read: W) => boolean;
  readonly harms: (phrase: P, read: W) => boolean;
}

/** The wish counts: what was mistyped may be a name or a note. Courtesy beside what nobody understands may be answered. */
const loosely = (phrase: Spoken): Phrase => {
  const { intent, or, size, by } = phrase.expect;
  const courteous = intent === 'unknown' || intent === 'help' ? (['smalltalk'] as const) : [];
  return {
    ...phrase,
    expect: {
      intent,
      or: [...(or ?? []), ...courteous],
      ...(size === undefined ? {} : { size }),
      ...(by === undefined ? {} : { by }),
    },
  };
};

const looseOrder = (phrase: EventPhrase): EventPhrase => {
  const { intent, or, lines } = phrase.expect;
  const courteous = intent === 'unknown' ? (['smalltalk'] as const) : [];
  return {
    ...phrase,
    expect: { intent, or: [...(or ?? []), ...courteous], ...(lines ? { lines } : {}) },
  };
};

const looseTask = (phrase: TeamPhrase): TeamPhrase => {
  const { intent, or, ids } = phrase.expect;
  const courteous = intent === 'unknown' || intent === 'help' ? (['thanks'] as const) : [];
  return {
    ...phrase,
    expect: { intent, or: [...(or ?? []), ...courteous], ...(ids ? { ids } : {}) },
  };
};

/** `every`: one phrase in so many is tried. */
function strained<P extends { readonly text: string; readonly language: Language }, W>({
  phrases,
  read,
  isRight,
  harms,
}: Desk<P, W>) {
  return (language: Language, { of }: Strain, every: number): Strained => {
    const tried = phrases()
      .filter((phrase) => phrase.language === language)
      .filter((phrase, at) => at % every === 0 && isRight(phrase, read(phrase)))
      .map((phrase) => ({ ...phrase, text: of(phrase.text, language) }))
      .map((phrase) => ({ phrase, said: read(phrase) }));
    return {
      right: tried.filter(({ phrase, said }) => isRight(phrase, said)).length,
      all: tried.length,
      harmful: tried
        .filter(({ phrase, said }) => harms(phrase, said))
        .map(({ phrase }) => phrase.text),
    };
  };
}

/** The desks that read free text, each with how its phrases fare under a strain. */
export const STRAINED_DESKS = {
  'wait list': strained<Spoken, ReturnType<typeof understand>['wishes']>({
    phrases: () => CORPUS_SETS.flatMap(phrasesOf),
    read: ({ text, asked }) => understand(text, { asked }).wishes,
    isRight: (phrase, read) => readRightly(loosely(phrase), read),
    harms: takesTooMuch,
  }),
  events: strained<EventPhrase, ReturnType<typeof readPhrase>>({
    phrases: () => eventPhrases('events.own.json'),
    read: readPhrase,
    isRight: (phrase, read) => orderRightly(looseOrder(phrase), read),
    harms: orderTakesTooMuch,
  }),
  team: strained<TeamPhrase, ReturnType<typeof readTeamPhrase>>({
    phrases: () => ['team.own.json', 'team.blind1.json', 'team.blind2.json'].flatMap(teamPhrases),
    read: readTeamPhrase,
    isRight: (phrase, read) => isReadRightly(looseTask(phrase), read),
    harms: isTakenForDone,
  }),
} as const;
