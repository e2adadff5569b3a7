import type { ReadonlySignal } from '@preact/signals';
import type { Party } from '../../src/waitlist/party';
import type { StaffAnswer, StaffRequest } from '../../src/waitlist/staff-api';
import type { ActionState } from '../components/action-button';
import { toast } from '../components/toast';
import { settleOpenTexts } from '../live/open-texts';
import { askStaff, createPresses } from '../live/presses';
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

/** The board's buttons: every press goes to the service, and nothing moves before it has answered. */
export function createActions(board: Board, list: ReadonlySignal<string>): Actions {
  const presses = createPresses<PartyAction['action']>();

  const send = async (request: StaffRequest, newsBefore: number): Promise<StaffAnswer> => {
    const answer = await askStaff<StaffAnswer>('/staff/waitlist', request);
    board.take(answer.key, answer.party, newsBefore);
    return answer;
  };

  const actions: Actions = {
    act(target, what) {
      const { key, party } = target;
      return presses.press(
        key,
        what.action,
        () =>
          send({ ...what, list: list.value, party: key, visit: party.visit }, board.newsOf(key)),
        TAKEN_BACK.has(what.action)
          ? () => void actions.act(target, { action: 'undo' })
          : undefined,
      );
    },
    async add(walkIn) {
      const answer = await send({ action: 'add', list: list.value, ...walkIn }, 0);
      toast(answer.said);
    },
    stateOf: (key, action) => presses.stateOf(key, action),
    busy: (key) => presses.busy(key),
  };
  settleOpenTexts(
    () =>
      [...board.waiting.value, ...board.called.value].map(({ key, party }) => ({
        id: `${key}.${party.visit}`,
        texts: party.texts,
        key,
        visit: party.visit,
      })),
    ({ key, visit }) => {
      // Nobody pressed anything, so a failure is not worth a message; the row keeps saying that it is not known.
      send({ action: 'settle', list: list.value, party: key, visit }, board.newsOf(key)).catch(
        () => undefined,
      );
    },
  );
  return actions;
}
