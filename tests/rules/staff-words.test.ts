import { LANGUAGES, type Language } from '../../src/languages/languages';
import { countSms } from '../../src/messaging/segments';
import type { Party, PartyStatus } from '../../src/waitlist/party';
import type { StaffRequest } from '../../src/waitlist/staff-api';
import { staffSaid, staffWordsFor } from '../../src/waitlist/words/staff';
import type { ListedParty } from '../../src/waitlist/words/staff-words';

const ana: Party = {
  v: 1,
  visit: 'visit-1',
  name: 'Ana',
  size: 4,
  notes: '',
  remarks: '',
  address: '+12025550120',
  status: 'called',
  table: '7',
  joinedAt: 0,
  joinedBy: 'text',
  reminders: 2,
  texts: [],
};
const ACTIONS: readonly StaffRequest['action'][] = [
  'add',
  'call',
  'remind',
  'seat',
  'noShow',
  'cancel',
  'undo',
  'remark',
  'edit',
  'move',
  'settle',
];
const STATUSES: readonly PartyStatus[] = [
  'waiting',
  'called',
  'seated',
  'left',
  'cancelled',
  'noShow',
];
const listed: ListedParty = {
  name: 'Ana',
  size: 4,
  called: true,
  open: true,
  minutes: 3,
  mark: 'coming',
};

describe.each(LANGUAGES)('what staff are told (%s)', (language: Language) => {
  const words = staffWordsFor(language);
  const sentences = [
    ...ACTIONS.map((action) => staffSaid(action, ana, 'ready', language)),
    staffSaid('add', { ...ana, address: '' }, undefined, language),
    ...STATUSES.map((status) => words.refused('not-possible', { name: 'Ana', status })),
    words.refused('list-full', {}),
    words.refused('party-gone', {}),
    words.refused('unknown', {}),
    words.commands(),
    words.unclear('add'),
    words.nobodyCalled('Ana'),
    words.several('A', [listed, listed]),
    words.list('Harbour Café', [listed], 2),
  ];

  test.each(sentences)('one part of an SMS, with nothing left open: %s', (sentence) => {
    expect(countSms(sentence)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
    expect(sentence).not.toMatch(/undefined|[!¡]/);
  });

  test('names whom it is about, and the table', () => {
    expect(words.did('call', ana)).toMatch(/Ana \(4\).*7/);
  });
});

test('how the text fares is told in the language of staff', () => {
  const failed: Party = { ...ana, texts: [{ id: 'a', kind: 'ready', at: 0, state: 'failed' }] };
  expect(staffSaid('call', failed, 'ready', 'en')).toBe(
    'Ana (4) called to table 7. The text could not be sent: please call or fetch them.',
  );
  expect(staffSaid('call', failed, 'ready', 'es')).toBe(
    'Se llama a Ana (4) a la mesa 7. El mensaje no pudo salir: llame por teléfono o salga a buscarles.',
  );
  const { address: _address, ...walkIn } = ana;
  expect(staffSaid('call', walkIn, 'ready', undefined)).toMatch(/^Ana \(4\) called.*No phone/);
});
