import type { Language } from '../languages/languages';
import type { SentText } from '../messaging/delivery';

/**
 * `received`: waits for the moderator. `approved`: everybody sees it. `merged`: another one says the same. `hidden`: not
 * taken. `next`: coming up. `live`: on stage. `answered`: done. `withdrawn`: the asker took it back.
 */
export type QuestionStatus =
  'received' | 'approved' | 'merged' | 'hidden' | 'next' | 'live' | 'answered' | 'withdrawn';

export type Priority = 'high' | 'normal' | 'low';

/** A question as it is kept in the event's map `questions`, under its number. */
export interface Question {
  readonly v: 1;
  readonly id: string;
  readonly number: number;
  /** As it is shown: the moderator may have put it better. */
  readonly text: string;
  /** What the asker wrote, once it was put differently. */
  readonly original?: string;
  /** Empty when the asker gave none or wants none shown. */
  readonly name: string;
  readonly anonymous: boolean;
  /** Id of a category of the event. */
  readonly category?: string;
  readonly tags: readonly string[];
  readonly priority: Priority;
  readonly votes: number;
  readonly status: QuestionStatus;
  /** Person key of who asked by text; absent for one from the public page. */
  readonly asker?: string;
  readonly address?: string;
  /** The number of ours that was texted, which the asker is told from. */
  readonly sender?: string;
  readonly heardAt?: number;
  readonly language?: Language;
  readonly askedAt: number;
  readonly askedWith?: string;
  /** When it came on stage, and when it was done. */
  readonly liveAt?: number;
  readonly finishedAt?: number;
  /** What was answered in writing. */
  readonly answer?: string;
  /** Why it was not taken, as the asker was told. */
  readonly reason?: string;
  /** The number of the question that says the same. */
  readonly mergedInto?: number;
  /** The text that took it back. */
  readonly withdrawnWith?: string;
  /** The numbers of those that go on as this one. */
  readonly alsoAsked?: readonly number[];
  /** What moderators did, oldest first, the last dozen. */
  readonly history: readonly QuestionChange[];
  readonly texts: readonly SentText[];
}

export interface QuestionChange {
  readonly at: number;
  /** The member of staff's name. */
  readonly by: string;
  readonly did:
    'edited' | 'approved' | 'prioritised' | 'merged' | 'hidden' | 'next' | 'live' | 'answered';
  /** What the question said before, or the reason. */
  readonly text?: string;
}

/** A question as everybody sees it. */
export interface AskedQuestion {
  readonly v: 1;
  readonly number: number;
  readonly text: string;
  /** First name, or empty. */
  readonly name: string;
  readonly category?: string;
  readonly tags: readonly string[];
  readonly priority: Priority;
  readonly votes: number;
  readonly status: Extract<QuestionStatus, 'approved' | 'next' | 'live' | 'answered'>;
  readonly askedAt: number;
  readonly liveAt?: number;
  readonly answer?: string;
}

/** What the host has in view: the document `stage`. */
export interface Stage {
  readonly v: 1;
  /** The number of the question on stage. */
  readonly live?: number;
  /** The next ones, in this order. */
  readonly next: readonly number[];
  /** When the countdown ends; absent = there is none. */
  readonly until?: number;
  readonly at: number;
}

export const EMPTY_STAGE: Stage = { v: 1, next: [], at: 0 };

/** Somebody would like to hear this one too. */
export interface Vote {
  readonly v: 1;
  readonly at: number;
}

const isForEverybody = (status: QuestionStatus): status is AskedQuestion['status'] =>
  status === 'approved' || status === 'next' || status === 'live' || status === 'answered';

/** The question as everybody may see it; undefined while it is not for everybody. */
export function publicQuestion(question: Question): AskedQuestion | undefined {
  const { status } = question;
  if (!isForEverybody(status)) return undefined;
  return {
    v: 1,
    number: question.number,
    text: question.text,
    name: question.anonymous ? '' : (question.name.split(/\s+/)[0] ?? ''),
    ...(question.category === undefined ? {} : { category: question.category }),
    tags: question.tags,
    priority: question.priority,
    votes: question.votes,
    status,
    askedAt: question.askedAt,
    ...(question.liveAt === undefined ? {} : { liveAt: question.liveAt }),
    ...(question.answer === undefined ? {} : { answer: question.answer }),
  };
}
