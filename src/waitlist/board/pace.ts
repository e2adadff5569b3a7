import type { Board } from '../../ports/board';

/** A key and token may make 100 requests in 10 s (https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/); the rest is for buttons and for what has to be looked up. */
const MOST = 80;
const WINDOW_MS = 10_000;
/** With less time than this another request is not begun: some of it is for writing down how the run went. */
const LAST_BEGIN_MS = 1_500;

/** Time is up, or the board has had as many requests as it takes for now: the rest is done by the next run. */
export class NotNow extends Error {
  override name = 'NotNow' as const;
}

/** When the last requests were made: epoch ms and how many. */
export type Spent = readonly (readonly [number, number])[];

export interface Pace {
  /** Waits for the turn of one more request. Throws NotNow. */
  readonly turn: () => Promise<void>;
  /** To be handed on to whoever is next. */
  spent(): [number, number][];
}

/** So many requests and no more in any ten seconds, whoever makes them: each run begins with what the last one spent. */
export function pace(
  before: Spent,
  parts: {
    readonly now: () => number;
    readonly left: () => number;
    /** Waits for about so many milliseconds, by chance half as long or half as long again. */
    readonly wait: (ms: number) => Promise<void>;
  },
): Pace {
  let taken = before.flatMap(([at, count]) => Array.from({ length: count }, () => at));
  const inWindow = (): number[] => {
    const now = parts.now();
    taken = taken.filter((at) => at > now - WINDOW_MS);
    return taken;
  };
  return {
    turn: async () => {
      for (;;) {
        if (parts.left() < LAST_BEGIN_MS) throw new NotNow();
        const recent = inWindow();
        const oldest = recent[0];
        if (recent.length < MOST || oldest === undefined) break;
        const ms = oldest + WINDOW_MS - parts.now() + 1;
        if (parts.left() < 2 * ms + LAST_BEGIN_MS) {
          // What is left of this run is spent waiting, so that the next one does not follow for nothing.
          await parts.wait(Math.max(0, parts.left() - LAST_BEGIN_MS) / 2);
          throw new NotNow();
        }
        await parts.wait(ms);
      }
      taken.push(parts.now());
    },
    spent() {
      const seconds = new Map<number, number>();
      for (const at of inWindow()) {
        const second = Math.ceil(at / 1_000) * 1_000;
        seconds.set(second, (seconds.get(second) ?? 0) + 1);
      }
      return [...seconds];
    },
  };
}

/** The board, asked at that pace. */
export function pacedBoard(board: Board, { turn }: Pace): Board {
  const inTurn =
    <Given extends readonly unknown[], Result>(ask: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      await turn();
      return ask(...given);
    };
  return {
    layout: inTurn(() => board.layout()),
    add: inTurn((card, options) => board.add(card, options)),
    change: inTurn((card, change) => board.change(card, change)),
    fill: inTurn((card, values) => board.fill(card, values)),
    label: inTurn((card, label, on) => board.label(card, label, on)),
    comment: inTurn((card, text, options) => board.comment(card, text, options)),
    remove: inTurn((card) => board.remove(card)),
    card: inTurn((id) => board.card(id)),
    cards: inTurn(() => board.cards()),
  };
}
