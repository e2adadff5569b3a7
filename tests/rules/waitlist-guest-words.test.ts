import type { Asked, Intent } from '../../src/waitlist/intents';
import { understand } from '../../src/waitlist/understanding/english';

/** What our own texts tell guests to send must be understood, whatever else is not. */
test.each<[string, Asked | null, Intent]>([
  ['table for 4, Ana', null, { kind: 'join', size: 4, name: 'Ana' }],
  ['table for 2', null, { kind: 'join', size: 2 }],
  ['table for 2, Sam', null, { kind: 'join', size: 2, name: 'Sam' }],
  ['WHERE', null, { kind: 'position' }],
  ['where', 'notes', { kind: 'position' }],
  ['WHERE', 'leave', { kind: 'position' }],
  ['WHERE', 'ready', { kind: 'position' }],
  ['we are 5', null, { kind: 'join', size: 5 }],
  ['we are 5', 'notes', { kind: 'join', size: 5 }],
  ['10 minutes late', null, { kind: 'late', minutes: 10 }],
  ['LEAVE', null, { kind: 'leave' }],
  ['LEAVE', 'ready', { kind: 'leave' }],
  ['LEAVE', 'notes', { kind: 'leave' }],
  ['FORGET ME', null, { kind: 'forget' }],
  ['NO', 'notes', { kind: 'notes', notes: '' }],
  ['1', 'leave', { kind: 'leave' }],
  ['2', 'leave', { kind: 'stay' }],
  ['1', 'ready', { kind: 'coming' }],
  ['2', 'ready', { kind: 'moreTime' }],
  ['3', 'ready', { kind: 'letGo' }],
  ['4', 'size', { kind: 'size', size: 4 }],
])('"%s" (asked: %s)', (text, asked, intent) => {
  expect(understand(text, { asked })[0]).toEqual(intent);
});
