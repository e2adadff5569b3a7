import fc from 'fast-check';
import type { BoardCard } from '../../src/ports/board';
import { readByHand } from '../../src/waitlist/board/by-hand';
import { activity, differenceOf, toldOf, wantedCard } from '../../src/waitlist/board/card';
import { judge } from '../../src/waitlist/board/judge';
import { movesBetween, orderJudgement } from '../../src/waitlist/board/order';
import { missingParts, NO_PLAN, planOf, type BoardPlan } from '../../src/waitlist/board/stages';
import type { CardMark, Party, PartyStatus, Stage } from '../../src/waitlist/party';
import { BOARD_WORDS } from '../../src/waitlist/words/board';
import '../properties';

const LAYOUT = {
  lists: {
    Waitlist: 'l1',
    'Table is Ready': 'l2',
    Completed: 'l3',
    Cancellations: 'l4',
    'No Show': 'l5',
    VIP: 'l6',
  },
  labels: { FirstNudge: 'n1', SecondNudge: 'n2', FinalNudge: 'n3', unverified: 'n4' },
  fields: { name: 'f1', phone_number: 'f2' },
};
const plan = planOf(LAYOUT);
const AT: Readonly<Record<Stage, string>> = {
  waiting: 'l1',
  ready: 'l2',
  completed: 'l3',
  cancelled: 'l4',
  noShow: 'l5',
};

const party = (more: Partial<Party> = {}): Party => ({
  v: 1,
  visit: 'visit001',
  name: 'Nemo',
  size: 4,
  notes: 'one anemone',
  remarks: '',
  address: '+12025550120',
  status: 'waiting',
  joinedAt: Date.parse('2026-11-28T18:05:00Z'),
  joinedBy: 'text',
  reminders: 0,
  texts: [],
  ...more,
});
const card = (list: string, more: Partial<BoardCard> = {}): BoardCard => ({
  id: 'card',
  shortId: 'c',
  link: '',
  list,
  title: 'Nemo: 4',
  facts: '',
  place: 1,
  archived: false,
  labels: [],
  fields: {},
  changedAt: 0,
  ...more,
});
const mark = (at: CardMark['at'], of: Party = party()): CardMark => ({
  id: 'card',
  at,
  text: '',
  told: toldOf(of),
});
const style = (of: BoardPlan = plan) => ({
  words: BOARD_WORDS.en,
  timeZone: 'Europe/London',
  plan: of,
});

describe('who is right about where a party stands', () => {
  const called = party({ status: 'called' });

  test.each([
    ['a party without a card gets one', party(), undefined, undefined, { act: 'make' }],
    [
      'a finished one without a card gets none',
      party({ status: 'left' }),
      undefined,
      undefined,
      { act: 'leave' },
    ],
    ['a card that is gone is looked up', party(), mark('waiting'), undefined, { act: 'lookUp' }],
    ['an archived one is let be', party(), mark('away'), undefined, { act: 'leave' }],
    [
      'a card the desk has moved on from follows',
      called,
      mark('waiting'),
      card('l1'),
      { act: 'show', list: 'ready' },
    ],
    [
      'a card that somebody moved is obeyed',
      party(),
      mark('waiting'),
      card('l2'),
      { act: 'obey', to: 'ready' },
    ],
    [
      'where both have moved the desk is right, and says so',
      party({ status: 'left' }),
      mark('waiting'),
      card('l3'),
      { act: 'show', list: 'cancelled', overruled: 'completed' },
    ],
    [
      'where both came to the same there is nothing to do',
      called,
      mark('waiting'),
      card('l2'),
      { act: 'show', list: undefined },
    ],
    [
      "a list of the owner's own is let be",
      party(),
      mark('waiting'),
      card('l6'),
      { act: 'show', list: undefined },
    ],
    [
      'until the desk has news',
      called,
      mark('waiting'),
      card('l6'),
      { act: 'show', list: 'ready' },
    ],
    [
      'a card found by its reference is as the desk says',
      party(),
      undefined,
      card('l2'),
      { act: 'show', list: 'waiting' },
    ],
  ] as const)('%s', (_what, who, marked, seen, expected) => {
    expect(judge(who, marked, seen, plan)).toMatchObject(expected);
  });

  test('a board left alone comes to rest where the desk says, from anywhere', () => {
    const statuses: PartyStatus[] = ['waiting', 'called', 'seated', 'left', 'cancelled', 'noShow'];
    const stages = Object.keys(AT) as Stage[];
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.constantFrom(...stages),
        fc.constantFrom(...Object.values(LAYOUT.lists)),
        (status, before, list) => {
          const who = party({ status });
          const judged = judge(who, mark(before), card(list), plan);
          if (judged.act === 'obey') return AT[judged.to] === list;
          if (judged.act !== 'show') return false;
          const wanted = wantedCard('key', who, style()).stage;
          const moved = judged.list === undefined ? list : AT[judged.list];
          const own = moved === 'l6' && before === wanted;
          return own || moved === AT[wanted];
        },
      ),
    );
  });
});

describe('the order of a list', () => {
  const orders = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 });
  const shuffled = orders.chain((order) =>
    fc.tuple(
      fc.constant(order),
      fc.shuffledSubarray(order, { minLength: order.length, maxLength: order.length }),
    ),
  );

  test('the moves lead from one order to the other, and there are no more of them than needed', () => {
    fc.assert(
      fc.property(shuffled, ([have, want]) => {
        const moves = movesBetween(have, want);
        const now = [...have];
        for (const { who, before } of moves) {
          now.splice(now.indexOf(who), 1);
          now.splice(before === undefined ? now.length : now.indexOf(before), 0, who);
        }
        expect(now).toEqual(want);
        expect(moves.length).toBe(want.length - longest(want.map((one) => have.indexOf(one))));
      }),
    );
  });

  /** By trying every pair: the length of a longest rising series. */
  function longest(numbers: readonly number[]): number {
    const best: number[] = [];
    numbers.forEach((number, at) => {
      const before = numbers.slice(0, at).flatMap((one, nth) => (one < number ? best[nth] : []));
      best.push(Math.max(0, ...before.map(Number)) + 1);
    });
    return Math.max(0, ...best);
  }

  test.each([
    ['nobody has moved', 'abc', 'abc', 'abc', 'agree'],
    ['somebody dragged a card', 'abc', 'abc', 'cab', 'board'],
    ['the desk moved a party', 'abc', 'bca', 'abc', 'desk'],
    ['both have moved', 'abc', 'bca', 'cab', 'desk'],
    ['somebody came, and somebody dragged a card', 'abc', 'abcd', 'cabd', 'board'],
    ['somebody left', 'abc', 'ac', 'abc', 'agree'],
    ['somebody came back to the head of the line', 'abc', 'xabc', 'abcx', 'desk'],
    ['nothing is remembered', '', 'abc', 'cab', 'desk'],
  ])('when %s', (_what, agreed, desk, board, expected) => {
    expect(orderJudgement([...agreed], [...desk], [...board])).toBe(expected);
  });
});

describe('what a card shows', () => {
  test('name and size in the title, the rest below, the phone in its field', () => {
    const { title, text, fields } = wantedCard('key', party(), style());
    expect(title).toBe('Nemo: 4');
    expect(text).toEqual({
      facts: 'Party of 4\nWishes: one anemone\nJoined by text at 18:05',
      reference: 'key.visit001',
    });
    expect(fields).toEqual({ name: 'Nemo', phone: '+12025550120' });
  });

  test('without custom fields the phone stands in the description', () => {
    const bare = { ...plan, fields: {} };
    expect(wantedCard('key', party(), style(bare)).text.facts).toContain('Phone +12025550120');
  });

  test.each([
    ['waiting', party(), []],
    ['called', party({ status: 'called', calledAt: 1 }), ['n1']],
    ['reminded', party({ status: 'called', calledAt: 1, reminders: 1 }), ['n1', 'n2']],
    ['reminded twice', party({ status: 'called', calledAt: 1, reminders: 2 }), ['n1', 'n2', 'n3']],
    ['gone without a call', party({ status: 'noShow' }), []],
    ['with a phone that has not answered', party({ unverified: true }), ['n4']],
  ])('its labels when %s', (_what, who, labels) => {
    const wanted = wantedCard('key', who, style());
    const { labels: changes } = differenceOf(card('l1'), wanted, undefined, undefined, plan);
    expect(changes.filter(({ on }) => on).map(({ id }) => id)).toEqual(labels);
  });

  test('what people wrote on it stays while the desk has nothing new to say', () => {
    const wanted = wantedCard('key', party(), style());
    const seen = card('l1', {
      title: 'Nemo: 4 !!',
      facts: 'window',
      fields: { f1: 'Nemo', f2: '+12025550120' },
    });
    expect(differenceOf(seen, wanted, { text: wanted.hash }, undefined, plan)).toEqual({
      change: undefined,
      labels: [],
      fields: {},
    });
  });

  test('a comment for everything that has happened since the last one', () => {
    const told = toldOf(party());
    const now = party({
      status: 'noShow',
      calledAt: 1,
      finishedAt: 2,
      reminders: 3,
      size: 5,
      late: 10,
    });
    expect(activity(told, now).map(({ say }) => say)).toEqual([
      'size',
      'late',
      'called',
      'reminded',
      'reminded',
      'reminded',
      'noShow',
    ]);
    expect(activity(toldOf(now), now)).toEqual([]);
  });
});

describe('what is what on a board', () => {
  test('what was renamed is known by its id, and what is missing is named', () => {
    const renamed = planOf(
      { ...LAYOUT, lists: { 'Cola de espera': 'l1', 'Table is Ready': 'l2', Completed: 'l3' } },
      plan,
    );
    expect(renamed.lists.waiting).toEqual({ id: 'l1', name: 'Cola de espera' });
    expect(missingParts(renamed)).toEqual(['Cancellations', 'No Show']);
    expect(missingParts(NO_PLAN)).toHaveLength(9);
  });
});

describe('a card made by hand', () => {
  const read = (title: string, facts = '', fields: Record<string, string> = {}) =>
    readByHand({ title, facts, fields }, plan, {});

  test.each([
    ['Dory: 2', { name: 'Dory', size: 2 }],
    ['Dory, party of 12', { name: 'Dory', size: 12 }],
    ['Dory (3)', { name: 'Dory', size: 3 }],
    ['Dory', { name: 'Dory', size: 1 }],
    ['Marlin & son - 2', { name: 'Marlin & son', size: 2 }],
    ['Dory 2 +1 202 555 0121', { name: 'Dory', size: 2, phone: '+1 202 555 0121' }],
  ])('%s', (title, expected) => {
    expect(read(title)).toMatchObject(expected);
  });

  test('takes name and phone from the fields first, then from the description', () => {
    expect(
      read('Fish: 2', 'call +12025550199', { f1: 'Dory', f2: '+1 202 555 0121' }),
    ).toMatchObject({ name: 'Dory', phone: '+1 202 555 0121' });
    expect(read('Dory: 2', 'Phone +1 (202) 555-0121\nwindow seat')).toMatchObject({
      phone: '+1 (202) 555-0121',
      notes: 'window seat',
    });
  });
});
