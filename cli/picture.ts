import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { startLocal } from '../emulator/local';
import { movingPng, type Still } from './picture/moving-png';
import { boardLink } from './provision/board-link';
import { seedAccount } from './provision/seed';

/** Makes the picture at the top of the README from the running system: a text, the board, the call, the answer. */

const FILE = join('docs', 'pictures', 'text-board-call-answer.png');
const BROWSER = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const SIZE = { width: 1240, height: 800 };
const FIRST_TEXT = 'Table for 4, Ana, one high chair';

async function main(): Promise<void> {
  const local = await startLocal({
    seed: seedAccount,
    kind: 'demo',
    pages: join(process.cwd(), 'dist', 'phones'),
    board: (target) => Promise.resolve(boardLink(target)),
  });
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
    await page.goto(local.vendors.url);
    const picture = movingPng(await threeSteps(page));
    if (local.problems.length > 0) throw new Error(JSON.stringify(local.problems));
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, picture);
    console.log(`${FILE}: ${Math.round(picture.length / 1024)} kB`);
  } finally {
    await browser.close();
    await local.stop();
  }
}

async function threeSteps(page: Page): Promise<readonly Still[]> {
  const stills: Still[] = [];
  const take = async (ms: number): Promise<void> => {
    stills.push({ png: await page.screenshot({ animations: 'disabled', caret: 'hide' }), ms });
  };
  const guest = page.getByRole('region', { name: 'A guest' });
  const board = page.frameLocator('iframe[title^="Staff board"]');
  const ana = board.getByRole('listitem', { name: /^Ana/ });
  const answered = (text: RegExp) => guest.locator('.theirs', { hasText: text }).waitFor();
  const send = async (text: string): Promise<void> => {
    await guest.getByRole('textbox').fill(text);
    await guest.getByRole('button', { name: 'Send' }).click();
  };

  // At once, because a live row may be drawn anew at any moment.
  const show = () => ana.evaluate((row) => row.scrollIntoView({ block: 'center' }));

  await board.getByRole('listitem', { name: /^Noor/ }).waitFor();
  await guest.getByRole('textbox').fill(FIRST_TEXT);
  await take(2_500);

  await send(FIRST_TEXT);
  await ana.waitFor();
  await answered(/on the list/);
  await page.locator('[aria-current="step"]', { hasText: 'Press Call' }).waitFor();
  await show();
  await take(4_000);

  await ana.getByRole('button', { name: /^Call/ }).click();
  await answered(/your table is ready at/);
  await board.getByRole('tab', { name: /^Called/ }).click();
  await ana.getByText('table is ready').first().waitFor();
  await ana.getByText('delivered').first().waitFor();
  await show();
  await take(4_000);

  await board.getByRole('button', { name: 'Dismiss' }).click();

  await send('1');
  await answered(/hold your table/);
  await ana
    .getByText(/coming/i)
    .first()
    .waitFor();
  await guest.getByText('delivered').nth(4).waitFor();
  await show();
  await take(4_000);
  return stills;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
