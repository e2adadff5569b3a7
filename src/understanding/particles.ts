import { words } from './lists';

/**
 * Small words by what they do in a sentence, a list for each use: plain data of one language. Written folded, as
 * everywhere in the lists; a star stands for any ending. That a word is here makes it known for nothing else.
 */
export type ParticleLists<Use extends string> = Readonly<Record<Use, string>>;

/** Whether a word has a use, in whichever language. */
export type Particles<Use extends string> = Readonly<
  Record<Use, { readonly has: (word: string) => boolean }>
>;

/** The small words of every language at once, because people mix them. */
export function particlesOf<Use extends string>(
  all: readonly [ParticleLists<Use>, ...ParticleLists<Use>[]],
): Particles<Use> {
  const uses = Object.keys(all[0]) as Use[];
  return Object.fromEntries(
    uses.map((use) => {
      const listed = all.flatMap((lists) => words(lists[use]));
      const whole = new Set(listed);
      const stems = listed.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
      const has = (word: string): boolean =>
        whole.has(word) || stems.some((stem) => word.startsWith(stem));
      return [use, { has }];
    }),
  ) as Particles<Use>;
}
