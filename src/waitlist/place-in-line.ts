import { isLongTail, placeGiven, type LineStore, type SeenLine } from './line-store';
import type { Party } from './party';
import { placeOf } from './rules/line';

/** Where somebody stands, 0 = first, -1 = nowhere, and how many are in line. */
export interface Standing {
  readonly place: number;
  readonly waiting: number;
}

/** A guest's place in line while one of their texts is answered: asked for at once, seen once, given back if it was in vain. */
export type PlaceInLine = ReturnType<typeof placeInLine>;

export function placeInLine(line: LineStore, who: string) {
  let askedAt: number | undefined;
  let seen: SeenLine | undefined;

  const standing = (now: SeenLine): Standing => ({
    place: askedAt === undefined ? placeOf(now.line, who) : placeGiven(now, who, askedAt),
    waiting: now.line.order.length,
  });
  const leave = (): Promise<unknown> => line.append({ e: 'gone', who });

  return {
    /** Once for one text, however often it is tried. */
    async ask(): Promise<void> {
      askedAt ??= await line.append({ e: 'join', who });
    },
    /** What was asked for and is not needed must not stay in line; somebody who waits already is not moved by it. */
    async giveBack(party: Party | undefined): Promise<void> {
      if (askedAt === undefined || party?.status === 'waiting') return;
      askedAt = undefined;
      await leave();
    },
    leave,
    async look(): Promise<void> {
      seen ??= await line.read();
    },
    async lookAgain(): Promise<void> {
      seen = await line.read();
    },
    /** Whoever waits is in line: a write that was cut off in between is made good by the next question. */
    async putBack(party: Party | undefined): Promise<void> {
      if (party?.status !== 'waiting') return;
      seen ??= await line.read();
      if (placeOf(seen.line, who) !== -1) return;
      await line.append({ e: 'join', who });
      seen = await line.read();
    },
    /** As it was seen; undefined = nobody looked. */
    seen: (): Standing | undefined =>
      seen && { place: placeOf(seen.line, who), waiting: seen.line.order.length },
    /** As it is now, with the place that was given to what was asked for. */
    now: async (): Promise<Standing> => standing(await line.read()),
    /** Whoever writes anyway shortens the line's tail; `long` = only one that would slow down the next ones. */
    async fold(when: 'always' | 'long' = 'always'): Promise<void> {
      if (seen && (when === 'always' || isLongTail(seen))) await line.fold(seen);
    },
  };
}
