import type { MenuItem } from '../components/menu';
import type { TeamAnswer, TeamRequest } from '../../src/team/staff-api';
import { dayIn, dayLater, momentIn } from '../../src/team/rules/page-clock';
import { momentNow } from '../live/service-clock';
import { act } from './actions';
import type { Desk, ShownTask } from './desk';
import { lengthWords, whenWords, words } from './words';

/** The key of a task's row, and of what is pressed on it. */
export const keyOf = ({ task }: Pick<ShownTask, 'task'>): string => `${task.store}.${task.id}`;

const of = ({ task }: ShownTask) => ({ store: task.store, task: task.id });
const isMine = ({ task }: ShownTask, who: string): boolean =>
  task.assignees.some((one) => one.who === who);

const press = (
  shown: ShownTask,
  request: TeamRequest,
  said: (answer: TeamAnswer) => string,
  undo?: () => void,
) => act(keyOf(shown), request, said, undo);

/** "Done", with the question for its proof first where one is wanted; a manager who does not have it says so for all. */
export function finish(desk: Desk, shown: ShownTask): void {
  const { task, manages } = shown;
  const needsProof = task.given === undefined && (isMine(shown, desk.me.who) || !manages);
  if (task.proof && needsProof) {
    desk.open({ kind: task.proof, shown });
    return;
  }
  void sayDone(shown);
}

export function sayDone(shown: ShownTask, note?: string): Promise<TeamAnswer | undefined> {
  const { code } = shown.task;
  const { said } = words().task;
  return press(
    shown,
    { action: 'done', ...of(shown), ...(note ? { note } : {}) },
    ({ task }) => (task?.state === 'done' ? said.done(code) : said.didPart(code)),
    // Opening a task that is over is for managers.
    shown.manages ? () => reopen(shown) : undefined,
  );
}

export function reopen(shown: ShownTask): void {
  void press(shown, { action: 'reopen', ...of(shown) }, () =>
    words().task.said.reopened(shown.task.code),
  );
}

/** "On it". */
export function take(shown: ShownTask): void {
  void press(
    shown,
    { action: 'onIt', ...of(shown) },
    () => words().task.said.onIt(shown.task.code),
    () => notYet(shown),
  );
}

export function notYet(shown: ShownTask): void {
  void press(shown, { action: 'notYet', ...of(shown) }, () =>
    words().task.said.notYet(shown.task.code),
  );
}

export function snooze(shown: ShownTask, until: number): void {
  const { code } = shown.task;
  void press(
    shown,
    { action: 'snooze', ...of(shown), until },
    () => words().task.said.later(code, whenWords(shown.store.timeZone, until)),
    () => notYet(shown),
  );
}

export const block = (shown: ShownTask, reason: string): Promise<TeamAnswer | undefined> =>
  press(
    shown,
    { action: 'block', ...of(shown), reason },
    () => words().task.said.blocked(shown.task.code),
    () => unblock(shown),
  );

export function unblock(shown: ShownTask): void {
  void press(shown, { action: 'unblock', ...of(shown) }, () =>
    words().task.said.unblocked(shown.task.code),
  );
}

export const drop = (shown: ShownTask): Promise<TeamAnswer | undefined> =>
  press(
    shown,
    { action: 'drop', ...of(shown) },
    () => words().task.said.dropped(shown.task.code),
    () => reopen(shown),
  );

/** Ticks a thing of the checklist, or takes the tick away. */
export function tick(shown: ShownTask, item: number, done: boolean): void {
  const { said } = words().task;
  const text = shown.task.items?.[item]?.text ?? '';
  void press(shown, { action: 'tick', ...of(shown), item, text, done }, () =>
    done ? said.ticked(text) : said.unticked(text),
  );
}

/** Says where a thing is. */
export function place(shown: ShownTask, item: number, where: string): void {
  const text = shown.task.items?.[item]?.text ?? '';
  void press(shown, { action: 'tick', ...of(shown), item, text, place: where }, () =>
    words().task.said.moved(text, where),
  );
}

const HALF_HOUR_MS = 30 * 60_000;
const MORNING = '09:00';

/** Everything else that can be said about an open task, for the ⋯ of its row. */
export function furtherActions(desk: Desk, shown: ShownTask): readonly MenuItem[] {
  const { actions } = words().task;
  const { later, tomorrowMorning } = words().mine;
  const zone = shown.store.timeZone;
  const mine = shown.task.assignees.find(({ who }) => who === desk.me.who);
  const now = momentNow();
  const tomorrow = momentIn(zone, dayLater(dayIn(zone, now), 1), MORNING);
  const snoozes: MenuItem[] = [HALF_HOUR_MS, 4 * HALF_HOUR_MS].map((ms) => ({
    label: later(lengthWords(ms)),
    onPress: () => snooze(shown, Math.round(momentNow() + ms)),
  }));
  return [
    ...(mine
      ? [...snoozes, { label: tomorrowMorning, onPress: () => snooze(shown, tomorrow) }]
      : []),
    ...(mine && (mine.state === 'onIt' || mine.state === 'later')
      ? [{ label: actions.notYet, onPress: () => notYet(shown) }]
      : []),
    ...(shown.task.state === 'blocked'
      ? [{ label: actions.unblock, onPress: () => unblock(shown) }]
      : [{ label: actions.block, onPress: () => desk.open({ kind: 'block', shown }) }]),
    ...(shown.manages
      ? [
          { label: actions.assign, onPress: () => desk.open({ kind: 'assign', shown }) },
          { label: actions.edit, onPress: () => desk.open({ kind: 'editTask', shown }) },
          {
            label: actions.drop,
            look: 'danger' as const,
            onPress: () => desk.open({ kind: 'drop', shown }),
          },
        ]
      : []),
  ];
}
