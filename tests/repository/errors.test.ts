import { errorCodes } from '../../src/edge/errors';
import { read } from './support-files';

/** A code has a heading of its own in docs/errors.md, in backticks: ## `list-full` */
const explained = [...read('docs/errors.md').matchAll(/^#{2,4} `([a-z0-9-]+)`/gm)].map(
  (match) => match[1],
);

test('every error code is explained in docs/errors.md, and nothing else is', () => {
  expect([...explained].sort()).toEqual([...errorCodes].sort());
});
