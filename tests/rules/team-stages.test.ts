import { describe, expect, test } from '@jest/globals';
import {
  completeStage,
  moved,
  planStages,
  previewMove,
  stageDueAt,
} from '../../src/team/rules/stages';
import { STORE_OPENING } from '../../src/team/rules/starters';
import type { Store, Task } from '../../src/team/stored';

const NOW = Date.parse('2026-11-28T09:00:00Z');

const pier = (openingOn = '2026-12-24'): Store => ({
  v: 1,
  id: 'pier',
  name: 'Pier',
  timeZone: 'Europe/London',
  openingOn,
  createdAt: NOW,
  state: 'opening',
  stages: planStages(STORE_OPENING.en, openingOn, NOW),
  numbers: {},
});

const task = (code: string, stage: string, due: string): Task => ({
  v: 1,
  id: code,
  store: 'pier',
  code,
  stage,
  title: code,
  priority: 'medium',
  dueAt: Date.parse(due),
  mode: 'anyone',
  assignees: [],
  state: 'open',
  createdAt: NOW,
  history: [],
  deeds: [],
});

const ADMIN = { who: 'ada', insists: true };
const MANAGER = { who: 'ben', insists: false };

/** The code of what was refused. */
function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return undefined;
}

describe('the stages of an opening', () => {
  test('are counted back from the opening day: 20, 18, 15, 12, 1, 0 and 0 days before', () => {
    expect(pier().stages.map(({ id, dueOn, state }) => `${id} ${dueOn} ${state}`)).toEqual([
      'A 2026-12-04 open',
      'B 2026-12-06 waiting',
      'C 2026-12-09 waiting',
      'D 2026-12-12 waiting',
      'E 2026-12-23 waiting',
      'F 2026-12-24 waiting',
      'G 2026-12-24 waiting',
    ]);
  });

  test('are due at the end of their day on the store’s clock', () => {
    const [first] = pier().stages;
    expect(first && new Date(stageDueAt({ timeZone: 'Asia/Tokyo' }, first)).toISOString()).toBe(
      '2026-12-04T14:59:00.000Z',
    );
  });

  test('move with the opening, those that are done excepted, and it is shown before it is done', () => {
    const begun = completeStage(pier(), 'A', 0, MANAGER, NOW).store;
    const tasks = [
      task('A1', 'A', '2026-12-03T17:00:00Z'),
      task('B1', 'B', '2026-12-06T17:00:00Z'),
    ];
    const preview = previewMove(begun, tasks, '2026-12-10', NOW);
    expect(preview.days).toBe(-14);
    expect(preview.stages.map(({ id, to, late }) => `${id} ${to} ${String(late)}`)).toEqual([
      'B 2026-11-22 true',
      'C 2026-11-25 true',
      'D 2026-11-28 false',
      'E 2026-12-09 false',
      'F 2026-12-10 false',
      'G 2026-12-10 false',
    ]);
    expect(preview.tasks.map(({ code, to }) => `${code} ${new Date(to).toISOString()}`)).toEqual([
      'B1 2026-11-22T17:00:00.000Z',
    ]);
    const after = moved(begun, '2026-12-10');
    expect(after.stages.map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-04',
      ...preview.stages.map(({ to }) => to),
    ]);
    expect(begun.stages[1]?.dueOn).toBe('2026-12-06');
  });

  test('a task keeps its time of day when the clocks change on the way', () => {
    const autumn = {
      ...pier('2026-10-20'),
      stages: planStages(STORE_OPENING.en, '2026-10-20', NOW),
    };
    const [shift] = previewMove(
      autumn,
      [task('B1', 'B', '2026-10-20T09:00:00+01:00')],
      '2026-10-27',
      NOW,
    ).tasks;
    expect(shift && new Date(shift.to).toISOString()).toBe('2026-10-27T09:00:00.000Z');
  });

  test('open one after the other', () => {
    let store = pier();
    for (const { id } of pier().stages) {
      const { store: after, stage } = completeStage(store, id, 0, MANAGER, NOW);
      expect(stage).toMatchObject({ id, state: 'done', doneBy: 'ben' });
      expect(stage.early).toBeUndefined();
      store = after;
    }
    expect(store.state).toBe('open');
  });

  test('none is completed twice, out of turn or with open tasks, unless an admin says so', () => {
    const store = pier();
    const begun = completeStage(store, 'A', 0, MANAGER, NOW).store;
    expect(refusal(() => completeStage(begun, 'A', 0, ADMIN, NOW))).toBe('stage-done');
    expect(refusal(() => completeStage(store, 'C', 0, MANAGER, NOW))).toBe('stage-waits');
    expect(refusal(() => completeStage(store, 'A', 2, MANAGER, NOW))).toBe('stage-unfinished');
    expect(refusal(() => completeStage(store, 'Z', 0, ADMIN, NOW))).toBe('not-found');
    const { store: after, stage, next } = completeStage(store, 'C', 1, ADMIN, NOW);
    expect(stage.early).toBe(true);
    // The stage that is being worked on goes on.
    expect(next).toBeUndefined();
    expect(after.stages.filter(({ state }) => state === 'open').map(({ id }) => id)).toEqual(['A']);
    // And the one that was completed already is passed over.
    const later = completeStage(
      completeStage(after, 'A', 0, MANAGER, NOW).store,
      'B',
      0,
      MANAGER,
      NOW,
    );
    expect(later.next?.id).toBe('D');
  });
});
