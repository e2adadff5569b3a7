import { answeredTexts, type ListedText } from '../../src/messaging/answered';

const ANA = '+12025550120';
const ZOE = 'whatsapp:+12025550131';

/** Texts of one person with us, oldest first: `<how> <second>`; the sid of one that arrived is its second. */
const answeredOf = (person: string, ...texts: string[]): readonly string[] => [
  ...answeredTexts(
    texts.map((text): ListedText => {
      const [how, second = ''] = text.split(' ');
      return {
        sid: second,
        person,
        ours: '+12025550101',
        at: Number(second) * 1_000,
        how: how as ListedText['how'],
      };
    }),
  ),
];

test.each([
  ['an answer is that of the text before it', ['arrived 1', 'answer 1'], ['1']],
  ['a text without an answer is unanswered', ['arrived 1'], []],
  [
    'the answer to a later text is not that of a lost one',
    ['arrived 1', 'arrived 9', 'answer 9'],
    ['9'],
  ],
  [
    'two texts and two answers are even',
    ['arrived 1', 'arrived 2', 'answer 3', 'answer 3'],
    ['2', '1'],
  ],
  ['an answer before a text is not that of the text', ['answer 1', 'arrived 1'], []],
  ['a call to the table answers nobody', ['arrived 1', 'sent 9'], []],
])('by SMS, %s', (_what, texts, answered) => {
  expect(answeredOf(ANA, ...texts)).toEqual(answered);
});

test.each([
  ['an answer with buttons counts', ['arrived 1', 'sent 4'], ['1']],
  ['what is sent much later answers nobody', ['arrived 1', 'sent 40'], []],
])('over WhatsApp %s', (_what, texts, answered) => {
  expect(answeredOf(ZOE, ...texts)).toEqual(answered);
});

test('an answer to one person is no answer to another', () => {
  const ours = '+12025550101';
  const answered = answeredTexts([
    { sid: 'a', person: ANA, ours, at: 1, how: 'arrived' },
    { sid: 'b', person: ZOE, ours, at: 2, how: 'arrived' },
    { sid: 'c', person: ZOE, ours, at: 3, how: 'answer' },
  ]);
  expect([...answered]).toEqual(['b']);
});
