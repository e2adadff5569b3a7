import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { sendgridMailer } from '../../src/adapters/sendgrid/mailer';
import { writeMail } from '../../src/messaging/mail-html';
import { mp3 } from '../../emulator/vendors/voice/audio';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import { PATIENT } from '../support/vendors';
import { barriers } from './support-board';

let vendors: Vendors;
let browser: Browser;
let page: Page;
/** Somebody else's server, which learns who reads their mail. */
let elsewhere: http.Server;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  vendors = await startVendors({
    ...{ port: 0, edge: 'http://localhost:9', pages: path.resolve('dist/phones') },
    seed: () => Promise.resolve(),
  });
  elsewhere = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await vendors.stop();
  elsewhere.closeAllConnections();
  await new Promise((resolve) => elsewhere.close(resolve));
});

const mailer = () =>
  sendgridMailer(
    {
      key: vendors.account.sendgridKey,
      from: { email: 'desk@harbour.example', name: 'Harbour Café' },
      url: `${vendors.url}/api.sendgrid.com`,
    },
    PATIENT,
  );

/** The drawer with everybody's mail. */
async function opensTheInbox(): Promise<void> {
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(vendors.url);
  await page.getByRole('button', { name: /^More/ }).first().click();
  await page.getByRole('tab', { name: 'Mail' }).click();
}

test('a mail arrives while one looks; its HTML is shown and harmless, its sound can be played', async () => {
  await opensTheInbox();
  await page.getByText('No mail yet.').waitFor();
  const mail = {
    to: ['line@harbour.example'],
    subject: 'Voicemail for Night',
    reference: 'voicemail.1',
    attachments: [{ name: 'voicemail.mp3', type: 'audio/mpeg', bytes: new Uint8Array(mp3(3)) }],
    ...writeMail({
      language: 'en',
      subject: 'Voicemail for Night',
      foot: 'Harbour Café',
      blocks: [{ quote: 'Please call me back <img src=x onerror=alert(1)>' }],
    }),
  };
  await mailer().send(mail);
  await page.getByText('Voicemail for Night', { exact: true }).click();
  const inner = page.frameLocator('iframe[title="Voicemail for Night"]');
  await inner.getByText('Please call me back <img src=x onerror=alert(1)>').waitFor();
  const player = page.getByLabel('Play voicemail.mp3');
  await player.waitFor();
  // The browser decodes it, as it does for whoever presses play.
  const seconds = await player.evaluate(
    (audio: HTMLAudioElement) =>
      new Promise<number | string>((resolve) => {
        audio.addEventListener('loadedmetadata', () => resolve(audio.duration));
        audio.addEventListener('error', () => resolve(audio.error?.message ?? 'error'));
        audio.muted = true;
        void audio.play().catch((problem: unknown) => resolve(String(problem)));
      }),
  );
  expect(seconds).toEqual(expect.any(Number));
  expect(Math.round(Number(seconds))).toBe(3);
  await page.getByRole('button', { name: 'Show as text' }).click();
  await page.getByText('> Please call me back <img').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.close();
});

test('a mail that would run something or load something from elsewhere does neither', async () => {
  const there = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
  await mailer().send({
    to: ['line@harbour.example'],
    subject: 'Nasty',
    reference: 'nasty.1',
    text: 'nasty',
    html: [
      '<p>hello</p><script>parent.document.title="taken"</script>',
      `<img src="${there}/pixel.png" onerror="parent.document.title='taken'">`,
      `<link rel="stylesheet" href="${there}/style.css"><iframe src="${there}/frame"></iframe>`,
      `<div style="background:url(${there}/background)">x</div>`,
    ].join(''),
  });
  await opensTheInbox();
  await page.getByText('Nasty', { exact: true }).click();
  await page.frameLocator('iframe[title="Nasty"]').getByText('hello').waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  expect([await page.title(), asked, complaints]).toEqual([
    ...[expect.not.stringMatching(/taken/), [], []],
  ]);
  await page.close();
});
