import type { Asked, Intent } from '../../src/waitlist/intents';
import { understand } from '../../src/waitlist/understanding/understand';

/** What our own texts tell guests to send must be understood, whatever else is not. */
type Told = readonly [text: string, asked: Asked | null, intent: Intent];

const ENGLISH: readonly Told[] = [
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
];

const SPANISH: readonly Told[] = [
  ['mesa para 4, Ana', null, { kind: 'join', size: 4, name: 'Ana' }],
  ['mesa para 2', null, { kind: 'join', size: 2 }],
  ['mesa para 2, Sam', null, { kind: 'join', size: 2, name: 'Sam' }],
  ['MESA', null, { kind: 'join' }],
  ['LUGAR', null, { kind: 'position' }],
  ['lugar', 'notes', { kind: 'position' }],
  ['LUGAR', 'leave', { kind: 'position' }],
  ['LUGAR', 'ready', { kind: 'position' }],
  ['somos 5', null, { kind: 'join', size: 5 }],
  ['somos 5', 'notes', { kind: 'join', size: 5 }],
  ['10 minutos tarde', null, { kind: 'late', minutes: 10 }],
  ['SALIR', null, { kind: 'leave' }],
  ['SALIR', 'ready', { kind: 'leave' }],
  ['SALIR', 'notes', { kind: 'leave' }],
  ['BORRAR MIS DATOS', null, { kind: 'forget' }],
  ['NO', 'notes', { kind: 'notes', notes: '' }],
  ['ya voy', 'ready', { kind: 'coming' }],
  ['otros cinco minutos', 'ready', { kind: 'moreTime' }],
  ['cedo la mesa', 'ready', { kind: 'letGo' }],
  ['quedarme', 'leave', { kind: 'stay' }],
  ['1', 'leave', { kind: 'leave' }],
  ['2', 'leave', { kind: 'stay' }],
  ['1', 'ready', { kind: 'coming' }],
  ['2', 'ready', { kind: 'moreTime' }],
  ['3', 'ready', { kind: 'letGo' }],
  ['4', 'size', { kind: 'size', size: 4 }],
];

test.each(ENGLISH)('"%s" (asked: %s)', (text, asked, intent) => {
  expect(understand(text, { asked, remembered: 'en' }).wishes[0]).toEqual(intent);
});

test.each(SPANISH)('"%s" in Spanish (asked: %s)', (text, asked, intent) => {
  expect(understand(text, { asked, remembered: 'es' }).wishes[0]).toEqual(intent);
});

test.each(SPANISH.filter(([text]) => /^(mesa|somos|LUGAR|BORRAR)/.test(text)))(
  '"%s" from a phone of which nothing is known (asked: %s)',
  (text, asked, intent) => {
    expect(understand(text, { asked, countryCode: '+12025550120' }).wishes[0]).toEqual(intent);
  },
);
