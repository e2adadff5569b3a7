import { recordTexts, type RecordTexts } from '../messaging/record-texts';
import type { EventRecord } from './event';
import { eventObjects } from './objects';
import type { OrderTextsParts } from './order-texts';
import type { Question, QuestionStatus } from './question';
import { QUESTION_TTL_SECONDS, readQuestion } from './stored';
import { eventWords } from './words/guest';

/** What an asker is told of: what became of the question. */
export type QuestionText = Extract<
  QuestionStatus,
  'merged' | 'hidden' | 'next' | 'live' | 'answered'
>;

/** The kind of due work that tries one of these texts once more. */
export const QUESTION_RETRY = 'events.question-retry';

const MAX_TEXTS_KEPT = 6;

/** The texts to those who asked, followed until they arrive. */
export function questionTexts(
  event: EventRecord,
  parts: OrderTextsParts,
): RecordTexts<Question, QuestionText, undefined> {
  return recordTexts<Question, QuestionText, undefined>(
    {
      prefix: ['events', event.id, 'question'],
      sender: ({ sender }) => sender ?? event.numbers[0] ?? '',
      where: (key) => ({ map: eventObjects(event.id).questions, key }),
      read: readQuestion,
      identity: ({ id }) => id,
      ttl: () => QUESTION_TTL_SECONDS,
      withText: (question, text) => ({
        ...question,
        texts: [...question.texts, text].slice(-MAX_TEXTS_KEPT),
      }),
      withTexts: (question, texts) => ({ ...question, texts }),
      isStillMeant: (kind, { status }) => kind === status,
      body: (_key, question) =>
        Promise.resolve(eventWords(question.language, parts.texts).questionState(question)),
      templatesFor: () => ({ buttons: undefined, approved: undefined }),
      variables: () => ({}),
      isBroadcast: () => false,
      retry: QUESTION_RETRY,
    },
    parts,
  );
}
