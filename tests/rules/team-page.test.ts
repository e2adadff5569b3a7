import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { newsKey, storeOfNews } from '../../src/team/page-api';
import { dayOf, daysBetween, momentOf, timeOf } from '../../src/team/rules/clock';
import {
  addedUp,
  figuresOf,
  latenessOf,
  middlePlace,
  reactionOf,
  WEEKS,
} from '../../src/team/rules/figures';
import { ladderOf } from '../../src/team/rules/ladder';
import {
  dayIn,
  dayLater,
  daysApart,
  isWrittenDay,
  momentIn,
  timeIn,
} from '../../src/team/rules/page-clock';
import { DEFAULT_POLICIES } from '../../src/team/rules/policy';
import { begun } from '../../src/team/rules/escalation';
import type { Task } from '../../src/team/stored';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-27T17:00:00Z');
const FROM = Date.parse('2025-01-01T00:00:00Z');
const TO = Date.parse('2031-01-01T00:00:00Z');
/** Half an hour, a quarter and a whole one ahead or behind; clocks that change, by an hour and by half of one. */
const ZONES = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'America/St_Johns',
  'UTC',
];

describe('a page tells the time as the desk does', () => {
  const zone = fc.constantFrom(...ZONES);
  const moment = fc.integer({ min: FROM / MINUTE, max: TO / MINUTE }).map((at) => at * MINUTE);

  test('the day and the time a clock shows', () => {
    fc.assert(
      fc.property(zone, moment, (where, at) => {
        expect([dayIn(where, at), timeIn(where, at)]).toEqual([
          dayOf(where, at),
          timeOf(where, at),
        ]);
      }),
    );
  });

  test('the moment at which a clock shows a time, also where it is left out or comes twice', () => {
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 0, max: 1439 }), (where, at, minute) => {
        const day = dayOf(where, at);
        const time = new Date(minute * MINUTE).toISOString().slice(11, 16);
        expect(momentIn(where, day, time)).toBe(momentOf(where, day, time));
      }),
    );
  });

  test.each([
    ['Europe/London', '2026-03-29', '01:30'],
    ['Europe/London', '2026-10-25', '01:30'],
    ['America/New_York', '2026-11-01', '01:15'],
    ['America/New_York', '2026-03-08', '02:45'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45'],
  ])('in %s on %s at %s, when the clock changes', (where, day, time) => {
    expect(momentIn(where, day, time)).toBe(momentOf(where, day, time));
  });

  test('days are counted and written alike', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -400, max: 400 }), (at, days) => {
        const day = dayOf('UTC', at);
        expect(daysApart(day, dayLater(day, days))).toBe(days);
        expect(daysBetween(day, dayLater(day, days))).toBe(days);
      }),
    );
    expect(['2026-02-29', '2028-02-29', '2026-1-1', ''].map(isWrittenDay)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});

const task = (more: Partial<Task> = {}): Task => ({
  ...{ v: 1, id: 't1', store: 'pier', code: 'A1', title: 'Paint', priority: 'high' },
  ...{ mode: 'anyone', state: 'open', createdAt: NOW - 2 * DAY, deeds: [] },
  assignees: [{ who: 'ines', name: 'Ines', state: 'asked', at: NOW - 2 * DAY }],
  history: [{ at: NOW - 2 * DAY, by: 'ada', what: 'created' }],
  ...more,
});

describe('how far an escalation has come', () => {
  const due = (at: number, more: Partial<Task> = {}): Task =>
    task({
      dueAt: at,
      watch: { number: 1, began: 1, progress: begun(DEFAULT_POLICIES.high, at, NOW) },
      ...more,
    });

  test('before it is due the reminder is next', () => {
    expect(ladderOf(due(NOW + 30 * HOUR), DEFAULT_POLICIES.high, NOW)).toEqual({
      taken: 0,
      of: 5,
      next: { at: NOW + 6 * HOUR, by: 'message', to: 'assignees', what: 'reminder' },
    });
  });

  test('after two follow-ups the manager is next', () => {
    const late = due(NOW - 3 * HOUR);
    const progress = {
      ...begun(DEFAULT_POLICIES.high, NOW - 3 * HOUR, NOW),
      step: 4,
      lastAt: NOW - HOUR,
    };
    expect(
      ladderOf({ ...late, watch: { number: 1, began: 1, progress } }, DEFAULT_POLICIES.high, NOW),
    ).toEqual({
      taken: 2,
      of: 5,
      next: { at: NOW + 21 * HOUR, by: 'message', to: 'managers', what: 'step' },
    });
  });

  test('whoever is on it is asked first, and what is blocked or over has no next', () => {
    const held = due(NOW - HOUR, {
      assignees: [{ who: 'ines', name: 'Ines', state: 'onIt', at: NOW, until: NOW + 4 * HOUR }],
    });
    expect(ladderOf(held, DEFAULT_POLICIES.high, NOW)?.next).toEqual({
      at: NOW + 4 * HOUR,
      what: 'check',
    });
    for (const state of ['blocked', 'done', 'dropped', 'skipped'] as const)
      expect(ladderOf(due(NOW, { state }), DEFAULT_POLICIES.high, NOW)).toBeUndefined();
  });
});

describe('figures', () => {
  const done = (doneAt: number, dueAt: number, reactedAt = doneAt): Task =>
    task({
      ...{ id: `t${doneAt}`, state: 'done', doneAt, dueAt, doneBy: 'ines' },
      history: [
        { at: NOW - 2 * DAY, by: 'ada', what: 'created' },
        { at: reactedAt, by: 'ines', what: 'onIt' },
        { at: doneAt, by: 'ines', what: 'done' },
      ],
    });

  test('counts what was on time, late, blocked and never answered', () => {
    const tasks = [
      done(NOW - HOUR, NOW, NOW - 2 * DAY + 10 * MINUTE),
      done(NOW - 8 * DAY, NOW - 9 * DAY + HOUR),
      task({ dueAt: NOW - 2 * HOUR }),
      task({ dueAt: NOW + HOUR, state: 'blocked', priority: 'low' }),
      task({ state: 'dropped' }),
    ];
    const [high, low] = figuresOf('pier', tasks, NOW);
    expect(high).toMatchObject({
      ...{ priority: 'high', done: 2, onTime: 1, open: 1, overdue: 1, unheard: 1 },
      lateness: [0, 2, 0, 0, 0],
    });
    expect(high?.weeks.slice(-2)).toEqual([
      { onTime: 0, late: 1 },
      { onTime: 1, late: 0 },
    ]);
    expect(low).toMatchObject({ priority: 'low', open: 1, blocked: 1, overdue: 0 });
  });

  test('the time to an answer runs from the last time it was given to somebody', () => {
    const given = task({
      history: [
        { at: NOW - 2 * DAY, by: 'ada', what: 'created' },
        { at: NOW - 3 * HOUR, by: 'ada', what: 'assigned' },
        { at: NOW - 2 * HOUR, by: 'ines', what: 'later' },
      ],
    });
    expect(reactionOf(given)).toBe(HOUR);
    expect(reactionOf(task())).toBeUndefined();
    // The beginning has been forgotten, so nothing is made up.
    expect(reactionOf({ ...given, history: given.history.slice(1) })).toBeUndefined();
    expect(latenessOf(task(), NOW)).toBeUndefined();
  });

  test('the sum of the rows is the same however they are cut', () => {
    const some = fc.record({
      doneAt: fc.integer({ min: NOW - 70 * DAY, max: NOW }),
      early: fc.integer({ min: -10 * DAY, max: 10 * DAY }),
      store: fc.constantFrom('pier', 'mole'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), (all) => {
        const tasks = all.map(({ doneAt, early, store }) => ({
          ...done(doneAt, doneAt + early),
          store,
        }));
        const rows = ['pier', 'mole'].flatMap((store) =>
          figuresOf(
            store,
            tasks.filter((one) => one.store === store),
            NOW,
          ),
        );
        const sum = addedUp(rows);
        expect(sum?.done ?? 0).toBe(tasks.length);
        expect((sum?.lateness ?? []).reduce((a, b) => a + b, 0)).toBe(
          tasks.filter(({ dueAt = 0, doneAt = 0 }) => doneAt > dueAt).length,
        );
        const recent = tasks.filter(({ doneAt = 0 }) => NOW - doneAt < WEEKS * 7 * DAY).length;
        expect((sum?.weeks ?? []).reduce((a, { onTime, late }) => a + onTime + late, 0)).toBe(
          recent,
        );
      }),
    );
  });

  test('half of all lie at or before the middle place', () => {
    expect(middlePlace([0, 0, 0])).toBeUndefined();
    expect(middlePlace([1, 0, 1])).toBe(0);
    expect(middlePlace([1, 2, 4])).toBe(2);
  });
});

test('news names a store and nothing else', () => {
  expect(storeOfNews(newsKey('pier', 'x8Gk2'))).toBe('pier');
});
