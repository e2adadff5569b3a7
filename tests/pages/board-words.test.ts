import { failureReason } from '../../assets/components/words';
import { canBeCalled, plainNumber, readable } from '../../assets/components/phone-number';
import { guestSays, holdMs, minutesBetween, rowName, undoable } from '../../assets/waitlist/words';
import type { Party } from '../../src/waitlist/party';

const MINUTE = 60_000;

const party = (more: Partial<Party> = {}): Party => ({
  v: 1,
  visit: 'visit-1',
  name: 'Ana',
  size: 4,
  notes: '',
  remarks: '',
  status: 'waiting',
  joinedAt: 0,
  joinedBy: 'text',
  reminders: 0,
  texts: [],
  ...more,
});

it.each([
  [30003, 'phone is off or out of reach'],
  [30005, 'number is not in use'],
  [30006, 'landline'],
  [30007, 'filtered by the carrier'],
  [21610, 'they asked for no more texts'],
  [21211, 'not a phone number'],
  [21614, 'not a mobile number'],
  [12345, 'carrier error 12345'],
  [undefined, 'no reason given'],
])('says why a text failed: %s = %s', (code, words) => {
  expect(failureReason(code)).toBe(words);
});

it('writes numbers as people read them and dials them as they are', () => {
  expect(readable('+12025550141')).toBe('+1 202 555 0141');
  expect(readable('whatsapp:+12025550141')).toBe('+1 202 555 0141');
  expect(readable('+447700900123')).toBe('+447700900123');
  expect(plainNumber('whatsapp:+12025550141')).toBe('+12025550141');
});

it('offers no call to somebody whose number WhatsApp does not show', () => {
  expect(canBeCalled('whatsapp:US.13491208655302741918')).toBe(false);
  expect(canBeCalled('whatsapp:+12025550141')).toBe(true);
});

it('names a row by the person first, then what matters most', () => {
  expect(rowName(party({ late: 10 }), 3, 18.9 * MINUTE)).toBe(
    'Ana, party of 4, place 3, waited 18 minutes, running 10 late',
  );
  expect(rowName(party({ status: 'called', table: '12', size: 1 }), 0, 0)).toBe(
    'Ana, 1 person, table 12',
  );
});

it('shows the newest thing the guest said: an answer outweighs being late', () => {
  expect(guestSays(party({ late: 0 }))).toBe('Running late');
  expect(guestSays(party({ late: 10, answer: 'coming' }))).toBe('Coming');
  expect(guestSays(party({ answer: 'moreTime' }))).toBe('Five more minutes');
  expect(guestSays(party())).toBeUndefined();
});

it('holds a table ten minutes, and five more after "five more minutes"', () => {
  expect(holdMs(party())).toBe(10 * MINUTE);
  expect(holdMs(party({ hadMoreTime: true }))).toBe(15 * MINUTE);
});

it('never counts a wait below zero', () => {
  expect(minutesBetween(5 * MINUTE, 0)).toBe(0);
});

it('offers to take an action back for a quarter of an hour', () => {
  const called = party({
    status: 'called',
    undo: { at: 0, action: 'call', status: 'waiting', reminders: 0 },
  });
  expect(undoable(called, 14 * MINUTE)).toBe('the call');
  expect(undoable(called, 16 * MINUTE)).toBeUndefined();
});
