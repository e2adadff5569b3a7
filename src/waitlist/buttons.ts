import type { Asked } from './intents';
import type { Reply } from './rules/replies';
import type { ButtonQuestion } from './words/templates';

/** A button as it was pressed: the question it stood under, and the numbered answer it stands for. */
export interface Pressed {
  readonly asked: Asked & ButtonQuestion;
  readonly answer: string;
}

/** Reads a button's id; undefined for one that is not of this desk. */
export function pressed(button: string | undefined): Pressed | undefined {
  const [, asked, answer] = /^waitlist:(ready|leave):([1-9])$/.exec(button ?? '') ?? [];
  return answer && (asked === 'ready' || asked === 'leave') ? { asked, answer } : undefined;
}

/** The question an answer ends with, when it can be answered by a button. */
export function questionIn(replies: readonly Reply[]): ButtonQuestion | undefined {
  switch (replies.at(-1)?.say) {
    case 'tableReady':
      return 'ready';
    case 'confirmLeave':
      return 'leave';
    default:
      return undefined;
  }
}
