import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Client } from 'twilio-sync';
import { eventObjects } from '../../src/events/objects';
import type { Question, Stage } from '../../src/events/question';
import { EMPTY_STAGE } from '../../src/events/question';
import { stageOrder } from '../../src/events/rules/stage-order';
import type { EventsAnswer, QuestionRequest } from '../../src/events/staff-api';
import { readQuestion, readStage } from '../../src/events/stored';
import { QUESTIONS_WORDS } from '../../src/events/words/page-questions';
import { language } from '../components/language';
import { watchDocument, watchMap, type Stop } from '../live/objects';
import { createPresses, type Presses } from '../live/presses';
import { isAtLeast } from '../live/service-clock';
import { askEvents } from './actions';

export interface QuestionRow {
  readonly key: string;
  readonly question: Question;
}

type ActionOf<Request> = Request extends { readonly action: infer Name } ? Name : never;
export type QuestionAction = ActionOf<QuestionRequest>;
type WithoutAddress<Request> = Request extends unknown
  ? Omit<Request, 'event' | 'question'>
  : never;
/** What can be done to a question, without saying which. */
export type QuestionChange = WithoutAddress<QuestionRequest>;

/** What the page knows of one event's questions, live, and what it can do to them. */
export interface Questions {
  readonly loaded: ReadonlySignal<boolean>;
  /** Oldest first: whoever asked first is looked at first. */
  readonly received: ReadonlySignal<readonly QuestionRow[]>;
  /** In the order in which they should come on stage. */
  readonly approved: ReadonlySignal<readonly QuestionRow[]>;
  /** The one on stage, then those up next in their order. */
  readonly stage: ReadonlySignal<readonly QuestionRow[]>;
  /** Answered, merged, not taken and taken back, newest first. */
  readonly finished: ReadonlySignal<readonly QuestionRow[]>;
  readonly shown: ReadonlySignal<Stage>;
  readonly presses: Presses<QuestionAction>;
  act(row: QuestionRow, change: QuestionChange, event: string): Promise<boolean>;
  follow(client: Client, event: string): Promise<void>;
}

/** Moderating words in the language of whoever looks at the page. */
export const questionWords = () => QUESTIONS_WORDS[language()];

type QuestionAnswer = Extract<EventsAnswer, { readonly question: Question }>;

export function createQuestions(): Questions {
  const loaded = signal(false);
  const all = signal<ReadonlyMap<string, Question>>(new Map());
  const shown = signal<Stage>(EMPTY_STAGE);
  const presses = createPresses<QuestionAction>();
  let stops: Stop[] = [];
  let following = 0;

  const withStatus = (...statuses: readonly Question['status'][]): QuestionRow[] =>
    [...all.value].flatMap(([key, question]) =>
      statuses.includes(question.status) ? [{ key, question }] : [],
    );

  return {
    loaded,
    received: computed(() =>
      withStatus('received').sort((one, other) => one.question.number - other.question.number),
    ),
    approved: computed(() =>
      withStatus('approved').sort((one, other) => stageOrder(one.question, other.question)),
    ),
    stage: computed(() => {
      const { next } = shown.value;
      const place = ({ question: { number, status } }: QuestionRow): number =>
        status === 'live' ? -1 : next.includes(number) ? next.indexOf(number) : next.length;
      return withStatus('live', 'next').sort((one, other) => place(one) - place(other));
    }),
    finished: computed(() =>
      withStatus('answered', 'merged', 'hidden', 'withdrawn').sort(
        (one, other) => (other.question.finishedAt ?? 0) - (one.question.finishedAt ?? 0),
      ),
    ),
    shown,
    presses,
    act: (row, change, event) =>
      presses.press(row.key, change.action, async () => {
        const answer = await askEvents<QuestionAnswer>({
          ...change,
          event,
          question: row.question.number,
        });
        all.value = new Map(all.value).set(row.key, answer.question);
        return answer;
      }),
    async follow(client, event) {
      const mine = ++following;
      stops.forEach((stop) => stop());
      stops = [];
      const names = eventObjects(event);
      const opened = await Promise.all([
        watchMap(client, names.questions, readQuestion, (next) => {
          all.value = next;
        }),
        watchDocument(client, names.stage, readStage, (next) => {
          isAtLeast(next.at);
          shown.value = next;
        }),
      ]);
      if (mine !== following) return void opened.forEach((stop) => stop());
      stops = opened;
      loaded.value = true;
    },
  };
}
