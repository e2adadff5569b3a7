import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes, tell } from '../../src/edge/errors';
import { isFilling } from '../../src/edge/answers/fillings';
import { LANGUAGES } from '../../src/languages/languages';
import { countSms } from '../../src/messaging/segments';
import { Unavailable } from '../../src/ports/records';
import { Refusal } from '../../src/ports/refusal';

const parts = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe.each(errorCodes)('%s', (code) => {
  const told = tell(new Refusal(code));

  test('is told in every language, with the same things filled in', () => {
    const { en, ...others } = told.staff;
    for (const sentence of Object.values(others)) {
      expect(parts(sentence)).toEqual(parts(en));
      expect(sentence).not.toBe(en);
      expect(sentence).toMatch(/[.?}]$/);
    }
    expect(Object.keys(told.staff).sort()).toEqual([...LANGUAGES].sort());
  });

  test('costs a texter one part of a text in every language', () => {
    for (const sentence of Object.values(told.texter))
      expect(countSms(sentence)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });
});

test('what a refusal brings along is said in the language of the sentence', () => {
  const gone = tell(new Refusal('not-possible', { name: 'Ana', status: 'noShow', action: 'seat' }));
  expect(gone.staff).toEqual({
    en: 'Ana is a no-show already, so this changed nothing.',
    es: 'Ana ya consta como ausente, así que no cambió nada.',
  });
  expect(tell(new Refusal('not-found', { what: 'list' })).staff.es).toBe(
    'No encontramos esa lista.',
  );
  // A name that happens to be one of our words is still a name.
  expect(tell(new Refusal('already-listed', { name: 'list' })).staff.es).toMatch(/^list, /);
});

test('what nobody thought of is a short reference and nothing of what was thrown', () => {
  const told = tell(new Error('+12025550120 broke the thing'));
  expect(told).toMatchObject({ code: 'unknown', status: 500 });
  for (const sentence of Object.values(told.staff)) {
    expect(sentence).toContain(told.reference);
    expect(sentence).not.toContain('broke');
  }
  expect(tell(new Unavailable('cut off')).code).toBe('busy');
});

/** Every `what: '...'` that a refusal of the product brings along. */
function namedThings(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return namedThings(path);
    const source = readFileSync(path, 'utf8');
    return [...source.matchAll(/Refusal\('not-found', \{ what: '([^']+)' \}/g)].map(
      ([, what]) => what ?? '',
    );
  });
}

test('everything that can be missing has words', () => {
  const things = [...new Set(namedThings(join(__dirname, '../../src')))];
  expect(things).toContain('list');
  expect(things.filter((what) => !isFilling('what', what))).toEqual([]);
});
