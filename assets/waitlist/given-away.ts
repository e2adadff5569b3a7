import { effect, untracked } from '@preact/signals';
import { toast } from '../components/toast';
import type { Actions, Target } from './actions';
import type { Board } from './board';
import { words } from './words';

/**
 * Says so when a called party becomes a no-show without a press on this page, because the last reminder went out: the row
 * leaves the column by itself, and the table may still be given back.
 */
export function tellWhoIsGivenAway(board: Board, actions: Actions): void {
  let before: readonly Target[] = [];
  effect(() => {
    const called = board.called.value;
    untracked(() => {
      for (const { key, party: known } of before) {
        const party = board.find(key);
        const gone = party?.visit === known.visit && party.status === 'noShow';
        if (!gone || party.undo?.action !== 'remind' || actions.busy(key)) continue;
        toast(words().gaveAway(party.name, party.size), {
          undo: () => void actions.act({ key, party }, { action: 'undo' }),
        });
      }
      before = called;
    });
  });
}
