import type { Intent, Understood, UnderstandContext } from '../intents';
import {
  answeredName,
  answeredNotes,
  answeredSize,
  bareNumber,
  leadingNumber,
  noteText,
  numbered,
  numberContradicts,
  wordless,
} from './answers';
import { isAhead } from './ahead';
import { asks, asksAboutTheWait, betweenCourtesy } from './beside';
import type { Compiled } from './compiled';
import { joining, withoutCount } from './join';
import { cleanName, introduced, segments, sortLeftovers, written } from './leftovers';
import { scan } from './marks';
import type { Scanned } from './scanned';
import { has, leftToSay, looseCount } from './reading';
import type { Reading } from './reading';
import { readable } from '../../understanding/tokens';
import { isGoing, wishes } from './wishes';

/** Understood with joining among them: a join comes first, unless the guest is going. */
function everyWish(reading: Reading): Intent[] {
  const found = wishes(reading);
  const asks = has(reading.scanned, 'join', 'toWait') && reading.asked === null;
  const remains = found.some(
    ({ kind }) => kind === 'stay' || (kind === 'coming' && reading.asked !== null),
  );
  const told = remains && !asks && reading.asked === null ? joining(reading) : null;
  // "7, Ito, can wait as long as it takes".
  const isParty = told?.name !== undefined && told.size !== undefined;
  const join = remains && !asks ? (isParty ? told : null) : joining(reading);
  const corrects = has(reading.scanned, 'corrects', 'cancelThat');
  if (join === null) {
    // "One of us isn't coming, so just 2 of us", "we've grown, 9 of us".
    const fewer = found.some((intent) => intent.kind === 'resizeBy' && intent.by < 0);
    const loose = reading.scanned.all[looseCount(reading, fewer || corrects)];
    // "I meant 3, I forgot to count myself".
    const oneself = loose?.value === 1 && has(reading.scanned, 'resize');
    const left = oneself ? undefined : loose?.value;
    const counted = left !== undefined && reading.asked === null && (left > 1 || !fewer);
    const others = found.filter(({ kind }) => kind !== 'resize');
    const changed = has(reading.scanned, 'resize') && others.length === found.length;
    if (counted && (changed || corrects)) return [{ kind: 'resize', size: left }, ...others];
    return found.map((intent) =>
      counted && intent.kind === 'resizeBy' ? { kind: 'resize', size: left } : intent,
    );
  }
  // "Two cancelled, so we're 3" counts the party that is on the list.
  if (
    join.name === undefined &&
    join.size !== undefined &&
    (corrects || found.some(({ kind }) => kind === 'resizeBy'))
  ) {
    return [
      { kind: 'resize', size: join.size },
      ...found.filter(({ kind }) => kind !== 'resizeBy'),
    ];
  }
  const others = found.filter(({ kind }) => !['resize', 'resizeBy', 'coming'].includes(kind));
  // "Apúntame, Nerea y tres más".
  const more = found.find((intent) => intent.kind === 'resizeBy' && intent.by > 0);
  const isHost = join.name !== undefined && join.size === undefined && more?.kind === 'resizeBy';
  if (isHost) return [...others.filter(isGoing), { ...join, size: more.by + 1 }, ...others];
  return [...others.filter(isGoing), join, ...others.filter((intent) => !isGoing(intent))];
}

function forName(reading: Reading): Intent[] {
  const name = answeredName(reading);
  const found = everyWish(reading);
  if (name === '' || found.some(isGoing)) return found;
  const resize = found.some(({ kind }) => kind === 'resize');
  const size = resize ? undefined : answeredSize(reading, false);
  return [
    { kind: 'name', name },
    ...(size === undefined ? [] : [{ kind: 'size', size } as const]),
    ...found.filter(({ kind }) => kind !== 'join'),
  ];
}

/** Whether the words beside the size ask for something: "and one is in a wheelchair". */
function mentionsThings({ language }: Reading, scanned: Scanned): boolean {
  return scanned.unclaimed.some((i) => language.is('things', scanned.all[i]?.word ?? ''));
}

function forSize(reading: Reading): Intent[] {
  const size = answeredSize(reading, true);
  const found = everyWish(reading);
  if (found.some(isGoing)) return found;
  if (size === undefined) {
    // "Me and our kids" comes with nobody knows how many: a party, to be asked again.
    return found.length === 0 && looseCount(reading, false) >= 0 ? [{ kind: 'join' }] : found;
  }
  const rest = withoutCount(reading);
  const { name, notes } = sortLeftovers(rest, reading.language);
  return [
    { kind: 'size', size },
    ...(name === undefined ? [] : [{ kind: 'name', name } as const]),
    ...(notes === undefined || !mentionsThings(reading, rest)
      ? []
      : [{ kind: 'notes', notes } as const]),
    ...found.filter(({ kind }) => kind !== 'join' && kind !== 'resize'),
  ];
}

function forNotes(reading: Reading): Intent[] {
  const notes = answeredNotes(reading);
  const found = everyWish(reading);
  if (notes === null || found.some(isGoing)) return found;
  return [{ kind: 'notes', notes }, ...found.filter(({ kind }) => kind !== 'join')];
}

/** A party described while another question is open can only be the party that is already on the list. */
function described(reading: Reading): Intent[] {
  const count = reading.scanned.all[looseCount(reading, false)];
  return count?.value === undefined ? [] : [{ kind: 'resize', size: count.value }];
}

function resized(intent: Intent): Intent {
  return intent.kind === 'join' && intent.size !== undefined
    ? { kind: 'resize', size: intent.size }
    : intent;
}

/** "We're coming in, there are 5 of us now": who comes may say how many they are. */
function withNewSize(found: Intent[], reading: Reading): Intent[] {
  const comes = found.some(({ kind }) => kind === 'coming');
  if (!comes || !has(reading.scanned, 'join')) return found;
  if (found.some(({ kind }) => kind === 'resize')) return found;
  const size = joining(reading)?.size;
  return size === undefined ? found : [...found, { kind: 'resize', size }];
}

/** "No guarde mi lugar": without its comma nobody knows whether the place is to be kept. */
function keepsAfterNo({ scanned, language }: Reading): boolean {
  const [first, second] = scanned.all;
  return language.is('negations', first?.word ?? '') && language.is('keeping', second?.word ?? '');
}

/** Longer than "2 stay here please": a sentence, in which a number is no answer by itself. Words. */
const AGREED_IN = 4;

/** "1 leave", "2 stay": a number with the words that it stands for; `null` where they say something else, or nothing. */
function agreedNumber({ scanned, asked, language }: Reading): Intent | null {
  const [first, ...rest] = scanned.all;
  const words = rest.filter(({ kind }) => kind !== 'break' && kind !== 'emoji');
  if (first?.kind !== 'number' || first.party === true || first.value === undefined) return null;
  if (asked === null || words.length === 0 || words.length > AGREED_IN) return null;
  const [said] = read(scanned.text.slice(first.end), { asked }, language);
  const meant = numbered(asked, first.value);
  return said.kind === meant.kind && meant.kind !== 'unknown' ? meant : null;
}

/** Answers to a question about the guest's place: come, leave, be forgotten. */
function forDecision(reading: Reading, yes: Intent, no: Intent): Intent[] {
  const { scanned } = reading;
  // "Not yet" answers "leave the list?" with staying on it.
  const found = everyWish(reading).map((intent) =>
    intent.kind === 'moreTime' && yes.kind !== 'coming' ? no : resized(intent),
  );
  const agreed = has(scanned, 'yes') || (yes.kind === 'coming' && has(scanned, 'fine'));
  const refused = has(scanned, 'no');
  const plain = leftToSay(reading).length === 0;
  const numbered = leadingNumber(reading);
  // "2 please, we're late" says late as its reason; any other wish would be another answer, and "3, we're late" is none.
  const reason =
    numbered !== null && isGoing(numbered) ? isGoing : ({ kind }: Intent) => kind === 'late';
  if (numbered !== null && found.every((each) => reason(each) || each.kind === numbered.kind)) {
    return [numbered];
  }
  const agrees = agreedNumber(reading);
  if (agrees !== null) return [agrees];
  // "Yes, delete me" answers "shall we forget you?".
  const forgets = yes.kind === 'forget' && found.every(({ kind }) => kind === 'leave');
  if (forgets && agreed && !refused && found.length > 0) return [yes];
  // "No way, we have waited for an hour".
  const onlyWaits = found.length > 0 && found.every(({ kind }) => kind === 'position');
  if (onlyWaits && refused && !agreed && yes.kind !== 'coming') return [no, ...found];
  if (found.length > 0) {
    // "No" together with a clear wish to go, or "yes" beside another wish, is not clear any more.
    const going = found.find(isGoing);
    if (going === undefined) return withNewSize(found, reading);
    if (refused && yes.kind !== 'coming') return [];
    if (yes.kind !== 'coming' && keepsAfterNo(reading)) return [];
    if (numberContradicts(reading, going)) return [];
    return found;
  }
  const party = described(reading);
  if (party.length > 0) return party;
  if (agreed && !refused && (plain || !isGoing(yes))) return [yes];
  return refused && !agreed ? [no] : [];
}

/** A name or a remark sent while no question is open. */
function forNothing(reading: Reading, text: string): Intent[] {
  const { scanned, language } = reading;
  const found = everyWish(reading);
  if (isAhead(reading, found)) return [{ kind: 'bookAhead' }];
  if (found.length > 0) return found;
  // "Never mind, we went home" is asked back; "never mind the window seat" gives up no place.
  const [first, second] = scanned.all;
  const isApart = second === undefined || second.kind === 'break';
  if (language.is('givesUp', first?.word ?? '') && isApart && !text.includes('?'))
    return [{ kind: 'leave' }];
  for (const run of segments(scanned)) {
    const cut = introduced(run, language, false);
    // "That's not fair".
    const denied = scanned.marks.some(
      ({ kind, end }) => kind === 'no' && scanned.all[end] === run[0],
    );
    if (denied && cut?.certainty !== 3) continue;
    const name = cut === null ? '' : cleanName(written(scanned.text, cut.name));
    // "Kirsten with a K".
    const spelt = cut?.certainty === 3 && language.is('with', cut.after[0]?.word ?? '');
    const over = cut?.after.every(({ word }) => language.is('afterName', word)) === true;
    if (name !== '' && (spelt || over)) return [{ kind: 'name', name }];
  }
  // "Oh, and can we sit outside?"
  const opening =
    scanned.all.find(
      ({ kind, word }) =>
        kind === 'word' && !language.is('connectors', word) && !language.is('interjections', word),
    )?.word ?? '';
  const asks = text.includes('?') || language.is('doubts', opening);
  const things = leftToSay(reading)
    .flat()
    .some(({ word }) => language.is('things', word));
  const asked =
    language.is('questions', opening) ||
    scanned.doubted.has('handBack') ||
    (has(scanned, 'handBack') && !language.is('requests', opening));
  if (!things || asked || (asks && !language.is('requests', opening))) return [];
  return [{ kind: 'notes', notes: noteText(reading) }];
}

function answer(reading: Reading, text: string): Intent[] {
  switch (reading.asked) {
    case 'name':
      return forName(reading);
    case 'size':
      return forSize(reading);
    case 'notes':
      return forNotes(reading);
    case 'ready':
      return forDecision(reading, { kind: 'coming' }, { kind: 'unknown' });
    case 'leave':
      return forDecision(reading, { kind: 'leave' }, { kind: 'stay' });
    case 'forget':
      return forDecision(reading, { kind: 'forget' }, { kind: 'stay' });
    case null:
      return forNothing(reading, text);
  }
}

/** So many words that nobody understands are no courtesy, whatever stands beside them. */
const STRANGE_WORDS = 3;

/**
 * Reads a text in one language with the open question in view: the main wish first, at least one. What stands between a
 * greeting and thanks is read as if it stood alone, so that they take no word of it along.
 */
export function read(text: string, context: UnderstandContext, language: Compiled): Understood {
  const clean = readable(text);
  const scanned = scan(clean, language);
  const rest = betweenCourtesy(scanned, language);
  if (rest === undefined) return readScanned(scanned, context, language);
  const said = readScanned(scan(rest, language), context, language);
  if (said[0].kind !== 'unknown') return said;
  const whole = readScanned(scanned, context, language);
  const asking = rest.includes('?') || rest.split(/\s+/).length >= STRANGE_WORDS;
  return whole[0].kind === 'smalltalk' && asking ? said : whole;
}

function readScanned(scanned: Scanned, context: UnderstandContext, language: Compiled): Understood {
  const clean = scanned.text;
  const reading: Reading = { scanned, asked: context.asked, language };
  if (!scanned.all.some(({ kind }) => kind !== 'break' && kind !== 'emoji')) {
    return [wordless(clean, context.asked)];
  }
  const number = bareNumber(reading);
  if (number !== null) return [number];
  const [main, ...also] = answer(reading, clean);
  if (main !== undefined) return [main, ...also];
  if (context.asked === null && asksAboutTheWait(reading)) return [{ kind: 'position' }];
  const courteous =
    has(scanned, 'smalltalk', 'fine') && leftToSay(reading).flat().length <= 2 && !asks(reading);
  return [{ kind: courteous ? 'smalltalk' : 'unknown' }];
}
