import { rmSync } from 'node:fs';
import { CommandFailed } from '../../cli/commands/failure';
import { commitMessage, flowDefinition } from '../../cli/provision/studio-definition';
import { ensureTemplates } from '../../cli/provision/templates';
import { Ledger } from '../../cli/provision/ledger';
import { CONNECTION_OVERRIDES } from '../../cli/provision/webhooks';
import type { SetupOptions } from '../../cli/setup/prepare';
import { reportText } from '../../cli/setup/report';
import { joinSquare, SANDBOX_NUMBER } from '../../cli/setup/sandbox';
import { asFailure } from '../../cli/setup/failures';
import { control } from '../support/control';
import { AccountBench, GIVEN, GUEST_NUMBER, HOUSE_ADDRESS } from './support-account';

let bench: AccountBench;
beforeAll(async () => {
  bench = await AccountBench.open();
});
afterAll(() => bench.close());
beforeEach(() => bench.startsAfresh());

const number = async (phoneNumber = GUEST_NUMBER) => {
  const [found] = await bench.client.incomingPhoneNumbers.list({ phoneNumber });
  if (!found) throw new Error(`no number ${phoneNumber}`);
  return found;
};
const change = async (
  what: Parameters<ReturnType<typeof bench.client.incomingPhoneNumbers>['update']>[0],
  phoneNumber = GUEST_NUMBER,
): Promise<void> => {
  await bench.client.incomingPhoneNumbers((await number(phoneNumber)).sid).update(what);
};
const DESK = `${HOUSE_ADDRESS}/message${CONNECTION_OVERRIDES}`;

describe('a Studio flow', () => {
  const withFlow: SetupOptions = { ...GIVEN, studio: true };
  const flow = async () => {
    const sid = bench.env().get('TWILIO_FLOW_SID') ?? '';
    return bench.client.studio.v2.flows(sid).fetch();
  };

  test('is published, and the number’s texts come through it while calls do not', async () => {
    await bench.setUp(withFlow);
    const { status, webhookUrl, commitMessage: message } = await flow();
    expect([status, message]).toEqual([
      'published',
      commitMessage(flowDefinition('Harbour Café', HOUSE_ADDRESS)),
    ]);
    expect(await number()).toMatchObject({
      smsUrl: webhookUrl,
      voiceUrl: `${HOUSE_ADDRESS}/voice${CONNECTION_OVERRIDES}`,
    });
  });

  test('is published once, stays in its place without a word, and leaves on request', async () => {
    await bench.setUp(withFlow);
    const { webhookUrl } = await flow();
    const from = bench.vendors.requests.list().length;
    await bench.setUp(withFlow);
    await bench.setUp();
    expect(bench.writesSince(from).filter((write) => !write.endsWith('/Validate'))).toEqual([]);
    expect([(await number()).smsUrl, (await flow()).revision]).toEqual([webhookUrl, 1]);
    await bench.setUp({ ...GIVEN, studio: false });
    expect((await number()).smsUrl).toBe(DESK);
  });

  test('is published anew when the desks live elsewhere', async () => {
    await bench.setUp(withFlow);
    await bench.setUp({ ...GIVEN, url: 'https://desk.example' });
    const { revision, definition } = await flow();
    expect(revision).toBe(2);
    expect(JSON.stringify(definition)).toContain('https://desk.example/message');
    expect(JSON.stringify(definition)).not.toContain(HOUSE_ADDRESS);
  });

  test('takes no number over that belongs to something else', async () => {
    const theirs = 'https://shop.example/sms';
    await change({ smsUrl: theirs });
    const report = await bench.setUp(withFlow);
    expect((await number()).smsUrl).toBe(theirs);
    expect(report.undecided.join()).toContain('texts');
  });

  test('waits for the first deployment', async () => {
    const report = await bench.setUp({ ...withFlow, url: undefined });
    expect(report.undecided.join()).toContain('setup --studio again');
    expect(await bench.client.studio.v2.flows.list()).toEqual([]);
  });

  test('is for a number of the house', async () => {
    const failure = await bench.setUp({ ...GIVEN, studio: '+12025550105' }).catch(asFailure);
    expect(failure).toBeInstanceOf(CommandFailed);
  });
});

describe('calls that go to something else', () => {
  test('stay there when nobody is there to be asked, while texts come to us', async () => {
    await change({ voiceUrl: 'https://shop.example/voice' });
    const report = await bench.setUp();
    expect(await number()).toMatchObject({
      smsUrl: DESK,
      voiceUrl: 'https://shop.example/voice',
    });
    expect(report.undecided.join()).toContain('The calls of +12025550101');
  });

  test('come to us, an app and a trunk out of the way, when the number is named', async () => {
    await change({ voiceApplicationSid: `AP${'1'.repeat(32)}`, trunkSid: `TK${'1'.repeat(32)}` });
    await bench.setUp({ ...GIVEN, takeOver: [GUEST_NUMBER] });
    expect(await number()).toMatchObject({
      voiceUrl: `${HOUSE_ADDRESS}/voice${CONNECTION_OVERRIDES}`,
      voiceFallbackUrl: `${HOUSE_ADDRESS}/fallback-voice.xml`,
      voiceFallbackMethod: 'GET',
      voiceApplicationSid: null,
      trunkSid: null,
    });
  });
});

describe('WhatsApp templates', () => {
  const READY = {
    name: 'try_ready',
    language: 'en',
    body: 'Hello {{1}}, your table is ready now, please come to the front desk.',
    samples: { '1': 'Ana' },
    approve: true,
  };
  const ensure = (body = READY.body) =>
    ensureTemplates(bench.client, new Ledger(), 'bellhop', [{ ...READY, body }]);
  const decide = async (status: string, reason?: string) => {
    const [newest] = await bench.client.content.v1.contents.list();
    await control(bench.vendors.url, 'approvals', {
      contentSid: newest?.sid,
      status,
      ...(reason ? { reason } : {}),
    });
  };
  const names = async () =>
    (await bench.client.content.v1.contents.list()).map(({ friendlyName }) => friendlyName).sort();
  const OTHER = READY.body.replace('Hello', 'Good day');

  test('are printed with their status, which a later run reads anew', async () => {
    const first = await bench.setUp();
    expect(first.templates).toContainEqual(
      expect.stringMatching(/^waitlist_ready\.en: received, minutes to a day/),
    );
    expect(first.templates).toContainEqual('waitlist_leave_buttons.es: buttons, needs no approval');
    await control(bench.vendors.url, 'clock', { advance: 'PT10M' });
    const later = await bench.setUp();
    expect(later.templates).toContainEqual('waitlist_ready.en: approved');
    expect(reportText(later)).toContain('WhatsApp templates');
    const { data } = await bench.client.sync.v1
      .services(bench.env().get('TWILIO_SYNC_SERVICE_SID') ?? '')
      .documents('templates')
      .fetch();
    expect(data).toMatchObject({
      v: 1,
      templates: { 'waitlist_ready.en': { status: 'approved' } },
    });
  });

  test('with another text become the next version, and the old one is sent until that is approved', async () => {
    await ensure();
    await decide('approved');
    const before = (await ensure()).known['try_ready.en'];
    const meanwhile = await ensure(OTHER);
    expect(meanwhile.known['try_ready.en']).toEqual(before);
    expect(meanwhile.states).toMatchObject([{ status: 'received', oldTextInUse: true }]);
    expect(await names()).toEqual(['bellhop_try_ready_en_v1', 'bellhop_try_ready_en_v2']);
    await decide('approved');
    const after = await ensure(OTHER);
    expect(after.known['try_ready.en']).toMatchObject({ status: 'approved' });
    expect(after.known['try_ready.en']?.sid).not.toBe(before?.sid);
    expect(await names()).toEqual(['bellhop_try_ready_en_v2']);
  });

  test('that are turned down stay as they are, with the reason', async () => {
    await ensure();
    await decide('rejected', 'Too much advertising.');
    const { states } = await ensure();
    expect(states).toMatchObject([{ status: 'rejected', reason: 'Too much advertising.' }]);
    expect(await names()).toEqual(['bellhop_try_ready_en_v1']);
  });

  test('whose name WhatsApp remembers get the next one', async () => {
    await ensure();
    for (const { sid } of await bench.client.content.v1.contents.list())
      await bench.client.content.v1.contents(sid).remove();
    await ensure();
    await control(bench.vendors.url, 'clock', { advance: 'PT10M' });
    await ensure();
    expect(await names()).toEqual(['bellhop_try_ready_en_v2']);
  });

  test('wait, without stopping the set-up, for an account that has no WhatsApp sender', async () => {
    await bench.trouble({
      host: 'content.twilio.com',
      method: 'POST',
      path: '/v1/Content/HX',
      status: 400,
      code: 20001,
    });
    const report = await bench.setUp();
    expect(report.templates).toContainEqual(
      expect.stringMatching(/^waitlist_ready\.en: not submitted .*once the account has a WhatsApp/),
    );
    await bench.troubleOver();
    const again = await bench.setUp();
    expect(again.templates).toContainEqual(expect.stringMatching(/^waitlist_ready\.en: received/));
  });
});

describe('the WhatsApp sandbox', () => {
  const TRY: SetupOptions = { ...GIVEN, number: undefined, sandbox: 'join quiet-harbour' };

  test('is a house without a number, with the way in and what it cannot do', async () => {
    const report = await bench.setUp(TRY);
    expect(report.sandbox).toMatchObject({
      join: 'join quiet-harbour',
      link: `https://wa.me/${SANDBOX_NUMBER.slice(1)}?text=join%20quiet-harbour`,
    });
    const text = reportText(report);
    for (const part of ['72 hours', 'One sender for everybody', 'Templates of your own cannot'])
      expect(text).toContain(part);
    expect(report.byHand.map(({ what }) => what).join()).toContain(`${HOUSE_ADDRESS}/message`);
    expect((await number()).smsUrl).toBe('');
    const { data } = await bench.client.sync.v1
      .services(bench.env().get('TWILIO_SYNC_SERVICE_SID') ?? '')
      .documents('settings')
      .fetch();
    expect(data).toMatchObject({ desks: { waitlist: { lists: [{ number: SANDBOX_NUMBER }] } } });
  });

  test('asks for the code once, and changes nothing the second time', async () => {
    await bench.setUp(TRY);
    const again = await bench.setUp({ ...GIVEN, number: undefined });
    expect(again.steps.flatMap(({ changes }) => changes)).toEqual([]);
    expect(again.sandbox?.join).toBe('join quiet-harbour');
  });

  test('draws a square for a phone’s camera', async () => {
    const square = await joinSquare({ words: 'quiet-harbour' });
    expect(square.split('\n').length).toBeGreaterThan(10);
    expect(square).toMatch(/[█▀▄]/);
  });

  test.each([
    ['a code that is none', { sandbox: 'harbour' }, 'two words with a dash'],
    ['no code and nobody to ask', { sandbox: true }, '--sandbox is needed'],
  ])('says so for %s', async (_, wrong, sentence) => {
    const failure = await bench.setUp({ ...TRY, ...wrong }).catch(asFailure);
    expect(failure).toMatchObject({ message: expect.stringContaining(sentence) as unknown });
  });

  test('is not mixed with a house that has a number', async () => {
    await bench.setUp();
    await expect(bench.setUp(TRY)).rejects.toThrow('--prefix');
  });
});

test('one of two installs in an account is torn down and the other is whole', async () => {
  const second: SetupOptions = { ...GIVEN, number: '+12025550102', prefix: 'pier', studio: true };
  await bench.setUp({ ...GIVEN, studio: true });
  const first = bench.env();
  const whole = await bench.endState();
  const firstEnv = bench.envText();
  rmSync(bench.envPath);
  await bench.setUp(second);
  const pier = bench.env();
  const { client } = bench;
  const value = (name: string): string => pier.get(name) ?? '';
  expect(value('TWILIO_FLOW_SID')).not.toBe(first.get('TWILIO_FLOW_SID'));

  for (const { sid, friendlyName } of await client.content.v1.contents.list())
    if (friendlyName.startsWith('pier_')) await client.content.v1.contents(sid).remove();
  await Promise.all([
    client.sync.v1.services(value('TWILIO_SYNC_SERVICE_SID')).remove(),
    client.messaging.v1.services(value('TWILIO_MESSAGING_SERVICE_SID')).remove(),
    client.verify.v2.services(value('TWILIO_VERIFY_SERVICE_SID')).remove(),
    client.studio.v2.flows(value('TWILIO_FLOW_SID')).remove(),
    client.keys(value('TWILIO_API_KEY')).remove(),
    change(
      {
        smsUrl: '',
        smsMethod: 'POST',
        smsFallbackUrl: '',
        smsFallbackMethod: 'POST',
        voiceUrl: '',
        voiceMethod: 'POST',
        voiceFallbackUrl: '',
        voiceFallbackMethod: 'POST',
      },
      '+12025550102',
    ),
  ]);
  bench.putEnv(firstEnv);
  expect(await bench.endState()).toEqual(whole);
  const again = await bench.setUp({ ...GIVEN, studio: true });
  expect(again.steps.flatMap(({ changes }) => changes)).toEqual([]);
});
