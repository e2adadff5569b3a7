import { describe, expect, test } from '@jest/globals';
import * as rules from '../../src/team/rules/tasks';
import type { Task } from '../../src/team/stored';
import { editedBy } from '../../src/team/task-requests';

const NOW = Date.parse('2026-11-28T09:00:00Z');
const HOUR = 3_600_000;
const ines = { by: 'ines', at: NOW, id: 'SM0001' };
const omar = { by: 'omar', at: NOW + 1, id: 'SM0002' };

const task = (fields: Partial<Task> = {}): Task => ({
  v: 1,
  id: 't1',
  store: 'pier',
  code: 'A1',
  title: 'Paint the door',
  priority: 'medium',
  dueAt: NOW + HOUR,
  mode: 'anyone',
  assignees: ['ines', 'omar'].map((who) => ({ who, name: who, state: 'asked', at: 0 })),
  state: 'open',
  createdAt: NOW,
  history: [],
  deeds: [],
  ...fields,
});

function refusal(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
  return undefined;
}

describe('a task', () => {
  test('for anyone is over when one has done it', () => {
    const after = rules.done(task(), ines, { name: 'Ines' });
    expect(after).toMatchObject({ state: 'done', doneBy: 'ines', doneAt: NOW });
    expect(after.history.map(({ what }) => what)).toEqual(['done']);
  });

  test('for everyone is over when the last has done it, or a manager says so', () => {
    const each = task({ mode: 'everyone' });
    const half = rules.done(each, ines, { name: 'Ines' });
    expect(half.state).toBe('open');
    expect(rules.done(half, omar, { name: 'Omar' }).state).toBe('done');
    const boss = { by: 'ada', at: NOW };
    expect(rules.done(each, boss, { name: 'Ada', forAll: true }).state).toBe('done');
  });

  test('that needs a photo is not done without one', () => {
    const proven = task({ proof: 'photo' });
    expect(refusal(() => rules.done(proven, ines, { name: 'Ines' }))).toBe('proof-needed');
    expect(refusal(() => rules.done(proven, ines, { name: 'I', proof: { note: 'ok' } }))).toBe(
      'proof-needed',
    );
    const after = rules.done(proven, ines, { name: 'Ines', proof: { photo: 'ME1' } });
    expect(after.given).toEqual({ by: 'ines', at: NOW, photo: 'ME1' });
  });

  test('is known to have been changed by a text, so that its repeat changes nothing', () => {
    const after = rules.onIt(task(), ines, 'Ines', 30);
    expect(rules.wasDone(after, 'SM0001')).toBe(true);
    expect(rules.wasDone(after, 'SM0002')).toBe(false);
  });

  test('"on it" holds for everybody where one is enough, and for one where each has to do it', () => {
    const held = rules.onIt(task(), ines, 'Ines', 30);
    expect(rules.heldBy(held)).toBe(NOW + 30 * 60_000);
    const each = rules.onIt(task({ mode: 'everyone' }), ines, 'Ines', 30);
    expect(rules.heldBy(each)).toBe(0);
    expect(rules.heldBy(rules.onIt(each, omar, 'Omar', 60))).toBe(NOW + 30 * 60_000);
  });

  test('"not yet" takes back an "on it"', () => {
    const held = rules.onIt(task(), ines, 'Ines', 30);
    expect(rules.heldBy(rules.notYet(held, omar, 'Omar'))).toBe(NOW + 30 * 60_000);
    expect(rules.heldBy(rules.notYet(held, { ...ines, id: 'x' }, 'Ines'))).toBe(0);
  });

  test('is put off for three days at most', () => {
    const later = rules.snooze(task(), ines, 'Ines', NOW + 30 * 24 * HOUR);
    expect(rules.heldBy(later)).toBe(NOW + 72 * HOUR);
  });

  test('that is blocked says why, and goes on when it can', () => {
    const blocked = rules.block(task(), ines, 'Ines', 'no paint');
    expect(blocked).toMatchObject({
      state: 'blocked',
      blocked: { by: 'ines', reason: 'no paint' },
    });
    const again = rules.unblock(blocked, { by: 'ada', at: NOW });
    expect(again.state).toBe('open');
    expect(again.blocked).toBeUndefined();
    expect(again.assignees.map(({ state }) => state)).toEqual(['asked', 'asked']);
    expect(refusal(() => rules.unblock(again, omar))).toBe('task-not-blocked');
  });

  test('that is over is not changed any more, but can be opened again', () => {
    const over = rules.done(task(), ines, { name: 'Ines' });
    for (const change of [
      () => rules.done(over, omar, { name: 'Omar' }),
      () => rules.onIt(over, omar, 'Omar', 30),
      () => rules.snooze(over, omar, 'Omar', NOW + HOUR),
      () => rules.block(over, omar, 'Omar', 'why'),
      () => rules.drop(over, omar),
    ])
      expect(refusal(change)).toBe('task-over');
    const again = rules.reopen(over, omar);
    expect(again).toMatchObject({
      state: 'open',
      assignees: [{ state: 'asked' }, { state: 'asked' }],
    });
    expect(refusal(() => rules.reopen(again, omar))).toBe('task-open');
  });

  test('material is done when it has come to its last place', () => {
    const material = task({
      items: [{ text: 'Shelves', done: false }],
      places: ['warehouse', 'on the way', 'store'],
    });
    const away = rules.tick(material, ines, 0, { place: 'on the way' });
    expect(away.items).toEqual([{ text: 'Shelves', done: false, place: 'on the way' }]);
    expect(rules.tick(away, ines, 0, { place: 'store' }).items?.[0]?.done).toBe(true);
    expect(refusal(() => rules.tick(material, ines, 0, { place: 'moon' }))).toBe('not-found');
    expect(refusal(() => rules.tick(material, ines, 5, { done: true }))).toBe('not-found');
  });

  test('is edited field by field, and null takes one away', () => {
    const full = task({
      notes: 'Red',
      proof: 'photo',
      repeats: { every: 'month', count: 1, since: NOW - HOUR },
      items: [{ text: 'Brush', done: true }],
    });
    const edited = editedBy(full, { notes: 'Blue', repeats: { every: 'month', count: 1 } });
    // The 31st stays the 31st: the same rhythm goes on from its first day.
    expect(edited).toEqual({ ...full, notes: 'Blue' });
    const other = editedBy(full, { repeats: { every: 'week', count: 1 } });
    expect(other.repeats).toEqual({ every: 'week', count: 1 });
    const bare = editedBy(full, { notes: null, dueAt: null, proof: null, repeats: null });
    expect(Object.keys(bare).sort()).toEqual(
      Object.keys(task({ items: [] }))
        .filter((field) => field !== 'dueAt')
        .sort(),
    );
    expect(editedBy(full, {})).toEqual(full);
    expect(refusal(() => editedBy(full, { title: ' ' }))).toBe('bad-name');
  });

  test('whose checklist is written anew keeps the ticks and the places of what stays on it', () => {
    const shopping = task({
      items: ['Milk', 'Cups', 'Milk'].map((text) => ({ text, done: true })),
    });
    expect(editedBy(shopping, { items: ['Spoons', 'Milk', 'Cups'] }).items).toEqual([
      { text: 'Spoons', done: false },
      { text: 'Milk', done: true },
      { text: 'Cups', done: true },
    ]);
    expect(editedBy(shopping, { title: 'Shop' }).items).toEqual(shopping.items);
    expect(editedBy(shopping, { items: null })).not.toHaveProperty('items');
    const places = ['Warehouse', 'On the way', 'Store'];
    const material = editedBy(task({ items: [{ text: 'Sign', done: false }] }), { places });
    expect(material.items).toEqual([{ text: 'Sign', done: false, place: 'Warehouse' }]);
    const moved = rules.tick(material, ines, 0, { text: 'Sign', place: 'Store' });
    expect(editedBy(moved, { items: ['Counter', 'Sign'] }).items).toEqual([
      { text: 'Counter', done: false, place: 'Warehouse' },
      { text: 'Sign', done: true, place: 'Store' },
    ]);
    expect(editedBy(moved, { places: ['Shop', 'Here'] }).items).toEqual([
      { text: 'Sign', done: false, place: 'Shop' },
    ]);
    expect(editedBy(moved, { places: null })).toMatchObject({ items: [{ text: 'Sign' }] });
    expect(editedBy(moved, { places: null })).not.toHaveProperty('places');
  });

  test('whose checklist has changed meanwhile has no other thing ticked', () => {
    const list = task({ items: [{ text: 'Spoons', done: false }] });
    expect(refusal(() => rules.tick(list, ines, 0, { text: 'Milk', done: true }))).toBe(
      'not-found',
    );
  });

  test('remembers the last twenty things that happened to it', () => {
    let busy = task();
    for (let at = 0; at < 30; at++) busy = rules.notYet(busy, { ...ines, at: NOW + at }, 'Ines');
    expect(busy.history).toHaveLength(20);
    expect(busy.history.at(-1)?.at).toBe(NOW + 29);
  });
});
