import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/languages/languages';
import type { TeamAsked, TeamWish, TeamWishKind } from '../src/team/intents';
import { understandMember } from '../src/team/understanding/understand';

/** What a member answered, with what a reasonable reader takes it to mean. */
export interface TeamPhrase {
  readonly text: string;
  readonly language: Language;
  /** What they had been asked last. */
  readonly asked: TeamAsked | null;
  readonly expect: {
    readonly intent: TeamWishKind;
    /** Other readings that a reasonable reader may take it for; details then need not match. */
    readonly or?: readonly TeamWishKind[];
    readonly ids?: readonly string[];
    readonly minutes?: number;
    readonly until?: string;
    /** Part of the reason, in any case of letters. */
    readonly reason?: string;
  };
}

/** Reads the way the desk does when it knows nothing of the member but the text. */
export const readTeamPhrase = ({ text, asked }: TeamPhrase): TeamWish =>
  understandMember(text, { asked: asked ?? undefined, wish: 'done' }).wish;

/** Whether a reading has the expected wish with its details. */
export function isReadRightly({ expect }: TeamPhrase, wish: TeamWish): boolean {
  if (expect.or?.includes(wish.kind) === true) return true;
  const get = (key: string): unknown => Reflect.get(wish, key) as unknown;
  const reason = wish.kind === 'blocked' ? wish.reason.toLowerCase() : '';
  return (
    wish.kind === expect.intent &&
    (expect.ids === undefined || JSON.stringify(expect.ids) === JSON.stringify(wish.ids)) &&
    (expect.minutes === undefined || get('minutes') === expect.minutes) &&
    (expect.until === undefined || get('until') === expect.until) &&
    (expect.reason === undefined || reason.includes(expect.reason.toLowerCase()))
  );
}

/** Whether something is taken for done that nobody said is done: the one mistake that does harm. */
export const isTakenForDone = ({ expect }: TeamPhrase, { kind }: TeamWish): boolean =>
  kind === 'done' && expect.intent !== 'done' && expect.or?.includes('done') !== true;

export const teamPhrases = (file: string): readonly TeamPhrase[] =>
  JSON.parse(readFileSync(join(process.cwd(), 'tests', 'corpus', file), 'utf8')) as TeamPhrase[];

/**
 * What was read rightly before the rules were mended by a set. Thirteen of the first's English phrases had been seen
 * before, when its form was looked up; both languages of the second were written in one sitting.
 */
export const TEAM_FIRST_SHOT = {
  'team.blind1.json': { en: { right: 82, all: 100 }, es: { right: 75, all: 100 } },
  'team.blind2.json': { en: { right: 75, all: 101 }, es: { right: 81, all: 102 } },
} as const;

/** Prints how well members' texts are read, by set and language; `--show` adds those that were read wrongly. */
function main(files: readonly string[]): void {
  for (const file of files)
    for (const language of ['en', 'es'] as const) {
      const phrases = teamPhrases(file).filter((phrase) => phrase.language === language);
      const read = phrases.map((phrase) => ({ phrase, wish: readTeamPhrase(phrase) }));
      const wrong = read.filter(({ phrase, wish }) => !isReadRightly(phrase, wish));
      const harm = read.filter(({ phrase, wish }) => isTakenForDone(phrase, wish));
      const right = phrases.length - wrong.length;
      console.log(
        `${file} ${language}: ${right}/${phrases.length}, taken for done: ${harm.length}`,
      );
      if (process.argv.includes('--show'))
        for (const { phrase, wish } of wrong)
          console.log(
            `  ${phrase.asked ?? '-'} | ${phrase.text} | ${JSON.stringify(phrase.expect)} -> ${JSON.stringify(wish)}`,
          );
    }
}

if (process.argv[1]?.includes('team-corpus'))
  main(process.argv.slice(2).filter((each) => each.endsWith('.json')));
