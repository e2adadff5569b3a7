import type { Guest } from '../guest';
import type { EventIntent } from '../intents';
import type { Question } from '../question';
import { MAX_NAME_LENGTH } from './order';
import { tidy } from '../../understanding/tidy';

export const MAX_QUESTION_LENGTH = 300;
const FLOOD_WINDOW_MS = 10 * 60_000;

/** When somebody asked in the last ten minutes, newest first. */
export const askedLately = ({ questions }: Guest, now: number): readonly number[] =>
  questions.filter((at) => now - at < FLOOD_WINDOW_MS);

/** Only what everybody can see can be voted for; what was merged counts for the other one. */
export const canBeVotedFor = ({ status }: Question): boolean =>
  status === 'approved' || status === 'next' || status === 'live' || status === 'merged';

/** A question as it comes in: the moderator sees it first. */
export function newQuestion(parts: {
  readonly said: Pick<
    Extract<EventIntent, { kind: 'ask' }>,
    'text' | 'category' | 'tags' | 'anonymous'
  >;
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly now: number;
  readonly from: Pick<
    Question,
    'asker' | 'address' | 'sender' | 'askedWith' | 'heardAt' | 'language'
  >;
}): Question {
  const { said } = parts;
  return {
    v: 1,
    id: parts.id,
    number: parts.number,
    text: tidy(said.text, MAX_QUESTION_LENGTH),
    name: said.anonymous ? '' : tidy(parts.name, MAX_NAME_LENGTH),
    anonymous: said.anonymous,
    ...(said.category === undefined ? {} : { category: said.category }),
    tags: said.tags,
    priority: 'normal',
    votes: 0,
    status: 'received',
    ...parts.from,
    askedAt: parts.now,
    history: [],
    texts: [],
  };
}

/**
 * The questions that one message left beside the one it stands for: webhooks that were cut off had each drawn a number.
 * What the asker was told of stays (`told`: numbers by asker), and what a moderator has taken up; otherwise the first.
 */
export function superfluous(
  questions: readonly Question[],
  told: ReadonlyMap<string, readonly number[]>,
): readonly Question[] {
  const byMessage = new Map<string, Question[]>();
  for (const question of questions) {
    const { asker, askedWith } = question;
    if (asker === undefined || askedWith === undefined) continue;
    const message = `${asker} ${askedWith}`;
    byMessage.set(message, [...(byMessage.get(message) ?? []), question]);
  }
  return [...byMessage.values()].flatMap((same) => {
    const stays = ({ asker = '', number, status, history }: Question): boolean =>
      status !== 'received' || history.length > 0 || (told.get(asker)?.includes(number) ?? false);
    const [first] = [...same].sort((one, other) => one.number - other.number);
    return same.filter((question) => (same.some(stays) ? !stays(question) : question !== first));
  });
}
