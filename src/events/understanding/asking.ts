import { inLanguage, type Category } from '../event';
import type { EventIntent, EventWishes } from '../intents';
import { folded } from '../../understanding/tokens';
import { has, leftOver } from './answers';
import type { Reader } from './compiled';
import type { Scanned } from './scan';
import { saidToStage, unnamedIn } from './stage';

const PLUS = /^\s*\+\s*(\d{1,5})\b[^\p{L}]*$/u;
const TAG = /(?<![\p{L}\d])#([\p{L}\d_-]{2,24})/gu;
const MOST_TAGS = 5;
const LEAST_WORDS = 2;
/** What is said within these is said first. */
const FIRST_PIECES = 2;

const OPENS = new Set(['¿', '¡', '"', '“']);

/** Reads a text to an event of questions: what is not a plain command is a question for the stage. */
export function readAsking(
  scanned: Scanned,
  reader: Reader,
  categories: readonly Category[],
): EventWishes {
  const { text, all } = scanned;
  const voted = PLUS.exec(text)?.[1];
  if (voted !== undefined) return [{ kind: 'vote', question: Number(voted) }];
  const command = commandIn(scanned, reader) ?? remark(scanned, reader);
  if (command) return [command];
  const words = all.filter(({ kind }) => kind === 'word' || kind === 'number');
  const [only] = words;
  if (words.length === 1 && only?.kind === 'number' && only.value !== undefined)
    return [{ kind: 'vote', question: only.value }];
  if (words.length < LEAST_WORDS) return [{ kind: 'unknown' }];
  return [asked(scanned, reader, categories)];
}

/** What is said to the stage and is no question for it. */
function remark(scanned: Scanned, reader: Reader): EventIntent | undefined {
  const said = saidToStage(scanned, reader);
  switch (said?.kind) {
    case 'vote':
      return { kind: 'vote', question: said.question };
    case 'status':
    case 'keep':
      return { kind: 'position' };
    case 'withdraw':
      return said.question === undefined
        ? { kind: 'cancel' }
        : { kind: 'cancel', question: said.question };
    case 'help':
      return { kind: 'help' };
    case 'courtesy':
      return { kind: 'smalltalk' };
    case 'private':
      return { kind: 'unknown' };
    case undefined:
      return undefined;
  }
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
  const first = all.find(({ kind }) => kind === 'word')?.word ?? '';
  const denies = reader.is('recounts', first) || all.some(({ word }) => reader.is('denies', word));
  if (has(scanned, 'forget') && !long && !denies) return { kind: 'forget' };
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

function asked(scanned: Scanned, reader: Reader, categories: readonly Category[]): EventIntent {
  const { text, all } = scanned;
  const unnamed = unnamedIn(scanned, reader);
  // Said first or last it is no part of the question.
  const isFirst = unnamed !== undefined && unnamed.start <= FIRST_PIECES;
  const isLast =
    unnamed !== undefined &&
    all
      .slice(unnamed.end)
      .every(({ kind, word }) => kind === 'break' || reader.is('fillers', word));
  let said = text;
  if (unnamed && isLast && !isFirst)
    said = text.slice(0, all[unnamed.start]?.start).replace(/[\s:,(–-]+$/u, '');
  else if (unnamed && isFirst && !isLast) {
    const begins = all.findIndex(
      ({ kind, word }, at) => at >= unnamed.end && kind !== 'break' && !reader.is('edges', word),
    );
    // "¿" and quotation marks belong to what they open.
    const opens = OPENS.has(all[begins - 1]?.word ?? '') ? begins - 1 : begins;
    said = text.slice(all[opens]?.start ?? 0);
  }
  const tags = [...said.matchAll(TAG)].slice(0, MOST_TAGS).map(([, tag = '']) => tag.toLowerCase());
  const [, prefix = '', rest = ''] =
    /^\s*\[?([\p{L}\d /&-]{2,30}?)\]?(?::\s+|\s[-–—]\s)([^]+)$/u.exec(said) ?? [];
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
    anonymous: unnamed !== undefined,
  };
}
