import type { Records } from '../ports/records';
import { allDone } from '../ports/settled';
import { eventObjects, numberKey } from './objects';
import type { Question } from './question';
import { superfluous } from './rules/asking';
import { readGuest, readQuestion } from './stored';

/** Longer than any webhook and its repeats take: what is younger may still be in the making. */
const SETTLED_AFTER_MS = 2 * 60_000;
/** So many questions are looked through at most, and so many taken out in one look. */
const MOST_QUESTIONS = 1_000;
const MOST_AT_ONCE = 10;

/**
 * Looks after the questions of one event, once a minute: where webhooks were cut off, one message may have left several;
 * the one that its asker was told the number of stays.
 */
export async function watchQuestions(
  event: string,
  { records, now }: { readonly records: Records; readonly now: () => number },
): Promise<void> {
  const names = eventObjects(event);
  const rows = await records.page(names.questions, { limit: MOST_QUESTIONS });
  const settled = now() - SETTLED_AFTER_MS;
  const questions = rows.flatMap(({ data }): Question[] => {
    const question = readQuestion(data);
    return question && question.askedAt < settled ? [question] : [];
  });
  const askers = [...new Set(superfluous(questions, new Map()).map(({ asker = '' }) => asker))];
  if (askers.length === 0) return;
  const told = await Promise.all(
    askers.slice(0, MOST_AT_ONCE).map(async (key) => {
      const guest = readGuest((await records.read({ map: names.guests, key }))?.data);
      return [key, guest?.left?.questions ?? []] as const;
    }),
  );
  const known = new Map(told);
  await allDone(
    superfluous(
      questions.filter(({ asker = '' }) => known.has(asker)),
      known,
    )
      .slice(0, MOST_AT_ONCE)
      .map(({ number }) => records.remove({ map: names.questions, key: numberKey(number) })),
  );
}
