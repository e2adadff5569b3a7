import type { Question } from '../../src/events/question';
import { newQuestion, superfluous } from '../../src/events/rules/asking';

const ANA = 'ana';
const NOBODY_TOLD = new Map<string, readonly number[]>();

const asked = (number: number, more: Partial<Question> = {}): Question => ({
  ...newQuestion({
    said: { text: 'how deep is the harbour?', tags: [], anonymous: false },
    number,
    id: `question${number}`,
    name: 'Ana',
    now: 0,
    from: { asker: ANA, askedWith: 'SM1' },
  }),
  ...more,
});
const numbers = (questions: readonly Question[]) => questions.map(({ number }) => number);

test('of what one message left, the one that the asker was told of stays', () => {
  const questions = [asked(26), asked(2), asked(31)];
  expect(numbers(superfluous(questions, new Map([[ANA, [31, 1]]])))).toEqual([26, 2]);
});

test('when the asker was told of none, the first stays', () => {
  expect(numbers(superfluous([asked(26), asked(2), asked(31)], NOBODY_TOLD))).toEqual([26, 31]);
});

test('what a moderator has taken up stays as well', () => {
  const questions = [asked(2), asked(26, { status: 'approved' }), asked(31)];
  expect(numbers(superfluous(questions, NOBODY_TOLD))).toEqual([2, 31]);
  expect(numbers(superfluous(questions, new Map([[ANA, [2]]])))).toEqual([31]);
});

test('other messages, other askers and questions from the public page are left alone', () => {
  const { asker: _asker, askedWith: _askedWith, ...open } = asked(5);
  const questions = [
    asked(1),
    asked(2, { askedWith: 'SM2' }),
    asked(3, { asker: 'luis' }),
    open,
    { ...open, number: 6 },
  ];
  expect(superfluous(questions, NOBODY_TOLD)).toEqual([]);
});
