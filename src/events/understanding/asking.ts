import { inLanguage, type Category } from '../event';
import type { EventIntent, EventWishes } from '../intents';
import { folded } from '../../understanding/tokens';
import { has, leftOver } from './answers';
import type { Reader } from './compiled';
import type { Scanned } from './scan';

const PLUS = /^\s*\+\s*(\d{1,5})\b[^\p{L}]*$/u;
const TAG = /(?<![\p{L}\d])#([\p{L}\d_-]{2,24})/gu;
const MOST_TAGS = 5;
const LEAST_WORDS = 2;

/** Reads a text to an event of questions: what is not a plain command is a question for the stage. */
export function readAsking(
  scanned: Scanned,
  reader: Reader,
  categories: readonly Category[],
): EventWishes {
  const { text, all } = scanned;
  const voted = PLUS.exec(text)?.[1] ?? votedFor(scanned, reader);
  if (voted !== undefined) return [{ kind: 'vote', question: Number(voted) }];
  const command = commandIn(scanned, reader);
  if (command) return [command];
  const words = all.filter(({ kind }) => kind === 'word' || kind === 'number');
  if (words.length < LEAST_WORDS) return [{ kind: 'unknown' }];
  return [asked(text, scanned, reader, categories)];
}

function votedFor(scanned: Scanned, reader: Reader): number | undefined {
  if (!has(scanned, 'vote')) return undefined;
  const number = scanned.all.findLast(({ kind }) => kind === 'number');
  const rest = scanned.all.filter(
    ({ kind, word }, at) =>
      kind === 'word' &&
      !reader.is('fillers', word) &&
      !/^(?:question|number|nr|pregunta|numero)$/.test(word) &&
      !scanned.signs.some(({ start, end }) => at >= start && at < end),
  );
  return rest.length === 0 ? number?.value : undefined;
}

/** Only what says nothing but a command is one: "Can you cancel a subscription?" is a question. */
function commandIn(scanned: Scanned, reader: Reader): EventIntent | undefined {
  const { all, signs } = scanned;
  const left = all.filter(
    ({ kind, word }, at) =>
      (kind === 'word' || kind === 'number') &&
      !reader.is('fillers', word) &&
      !reader.is('questions', word) &&
      !signs.some(({ start, end }) => at >= start && at < end),
  ).length;
  if (left > 0) return undefined;
  const long = all.filter(({ kind }) => kind === 'word').length > 7;
  if (has(scanned, 'forget') && !long) return { kind: 'forget' };
  if (has(scanned, 'english')) return { kind: 'language', language: 'en' };
  if (has(scanned, 'spanish')) return { kind: 'language', language: 'es' };
  if (has(scanned, 'position') && !long) return { kind: 'position' };
  if (has(scanned, 'events') && !long) return { kind: 'events' };
  if (has(scanned, 'help') && !long) return { kind: 'help' };
  if (has(scanned, 'menu') && !long) return { kind: 'menu' };
  const asks = scanned.clauses.some((clause) => clause.asks);
  if (has(scanned, 'cancel') && !asks && !long) return { kind: 'cancel' };
  if (has(scanned, 'smalltalk', 'yes', 'no') && !asks && leftOver(scanned, reader) === 0)
    return { kind: 'smalltalk' };
  return undefined;
}

function asked(
  text: string,
  { signs, all }: Scanned,
  reader: Reader,
  categories: readonly Category[],
): EventIntent {
  const first = signs.find(({ kind, start }) => kind === 'anonymous' && start <= 1);
  const last = signs.find(
    ({ kind, end }) =>
      kind === 'anonymous' && all.slice(end).every(({ word }) => reader.is('fillers', word)),
  );
  const anonymous = first ?? last;
  let said = text;
  if (first) said = text.slice(all[first.end - 1]?.end).replace(/^[\s:,.–-]+/u, '');
  else if (last) said = text.slice(0, all[last.start]?.start).replace(/[\s:,(–-]+$/u, '');
  const tags = [...said.matchAll(TAG)].slice(0, MOST_TAGS).map(([, tag = '']) => tag.toLowerCase());
  const [, prefix = '', rest = ''] = /^\s*\[?([\p{L}\d /&-]{2,30})\]?:\s+([^]+)$/u.exec(said) ?? [];
  const category = categories.find(({ id, names }) =>
    [id, ...Object.values(names), inLanguage(names, reader.code)].some(
      (name) => prefix !== '' && folded(name) === folded(prefix.trim()),
    ),
  );
  return {
    kind: 'ask',
    text: (category ? rest : said).replace(TAG, '').replace(/\s+/g, ' ').trim(),
    ...(category ? { category: category.id } : {}),
    tags,
    anonymous: anonymous !== undefined,
  };
}
