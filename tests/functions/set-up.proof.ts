import { openHouse } from '../support/house';
import { ask, fromPage, signed } from '../support/requests';

const house = openHouse({
  BELLHOP_SECRET: '',
  TWILIO_VERIFY_SERVICE_SID: 'soon',
  TEST_MODE: 'maybe',
});
const at = (path: string): string => `${house.edgeUrl}${path}`;

test('/health answers everybody, and tells nothing but that', async () => {
  const answer = await ask(at('/health'));
  expect([answer.status, answer.json()]).toEqual([200, { ok: true }]);
  const posted = await ask(at('/health'), {
    body: 'x=1',
    headers: { 'content-type': 'text/plain' },
  });
  expect(posted.json()).toEqual({ ok: true });
});

test.each([
  ['/staff/token', () => ask(at('/staff/token'))],
  ['/staff/waitlist', () => fromPage(at('/staff/waitlist'), {})],
  ['/staff/sign-in', () => fromPage(at('/staff/sign-in'), {})],
  ['/staff/sign-out', () => fromPage(at('/staff/sign-out'), {})],
])('%s names every variable that is missing or wrong, in one sentence', async (_path, asks) => {
  house.announce('misconfigured');
  const answer = await asks();
  expect([answer.status, answer.json()]).toEqual([
    500,
    {
      code: 'misconfigured',
      message:
        'The set-up is not complete: TWILIO_VERIFY_SERVICE_SID, BELLHOP_SECRET, TEST_MODE. See docs/errors.md.',
      reference: expect.stringMatching(/^\w{1,6}$/) as string,
    },
  ]);
});

test('/message and /message-status ask the platform to try again, and say nothing', async () => {
  house.announce('misconfigured');
  const params = { MessageSid: 'SM1', From: '+12025550120', To: '+12025550101', Body: 'hi' };
  const text = await signed(at('/message'), params);
  expect([text.status, text.text]).toEqual([
    500,
    '<?xml version="1.0" encoding="UTF-8"?><Response/>',
  ]);
  const url = at('/message-status?send=waitlist.main.a.b.c');
  const news = await signed(url, { MessageStatus: 'sent' });
  expect([news.status, news.text]).toEqual([500, '']);
});
