import type { EventIntent, ReadingContext } from '../intents';
import type { Reader } from './compiled';
import { answeredName } from './names';
import type { Scanned, Sign } from './scan';

const EMAIL = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.\p{L}{2,}/u;
const CODE = /(?<!\d)\d(?:[ -]?\d){5}(?!\d)/;

/** Whether one of these kinds of phrases is in a text. */
export const has = (
  { signs }: Pick<Scanned, 'signs'>,
  ...kinds: readonly Sign['kind'][]
): boolean => signs.some(({ kind }) => kinds.includes(kind));

/** Words of a text that no phrase has claimed and that are more than courtesy. */
export function leftOver({ all, signs }: Scanned, reader: Reader): number {
  return all.filter(
    ({ kind, word }, at) =>
      kind !== 'break' &&
      kind !== 'emoji' &&
      !reader.is('fillers', word) &&
      !signs.some(({ start, end }) => at >= start && at < end),
  ).length;
}

/** A number that is all the text says, or that stands for one of the choices. */
function picked(scanned: Scanned, reader: Reader): number | undefined {
  for (const [kind, number] of [
    ['pick1', 1],
    ['pick2', 2],
    ['pick3', 3],
  ] as const)
    if (has(scanned, kind)) return number;
  const said = scanned.all.filter(
    ({ kind, word }) => kind !== 'break' && kind !== 'emoji' && !reader.is('fillers', word),
  );
  // "1" and "one" both; "a" is courtesy.
  const [only, more] = said.length > 0 ? said : scanned.all.filter(({ kind }) => kind === 'number');
  return more === undefined && only?.kind === 'number' ? only.value : undefined;
}

/** What a short answer to an open question means; undefined = it is no answer to that question. */
export function answerTo(
  { asked }: ReadingContext,
  scanned: Scanned,
  reader: Reader,
): EventIntent | undefined {
  const { text } = scanned;
  switch (asked) {
    case null:
      return undefined;
    case 'email':
    case 'code': {
      const code = asked === 'code' ? CODE.exec(text)?.[0] : undefined;
      if (code !== undefined) return { kind: 'code', code: code.replace(/\D/g, '') };
      const email = EMAIL.exec(text)?.[0];
      if (email !== undefined) return { kind: 'email', email: email.toLowerCase() };
      if (asked === 'code' && has(scanned, 'newCode')) return { kind: 'newCode' };
      if (has(scanned, 'skip')) return { kind: 'skip' };
      return has(scanned, 'no') ? { kind: 'no' } : undefined;
    }
    case 'cancel':
    case 'forget':
    case 'item':
    case 'which':
    case 'instead':
      return choice(scanned, reader);
    case 'withdraw':
      return whichIsWithdrawn(scanned, reader);
    case 'name': {
      if (has(scanned, 'skip')) return { kind: 'skip' };
      const command = has(scanned, 'help', 'menu', 'forget', 'english', 'spanish', 'events');
      if (command || scanned.all.some(({ word }) => word === 'ITEM')) return undefined;
      const name = answeredName(scanned, reader);
      if (name !== '') return { kind: 'name', name };
      return has(scanned, 'no') ? { kind: 'no' } : undefined;
    }
    case 'feedback': {
      const orders = has(scanned, 'request') || scanned.all.some(({ word }) => word === 'ITEM');
      const talks = has(scanned, 'comment');
      if (orders && !talks) return undefined;
      if (has(scanned, 'help', 'menu', 'forget', 'english', 'spanish', 'events') && !talks)
        return undefined;
      if (has(scanned, 'no', 'skip') && leftOver(scanned, reader) === 0) return { kind: 'no' };
      return { kind: 'comment', text: text.trim() };
    }
  }
}

/** "14", "the one with 14": the number of a question. A plus before it votes for one instead. */
function whichIsWithdrawn(scanned: Scanned, reader: Reader): EventIntent | undefined {
  if (scanned.text.trim().startsWith('+')) return undefined;
  const numbers = scanned.all.filter(({ kind }) => kind === 'number');
  const [only] = numbers;
  const words = scanned.all.filter(
    ({ kind, word }) => kind === 'word' && !reader.is('fillers', word),
  );
  if (only?.value !== undefined && numbers.length === 1 && words.length <= 1)
    return { kind: 'cancel', question: only.value };
  if (leftOver(scanned, reader) > 0) return undefined;
  return has(scanned, 'no', 'keep') ? { kind: 'keep' } : undefined;
}

function choice(scanned: Scanned, reader: Reader): EventIntent | undefined {
  if (scanned.all.some(({ word }) => word === 'ITEM' || word === 'MOD')) return undefined;
  const number = picked(scanned, reader);
  if (number !== undefined) return { kind: 'pick', number };
  if (has(scanned, 'keep')) return { kind: 'keep' };
  const agreed = has(scanned, 'yes');
  const first = scanned.all.find(
    ({ kind, word }) => kind === 'word' && (word === 'no' || !reader.is('fillers', word)),
  );
  const refused = has(scanned, 'no') || first?.word === 'no';
  if (has(scanned, 'cancel') && !refused) return agreed ? { kind: 'yes' } : { kind: 'cancel' };
  // Whoever begins with a no keeps what there is, whatever the reason.
  if (refused && !agreed) return { kind: 'no' };
  if (leftOver(scanned, reader) > 1) return undefined;
  return agreed && !refused ? { kind: 'yes' } : undefined;
}
