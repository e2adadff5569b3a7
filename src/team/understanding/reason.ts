import { longestAt } from '../../understanding/phrases';
import type { Reader } from './compiled';
import { Sight, type Piece, type Scanned } from './scan';

/**
 * Why something cannot be done: the member's own words, without the task's name and what only says that it cannot.
 * `asked`: they were asked why, so that "because" may come first.
 */
export function reasonOf(
  { text, all }: Scanned,
  reader: Reader,
  { asked = false }: { readonly asked?: boolean } = {},
): string {
  let reason = '';
  let from = all[beginningOf(all, reader, asked)]?.start ?? text.length;
  for (const piece of all) {
    if (piece.code === undefined || piece.start < from) continue;
    reason += text.slice(from, piece.start);
    from = piece.end;
  }
  reason += text.slice(from);
  return reason
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;!–—-]+|[\s,:;–—-]+$/gu, '')
    .trim();
}

/**
 * Where the reason begins. "Can't" is left out before the task, a comma, "because" or the beginning of a sentence; in
 * "can't find the key" it is what the reason says.
 */
function beginningOf(all: readonly Piece[], reader: Reader, asked: boolean): number {
  const sight = new Sight(all, reader);
  let at = 0;
  for (;;) {
    while (isGap(all[at])) at++;
    const found = longestAt(reader.openings, all, at, sight, () => true);
    if (!found || !(found.kind === 'because' ? at > 0 || asked : isClosed(all, found.end, reader)))
      break;
    at = found.end;
  }
  return at;
}

const isGap = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  (piece.kind === 'break' || piece.kind === 'emoji' || piece.code !== undefined);

/** Whether an opening ends there, and no verb of its own follows. */
function isClosed(all: readonly Piece[], end: number, reader: Reader): boolean {
  const next = all[end];
  if (next === undefined || isGap(next) || all[end - 1]?.code !== undefined) return true;
  return (
    reader.beginsReason(next.word) ||
    longestAt(reader.openings, all, end, new Sight(all, reader), (kind) => kind === 'because') !==
      null
  );
}
