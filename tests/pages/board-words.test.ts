import { failureReason } from '../../assets/components/words';
import { canBeCalled, plainNumber, readable } from '../../assets/components/phone-number';
import { progressInWords, progressOf } from '../../assets/waitlist/everybody-progress';
import {
  comesByItself,
  guestSays,
  minutesBetween,
  outcomeOf,
  rowName,
  undoable,
} from '../../assets/waitlist/words';
import type { DeliveryState, SentText } from '../../src/messaging/delivery';
import type { Broadcast } from '../../src/messaging/broadcast-record';
import { costText, findingsIn, isNight } from '../../assets/waitlist/everybody-cost';
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
  [63016, 'not reachable on WhatsApp now (no template approved)'],
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

it('says what comes by itself while a table is held, and why nothing does', () => {
  const called = (more: Partial<Party> = {}) => party({ status: 'called', calledAt: 0, ...more });
  expect(comesByItself(called(), 15, 2 * MINUTE)).toBe('reminder 1 in 3 min');
  expect(comesByItself(called({ reminders: 1 }), 15, 5.5 * MINUTE)).toBe('reminder 2 in 5 min');
  expect(comesByItself(called({ reminders: 2 }), 15, 14 * MINUTE)).toBe('no-show in 1 min');
  expect(comesByItself(called({ reminders: 2, hadMoreTime: true }), 15, 15 * MINUTE)).toBe(
    'no-show in 5 min',
  );
  expect(comesByItself(called(), 15, 6 * MINUTE)).toBe('reminder 1 any moment');
  expect(comesByItself(called({ answer: 'coming' }), 15, 2 * MINUTE)).toBe(
    'no automatic reminders: they are coming',
  );
  expect(comesByItself(called(), 0, 2 * MINUTE)).toBeUndefined();
});

it('tells a table that reminders gave away from one that staff did', () => {
  const gone = (reminders: number) => party({ status: 'noShow', reminders });
  expect(outcomeOf('noShow', gone(3))).toBe('no-show after three reminders');
  expect(outcomeOf('noShow', gone(1))).toBe('no-show');
  expect(outcomeOf('noShow', undefined)).toBe('no-show');
});

describe('how far a text to everybody is', () => {
  const text = (id: string, state: DeliveryState, more: Partial<SentText> = {}): Party =>
    party({ texts: [{ id, kind: 'broadcast', at: 0, state, ...more }] });
  const said = (more: Partial<Broadcast> = {}): Broadcast => ({
    v: 1,
    id: 'bAAAAAA',
    text: 'The kitchen closes at nine.',
    startedAt: 0,
    total: 3,
    done: 3,
    failed: 0,
    state: 'finished',
    ...more,
  });

  it('counts a text that failed on its way as one that did not reach', () => {
    const progress = progressOf(
      said(),
      new Map([
        ['ana', text('bAAAAAA', 'delivered')],
        ['sam', text('bAAAAAA', 'sent')],
        ['wei', text('bAAAAAA', 'failed', { code: 30006 })],
      ]),
    );
    expect(progressInWords(progress)).toBe('2 of 3 texted, 1 could not be reached');
    expect(progress.delivered).toBe(1);
    expect(progress.notReached.map(({ key }) => key)).toEqual(['wei']);
  });

  it('leaves other texts out, and keeps those in who are gone from the board since', () => {
    const progress = progressOf(said(), new Map([['ana', text('bBBBBBB', 'failed')]]));
    expect(progressInWords(progress)).toBe('3 of 3 texted');
  });

  it('says who had gone before it was their turn, once it is over', () => {
    expect(progressInWords(progressOf(said({ done: 2 }), new Map()))).toBe(
      '2 of 3 texted, 1 had gone meanwhile',
    );
    expect(progressInWords(progressOf(said({ done: 2, state: 'running' }), new Map()))).toBe(
      '2 of 3 texted',
    );
  });
});

it('gives the cost of a text to everybody as a range of money', () => {
  const cost = { currency: 'USD', least: 0.24, most: 0.484, guessed: [], feesIn: [] };
  expect(costText(cost)).toEqual({ least: '$0.24', most: '$0.48' });
});

it.each([
  [20, false],
  [21, true],
  [0, true],
  [7, true],
  [8, false],
])('calls %i o’clock night: %s', (hour, night) => {
  expect(isNight(hour)).toBe(night);
});

it('finds what spoils a text to everybody, and takes brackets as they are', () => {
  const codes = (words: string) => findingsIn(words).map(({ code }) => code);
  expect(codes('Reply YES if you still wait')).toEqual(['reserved-word']);
  expect(codes('{name}, see bit.ly/abc')).toEqual(['unknown-placeholder', 'shortener']);
  expect(codes('The kitchen closes at nine [sorry')).toEqual([]);
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
