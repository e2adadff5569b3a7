import { Client } from '@sendgrid/client';
import { MailService, type MailDataRequired } from '@sendgrid/mail';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import { mailAttachment, mailsOf } from '../support/mails';

let vendors: Vendors;
beforeAll(async () => {
  const seed = () => Promise.resolve();
  vendors = await startVendors({ port: 0, edge: 'http://localhost:9', seed });
});
afterAll(() => vendors.stop());
beforeEach(() => vendors.reset('bare'));

/** The vendor's own client, unchanged but for where its vendor is. */
function officialClient(key = vendors.account.sendgridKey): { mail: MailService; client: Client } {
  const client = new Client();
  client.setApiKey(key);
  client.setDefaultRequest('baseUrl', `${vendors.url}/api.sendgrid.com/`);
  const mail = new MailService();
  mail.setClient(client);
  return { mail, client };
}

const MAIL: MailDataRequired = {
  to: 'line@harbour.example',
  from: { email: 'desk@harbour.example', name: 'Harbour' },
  subject: 'Voicemail',
  text: 'words',
  html: '<p>words</p>',
};

interface Refused {
  readonly code: number;
  readonly response: {
    readonly body: { readonly errors: readonly { message: string; field: string | null }[] };
  };
}

/** What the vendor's client throws for a mail that is not taken: the status, the field and the sentence. */
const refusal = async (mail: object): Promise<readonly unknown[]> => {
  try {
    await officialClient().mail.send({ ...MAIL, ...mail });
  } catch (error) {
    const { code, response } = error as Refused;
    const [first] = response.body.errors;
    return [code, first?.field, first?.message];
  }
  return ['taken'];
};

describe('SendGrid on the laptop, asked by its own client', () => {
  it('takes a mail and puts it into the inbox, with the account’s time', async () => {
    vendors.clock.stop();
    const [answer] = await officialClient().mail.send({
      ...MAIL,
      cc: 'ada@harbour.example',
      headers: { 'X-Bellhop-Reference': 'r1' },
      attachments: [
        {
          content: Buffer.from('sound').toString('base64'),
          filename: 'voicemail.mp3',
          type: 'audio/mpeg',
        },
      ],
    });
    expect([answer.statusCode, answer.headers['x-message-id']]).toEqual([202, 'local-1']);
    const [mail] = await mailsOf(vendors.url);
    expect(mail).toEqual({
      id: 'local-1-1',
      to: ['line@harbour.example'],
      cc: ['ada@harbour.example'],
      bcc: [],
      from: 'Harbour <desk@harbour.example>',
      subject: 'Voicemail',
      text: 'words',
      html: '<p>words</p>',
      headers: { 'X-Bellhop-Reference': 'r1' },
      attachments: [{ filename: 'voicemail.mp3', type: 'audio/mpeg', bytes: 5 }],
      at: new Date(vendors.clock.now()).toISOString(),
    });
    expect(Buffer.from(await mailAttachment(vendors.url, 'local-1-1', 0)).toString()).toBe('sound');
  });

  it('makes a mail of each personalization', async () => {
    await officialClient().mail.sendMultiple({
      ...MAIL,
      to: ['a@harbour.example', 'b@harbour.example'],
    });
    expect((await mailsOf(vendors.url)).map(({ to }) => to)).toEqual([
      ['a@harbour.example'],
      ['b@harbour.example'],
    ]);
  });

  it.each([
    [{ to: 'nobody' }, 400, 'personalizations.0.to.0.email', /valid address/],
    [{ from: 'nobody' }, 400, 'from.email', /valid address/],
    [{ from: 'desk@elsewhere.example' }, 403, 'from', /verified Sender Identity/],
    [{ cc: 'line@harbour.example' }, 400, 'personalizations.0.cc', /unique between/],
    [{ subject: '' }, 400, 'subject', /subject is required/],
    [
      { text: '', html: '', content: [{ type: 'text/plain', value: '' }] },
      400,
      'content.0.value',
      /at least one character/,
    ],
    [{ attachments: [{ content: '%', filename: 'a' }] }, 400, 'attachments.0.content', /base64/],
    [
      { attachments: [{ content: 'AAAA', filename: 'a', type: 'a;b' }] },
      400,
      'attachments.0.type',
      /cannot contain/,
    ],
    [{ headers: { Subject: 'x' } }, 400, 'headers.Subject', /reserved/],
    [
      { categories: Array.from({ length: 11 }, (_, at) => `c${at}`) },
      400,
      'categories',
      /limit of 10/,
    ],
  ])('refuses %j', async (change, status, field, message) => {
    expect(await refusal(change)).toEqual([status, field, expect.stringMatching(message)]);
    expect(await mailsOf(vendors.url)).toEqual([]);
  });

  it('wants words before HTML', async () => {
    const content = [
      { type: 'text/html', value: '<p>words</p>' },
      { type: 'text/plain', value: 'words' },
    ];
    const { client } = officialClient();
    const body = {
      personalizations: [{ to: [{ email: 'line@harbour.example' }] }],
      from: { email: 'desk@harbour.example' },
      subject: 'Voicemail',
      content,
    };
    await expect(
      client.request({ method: 'POST', url: '/v3/mail/send', body }),
    ).rejects.toMatchObject({ code: 400 });
  });

  it('knows one key', async () => {
    await expect(officialClient('SG.other.key').mail.send(MAIL)).rejects.toMatchObject({
      code: 401,
    });
    const [answer, body] = await officialClient().client.request({
      method: 'GET',
      url: '/v3/scopes',
    });
    expect([answer.statusCode, body.scopes]).toEqual([200, expect.arrayContaining(['mail.send'])]);
  });

  it('checks in the sandbox and sends nothing', async () => {
    const [answer] = await officialClient().mail.send({
      ...MAIL,
      mailSettings: { sandboxMode: { enable: true } },
    });
    expect([answer.statusCode, await mailsOf(vendors.url)]).toEqual([200, []]);
  });

  it('refuses a request above 30 MB as the proxy in front of it does, in HTML', async () => {
    const content = 'A'.repeat(31 * 1024 * 1024);
    const answer = await fetch(`${vendors.url}/api.sendgrid.com/v3/mail/send`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${vendors.account.sendgridKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ content }),
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'text/html']);
  });

  it('says of what it does not do that it is not emulated', async () => {
    await expect(
      officialClient().mail.send({ ...MAIL, sendAt: 1_800_000_000 }),
    ).rejects.toMatchObject({ code: 501 });
  });

  it('hands a file of HTML over to be kept, never to be shown', async () => {
    await officialClient().mail.send({
      ...MAIL,
      attachments: [
        {
          content: Buffer.from('<script>').toString('base64'),
          filename: 'x.html',
          type: 'text/html',
        },
      ],
    });
    const answer = await fetch(`${vendors.url}/local/mails/local-1-1/attachments/0`);
    expect([
      answer.headers.get('content-type'),
      answer.headers.get('content-disposition'),
      answer.headers.get('x-content-type-options'),
    ]).toEqual(['application/octet-stream', 'attachment', 'nosniff']);
  });
});
