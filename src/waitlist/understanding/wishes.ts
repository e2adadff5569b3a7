import type { Asked, Intent } from '../intents';
import type { MarkKind } from './language';
import type { Found } from '../../understanding/phrases';
import { numberIn } from './marks';
import type { Scanned } from './scanned';
import { looseCount } from './reading';
import type { Reading } from './reading';

const COUNTING: ReadonlySet<MarkKind> = new Set(['resize', 'more', 'fewer', 'join']);

function minutesOf(scanned: Scanned, mark: Found<MarkKind>): { minutes?: number } {
  const inside = scanned.all.slice(mark.start, mark.end);
  const own =
    inside.find(({ kind }) => kind === 'time') ?? inside.find(({ kind }) => kind === 'number');
  const free = scanned.unclaimed.flatMap((i) => scanned.all[i] ?? []);
  // In "running late, 5 of us now, not 4" the numbers count people.
  const counting = scanned.marks.some(({ kind }) => COUNTING.has(kind));
  const loose =
    free.find(({ kind }) => kind === 'time') ??
    (counting ? undefined : free.find(({ kind, party }) => kind === 'number' && party !== true));
  const elsewhere = scanned.marks
    .filter(({ kind }) => kind === 'moreTime' || kind === 'arriving' || kind === 'duration')
    .flatMap(({ start, end }) => scanned.all.slice(start, end))
    .find(({ kind }) => kind === 'time');
  const minutes = (own ?? elsewhere ?? loose)?.value;
  return minutes === undefined ? {} : { minutes };
}

/** "5 more", with nobody named. */
function countsNobody(mark: Found<MarkKind>, { scanned, language }: Reading): boolean {
  return !scanned.all
    .slice(mark.start, mark.end)
    .some(
      ({ word, party }) =>
        party === true ||
        language.is('anyone', word) ||
        language.is('relatives', word) ||
        language.is('counted', word),
    );
}

/** "Forget it, too long": no question is open that "forget it" could answer. */
function complaint({ scanned, asked }: Reading): Intent | null {
  if (scanned.text.includes('?')) return { kind: 'position' };
  const refuses = scanned.marks.some(({ kind }) => kind === 'no');
  return refuses && asked === null ? { kind: 'leave' } : null;
}

function wish(mark: Found<MarkKind>, reading: Reading): Intent | null {
  const { scanned, asked } = reading;
  const number = numberIn(scanned, mark);
  switch (mark.kind) {
    case 'position':
    case 'help':
    case 'forget':
      return { kind: mark.kind };
    case 'moreTime': {
      // "A table for 3, but give us ten": nobody's table waits yet.
      const joins = scanned.marks.some(({ kind }) => kind === 'join');
      const minutes = minutesOf(scanned, mark);
      const late = asked === null && (joins || minutes.minutes !== undefined);
      return late ? { kind: 'late', ...minutes } : { kind: 'moreTime' };
    }
    case 'nearly':
      return { kind: asked === 'ready' ? 'coming' : 'position' };
    case 'remaining':
      return { kind: asked === 'ready' ? 'coming' : 'stay' };
    case 'complaint':
      return complaint(reading);
    case 'toWait':
      return asked === null ? null : { kind: 'stay' };
    case 'corrects':
      // "Sorry, my mistake".
      return asked === 'leave' || asked === 'forget' ? { kind: 'stay' } : null;
    case 'waiting': {
      // "Ignore that, we're still waiting", "still waiting, keep us on the list".
      const takesBack = scanned.marks.some(({ kind }) => kind === 'no' || kind === 'stay');
      const stays = takesBack || asked === 'leave' || asked === 'forget';
      return { kind: stays ? 'stay' : 'position' };
    }
    case 'english':
      return { kind: 'language', language: 'en' };
    case 'spanish':
      return { kind: 'language', language: 'es' };
    case 'duration':
      return asked === 'ready'
        ? { kind: 'moreTime' }
        : { kind: 'late', ...minutesOf(scanned, mark) };
    case 'coming':
      // Asked whether to be taken off, who says "we're here" stays.
      return { kind: asked === 'leave' || asked === 'forget' ? 'stay' : 'coming' };
    case 'stay':
      return { kind: 'stay' };
    case 'leave':
    case 'leaveIfAlone':
      return { kind: 'leave' };
    case 'giveUp':
      return { kind: asked === 'ready' ? 'letGo' : 'leave' };
    case 'cancelThat':
      return asked === 'leave' || asked === 'forget' ? null : { kind: 'leave' };
    case 'changedMind':
      if (asked === 'leave' || asked === 'forget') return { kind: 'stay' };
      return { kind: asked === 'ready' ? 'letGo' : 'leave' };
    case 'handBack':
      return asked === 'ready' ? { kind: 'letGo' } : null;
    case 'resize':
      return number === undefined ? null : { kind: 'resize', size: number };
    case 'more':
      // "5 more" answers "your table is ready" with a wish for minutes, not for chairs.
      if (asked === 'ready' && number !== undefined && countsNobody(mark, reading)) {
        return { kind: 'moreTime' };
      }
      return { kind: 'resizeBy', by: number ?? 1 };
    case 'fewer':
      return { kind: 'resizeBy', by: -(number ?? 1) };
    case 'late':
      return { kind: 'late', ...minutesOf(scanned, mark) };
    case 'arriving':
      return asked === 'ready' ? { kind: 'coming' } : { kind: 'late', ...minutesOf(scanned, mark) };
    default:
      return null;
  }
}

/** So many words about something else, and "here" tells where that is, not that the guest comes. */
const STORY_WORDS = 2;

/** "I left my umbrella there last night": a place or a verb of coming inside a sentence about something else. */
function tellsOfElse(mark: Found<MarkKind>, { scanned, language, asked }: Reading): boolean {
  if (asked !== null || mark.kind !== 'coming') return false;
  const { all } = scanned;
  const edge = (index: number, step: 1 | -1): number => {
    let i = index;
    while (all[i] !== undefined && all[i]?.kind !== 'break') i += step;
    return i;
  };
  const from = edge(mark.start - 1, -1);
  const to = edge(mark.end, 1);
  const free = new Set(scanned.unclaimed);
  const told = all.filter(
    ({ kind, word, capital }, i) =>
      i > from &&
      i < to &&
      free.has(i) &&
      kind === 'word' &&
      capital !== true &&
      (['fillers', 'connectors', 'passing', 'binding', 'subjects'] as const).every(
        (list) => !language.is(list, word),
      ),
  );
  return told.length >= STORY_WORDS;
}

/** The kinds of wish that take a guest, or what is known of them, away. */
const GOING: ReadonlySet<Intent['kind']> = new Set(['leave', 'letGo', 'forget']);
/** Who says one of these besides is not going: "cancel that, make it 6". */
const STAYING: ReadonlySet<Intent['kind']> = new Set(['stay', 'coming', 'moreTime', 'resize']);

/** Whether a wish takes a guest, or what is known of them, away. */
export function isGoing({ kind }: Intent): boolean {
  return GOING.has(kind);
}

/** Words that mean going only in a text without another wish: "we have to run, back in 10". */
function fadesBeside(mark: Found<MarkKind>, reading: Reading): boolean {
  const { marks } = reading.scanned;
  // "Scratch that, 5 people".
  if (mark.kind === 'cancelThat' && looseCount(reading, false) >= 0) return true;
  if (!['leaveIfAlone', 'giveUp', 'changedMind', 'cancelThat'].includes(mark.kind)) return false;
  return marks.some(({ kind }) =>
    ['late', 'arriving', 'more', 'fewer', 'join', 'resize'].includes(kind),
  );
}

/**
 * Takes out what the rest of the text contradicts. Who says both "cancel" and "we're coming" stays.
 */
function reconciled(found: readonly Intent[], asked: Asked | null): Intent[] {
  // While no table waits, "on our way, 10 late" and "we're here, keep our place" say more than that they come.
  const away = asked !== 'ready';
  const staying = found.some(({ kind }) => STAYING.has(kind));
  const going = !staying && found.some(isGoing);
  const kinds = new Set(found.map(({ kind }) => kind));
  const dropped = (intent: Intent): boolean => {
    if (isGoing(intent)) return staying;
    switch (intent.kind) {
      case 'stay':
        return kinds.has('moreTime');
      case 'coming':
        return away && (kinds.has('late') || kinds.has('stay'));
      case 'moreTime':
        return kinds.has('late') || precedes(found, 'coming', 'moreTime');
      case 'help':
        return going || kinds.has('position') || (asked === 'leave' && kinds.has('stay'));
      case 'resizeBy':
        return kinds.has('resize');
      default:
        return false;
    }
  };
  return found.filter((intent) => !dropped(intent) && foremost(found, intent.kind) === intent);
}

/** Of several wishes of one kind the first counts; of sizes the last, and of "late" the first that says how late. */
function foremost(found: readonly Intent[], kind: Intent['kind']): Intent | undefined {
  const same = found.filter((intent) => intent.kind === kind);
  if (kind === 'resize') return same.at(-1);
  return same.find((intent) => 'minutes' in intent) ?? same[0];
}

function precedes(found: readonly Intent[], a: Intent['kind'], b: Intent['kind']): boolean {
  const first = found.findIndex(({ kind }) => kind === a);
  return first >= 0 && first < found.findIndex(({ kind }) => kind === b);
}

/**
 * To be forgotten comes first, then going, then what says more than wanting to stay. With a table waiting the answer
 * comes before its reason ("parking, don't give it away"), otherwise a question before a remark ("we're back, what number").
 */
function rank(wish: Intent, asked: Asked | null): number {
  if (wish.kind === 'forget') return 0;
  if (wish.kind === 'leave' || wish.kind === 'letGo') return 1;
  if (wish.kind === 'stay') return 4;
  const remark =
    asked === 'ready' ? wish.kind === 'late' && wish.minutes === undefined : wish.kind === 'coming';
  return remark ? 3 : 2;
}

/** With a table waiting, "don't give it away" asks to hold it, unless the guest says that they come. */
function held(found: readonly Intent[], asked: Asked | null): Intent[] {
  if (asked !== 'ready') return [...found];
  const answered = found.some(({ kind }) => kind === 'coming' || kind === 'moreTime');
  return found.flatMap((intent) => {
    if (intent.kind !== 'stay') return intent;
    return answered ? [] : { kind: 'moreTime' as const };
  });
}

/** Every wish found in a text, joining left aside, in the order said; going first. */
export function wishes(reading: Reading): Intent[] {
  const { marks } = reading.scanned;
  const found = marks.flatMap((mark) =>
    fadesBeside(mark, reading) || tellsOfElse(mark, reading) ? [] : (wish(mark, reading) ?? []),
  );
  const kept = held(reconciled(found, reading.asked), reading.asked);
  return [...kept].sort((a, b) => rank(a, reading.asked) - rank(b, reading.asked));
}
