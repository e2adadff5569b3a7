import { filesBelow, read } from './support-files';

const functions = filesBelow('functions', /\.tsx?$/);
const urlOf = (file: string): string =>
  file.replace(/^functions/, '').replace(/(\.(protected|private))?\.tsx?$/, '');

test('there are functions, and at most the 40 we allow ourselves of the 50 a service may have', () => {
  // https://www.twilio.com/docs/serverless/functions-assets/functions#limits
  expect(functions.length).toBeGreaterThan(0);
  expect(functions.length).toBeLessThanOrEqual(40);
});

test('every function is a TypeScript file with one URL of its own', () => {
  expect(functions.filter((file) => !file.endsWith('.ts'))).toEqual([]);
  expect(new Set(functions.map(urlOf)).size).toBe(functions.length);
});

test('every function is short enough to read at a glance', () => {
  const lines = (file: string): number => read(file).trimEnd().split('\n').length;
  expect(functions.filter((file) => lines(file) >= 60)).toEqual([]);
});

test('every function is asked for by its URL in a test of functions', () => {
  const tests = filesBelow('tests/functions', /\.tsx?$/)
    .map(read)
    .join('\n');
  const untested = functions.filter((file) => {
    const url = urlOf(file).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return !new RegExp(`['"\`/]${url.slice(1)}(?![\\w/-])`).test(tests);
  });
  expect(untested).toEqual([]);
});

test('docs/requests.http has an example of every function', () => {
  const examples = read('docs/requests.http');
  const without = functions
    .map(urlOf)
    .filter((url) => !new RegExp(`${url}(?![\\w/-])`).test(examples));
  expect(without).toEqual([]);
});

test('the table in ARCHITECTURE.md lists every function', () => {
  const text = read('ARCHITECTURE.md');
  expect(functions.map(urlOf).filter((url) => !text.includes(`\`${url}\``))).toEqual([]);
});
