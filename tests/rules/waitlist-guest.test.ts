import fc from 'fast-check';
import type { OpenQuestion, Person } from '../../src/people/person';
import type { Asked, Intent, Understood } from '../../src/waitlist/intents';
import { isOpen, type Party, type PartyStatus } from '../../src/waitlist/party';
import { decide } from '../../src/waitlist/rules/guest';
import { isWholeJoin } from '../../src/waitlist/rules/joining';
import { openQuestion, type Situation } from '../../src/waitlist/rules/situation';
import { wordsFor } from '../../src/waitlist/words/guest';

const NOW = Date.UTC(2026, 10, 21, 18);
const MINUTE = 60_000;

const party = (more: Partial<Party> = {}): Party => ({
  v: 1,
  visit: 'visit001',
  name: 'Ana',
  size: 4,
  notes: '',
  remarks: '',
  address: '+12025550120',
  status: 'waiting',
  joinedAt: NOW - 10 * MINUTE,
  joinedBy: 'text',
  reminders: 0,
  texts: [],
  ...more,
});
const situation = (wishes: Understood, more: Partial<Situation> = {}): Situation => ({
  key: 'k'.repeat(22),
  address: '+12025550120',
  sid: 'SM1',
  wishes,
  language: 'en',
  asked: null,
  person: undefined,
  party: undefined,
  list: 'main',
  now: NOW,
  maxPartySize: 20,
  visit: 'visit002',
  ...more,
});
const says = (wish: Intent, more: Partial<Situation> = {}): readonly string[] =>
  decide(situation([wish], more)).replies.map(({ say }) => say);

const waiting = { party: party() };
const called = {
  party: party({ status: 'called', calledAt: NOW - MINUTE }),
  asked: 'ready' as const,
};
const nobody = {};
const missed = { party: party({ status: 'noShow', finishedAt: NOW - MINUTE }) };

describe('what a wish leads to', () => {
  test.each<[string, Intent, Partial<Situation>, string]>([
    ['a whole sentence joins', { kind: 'join', size: 2, name: 'Sam' }, nobody, 'joined'],
    ['without a size it is asked', { kind: 'join', name: 'Sam' }, nobody, 'askSize'],
    ['without a name it is asked', { kind: 'join', size: 2 }, nobody, 'askName'],
    ['nobody is too few', { kind: 'join', size: 0, name: 'Sam' }, nobody, 'sizeTooSmall'],
    ['21 are too many', { kind: 'join', size: 21, name: 'Sam' }, nobody, 'sizeTooBig'],
    ['half a person is none', { kind: 'join', size: 2.5, name: 'Sam' }, nobody, 'sizeTooBig'],
    ['listed already', { kind: 'join', size: 4, name: 'Ana' }, waiting, 'alreadyListed'],
    ['"we are 5" changes the party', { kind: 'join', size: 5 }, waiting, 'resized'],
    ['"we are 4" changes nothing', { kind: 'join', size: 4 }, waiting, 'alreadyListed'],
    ['joining while called', { kind: 'join', size: 4, name: 'Ana' }, called, 'tableReady'],
    ['position in line', { kind: 'position' }, waiting, 'position'],
    ['position when called', { kind: 'position' }, called, 'tableReady'],
    ['position of nobody', { kind: 'position' }, nobody, 'notListed'],
    ['resize', { kind: 'resize', size: 5 }, waiting, 'resized'],
    ['resize to nobody', { kind: 'resize', size: 0 }, waiting, 'sizeTooSmall'],
    ['fewer than nobody', { kind: 'resizeBy', by: -4 }, waiting, 'sizeTooSmall'],
    ['resize of nobody', { kind: 'resize', size: 5 }, nobody, 'notListed'],
    ['late', { kind: 'late', minutes: 10 }, waiting, 'lateNoted'],
    ['leave is asked about', { kind: 'leave' }, waiting, 'confirmLeave'],
    ['leave, confirmed', { kind: 'leave' }, { ...waiting, asked: 'leave' }, 'left'],
    ['leave of nobody', { kind: 'leave' }, nobody, 'notListed'],
    ['stay', { kind: 'stay' }, { ...waiting, asked: 'leave' }, 'stayed'],
    ['coming', { kind: 'coming' }, called, 'comingNoted'],
    ['coming while waiting', { kind: 'coming' }, waiting, 'position'],
    ['coming too late', { kind: 'coming' }, missed, 'comingTooLate'],
    ['more time', { kind: 'moreTime' }, called, 'moreTimeGiven'],
    [
      'more time, twice',
      { kind: 'moreTime' },
      { ...called, party: party({ status: 'called', hadMoreTime: true }) },
      'moreTimeUsed',
    ],
    ['let it go', { kind: 'letGo' }, called, 'letGo'],
    ['let it go while waiting is asked about', { kind: 'letGo' }, waiting, 'confirmLeave'],
    ['notes', { kind: 'notes', notes: 'high chair' }, waiting, 'notesNoted'],
    ['no notes', { kind: 'notes', notes: '' }, waiting, 'noNotes'],
    ['help', { kind: 'help' }, nobody, 'help'],
    ['forget me', { kind: 'forget' }, waiting, 'forgotten'],
    ['hello', { kind: 'smalltalk' }, nobody, 'hello'],
    ['nonsense', { kind: 'unknown' }, nobody, 'notUnderstood'],
    ['nonsense to "how many"', { kind: 'unknown' }, { asked: 'size' }, 'askSize'],
    ['nonsense to "table is ready"', { kind: 'unknown' }, called, 'tableReady'],
  ])('%s', (_name, wish, more, reply) => {
    expect(says(wish, more)).toEqual([reply]);
  });

  test('a phone that staff typed in is confirmed by whatever is said', () => {
    const unverified = { party: party({ unverified: true }) };
    const decision = decide(situation([{ kind: 'unknown' }], unverified));
    expect(decision.replies).toEqual([{ say: 'verified', name: 'Ana' }]);
    expect(decision.party).not.toHaveProperty('unverified');
  });

  test('several wishes are all answered, courtesies are not', () => {
    const wishes: Understood = [
      { kind: 'resize', size: 5 },
      { kind: 'late', minutes: 10 },
      { kind: 'smalltalk' },
    ];
    const decision = decide(situation(wishes, waiting));
    expect(decision.replies.map(({ say }) => say)).toEqual(['resized', 'lateNoted']);
    expect(decision.party).toMatchObject({ size: 5, late: 10 });
  });

  test.each<[string, Understood, Partial<Party>]>([
    [
      '"Rose, and there\'s 5 of us"',
      [
        { kind: 'name', name: 'Rose' },
        { kind: 'resize', size: 5 },
      ],
      { name: 'Rose', size: 5 },
    ],
    [
      '"Table for 2, Sam, and a high chair"',
      [
        { kind: 'join', size: 2, name: 'Sam' },
        { kind: 'notes', notes: 'a high chair' },
      ],
      { name: 'Sam', size: 2, notes: 'a high chair' },
    ],
  ])('what one text says about a new party is put together: %s', (_text, wishes, made) => {
    expect(decide(situation(wishes)).party).toMatchObject(made);
  });

  test('a note said before the name is not lost', () => {
    const { question, replies } = decide(
      situation([
        { kind: 'size', size: 7 },
        { kind: 'notes', notes: 'one in a wheelchair' },
      ]),
    );
    expect(replies).toEqual([{ say: 'askName', size: 7 }]);
    expect(question).toMatchObject({ question: 'name', size: 7, notes: 'one in a wheelchair' });
  });

  test('somebody known needs to say no name', () => {
    const person: Person = { v: 1, address: '+12025550120', name: 'Ana' };
    expect(says({ kind: 'join', size: 2 }, { person })).toEqual(['joined']);
  });
});

describe('the open question', () => {
  const asked = (question: string, at: number): Person => ({
    v: 1,
    address: '+12025550120',
    asked: { desk: 'waitlist', list: 'main', question, at } satisfies OpenQuestion,
  });

  test('is forgotten after half an hour', () => {
    expect(openQuestion(asked('leave', NOW - 29 * MINUTE), party(), 'main', NOW).asked).toBe(
      'leave',
    );
    expect(openQuestion(asked('leave', NOW - 31 * MINUTE), party(), 'main', NOW).asked).toBeNull();
  });

  test('of another list or desk is none of ours', () => {
    expect(openQuestion(asked('leave', NOW), party(), 'patio', NOW).asked).toBeNull();
  });

  test('a called table comes before anything older, and not before what was asked after it', () => {
    const guest = called.party;
    expect(openQuestion(asked('notes', NOW - 5 * MINUTE), guest, 'main', NOW).asked).toBe('ready');
    expect(openQuestion(asked('leave', NOW), guest, 'main', NOW).asked).toBe('leave');
  });

  test('a missed table is remembered for a quarter of an hour', () => {
    expect(openQuestion(undefined, missed.party, 'main', NOW).asked).toBe('ready');
    expect(openQuestion(undefined, missed.party, 'main', NOW + 15 * MINUTE).asked).toBeNull();
  });
});

describe('a whole join', () => {
  test.each<[Intent, boolean]>([
    [{ kind: 'join', size: 4, name: 'Ana' }, true],
    [{ kind: 'join', size: 4 }, false],
    [{ kind: 'join', name: 'Ana' }, false],
    [{ kind: 'join', size: 21, name: 'Ana' }, false],
    [{ kind: 'join', size: 4, name: ' \u200b ' }, false],
    [{ kind: 'position' }, false],
  ])('%j: %s', (wish, whole) => {
    expect(isWholeJoin([wish], 20)).toBe(whole);
  });
});

describe('whatever is said, in whatever situation', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const size = fc.oneof(fc.integer({ min: -5, max: 600 }), fc.double());
  const perhaps = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
    fc.record({ [key]: value }, { requiredKeys: [] });
  const kinds = [
    'position',
    'leave',
    'stay',
    'help',
    'forget',
    'smalltalk',
    'coming',
    'moreTime',
    'letGo',
    'unknown',
  ] as const;
  const wish: fc.Arbitrary<Intent> = fc.oneof(
    fc.constantFrom(...kinds).map((kind): Intent => ({ kind })),
    fc
      .tuple(perhaps('size', size), perhaps('name', text), perhaps('notes', text))
      .map(([a, b, c]): Intent => ({ kind: 'join', ...a, ...b, ...c })),
    size.map((value): Intent => ({ kind: 'resize', size: value })),
    size.map((value): Intent => ({ kind: 'size', size: value })),
    fc.integer({ min: -30, max: 30 }).map((by): Intent => ({ kind: 'resizeBy', by })),
    perhaps('minutes', size).map((more): Intent => ({ kind: 'late', ...more })),
    text.map((name): Intent => ({ kind: 'name', name })),
    text.map((notes): Intent => ({ kind: 'notes', notes })),
  );
  const wishes = fc
    .tuple(wish, fc.array(wish, { maxLength: 2 }))
    .map(([first, others]): Understood => [first, ...others]);
  const status = fc.constantFrom<PartyStatus>('waiting', 'called', 'seated', 'left', 'noShow');
  const anyParty = fc.option(
    fc
      .record({ status, unverified: fc.boolean(), notes: fc.string({ maxLength: 200 }) })
      .map(({ status: now, unverified, notes }) =>
        party({
          status: now,
          notes,
          ...(unverified ? { unverified } : {}),
          ...(now === 'called' ? { calledAt: NOW - MINUTE } : {}),
          ...(['waiting', 'called'].includes(now) ? {} : { finishedAt: NOW - MINUTE }),
        }),
      ),
    { nil: undefined },
  );
  const asked = fc.constantFrom<Asked | null>(null, 'name', 'size', 'notes', 'leave', 'ready');
  const anySituation = fc
    .tuple(wishes, anyParty, asked)
    .map(([said, guest, question]) => situation(said, { party: guest, asked: question }));

  test('the same situation leads to the same decision', () => {
    fc.assert(fc.property(anySituation, (one) => expect(decide(one)).toEqual(decide(one))));
  });

  test('there is always something to say, in words', () => {
    fc.assert(
      fc.property(anySituation, (one) => {
        const { replies } = decide(one);
        expect(replies.length).toBeGreaterThan(0);
        expect(wordsFor('en').answer(replies, { business: 'Harbour', waiting: 3 }).trim()).not.toBe(
          '',
        );
      }),
    );
  });

  test('nobody is taken off who did not clearly say so', () => {
    fc.assert(
      fc.property(anySituation, (one) => {
        const decision = decide(one);
        const before = one.party && isOpen(one.party);
        const off = before && decision.party && !isOpen(decision.party);
        const said = one.wishes.map(({ kind }) => kind);
        if (off) {
          const confirmed = said.includes('leave') && one.asked === 'leave';
          const letGo = said.includes('letGo') && one.party?.status === 'called';
          expect(confirmed || letGo).toBe(true);
        }
        if (decision.forget) expect(said).toContain('forget');
      }),
    );
  });

  test('what is kept is bounded, and a party is one that can be seated', () => {
    fc.assert(
      fc.property(anySituation, (one) => {
        const { party: kept, name } = decide(one);
        if (name !== undefined) expect(Array.from(name).length).toBeLessThanOrEqual(40);
        if (!kept) return;
        expect(Array.from(kept.name).length).toBeLessThanOrEqual(40);
        expect(Array.from(kept.notes).length).toBeLessThanOrEqual(200);
        expect(Number.isInteger(kept.size) && kept.size >= 1 && kept.size <= 20).toBe(true);
        expect(kept.late === undefined || (kept.late >= 0 && kept.late <= 240)).toBe(true);
      }),
    );
  });

  test('somebody open never becomes another visit', () => {
    fc.assert(
      fc.property(anySituation, (one) => {
        const { party: kept, joins } = decide(one);
        if (one.party && isOpen(one.party)) expect(joins).not.toBe(true);
        if (one.party && kept && !joins) expect(kept.visit).toBe(one.party.visit);
      }),
    );
  });
});

describe('the language', () => {
  test('is kept with the party, for whoever texts this guest later', () => {
    const whole: Intent = { kind: 'join', size: 4, name: 'Ana' };
    expect(decide(situation([whole], { language: 'es' })).party).toMatchObject({ language: 'es' });
    expect(decide(situation([whole])).party).not.toHaveProperty('language');
  });

  test('changes with the guest, whatever else the text says', () => {
    const { party, replies } = decide(
      situation([{ kind: 'position' }], { ...waiting, language: 'es' }),
    );
    expect(party).toMatchObject({ language: 'es', status: 'waiting' });
    expect(replies).toEqual([{ say: 'position', name: 'Ana' }]);
  });

  test('does not change by a text that nobody understood', () => {
    const decision = decide(situation([{ kind: 'unknown' }], { ...waiting, language: 'es' }));
    expect(decision).not.toHaveProperty('party');
  });

  test('can be asked for', () => {
    const spanish: Intent = { kind: 'language', language: 'es' };
    expect(decide(situation([spanish]))).toMatchObject({
      language: 'es',
      understood: true,
      replies: [{ say: 'languageChanged' }],
    });
    expect(decide(situation([spanish], waiting)).party).toMatchObject({ language: 'es' });
  });

  test('needs no answer of its own beside another wish', () => {
    const { replies, language } = decide(
      situation([{ kind: 'language', language: 'es' }, { kind: 'position' }], waiting),
    );
    expect(replies.map(({ say }) => say)).toEqual(['position']);
    expect(language).toBe('es');
  });
});
