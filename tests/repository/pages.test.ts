import { readdirSync, readFileSync } from 'node:fs';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const BUILT = 'dist/assets';
const PAGES = readdirSync(BUILT).filter((name) => name.endsWith('.html'));
const htmlOf = (page: string): string => readFileSync(`${BUILT}/${page}`, 'utf8');

/** It has nothing to press, so whoever frames it gains nothing. */
const WITHOUT_BUTTONS = ['privacy.html'];

it('finds the pages', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['index.html', 'waitlist.html', 'team.html']));
});

it.each(PAGES)('%s is valid HTML, and says what it is before any script runs', async (page) => {
  const { results } = await new HtmlValidate(new FileSystemConfigLoader()).validateFile(
    `${BUILT}/${page}`,
  );
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
  expect(htmlOf(page)).toMatch(/<h1[\s>]/);
  expect(htmlOf(page)).not.toContain('<!-- shared');
});

it.each(PAGES)('%s loads nothing from elsewhere', (page) => {
  expect(htmlOf(page)).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(htmlOf(page)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

it.each(PAGES.filter((page) => !WITHOUT_BUTTONS.includes(page)))(
  '%s may be shown in no frame, and says so to whoever has no scripts',
  (page) => {
    expect(htmlOf(page)).toContain('<meta name="bellhop-frames" content="none"');
    expect(htmlOf(page)).toMatch(/<noscript\s*>[^<]*<p>\s*This page needs JavaScript/);
  },
);
