import { sendgridMailer } from '../../src/adapters/sendgrid/mailer';
import type { OutgoingMail } from '../../src/ports/mailer';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import { control, type Trouble } from '../support/control';
import { mailAttachment, mailsOf } from '../support/mails';
import { PATIENT } from '../support/vendors';
import { mailerConformance } from './mailer';

let vendors: Vendors;
beforeAll(async () => {
  const seed = () => Promise.resolve();
  vendors = await startVendors({ port: 0, edge: 'http://localhost:9', seed });
});
afterAll(() => vendors.stop());
beforeEach(() => vendors.reset('bare'));

const trouble = (how: Trouble) =>
  control(vendors.url, 'faults', { host: 'api.sendgrid.com', ...how });
const access = () => ({
  key: vendors.account.sendgridKey,
  from: { email: 'desk@harbour.example', name: 'Harbour Café' },
  url: `${vendors.url}/api.sendgrid.com`,
});

mailerConformance('SendGrid', async () => ({
  mailer: sendgridMailer(access(), PATIENT),
  inbox: async () =>
    Promise.all(
      (await mailsOf(vendors.url)).map(async ({ id, to, subject, text, html, ...mail }) => ({
        ...{ to: to[0] ?? '', subject, text, html },
        reference: mail.headers['X-Bellhop-Reference'] ?? '',
        attachments: await Promise.all(
          mail.attachments.map(async ({ filename, type }, nth) => ({
            name: filename,
            type,
            bytes: await mailAttachment(vendors.url, id, nth),
          })),
        ),
      })),
    ),
  loseNext: async (when) => void (await trouble({ status: 503, times: 1, when })),
  refuse: async (how) => void (await trouble({ status: how === 'busy' ? 429 : 401 })),
}));

describe('mails by SendGrid', () => {
  const mail: OutgoingMail = {
    to: ['line@harbour.example'],
    subject: 'Voicemail',
    text: 'words',
    html: '<p>words</p>',
    reference: 'voicemail.1',
  };
  const asked = () => vendors.requests.list({ since: 0 }).length;

  test('a mail costs one request', async () => {
    await sendgridMailer(access(), PATIENT).send(mail);
    expect(asked()).toBe(1);
  });

  test('it comes from the house, by name', async () => {
    await sendgridMailer(access(), PATIENT).send(mail);
    expect((await mailsOf(vendors.url))[0]?.from).toBe('Harbour Café <desk@harbour.example>');
  });

  test('a moment of too many requests is waited out', async () => {
    await trouble({ status: 429, times: 2 });
    expect(await sendgridMailer(access(), PATIENT).send(mail)).toEqual({ state: 'sent' });
    expect(asked()).toBe(3);
  });

  test('a cut connection is not asked again, as the mail may have gone', async () => {
    await trouble({ cut: true, when: 'after' });
    expect(await sendgridMailer(access(), PATIENT).send(mail)).toEqual({ state: 'unknown' });
    expect([asked(), (await mailsOf(vendors.url)).length]).toEqual([1, 1]);
  });

  test('a sender that nobody has verified is told apart from a wrong key', async () => {
    const elsewhere = { ...access(), from: { email: 'desk@elsewhere.example' } };
    expect(await sendgridMailer(elsewhere, PATIENT).send(mail)).toEqual({
      ...{ state: 'refused', code: 'sender', passing: false },
    });
    const wrong = { ...access(), key: 'SG.wrong.key' };
    expect(await sendgridMailer(wrong, PATIENT).send(mail)).toEqual({
      ...{ state: 'refused', code: 'key', passing: false },
    });
  });

  test('nothing is asked when there is no time left', async () => {
    const late = sendgridMailer(access(), { left: () => 20 });
    expect(await late.send(mail)).toEqual({ state: 'refused', code: 'busy', passing: true });
    expect(asked()).toBe(0);
  });

  test('a carrier that does not answer is given up inside the deadline', async () => {
    await trouble({ delayMs: 3_000 });
    const end = performance.now() + 400;
    const short = sendgridMailer(access(), { left: () => Math.max(0, end - performance.now()) });
    const began = performance.now();
    expect(await short.send(mail)).toEqual({ state: 'unknown' });
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
