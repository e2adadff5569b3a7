import type { Records } from '../ports/records';
import { eventObjects, numberKey } from './objects';
import { publicQuestion, type Question } from './question';
import { QUESTION_TTL_SECONDS } from './stored';

/** Writes a question, and what everybody may see of it. */
export async function writeQuestion(
  records: Records,
  event: string,
  question: Question,
  revision: string,
): Promise<{ readonly revision: string }> {
  const names = eventObjects(event);
  const key = numberKey(question.number);
  const writing = records.replace({ map: names.questions, key }, question, revision, {
    ttl: QUESTION_TTL_SECONDS,
  });
  const kept = await writing;
  const shown = publicQuestion(question);
  if (shown) await records.put({ map: names.asked, key }, shown, { ttl: QUESTION_TTL_SECONDS });
  else await records.remove({ map: names.asked, key });
  return kept;
}
