import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Party } from '../../src/waitlist/party';
import type { StaffAnswer, StaffRequest } from '../../src/waitlist/staff-api';
import type { ActionState } from '../components/action-button';
import { toast } from '../components/toast';
import { post, Refused, signInAddress } from '../live/requests';
import { now } from '../live/service-clock';
import type { Board } from './board';

/** What can be done to a party that stands on the board. */
export type PartyAction =
  | { readonly action: 'call'; readonly table?: string }
  | { readonly action: 'remind' | 'seat' | 'noShow' | 'cancel' | 'undo' }
  | { readonly action: 'remark'; readonly remarks: string }
  | {
      readonly action: 'edit';
      readonly name?: string;
      readonly size?: number;
      readonly notes?: string;
    }
  | { readonly action: 'move'; readonly before?: string; readonly place: number };

/** Which party an action is for: as the page shows it, so that another visit of the same person stays untouched. */
export interface Target {
  readonly key: string;
  readonly party: Pick<Party, 'visit' | 'name'>;
}

export interface WalkIn {
  readonly name: string;
  readonly size: number;
  readonly notes?: string;
  readonly phone?: string;
}

export interface Actions {
  /** Does it, says what came of it, and answers whether it was done. */
  act(target: Target, what: PartyAction): Promise<boolean>;
  /** Adds a walk-in; throws `Refused`, so that the form can show what is wrong beside what was typed. */
  add(walkIn: WalkIn): Promise<void>;
  /** What became of an action's last press on this party. */
  stateOf(key: string, action: PartyAction['action']): ActionState;
  busy(key: string): boolean;
}

/** Those that take a party somewhere else, or text somebody: a toast offers to take them back. */
const TAKEN_BACK = new Set<PartyAction['action']>(['call', 'seat', 'noShow', 'cancel']);
const SETTLE_AFTER_MS = 20_000;

/** The board's buttons: every press goes to the service, and nothing moves before it has answered. */
export function createActions(board: Board, list: ReadonlySignal<string>): Actions {
  const pending = signal<ReadonlyMap<string, PartyAction['action']>>(new Map());
  const failed = signal<ReadonlyMap<string, PartyAction['action']>>(new Map());

  const mark = (which: typeof pending, key: string, action?: PartyAction['action']): void => {
    const next = new Map(which.value);
    if (action) next.set(key, action);
    else next.delete(key);
    which.value = next;
  };
  const send = async (request: StaffRequest, newsBefore: number): Promise<StaffAnswer> => {
    try {
      const answer = await post<StaffAnswer>('/staff/waitlist', request);
      board.take(answer.key, answer.party, newsBefore);
      return answer;
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.status === 401) location.assign(signInAddress());
      throw refusal;
    }
  };

  const actions: Actions = {
    async act(target, what) {
      const { key, party } = target;
      if (pending.value.has(key)) return false;
      mark(pending, key, what.action);
      mark(failed, key);
      try {
        const answer = await send(
          { ...what, list: list.value, party: key, visit: party.visit },
          board.newsOf(key),
        );
        toast(
          answer.said,
          TAKEN_BACK.has(what.action)
            ? { undo: () => void actions.act(target, { action: 'undo' }) }
            : {},
        );
        return true;
      } catch (refusal) {
        mark(failed, key, what.action);
        toast(refusal instanceof Error ? refusal.message : String(refusal), { kind: 'failed' });
        return false;
      } finally {
        mark(pending, key);
      }
    },
    async add(walkIn) {
      const answer = await send({ action: 'add', list: list.value, ...walkIn }, 0);
      toast(answer.said);
    },
    stateOf(key, action) {
      if (pending.value.get(key) === action) return 'pending';
      return failed.value.get(key) === action ? 'failed' : 'idle';
    },
    busy: (key) => pending.value.has(key),
  };
  settleOpenTexts(board, ({ key, party }) => {
    // Nobody pressed anything, so a failure is not worth a message; the row keeps saying that it is not known.
    send(
      { action: 'settle', list: list.value, party: key, visit: party.visit },
      board.newsOf(key),
    ).catch(() => undefined);
  });
  return actions;
}

/** A text that nobody has heard of for a while is asked about, once. */
function settleOpenTexts(board: Board, settle: (target: Target) => void): void {
  const asked = new Set<string>();
  effect(() => {
    const at = now();
    for (const { key, party } of [...board.waiting.value, ...board.called.value]) {
      const text = party.texts.at(-1);
      if (!text || (text.state !== 'unknown' && text.state !== 'sending')) continue;
      const id = `${key}.${party.visit}.${text.id}`;
      if (at - text.at < SETTLE_AFTER_MS || asked.has(id)) continue;
      asked.add(id);
      untracked(() => settle({ key, party }));
    }
  });
}
