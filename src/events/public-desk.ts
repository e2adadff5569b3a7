import type { NewId } from '../ports/clock';
import { Taken, type Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import type { EventRecord } from './event';
import { eventObjects, numberKey } from './objects';
import { newQuestion } from './rules/asking';
import type { PublicQuestion, PublicQuestionAnswer } from './staff-api';
import { QUESTION_TTL_SECONDS, VOTE_TTL_SECONDS } from './stored';

/** So many questions from the public page in a minute are a crowd; more are somebody's program. */
const MOST_A_MINUTE = 30;
const MINUTE_MS = 60_000;

/** Takes a question from the public page, where nobody is known. The same id again is the same question. */
export async function askFromPage(
  asked: PublicQuestion,
  event: EventRecord,
  parts: { readonly records: Records; readonly newId: NewId; readonly now: () => number },
): Promise<PublicQuestionAnswer> {
  const { records } = parts;
  const names = eventObjects(event.id);
  if (event.mode !== 'questions') throw new Refusal('not-found', { what: 'event' });
  if (event.state !== 'open') throw new Refusal('event-closed', { name: event.name });
  const now = parts.now();
  const who = `p${asked.id}`;
  const newest = await records.newest(names.tickets, MOST_A_MINUTE + 1);
  const fromPages = newest.filter(({ data }) => isRecentFromPage(data, now));
  if (fromPages.length > MOST_A_MINUTE) throw new Refusal('busy');
  try {
    await records.create(
      { map: names.votes, key: `asked-${who}` },
      { v: 1, at: now },
      {
        ttl: VOTE_TTL_SECONDS,
      },
    );
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    const before = newest.find(({ data }) => (data as { who?: unknown } | null)?.who === who);
    if (before) return { ok: true, number: before.index + 1 };
  }
  const number = (await records.append(names.tickets, { who, at: now })) + 1;
  const known = event.categories.some(({ id }) => id === asked.category);
  const question = newQuestion({
    said: {
      text: asked.text,
      tags: [],
      anonymous: asked.anonymous,
      ...(asked.category !== undefined && known ? { category: asked.category } : {}),
    },
    number,
    id: parts.newId(8),
    name: asked.name,
    now,
    from: {},
  });
  if (question.text === '') throw new Refusal('bad-text', { max: 300 });
  await records.create({ map: names.questions, key: numberKey(number) }, question, {
    ttl: QUESTION_TTL_SECONDS,
  });
  return { ok: true, number };
}

function isRecentFromPage(data: unknown, now: number): boolean {
  const ticket = data as { who?: unknown; at?: unknown } | null;
  return (
    typeof ticket?.who === 'string' &&
    ticket.who.startsWith('p') &&
    typeof ticket.at === 'number' &&
    now - ticket.at < MINUTE_MS
  );
}
