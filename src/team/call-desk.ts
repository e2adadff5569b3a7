import type { CallScript, Prompt } from '../ports/call-script';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { noteRead } from './answering-questions';
import { factsOf } from './compose';
import { insteadOf } from './call-instead';
import { keepingIn, policyOf, type Found } from './keeping';
import { letterDesk } from './letters';
import type { TeamParts } from './parts';
import * as rules from './rules/tasks';
import type { Task } from './stored';
import type { Letter } from './stored-people';
import { taskChanges } from './task-changes';
import { teamWords } from './words/team-words';

const KEY_SECONDS = 8;

/**
 * What somebody hears who is rung about a task, and what their key means: 1 done, 2 on it, 3 cannot. `key` is empty when
 * the call has just been picked up or nobody pressed one. Safe to repeat.
 */
export async function callAbout(
  letterKey: string,
  key: string | undefined,
  parts: TeamParts,
): Promise<CallScript> {
  const letters = letterDesk(parts);
  const found = await letters.read(letterKey);
  const words = teamWords(found?.value.language, parts.texts);
  const say = (text: string): Prompt => ({ say: text, language: words.voice });
  const goodbye = (text: string): CallScript => [
    { do: 'prompt', prompt: say(text) },
    { do: 'hangUp' },
  ];
  if (!found) return goodbye(words.call.over);
  const letter = found.value;
  const keeping = keepingIn(parts.records);
  const { task: ref } = letter;
  if (!ref) return newsRead(letterKey, key, found, parts);
  const [task, store, policies] = await together([
    keeping.task(ref.store, ref.id),
    keeping.store(ref.store),
    keeping.policies(),
    key === undefined ? note(letterKey, found, undefined, parts) : undefined,
  ]);
  if (!task || !store || !rules.isOpen(task.value)) return goodbye(words.call.over);
  const isTheirs = rules.assigneeOf(task.value, letter.who) !== undefined;
  if (key === undefined) {
    const facts = factsOf(task.value, store.value, letter.language);
    const keys = isTheirs ? words.call.keys : words.call.managerKeys;
    const says = words.call[isTheirs ? 'member' : 'manager'](facts);
    const again = { say: `${says} ${keys}`, language: words.voice };
    return [
      {
        do: 'askForKey',
        prompts: [again, { pause: 2 }, say(keys)],
        seconds: KEY_SECONDS,
        then: `${parts.callAddress(letterKey)}&at=key`,
      },
      { do: 'prompt', prompt: say(words.call.pressed.none) },
      { do: 'hangUp' },
    ];
  }
  if (key !== '1' && key !== '2' && key !== '3') return goodbye(words.call.pressed.none);
  const { ackMinutes } = policyOf(policies, store.value, task.value.priority);
  const who = { key: letter.who, name: letter.name };
  try {
    const rule = (current: Task): Task =>
      pressed(current, key, letter, who, ackMinutes, parts.now(), words.call.reason);
    // What cannot be done is known before anything is written.
    rule(task.value);
    await together([
      taskChanges(parts)(task, rule, letter.who),
      note(letterKey, found, key, parts),
    ]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'proof-needed')
      return goodbye(words.reply.proof(task.value.code, task.value.proof ?? 'note'));
    return goodbye(words.call.over);
  }
  return goodbye(words.call.pressed[key]);
}

/** Something said to a group is read out; one key says that it was heard. */
async function newsRead(
  letterKey: string,
  key: string | undefined,
  found: Found<Letter>,
  parts: TeamParts,
): Promise<CallScript> {
  const letter = found.value;
  const { call, voice: language } = teamWords(letter.language, parts.texts);
  const hasHeard = key === '1';
  await together([
    note(letterKey, found, hasHeard ? key : undefined, parts),
    // What counts as heard is what was said first; the call came in its place.
    hasHeard ? noteRead(insteadOf(letterKey), parts) : undefined,
  ]);
  if (key !== undefined)
    return [
      { do: 'prompt', prompt: { say: hasHeard ? call.heard : call.pressed.none, language } },
      { do: 'hangUp' },
    ];
  return [
    {
      do: 'askForKey',
      prompts: [
        { say: `${letter.body} ${call.newsKey}`, language },
        { pause: 2 },
        { say: call.newsKey, language },
      ],
      seconds: KEY_SECONDS,
      then: `${parts.callAddress(letterKey)}&at=key`,
    },
    { do: 'hangUp' },
  ];
}

function pressed(
  task: Task,
  key: '1' | '2' | '3',
  letter: Letter,
  who: { readonly key: string; readonly name: string },
  ackMinutes: number,
  at: number,
  reason: string,
): Task {
  const deed = { by: who.key, at, id: `${letter.id}-${key}` };
  if (rules.wasDone(task, deed.id)) return task;
  switch (key) {
    case '1':
      return rules.done(task, deed, {
        name: who.name,
        forAll: rules.assigneeOf(task, who.key) === undefined,
      });
    case '2':
      return rules.onIt(task, deed, who.name, ackMinutes);
    case '3':
      return rules.block(task, deed, who.name, reason);
  }
}

/** Somebody has picked up, and what they pressed if they did. */
const note = (
  letterKey: string,
  found: Found<Letter>,
  pressed: string | undefined,
  parts: TeamParts,
): Promise<unknown> =>
  letterDesk(parts).change(
    letterKey,
    (letter) =>
      letter && {
        ...letter,
        call: { ...letter.call, state: 'answered', ...(pressed ? { pressed } : {}) },
      },
    found,
  );
