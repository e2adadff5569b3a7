import { openHouse } from '../support/house';
import { callsOf } from '../support/line-calls';
import { LineHouse } from '../support/line-house';
import { CALLER, MARIA, Telephones, TOM } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const { isOver, tried, untilVoicemail, leavesMessage, muchLater } = callsOf(house, phones, line);

describe('webhooks in trouble', () => {
  test('each of them comes twice each time: one voicemail, one mail, nobody rung twice', async () => {
    for (const path of ['/voice', '/line/step', '/voice-status', '/recording', '/transcription'])
      await house.trouble({ path, webhook: 'repeat' });
    const call = await phones.calls();
    expect(await phones.legsOf(MARIA)).toHaveLength(1);
    await untilVoicemail(call);
    await leavesMessage(call);
    await house.unattended('PT3M');
    expect(await phones.legsOf(MARIA)).toHaveLength(1);
    expect(await phones.legsOf(TOM)).toHaveLength(1);
    expect(await phones.mails()).toHaveLength(1);
    expect(await isOver()).toMatchObject({ outcome: 'voicemail' });
  });

  test('no report ever comes: the message is mailed all the same, and nobody stays busy', async () => {
    for (const path of ['/voice-status', '/recording', '/transcription'])
      await house.trouble({ path, webhook: 'drop' });
    const call = await phones.calls();
    await untilVoicemail(call);
    await leavesMessage(call);
    await house.unattended('PT3M');
    const [mail, ...early] = await phones.mails();
    expect(mail?.attachments).toHaveLength(1);
    expect(early).toEqual([]);
    // A transcript that nobody told us of is found after an hour, and follows.
    await muchLater(62);
    expect(await phones.mails()).toHaveLength(2);
    expect(await isOver()).toMatchObject({ outcome: 'voicemail' });
  });

  test('no report of the end ever comes: the account’s own list tells, and nobody stays busy', async () => {
    await house.trouble({ path: '/voice-status', webhook: 'drop' });
    const call = await phones.calls();
    await phones.picksUp(MARIA);
    await house.trouble({ path: '/line/step', webhook: 'drop' });
    await phones.act(call, { hangUp: true });
    expect(await line.busy()).toBe(1);
    await muchLater(10);
    expect(await isOver()).toMatchObject({ outcome: 'left' });
  });

  test('reports overtake each other', async () => {
    await house.trouble({ path: '/voice-status', webhook: 'reorder' });
    const call = await phones.calls();
    await phones.act(await phones.phone(MARIA), { busy: true });
    await phones.picksUp(TOM);
    await phones.presses(TOM, '1');
    await phones.act(call, { hangUp: true });
    await house.unattended('PT20S');
    await house.settles(
      () => line.log(),
      (log) => log.length === 1,
    );
    expect(tried(await isOver())).toEqual(['maria busy', 'tom talked']);
  });
});

describe('something of ours does not work', () => {
  const ERROR = /application error|wrong on our side/;

  test('Sync is away from the beginning: a message can be left, and it is mailed when Sync is back', async () => {
    house.announce('busy');
    await house.trouble({ host: 'sync.twilio.com', status: 503 });
    const call = await phones.calls();
    expect(call.waitingFor).toBe('record');
    expect(call.heard.join(' ')).toMatch(/leave a message after the tone/);
    expect(call.heard.join(' ')).not.toMatch(ERROR);
    await phones.act(call, { record: 9 });
    await house.troubleOver();
    await phones.act(call, { press: '#' });
    await muchLater(5);
    expect(await phones.mails()).toHaveLength(1);
    expect(await line.voicemails()).toMatchObject([{ seconds: 9, caller: { number: CALLER } }]);
  });

  test('Sync goes away while Maria’s phone rings: the caller comes to the voicemail', async () => {
    house.announce('busy');
    const call = await phones.calls();
    await house.trouble({ host: 'sync.twilio.com', status: 503 });
    await phones.act(await phones.phone(MARIA), { busy: true });
    const after = await phones.look(call);
    expect(after.waitingFor).toBe('record');
    expect(after.heard.join(' ')).not.toMatch(ERROR);
    await house.troubleOver();
    await phones.act(call, { hangUp: true });
    await muchLater(10);
    await isOver();
  });

  test('Sync goes away before Maria presses 1: she gets the caller all the same', async () => {
    house.announce('busy');
    const call = await phones.calls();
    await phones.picksUp(MARIA);
    await house.trouble({ host: 'sync.twilio.com', status: 503 });
    expect((await phones.presses(MARIA, '1')).connected).toBe(call.sid);
    await house.troubleOver();
    await phones.hangsUp(MARIA);
    expect(await isOver()).toMatchObject({ outcome: 'talked' });
  });

  test('mail is refused for now: it is tried until it is taken, once', async () => {
    await house.trouble({ host: 'api.sendgrid.com', status: 503, times: 3 });
    const call = await phones.calls();
    await untilVoicemail(call);
    await leavesMessage(call);
    await house.unattended('PT3M');
    expect((await line.voicemails())[0]?.mail).toMatchObject({ state: 'waiting' });
    // However the three refusals fall on the tries: after 1, 2, 5 and 15 minutes.
    await house.unattended('PT25M');
    expect(await phones.mails()).toHaveLength(1);
    expect((await line.voicemails())[0]?.mail).toMatchObject({ state: 'sent' });
  });

  test('every function is down: the fallback takes a message, and it is mailed later', async () => {
    await house.trouble({ path: '/voice', webhook: 'drop' });
    const call = await phones.calls();
    expect(call.waitingFor).toBe('record');
    expect(call.heard.join(' ')).not.toMatch(ERROR);
    await house.troubleOver();
    await leavesMessage(call);
    await muchLater(5);
    expect(await phones.mails()).toHaveLength(1);
  });
});

test('transcripts that are late, never come, failed, or of a message that is too short', async () => {
  /** Each caller's message has another fate. */
  const leaves = async (from: string, seconds: number, how: object): Promise<void> => {
    const call = await phones.calls(from);
    await untilVoicemail(call);
    await leavesMessage(call, seconds, how);
  };
  const [late, never, failed, short] = [0, 1, 2, 3].map((nth) => `+1415555014${nth}`) as [
    string,
    string,
    string,
    string,
  ];
  const mailsAbout = async (from: string) =>
    (await phones.mails()).filter(({ subject }) => subject.endsWith(from));
  const texts = async (from: string) => (await mailsAbout(from)).map(({ text }) => text);

  await leaves(short, 2, {});
  await house.unattended('PT90S');
  expect(await texts(short)).toEqual([expect.stringMatching(/too short or too long/)]);

  await leaves(failed, 20, { transcription: 'failed', transcribedAfter: 'PT20S' });
  await leaves(never, 20, { transcription: 'never' });
  await leaves(late, 20, { transcript: 'It is about the roof.', transcribedAfter: 'PT10M' });
  await house.unattended('PT3M');
  expect(await texts(failed)).toEqual([expect.stringMatching(/could not be transcribed/)]);
  expect(await texts(never)).toEqual([expect.stringMatching(/no transcript yet/)]);
  expect(await texts(late)).toEqual([expect.stringMatching(/no transcript yet/)]);

  // The late one follows once; after an hour nobody waits for the other any more.
  await muchLater(62);
  const [, followUp, ...more] = await mailsAbout(late);
  expect(more).toEqual([]);
  expect(followUp).toMatchObject({
    subject: `Night line: transcript of the voicemail from ${late}`,
    text: expect.stringContaining('It is about the roof.') as string,
    attachments: [],
  });
  expect(await texts(never)).toHaveLength(1);
  const kept = (await line.voicemails()).find(
    ({ caller }) => 'number' in caller && caller.number === never,
  );
  expect(kept?.transcript).toEqual({ state: 'missing' });
});
