import { isConflict, Unavailable, type Records } from '../ports/records';
import { allDone, together } from '../ports/settled';
import type { Left } from './guest';
import { eventObjects, numberKey } from './objects';
import type { Question } from './question';
import { onStage } from './rules/moderation';
import type { Reply } from './rules/replies';
import { afterForgetting, decideWithdrawal, takenBack } from './rules/withdrawal';
import { readQuestion, readStage } from './stored';
import { writeQuestion } from './write-question';

/** A guest who takes a question back has asked few: the newest of theirs are looked at. */
const MOST_LOOKED_AT = 20;
/** Whoever is forgotten has their questions looked for among so many of the newest, besides those they are known by. */
const MOST_TICKETS = 1_000;
/** Questions are merged into one that goes on, and that one perhaps into another. */
const MOST_MERGES = 10;
const MAX_TRIES = 6;

interface Asker {
  /** Person key. */
  readonly key: string;
  readonly left: Left | undefined;
}

/** What was done about the wish to take a question back. */
export interface Withdrawn {
  readonly reply: Reply;
  /** The asker has to say which one. */
  readonly asks?: boolean;
}

/**
 * Takes a question back for whoever asked it, the one of this number or the only one that it can be; it leaves the list
 * and the stage, and nobody is told. The same text again takes back nothing else. Throws Taken or Changed when a moderator was faster.
 */
export async function withdraw(
  records: Records,
  event: string,
  { key, left }: Asker,
  number: number | undefined,
  { sid, at }: { readonly sid: string; readonly at: number },
): Promise<Withdrawn> {
  const numbers =
    number === undefined ? (left?.questions ?? []).slice(0, MOST_LOOKED_AT) : [number];
  const kept = await questionsOf(records, event, numbers);
  const again = kept.find(({ question }) => question.withdrawnWith === sid);
  if (again) return { reply: gone(again.question) };
  const own = kept.filter(({ question }) => question.asker === key);
  const decided = decideWithdrawal(
    own.map(({ question }) => question),
    number,
  );
  if (decided.does === 'tell') return { reply: decided.reply };
  if (decided.does === 'ask')
    return { reply: { say: 'whichQuestion', questions: decided.questions }, asks: true };
  const taken = own.find(({ question }) => question.number === decided.question.number);
  if (taken) {
    const before = await withOthers(records, event, taken.question);
    const after = takenBack(before, { sid, at });
    await writeQuestion(records, event, after, taken.revision);
    if (after.status === 'withdrawn') await offStage(records, event, after.number, at);
  }
  return { reply: gone(decided.question) };
}

const gone = (question: Question): Reply => ({
  say: 'questionState',
  question: { ...question, status: 'withdrawn' },
});

/**
 * Somebody is forgotten: their questions go, and their votes lead to nobody any more; how many voted stays. A question
 * that others asked too stays for them, without the one who is forgotten. Safe to repeat.
 */
export async function forgetAsker(
  records: Records,
  event: string,
  { key, left }: Asker,
  now: number,
): Promise<void> {
  const names = eventObjects(event);
  const tickets = (await records.newest(names.tickets, MOST_TICKETS)).filter(
    ({ data }) => (data as { who?: unknown } | null)?.who === key,
  );
  const asked = [
    ...new Set([...(left?.questions ?? []), ...tickets.map(({ index }) => index + 1)]),
  ];
  const [votes] = await together([
    votesAmong(records, event, [...asked, ...(left?.votes ?? [])]),
    allDone(asked.map((number) => forgetQuestion(records, event, number, key, now))),
  ]);
  await allDone(
    votes.map((number) => records.remove({ map: names.votes, key: `${numberKey(number)}-${key}` })),
  );
}

/** A question of somebody who is forgotten. */
async function forgetQuestion(
  records: Records,
  event: string,
  number: number,
  key: string,
  now: number,
): Promise<void> {
  const names = eventObjects(event);
  const at = numberKey(number);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [kept] = await questionsOf(records, event, [number]);
    if (kept?.question.asker !== key) return;
    const stays = afterForgetting(await withOthers(records, event, kept.question));
    try {
      if (stays) {
        await writeQuestion(records, event, stays, kept.revision);
        return;
      }
      await records.remove({ map: names.questions, key: at }, kept.revision);
      await allDone([
        records.remove({ map: names.asked, key: at }),
        offStage(records, event, number, now),
      ]);
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('moderators are changing this question');
}

/** The host has a question in view no more that is no longer there. */
async function offStage(
  records: Records,
  event: string,
  number: number,
  now: number,
): Promise<void> {
  const { stage: document } = eventObjects(event);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await records.read({ document });
    const stage = readStage(kept?.data);
    if (!kept || (stage.live !== number && !stage.next.includes(number))) return;
    try {
      await records.replace(
        { document },
        onStage(stage, { number, status: 'withdrawn' }, now),
        kept.revision,
      );
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing the stage');
}

interface KeptQuestion {
  readonly question: Question;
  readonly revision: string;
}

async function questionsOf(
  records: Records,
  event: string,
  numbers: readonly number[],
): Promise<readonly KeptQuestion[]> {
  const { questions: map } = eventObjects(event);
  const kept = await together(
    numbers.map((number) => records.read({ map, key: numberKey(number) })),
  );
  return kept.flatMap((one) => {
    const question = readQuestion(one?.data);
    return one && question ? [{ question, revision: one.revision }] : [];
  });
}

/** The question, with those that others asked and that still go on as this one. */
async function withOthers(records: Records, event: string, question: Question): Promise<Question> {
  const merged = await questionsOf(records, event, question.alsoAsked ?? []);
  const others = merged.filter(
    ({ question: other }) =>
      other.status === 'merged' &&
      other.mergedInto === question.number &&
      other.asker !== question.asker,
  );
  return { ...question, alsoAsked: others.map((other) => other.question.number) };
}

/** The numbers under which votes for these questions are counted, those included that they were merged into. */
async function votesAmong(
  records: Records,
  event: string,
  numbers: readonly number[],
): Promise<readonly number[]> {
  const all = new Set(numbers);
  let fresh: readonly number[] = [...all];
  for (let merges = 0; fresh.length > 0 && merges < MOST_MERGES; merges++) {
    const kept = await questionsOf(records, event, fresh);
    fresh = kept.flatMap(({ question: { mergedInto } }) =>
      mergedInto === undefined || all.has(mergedInto) ? [] : [mergedInto],
    );
    for (const number of fresh) all.add(number);
  }
  return [...all];
}
