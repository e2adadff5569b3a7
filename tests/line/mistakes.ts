import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import type { onAt, whoIsOn } from '../../src/line/rules/rota-now';

/** As much of the rules as is held against the clock-walker. */
export interface Rules {
  readonly onAt: typeof onAt;
  readonly whoIsOn: typeof whoIsOn;
}

const ROOT = join(__dirname, '../..');
const RULES = join(ROOT, 'src/line/rules');

/** A slip that somebody could make in the rules of a rota. */
export interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** It changes when something ends and not who is on. */
  readonly ofTime?: true;
}

/** Slips in each thing that a rota means (docs/decisions/011-what-a-rota-means.md). */
export const MISTAKES: readonly Mistake[] = [
  {
    what: 'of an hour that comes twice, the second is meant',
    file: 'rota-clock.ts',
    right:
      "const first = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });\n  if (first.toPlain",
    wrong:
      "const first = plain.toZonedDateTime(zone, { disambiguation: 'later' });\n  if (first.toPlain",
    ofTime: true,
  },
  {
    what: 'a time that is left out comes an hour late',
    file: 'rota-clock.ts',
    right: 'return change.epochMilliseconds;',
    wrong: 'return change.epochMilliseconds + 3_600_000;',
    ofTime: true,
  },
  {
    what: 'whoever handed over is on again when the hour is repeated',
    file: 'rota-clock.ts',
    right: 'if (first.epochMilliseconds === moment) return minuteOf(plain);',
    wrong: 'return minuteOf(plain);',
  },
  {
    what: 'a shift from nine to nine lasts no time',
    file: 'rota-days.ts',
    right: 'end > start ? end : end + DAY_MINUTES',
    wrong: 'end >= start ? end : end + DAY_MINUTES',
  },
  {
    what: 'a night ends at midnight',
    file: 'rota-days.ts',
    right: 'to: end > start ? end : end + DAY_MINUTES',
    wrong: 'to: end > start ? end : (day + 1) * DAY_MINUTES',
  },
  {
    what: 'weeks begin on Sunday',
    file: 'rota-days.ts',
    right: 'day - ((((day + FIRST_WEEKDAY - 1) % 7) + 7) % 7)',
    wrong: 'day - ((((day + FIRST_WEEKDAY) % 7) + 7) % 7)',
  },
  {
    what: 'turns of months that began on the 31st miss short months',
    file: 'rota-days.ts',
    right: 'Math.min(firstDay, lastOfMonth) > day',
    wrong: 'firstDay > day',
  },
  {
    what: 'the first of two plans for a holiday counts',
    file: 'rota-day.ts',
    right: 'rota.holidays.findLast(',
    wrong: 'rota.holidays.find(',
  },
  {
    what: 'a one-off week beats a holiday',
    file: 'rota-day.ts',
    right: "if (holiday) return 'closed' in holiday",
    wrong: "if (holiday && rota.weeks.length === 0) return 'closed' in holiday",
  },
  {
    what: 'a one-off week is added to the weekly shifts',
    file: 'rota-day.ts',
    right: 'rota.weeks.findLast((week) => week.monday === monday)?.shifts ?? rota.shifts',
    wrong:
      '[...(rota.weeks.findLast((week) => week.monday === monday)?.shifts ?? []), ...rota.shifts]',
  },
  {
    what: 'a closed day is open as usual',
    file: 'rota-day.ts',
    right: "if (holiday && 'closed' in holiday) return [];",
    wrong: '',
  },
  {
    what: 'a holiday has no hours of its own',
    file: 'rota-day.ts',
    right: 'holiday?.hours ?? (rota.hours',
    wrong: '(rota.hours',
  },
  {
    what: 'a weekday without hours is open round the clock',
    file: 'rota-day.ts',
    right: '(rota.hours[weekdayOf(day)] ?? [])',
    wrong: 'rota.hours[weekdayOf(day)]',
  },
  {
    what: 'a swap gives one of the two shifts away twice',
    file: 'rota-day.ts',
    right: '{ of: exchange.other, by: exchange.one.member }',
    wrong: '{ of: exchange.other, by: exchange.other.member }',
  },
  {
    what: 'a cover that nobody took leaves the shift where it was',
    file: 'rota-day.ts',
    right: 'return half.by === undefined ? [] : [half.by];',
    wrong: 'return [half.by ?? member];',
  },
  {
    what: 'the last exchange is applied first',
    file: 'rota-day.ts',
    right: 'exchanges.reduce(',
    wrong: 'exchanges.reduceRight(',
  },
  {
    what: 'exchanges forget on which day they are',
    file: 'rota-day.ts',
    right: 'of.shift === shift && of.date === date',
    wrong: 'of.shift === shift',
  },
  {
    what: 'the night of yesterday is forgotten',
    file: 'rota-slots.ts',
    right: 'range(dayAt(from) - 1, dayAt(to))',
    wrong: 'range(dayAt(from), dayAt(to))',
  },
  {
    what: 'a shift begins after its first minute',
    file: 'rota-slots.ts',
    right: 'stretch.from <= minute && minute < stretch.to',
    wrong: 'stretch.from < minute && minute < stretch.to',
  },
  {
    what: 'overrides apply before the shifts of later tiers',
    file: 'rota-slots.ts',
    right: 'for (const change of changes) {',
    wrong: 'for (const change of changes.toReversed()) {',
  },
  {
    what: 'somebody added is asked before everybody else',
    file: 'rota-slots.ts',
    right: 'tiers[nth]?.push(...people);',
    wrong: 'tiers[nth]?.unshift(...people);',
  },
  {
    what: 'somebody in two tiers is asked twice',
    file: 'rota-slots.ts',
    right: 'if (!members.has(member) || seen.has(member)) return false;',
    wrong: 'if (!members.has(member)) return false;',
  },
  {
    what: 'whoever has left the group is still asked',
    file: 'rota-slots.ts',
    right: 'if (!members.has(member) || seen.has(member)) return false;',
    wrong: 'if (seen.has(member)) return false;',
  },
  {
    what: 'outside opening hours somebody is on all the same',
    file: 'rota-slots.ts',
    right: 'tiers: isOpen ? tiersAt(',
    wrong: 'tiers: open ? tiersAt(',
  },
  {
    what: 'turns of weeks change with the calendar week',
    file: 'rota-turns.ts',
    right: 'return Math.floor((day - start) / 7);',
    wrong: 'return Math.floor((day + 3) / 7) - Math.floor((start + 3) / 7);',
  },
  {
    what: 'weekends without shifts use up turns',
    file: 'rota-turns.ts',
    right: 'return days ? countedDays(days, start, day) : day - start;',
    wrong: 'return day - start;',
  },
  {
    what: 'the first turn is one unit too long',
    file: 'rota-turns.ts',
    right: 'return Math.max(0, counted - 1);',
    wrong: 'return Math.max(0, counted - 2);',
  },
];

const requireHere = createRequire(__filename);

/** The rules with one mistake in them, loaded beside the right ones. */
export async function rulesWith(mistake?: Mistake): Promise<Rules> {
  const { outputFiles } = await build({
    entryPoints: [join(RULES, 'rota-now.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['temporal-polyfill'],
    plugins: [
      {
        name: 'mistake',
        setup: ({ onLoad }) => {
          if (!mistake) return;
          onLoad({ filter: new RegExp(`rules/${mistake.file.replace('.', '\\.')}$`) }, (file) => {
            const source = readFileSync(file.path, 'utf8');
            if (!source.includes(mistake.right))
              throw new Error(`${mistake.file} does not say: ${mistake.right}`);
            return { contents: source.replace(mistake.right, mistake.wrong), loader: 'ts' };
          });
        },
      },
    ],
  });
  const exported: Partial<Rules> = {};
  const load = runInThisContext(Module.wrap(outputFiles[0]?.text ?? '')) as (
    exports: object,
    require: NodeJS.Require,
    module: { exports: object },
  ) => void;
  const made = { exports: exported };
  load(exported, requireHere, made);
  const { onAt: at, whoIsOn: on } = made.exports;
  if (!at || !on) throw new Error('the rules say nothing');
  return { onAt: at, whoIsOn: on };
}
