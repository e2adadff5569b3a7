import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measurePages } from '../../cli/bench/bundles';
import { filesBelow, root } from './support-files';

const KILOBYTE = 1000;
/** Webhooks every guest waits for, and the others. */
const budgetOf = (file: string): number => (file.includes('/message') ? 150 : 250);

/** The desks that guests text, and everything else that is loaded on its own. */
const apartBudgetOf = (file: string): number => (/desk-(waitlist|events)\./.test(file) ? 150 : 250);

describe('sizes of what is deployed', () => {
  const bundles = filesBelow('dist/functions', /\.js$/);

  test('every function has been built', () => {
    expect(bundles).toHaveLength(filesBelow('functions', /\.ts$/).length);
  });

  test.each(bundles.map((file) => [file, budgetOf(file)] as const))(
    '%s is within %i kB',
    (file, budget) => {
      expect(statSync(join(root, file)).size / KILOBYTE).toBeLessThanOrEqual(budget);
    },
  );

  test.each(
    filesBelow('dist/assets', /\.private\.js$/).map((file) => [file, apartBudgetOf(file)] as const),
  )('%s, which functions read when they need it, is within %i kB', (file, budget) => {
    expect(statSync(join(root, file)).size / KILOBYTE).toBeLessThanOrEqual(budget);
  });

  test('no function holds the vendors clients, which the platform has already', () => {
    for (const file of bundles)
      expect(readFileSync(join(root, file), 'utf8')).not.toContain('twilio-node/');
  });

  test.each(measurePages(join(root, 'dist/assets')))(
    '$script is within $budgetKilobytes kB compressed',
    (page) => {
      expect(page.gzipKilobytes).toBeLessThanOrEqual(page.budgetKilobytes);
    },
  );
});
