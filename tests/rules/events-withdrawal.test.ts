import type { Question, QuestionStatus } from '../../src/events/question';
import { newQuestion } from '../../src/events/rules/asking';
import { moderate } from '../../src/events/rules/moderation';
import { afterForgetting, decideWithdrawal, takenBack } from '../../src/events/rules/withdrawal';
import { understandEvent } from '../../src/events/understanding/understand';
import { STARTER_MENUS } from '../../src/events/menus/starters';
import { publicQuestion } from '../../src/events/question';

const question = (number: number, status: QuestionStatus = 'approved'): Question => ({
  ...newQuestion({
    said: { text: `question ${number}`, tags: [], anonymous: false },
    number,
    id: `id-${number}`,
    name: 'Ana',
    now: 1_000,
    from: { asker: 'ana', address: '+12025550120', sender: '+12025550102', askedWith: 'SM1' },
  }),
  status,
});

const wishOf = (text: string, asked: 'withdraw' | null = null) =>
  understandEvent(
    text,
    { asked, mode: 'questions' },
    { menu: STARTER_MENUS.coffee, categories: [] },
  ).wishes[0];

describe('which question is taken back', () => {
  test('the only one that still can be, though there are others that are over', () => {
    const own = [question(9, 'answered'), question(7), question(4, 'withdrawn')];
    expect(decideWithdrawal(own, undefined)).toMatchObject({
      does: 'take',
      question: { number: 7 },
    });
  });

  test('of several the asker says which; a number names one at once', () => {
    const own = [question(9, 'next'), question(7, 'received')];
    expect(decideWithdrawal(own, undefined)).toMatchObject({
      does: 'ask',
      questions: [{ number: 9 }, { number: 7 }],
    });
    expect(decideWithdrawal(own, 7)).toMatchObject({ does: 'take', question: { number: 7 } });
    expect(decideWithdrawal(own, 8)).toEqual({
      does: 'tell',
      reply: { say: 'notYourQuestion', number: 8 },
    });
  });

  test.each(['live', 'answered', 'merged', 'hidden', 'withdrawn'] as const)(
    'one that is %s is told of and stays',
    (status) => {
      const own = [question(7, status)];
      const told = { does: 'tell', reply: { say: 'questionState', question: { number: 7 } } };
      expect(decideWithdrawal(own, undefined)).toMatchObject(told);
      expect(decideWithdrawal(own, 7)).toMatchObject(told);
    },
  );

  test('whoever has asked nothing hears so', () => {
    expect(decideWithdrawal([], undefined)).toEqual({ does: 'tell', reply: { say: 'noQuestion' } });
  });
});

describe('a question that was taken back', () => {
  const by = { sid: 'SM2', at: 5_000 };

  test('is for nobody but the moderators, who can do nothing with it', () => {
    const gone = takenBack(question(7), by);
    expect(gone).toMatchObject({ status: 'withdrawn', finishedAt: 5_000 });
    expect(publicQuestion(gone)).toBeUndefined();
    for (const action of ['approve', 'next', 'live'] as const)
      expect(() => moderate(gone, { action, event: 'talks', question: 7 }, 'Ada', 6_000)).toThrow(
        expect.objectContaining({ code: 'question-withdrawn' }),
      );
  });

  test('stays for others who asked it too, and knows its first asker no more', () => {
    const shared = { ...question(7), alsoAsked: [8] };
    for (const kept of [takenBack(shared, by), afterForgetting(shared)]) {
      expect(kept).toMatchObject({ status: 'approved', name: '', texts: [] });
      expect(JSON.stringify(kept)).not.toMatch(/ana|2025550120|SM1/i);
    }
    expect(afterForgetting(question(7))).toBeUndefined();
  });
});

describe('the wish to take one back', () => {
  test.each([
    ['withdraw my question', undefined],
    ['withdraw', undefined],
    ['withdraw 12', 12],
    ['take back question 12 please', 12],
    ['please delete my question number 12', 12],
    ['I want to take number 12 back', 12],
    ['retiro mi pregunta', undefined],
    ['RETIRAR', undefined],
    ['retirar 12', 12],
    ['retira la pregunta 12', 12],
    ['quiero retirar la 12 por favor', 12],
    ['borra mi pregunta 12', 12],
  ])('"%s"', (text, number) => {
    expect(wishOf(text)).toEqual({
      kind: 'cancel',
      ...(number === undefined ? {} : { question: number }),
    });
  });

  test.each([
    'will the city cancel 12 of the buses?',
    'Should we delete 12 or keep it for the next version of the plan?',
    '¿Van a retirar 12 autobuses este verano?',
    'do you remove question marks from the data?',
    'take 12 of them as an example, what would you change?',
  ])('is not in "%s"', (text) => {
    expect(wishOf(text).kind).toBe('ask');
  });

  test.each([
    ['14', { kind: 'cancel', question: 14 }],
    ['number 14 please', { kind: 'cancel', question: 14 }],
    ['la 14', { kind: 'cancel', question: 14 }],
    ['+14', { kind: 'vote', question: 14 }],
    ['no', { kind: 'keep' }],
  ])('answered with "%s" when it was asked which', (text, wish) => {
    expect(wishOf(text, 'withdraw')).toEqual(wish);
  });
});
