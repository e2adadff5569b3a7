import type { TeamAnswer, TeamRequest } from '../../src/team/staff-api';
import type { ActionState } from '../components/action-button';
import { askStaff, createPresses } from '../live/presses';
import { readAgain } from './readings';

const presses = createPresses<string>();

/** Asks the service. Throws `Refused`; whoever is signed out leaves for the sign-in page. */
export const ask = (request: TeamRequest): Promise<TeamAnswer> =>
  askStaff<TeamAnswer>('/staff/team', request);

/**
 * A press of a button: does it, says what became of it, and reads anew what is in sight. Answers undefined when it was not
 * done; one press at a time for each `key`.
 * @param undo what takes it back, given the answer; undefined = nothing does
 */
export async function act(
  key: string,
  request: TeamRequest,
  said: (answer: TeamAnswer) => string,
  undo?: (answer: TeamAnswer) => void,
): Promise<TeamAnswer | undefined> {
  let answer: TeamAnswer | undefined;
  const work = async (): Promise<{ readonly said: string }> => {
    answer = await ask(request);
    return { said: said(answer) };
  };
  const takeBack = undo && (() => answer && undo(answer));
  const done = await presses.press(key, request.action, work, takeBack);
  if (!done) return undefined;
  await readAgain();
  return answer;
}

/** What became of an action's last press. */
export const stateOf = (key: string, action: TeamRequest['action']): ActionState =>
  presses.stateOf(key, action);

export const isBusy = (key: string): boolean => presses.busy(key);
