import { FactsChanged } from '../ports/facts-changed';
import { isConflict, Unavailable } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone, together } from '../ports/settled';
import type { OpenEvent } from './event';
import { eventObjects, numberKey } from './objects';
import type { OrderTextsParts } from './order-texts';
import type { Question, Stage } from './question';
import { questionTexts } from './question-texts';
import { moderate, onStage } from './rules/moderation';
import type { EventsAnswer, QuestionRequest } from './staff-api';
import { QUESTION_TTL_SECONDS, readQuestion, readStage } from './stored';
import { writeQuestion } from './write-question';
import { eventSaid } from './words/staff';

export interface ModerationParts extends OrderTextsParts {
  readonly confirmed: Promise<boolean>;
  readonly language?: string;
  /** The name of whoever moderates. */
  readonly by: string;
}

const MAX_TRIES = 6;

/** Carries out one action of a moderator, and tells the asker what became of the question. */
export async function actOnQuestion(
  request: QuestionRequest,
  { event }: OpenEvent,
  parts: ModerationParts,
): Promise<EventsAnswer> {
  const { records } = parts;
  const names = eventObjects(event.id);
  const key = numberKey(request.question);
  const texts = questionTexts(event, parts);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [kept, stageKept, confirmed] = await together([
      records.read({ map: names.questions, key }),
      records.read({ document: names.stage }),
      parts.confirmed,
    ]);
    if (!confirmed) throw new FactsChanged();
    const before = readQuestion(kept?.data);
    if (!kept || !before) throw new Refusal('not-found', { what: 'question' });
    const now = parts.now();
    const stage = readStage(stageKept?.data);
    const writeStage = (next: Stage) =>
      stageKept
        ? records.replace({ document: names.stage }, next, stageKept.revision)
        : records.create({ document: names.stage }, next);
    try {
      if (request.action === 'countdown') {
        const { until: _until, ...rest } = stage;
        await writeStage({
          ...rest,
          ...(request.seconds > 0 ? { until: now + request.seconds * 1_000 } : {}),
          at: now,
        });
        return answer(before);
      }
      if (request.action === 'merge') await mergeVotes(request.into);
      const { question, told } = moderate(before, request, parts.by, now);
      const planned =
        told === undefined || question.address === undefined
          ? { record: question }
          : texts.plan(question, told);
      const moves = question.status !== before.status;
      const [written] = await together([
        writeQuestion(records, event.id, planned.record, kept.revision),
        moves ? writeStage(onStage(stage, question, now)) : undefined,
      ]);
      if (question.status === 'live' && stage.live !== undefined && stage.live !== question.number)
        await stepDown(stage.live);
      const sent = planned.text
        ? await texts.send(key, planned.record, written.revision, planned.text)
        : planned.record;
      return answer(sent);
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing this question');

  function answer(question: Question): EventsAnswer {
    return { ok: true, question, said: eventSaid('question', event.name, parts.language) };
  }

  /** The question that was on stage before is done. */
  async function stepDown(number: number): Promise<void> {
    const kept = await records.read({ map: names.questions, key: numberKey(number) });
    const question = readQuestion(kept?.data);
    if (!kept || question?.status !== 'live') return;
    const done: Question = { ...question, status: 'answered', finishedAt: parts.now() };
    await writeQuestion(records, event.id, done, kept.revision).catch((error: unknown) => {
      if (!isConflict(error)) throw error;
    });
  }

  /** Votes for a question that is merged count for the other one. */
  async function mergeVotes(into: number): Promise<void> {
    const [one, other] = await together([
      records.read({ map: names.questions, key }),
      records.read({ map: names.questions, key: numberKey(into) }),
    ]);
    const from = readQuestion(one?.data);
    const target = readQuestion(other?.data);
    if (!other || !from || !target || target.status === 'merged')
      throw new Refusal('not-found', { what: 'question' });
    if ([from, target].some(({ status }) => status === 'withdrawn'))
      throw new Refusal('question-withdrawn');
    if (from.status === 'merged') return;
    const [mine, theirs] = await together([
      records.page(names.votes, { from: `${key}-`, limit: 1_000 }),
      records.page(names.votes, { from: `${numberKey(into)}-`, limit: 1_000 }),
    ]);
    const voters = (rows: readonly { readonly key: string }[], number: string): readonly string[] =>
      rows.flatMap((row) =>
        row.key.startsWith(`${number}-`) ? [row.key.slice(number.length + 1)] : [],
      );
    const known = new Set(voters(theirs, numberKey(into)));
    // Whoever asked the same wants to hear it as well; nobody counts twice.
    const more = [...voters(mine, key), ...(from.asker ? [from.asker] : [])].filter(
      (voter) => !known.has(voter) && voter !== target.asker,
    );
    const fresh = [...new Set(more)];
    await allDone(
      fresh.map((voter) =>
        records.put(
          { map: names.votes, key: `${numberKey(into)}-${voter}` },
          { v: 1, at: parts.now() },
          { ttl: QUESTION_TTL_SECONDS },
        ),
      ),
    );
    await writeQuestion(
      records,
      event.id,
      {
        ...target,
        votes: target.votes + fresh.length,
        alsoAsked: [...new Set([...(target.alsoAsked ?? []), request.question])],
      },
      other.revision,
    );
  }
}
