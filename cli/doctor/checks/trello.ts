import { trelloBoard } from '../../../src/adapters/trello/board';
import type { Settings } from '../../../src/config';
import { BoardRefused } from '../../../src/ports/board';
import { Unavailable } from '../../../src/ports/records';
import { missingParts, planOf } from '../../../src/waitlist/board/stages';
import { readBoardState } from '../../../src/waitlist/board/store';
import { waitlistObjects } from '../../../src/waitlist/objects';
import { TRELLO_URL } from '../../trello/way';
import { RUN_DEPLOY } from '../findings';
import { readData, type Look } from '../look';

const VARIABLES = ['TRELLO_API_KEY', 'TRELLO_TOKEN', 'BUTLER_SECRET'] as const;
const RUN_TRELLO = 'Run: npm run bellhop -- trello "Board name"';
const PATIENCE_MS = 10_000;

/** The Trello board of every list that has one: whether it lets us in, and whether everything is on it. Reads only. */
export async function checkTrello(
  { env, access, findings }: Look,
  settings: Settings,
  syncService: string,
): Promise<void> {
  const lists = (settings.desks.waitlist?.lists ?? []).flatMap(({ id, name, board }) =>
    board ? [{ id, name, board: board.id }] : [],
  );
  if (lists.length === 0) return;
  const [key, token] = [env.get('TRELLO_API_KEY'), env.get('TRELLO_TOKEN')];
  const missing = VARIABLES.filter((name) => !env.get(name));
  if (!key || !token || missing.length > 0) {
    findings.problem('Trello', missing.join(', '), {
      sentence: `A wait list has a board, and ${missing.join(', ')} is not set: nothing reaches the board.`,
      fix: `${RUN_TRELLO}, then deploy (${RUN_DEPLOY}).`,
    });
    return;
  }
  const url = access.vendorsUrl ? `${access.vendorsUrl}/api.trello.com/1` : TRELLO_URL;
  for (const { id, name, board } of lists) {
    const began = Date.now();
    const left = () => Math.max(0, PATIENCE_MS - (Date.now() - began));
    try {
      const layout = await trelloBoard({ key, token, url }, board, { left }).layout();
      const stored = await readData(access.client, syncService, waitlistObjects(id).board);
      const gone = missingParts(planOf(layout, readBoardState(stored, board).plan));
      findings.check(
        'Trello',
        name,
        'The board is there, with everything on it.',
        gone.length > 0 && {
          sentence: `On the board of "${name}" these are missing: ${gone.join(', ')}.`,
          fix: RUN_TRELLO,
        },
      );
    } catch (error) {
      if (!(error instanceof BoardRefused || error instanceof Unavailable)) throw error;
      findings.problem('Trello', name, {
        sentence:
          error instanceof BoardRefused
            ? `The board of "${name}" does not let us in: it was deleted, or the token was withdrawn.`
            : 'Trello does not answer.',
        fix: RUN_TRELLO,
      });
    }
  }
}
