import { DEMO_NUMBERS } from '../../cli/provision/demo-house';
import { XMLParser } from 'fast-xml-parser';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { openHouse } from '../support/house';
import { WAITLIST } from '../support/handsets';
import { ask, fromPage, signed, unsigned, type Params } from '../support/requests';

const house = openHouse();
const at = (path: string): string => `${house.edgeUrl}${path}`;
const call = (params: Params = {}): Params => ({
  CallSid: `CA${'1'.repeat(32)}`,
  From: '+12025550120',
  To: WAITLIST,
  CallStatus: 'ringing',
  Direction: 'inbound',
  ...params,
});

const parsed = (xml: string): Readonly<Record<string, unknown>> =>
  new XMLParser({ ignoreAttributes: false }).parse(xml) as Readonly<Record<string, unknown>>;

describe('/voice', () => {
  test('tells a caller what to text, in valid TwiML that ends the call', async () => {
    const answer = await signed(at('/voice'), call());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/xml/);
    expect(parsed(answer.text)).toMatchObject({
      Response: {
        Say: [
          { '#text': expect.stringContaining('Harbour Café') as string, '@_language': 'en-US' },
          { '#text': expect.stringContaining('text: where') as string },
          { '#text': expect.stringContaining('Goodbye') as string },
        ],
        Hangup: '',
      },
    });
  });

  test('answers somebody who withholds their number', async () => {
    const answer = await signed(at('/voice'), call({ From: '+266696687' }));
    expect(answer.text).toContain('Harbour Café');
  });

  test('speaks the language of the house', async () => {
    const { syncServiceSid } = house.local.target().account;
    const document = house.client().sync.v1.services(syncServiceSid).documents(SETTINGS_DOCUMENT);
    const settings = parseSettings((await document.fetch()).data);
    const business = { ...settings.business, name: 'Café <Mar>', language: 'es' as const };
    await document.update({ data: { ...settings, business } });
    const answer = await signed(at('/voice'), call());
    expect(answer.text).toContain('<Say language="es-MX">Hola');
    expect(answer.text).toContain('Café &lt;Mar&gt;');
  });

  test('refuses whoever does not sign', async () => {
    const refused = [
      await unsigned(at('/voice'), call()),
      await signed(at('/voice'), call(), 'f'.repeat(32)),
      await fromPage(at('/voice'), call()),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  test('says so and hangs up when the call makes no sense', async () => {
    house.announce('bad-request');
    const answer = await signed(at('/voice'), { From: '+12025550120' });
    expect(answer.status).toBe(200);
    expect(parsed(answer.text)).toMatchObject({ Response: { Hangup: '' } });
  });

  test('says so in the language of the caller’s country', async () => {
    house.announce('bad-request');
    const answer = await signed(at('/voice'), { From: '+525500000120' });
    expect(answer.text).toContain('<Say language="es-MX">Lo sentimos, eso no es posible');
  });

  test('asks the platform to try again when the account does not answer', async () => {
    house.announce('busy');
    await house.trouble({ host: 'sync.twilio.com', status: 503 });
    const answer = await signed(at('/voice'), call({ CallSid: `CA${'2'.repeat(32)}` }));
    await house.troubleOver();
    expect(answer.status).toBe(503);
    expect(parsed(answer.text)).toMatchObject({ Response: { Hangup: '' } });
  });
});

test.each([
  ['/fallback-text.xml', 'Message'],
  ['/fallback-voice.xml', 'Say'],
])('%s is there without any function, for whoever asks', async (path, verb) => {
  const answer = await ask(at(`${path}?ErrorCode=11200`));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/xml/);
  expect(parsed(answer.text)['Response']).toHaveProperty(verb);
});

test('/house tells anybody the name, the numbers and the desks, and nothing else', async () => {
  const answer = await ask(at('/house'));
  expect(answer.status).toBe(200);
  expect(answer.json()).toEqual({
    name: 'Harbour Café',
    numbers: [...DEMO_NUMBERS],
    desks: [
      { desk: 'waitlist' },
      { desk: 'events' },
      { desk: 'line', keepDays: 30 },
      { desk: 'pay', keepDays: 90 },
      { desk: 'team', keepDays: 90 },
    ],
  });
  expect((await ask(at('/house'), { method: 'PUT' })).status).toBe(405);
});
