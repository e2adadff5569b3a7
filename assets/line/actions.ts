import { signal, type ReadonlySignal } from '@preact/signals';
import type { LineDone, LineRequest } from '../../src/line/staff-api';
import type { ActionState } from '../components/action-button';
import { toast } from '../components/toast';
import { post, Refused, signInAddress } from '../live/requests';

type Without<Request, Field extends string> = Request extends unknown
  ? Omit<Request, Field>
  : never;

/** Something to ask of the group that is shown. */
export type Ask = Without<LineRequest, 'group'>;

export interface LineActions {
  /** Asks and answers, or throws `Refused`; whoever is signed out leaves for the sign-in page. */
  ask<Answer>(request: Ask): Promise<Answer>;
  /** A press of a button: says what became of it. `key` tells buttons apart; undefined when it was not done. */
  act(key: string, request: Ask, undo?: () => void): Promise<LineDone | undefined>;
  stateOf(key: string): ActionState;
}

export function createActions(group: ReadonlySignal<string>): LineActions {
  const states = signal<ReadonlyMap<string, ActionState>>(new Map());
  const mark = (key: string, state: ActionState): void => {
    states.value = new Map(states.value).set(key, state);
  };
  const actions: LineActions = {
    async ask<Answer>(request: Ask): Promise<Answer> {
      try {
        return await post<Answer>('/staff/line', { ...request, group: group.value });
      } catch (refusal) {
        if (refusal instanceof Refused && refusal.status === 401) location.assign(signInAddress());
        throw refusal;
      }
    },
    async act(key, request, undo) {
      if (states.value.get(key) === 'pending') return undefined;
      mark(key, 'pending');
      try {
        const answer = await actions.ask<LineDone>(request);
        mark(key, 'idle');
        toast(answer.said, undo ? { undo } : {});
        return answer;
      } catch (refusal) {
        mark(key, 'failed');
        toast(refusal instanceof Error ? refusal.message : String(refusal), { kind: 'failed' });
        return undefined;
      }
    },
    stateOf: (key) => states.value.get(key) ?? 'idle',
  };
  return actions;
}
