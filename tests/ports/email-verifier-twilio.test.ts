import { twilioEmailVerifier } from '../../src/adapters/twilio/email-verifier';
import type { Deadline } from '../../src/adapters/twilio/lost-answer';
import { control } from '../support/control';
import { mailsOf } from '../support/mails';
import { openAccount, PATIENT } from '../support/vendors';

const account = openAccount();
const ANA = 'ana@example.com';

const open = (deadline: Deadline = PATIENT) =>
  twilioEmailVerifier(account.client(), account.vendors().account.verifyServiceSid, deadline);
const mailer = (state: string) => control(account.vendors().url, 'mailer', { state });
const newest = async () => (await mailsOf(account.vendors().url)).at(-1);
const code = async (): Promise<string> => (await newest())?.text.slice(0, 6) ?? '';
const otherThan = (right: string): string => (right === '111111' ? '222222' : '111111');

describe('codes by e-mail', () => {
  test('the code in the mail names the event and is right, once', async () => {
    expect(await open().start(ANA, 'Harbour Coffee')).toBe('sent');
    expect(await newest()).toMatchObject({
      to: [ANA],
      text: expect.stringMatching(/^\d{6} is your code for Harbour Coffee\.$/) as string,
    });
    const right = await code();
    expect(await open().check(ANA, otherThan(right))).toBe('wrong');
    expect(await open().check(ANA, right)).toBe('right');
    expect(await open().check(ANA, right)).toBe('expired');
  });

  test('a code lives ten minutes', async () => {
    await open().start(ANA, 'Harbour Coffee');
    const right = await code();
    await account.pass(601);
    expect(await open().check(ANA, right)).toBe('expired');
  });

  test('after five wrong guesses the right one is not heard any more, nor is a sixth mail sent', async () => {
    for (let time = 0; time < 5; time++) expect(await open().start(ANA, 'Tea')).toBe('sent');
    expect(await open().start(ANA, 'Tea')).toBe('too-many');
    const right = await code();
    for (let time = 0; time < 5; time++)
      expect(await open().check(ANA, otherThan(right))).toBe('wrong');
    expect(await open().check(ANA, right)).toBe('too-many');
  });

  test('what is no address is refused', async () => {
    expect(await open().start('ana@harbour', 'Tea')).toBe('refused');
  });

  test.each(['missing', 'inactive', 'placeholder', 'sender'])(
    'a mailer that is not set up (%s) is down, and nobody is mailed',
    async (state) => {
      await mailer(state);
      expect(await open().start(ANA, 'Tea')).toBe('down');
      expect(await newest()).toBeUndefined();
    },
  );

  test('whoever is busy is asked again; whoever is broken for longer is down', async () => {
    await account.trouble({ host: 'verify.twilio.com', status: 503, times: 1 });
    expect(await open().start(ANA, 'Tea')).toBe('sent');
    await account.trouble({ host: 'verify.twilio.com', status: 503 });
    const end = performance.now() + 600;
    const short = { left: () => Math.max(0, end - performance.now()) };
    expect(await open(short).start(ANA, 'Tea')).toBe('down');
    expect(await open(short).check(ANA, '123456')).toBe('down');
  });
});
