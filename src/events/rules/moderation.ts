import { Refusal } from '../../ports/refusal';
import type { Question, QuestionChange, Stage } from '../question';
import type { QuestionRequest } from '../staff-api';
import { MAX_QUESTION_LENGTH } from './asking';
import { tidy } from '../../understanding/tidy';

export const MAX_ANSWER_LENGTH = 600;
const MAX_REASON_LENGTH = 160;
const MOST_CHANGES = 12;

/** What a moderator's action makes of a question, and whether the asker is told. */
export interface Moderated {
  readonly question: Question;
  readonly told?: 'merged' | 'hidden' | 'next' | 'live' | 'answered';
}

type Deed = Exclude<QuestionRequest, { readonly action: 'countdown' }>;

/** Decides what one action of a moderator does. Pure. Throws Refusal. */
export function moderate(question: Question, request: Deed, by: string, now: number): Moderated {
  const noted = (did: QuestionChange['did'], text?: string): readonly QuestionChange[] =>
    [...question.history, { at: now, by, did, ...(text ? { text } : {}) }].slice(-MOST_CHANGES);
  if (question.status === 'withdrawn') throw new Refusal('question-withdrawn');
  switch (request.action) {
    case 'approve':
      return {
        question: { ...shown(question), status: 'approved', history: noted('approved') },
      };
    case 'editQuestion': {
      const text = tidy(request.text, MAX_QUESTION_LENGTH);
      if (!text) throw new Refusal('bad-text', { max: MAX_QUESTION_LENGTH });
      return {
        question: {
          ...question,
          text,
          original: question.original ?? question.text,
          history: noted('edited', question.text),
        },
      };
    }
    case 'prioritise': {
      const { category: _category, ...rest } = question;
      const category = request.category ?? question.category;
      return {
        question: {
          ...rest,
          ...(category ? { category } : {}),
          priority: request.priority,
          tags: request.tags ?? question.tags,
          history: noted('prioritised', request.priority),
        },
      };
    }
    case 'merge':
      if (request.into === question.number) throw new Refusal('not-found', { what: 'question' });
      return {
        question: {
          ...question,
          status: 'merged',
          mergedInto: request.into,
          history: noted('merged', `${request.into}`),
        },
        told: 'merged',
      };
    case 'hide': {
      const reason = tidy(request.reason, MAX_REASON_LENGTH);
      return {
        question: { ...question, status: 'hidden', reason, history: noted('hidden', reason) },
        told: 'hidden',
      };
    }
    case 'next':
      return told({ ...shown(question), status: 'next', history: noted('next') }, question);
    case 'live':
      return told(
        { ...shown(question), status: 'live', liveAt: now, history: noted('live') },
        question,
      );
    case 'answer': {
      const answer = tidy(request.text ?? '', MAX_ANSWER_LENGTH);
      return told(
        {
          ...shown(question),
          status: 'answered',
          finishedAt: now,
          ...(answer ? { answer } : {}),
          history: noted('answered', answer),
        },
        { ...question, status: answer ? 'live' : question.status },
      );
    }
  }
}

/** Whoever was told so already is not told again. */
const told = (question: Question, before: Question): Moderated => ({
  question,
  ...(question.status === before.status
    ? {}
    : { told: question.status as NonNullable<Moderated['told']> }),
});

/** A question that is for everybody again: why it was not is forgotten. */
function shown(question: Question): Question {
  const { reason: _reason, mergedInto: _into, ...rest } = question;
  return rest;
}

/** What the host has in view after a question changed. */
export function onStage(
  stage: Stage,
  question: Pick<Question, 'number' | 'status'>,
  now: number,
): Stage {
  const { live, ...rest } = stage;
  const others = stage.next.filter((number) => number !== question.number);
  if (question.status === 'live') return { ...rest, live: question.number, next: others, at: now };
  const kept = live === undefined || live === question.number ? {} : { live };
  const next = question.status === 'next' ? [...others, question.number] : others;
  return { ...rest, ...kept, next, at: now };
}
