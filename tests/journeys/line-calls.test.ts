import { openHouse } from '../support/house';
import { LineHouse } from '../support/line-house';
import { CALLER, MARIA, Telephones, TOM, type Leg } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const OTHER = '+14155550131';

/** The one entry of the log, and nobody taken for busy. */
async function isOver(): Promise<NonNullable<Awaited<ReturnType<typeof line.log>>[number]>> {
  const [entry, ...others] = await line.log();
  expect(others).toEqual([]);
  expect(await line.busy()).toBe(0);
  if (!entry) throw new Error('the call is not in the log');
  return entry;
}
const tried = (entry: Awaited<ReturnType<typeof isOver>>): readonly string[] =>
  entry.attempts.map(({ member, outcome }) => `${member} ${outcome}`);

async function untilVoicemail(call: Leg): Promise<Leg> {
  await house.unattended('PT45S');
  const waiting = await phones.look(call);
  expect(waiting.waitingFor).toBe('record');
  return waiting;
}
async function leavesMessage(call: Leg, seconds = 12, more: object = {}): Promise<void> {
  await phones.act(call, { record: seconds, ...more });
  await phones.act(call, { hangUp: true }).catch(() => undefined);
}

const MINUTE_MS = 60_000;
/** Later, when nobody was there meanwhile; just before the round that looks for what nobody told of. */
async function muchLater(minutes: number): Promise<void> {
  const ten = 10 * MINUTE_MS;
  const at = Math.ceil((house.local.target().now + minutes * MINUTE_MS) / ten) * ten;
  await house.to(new Date(at - 1.5 * MINUTE_MS).toISOString());
}

describe('somebody calls the line', () => {
  test('Maria presses 1 and they talk', async () => {
    const call = await phones.calls();
    expect(call.heard).toEqual([expect.stringMatching(/you have reached Night line/)]);
    expect(await phones.rings(TOM)).toBe(false);
    const maria = await phones.picksUp(MARIA);
    expect(maria.heard).toEqual([expect.stringMatching(/Call for Night line. Press 1/)]);
    expect(maria.connected).toBeNull();
    const talking = await phones.presses(MARIA, '1');
    expect(talking.connected).toBe(call.sid);
    expect(maria.from).toBe(CALLER);
    await phones.act(call, { say: 'Hello, is somebody there?' });
    expect((await phones.phone(MARIA)).heard.at(-1)).toBe('voice: Hello, is somebody there?');
    await house.unattended('PT90S');
    await phones.hangsUp(MARIA);
    expect((await phones.look(call)).status).toBe('completed');
    const entry = await isOver();
    expect(entry).toMatchObject({ outcome: 'talked', caller: { number: CALLER } });
    expect(entry.talkedSeconds).toBe(90);
    expect(tried(entry)).toEqual(['maria talked']);
  });

  test('nobody answers: Tom is rung after Maria, then a message is left and mailed', async () => {
    const call = await phones.calls();
    await house.unattended('PT21S');
    expect(await phones.rings(MARIA)).toBe(false);
    expect(await phones.rings(TOM)).toBe(true);
    await house.unattended('PT21S');
    const waiting = await phones.look(call);
    expect(waiting.waitingFor).toBe('record');
    expect(waiting.heard.slice(-2)).toEqual([
      expect.stringMatching(/leave a message after the tone/),
      'beep',
    ]);
    await phones.act(call, { record: 12, transcript: 'Please call me back.' });
    const done = await phones.act(call, { press: '#' });
    expect(done.heard.at(-1)).toMatch(/will be passed on/);
    await house.unattended('PT3M');
    const mails = await phones.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: ['line@harbour.example'],
      subject: `Night line: voicemail from ${CALLER}`,
      text: expect.stringContaining('Please call me back.') as string,
      attachments: [{ type: 'audio/mpeg' }],
    });
    const entry = await isOver();
    expect(entry.outcome).toBe('voicemail');
    expect(tried(entry)).toEqual(['maria noAnswer', 'tom noAnswer']);
    expect(await line.voicemails()).toMatchObject([{ seconds: 12, mail: { state: 'sent' } }]);
  });

  test.each([
    ['is busy', { busy: true }, 'busy'],
    ['pushes the call away', { reject: true }, 'noAnswer'],
  ])('Maria %s: Tom is rung at once', async (_how, act, outcome) => {
    const call = await phones.calls();
    await phones.act(await phones.phone(MARIA), act);
    expect(await phones.rings(TOM)).toBe(true);
    expect((await phones.look(call)).heard.at(-1)).toMatch(/still trying/);
    await phones.picksUp(TOM);
    await phones.presses(TOM, '1');
    await phones.hangsUp(TOM);
    expect(tried(await isOver())).toEqual([`maria ${outcome}`, 'tom talked']);
  });

  test('a private voicemail picks up and presses nothing: it never gets the caller', async () => {
    const call = await phones.calls();
    const machine = await phones.act(await phones.phone(MARIA), { machine: 'greeting' });
    await house.unattended('PT9S');
    expect((await phones.look(machine)).status).toBe('completed');
    expect(await phones.rings(TOM)).toBe(true);
    await phones.picksUp(TOM);
    expect((await phones.presses(TOM, '1')).connected).toBe(call.sid);
    await phones.act(call, { hangUp: true });
    expect(tried(await isOver())).toEqual(['maria notPressed', 'tom talked']);
  });

  test('Maria presses another key: she would rather not', async () => {
    await phones.calls();
    await phones.picksUp(MARIA);
    const refused = await phones.presses(MARIA, '2');
    expect(refused.heard.at(-1)).toMatch(/try somebody else/);
    expect(await phones.rings(TOM)).toBe(true);
    await phones.picksUp(TOM);
    await phones.presses(TOM, '1');
    await phones.hangsUp(TOM);
    expect(tried(await isOver())).toEqual(['maria refused', 'tom talked']);
  });

  test('two call at once: nobody is rung twice, and whoever is free again is rung again', async () => {
    const first = await phones.calls();
    const second = await phones.calls(OTHER);
    expect((await phones.legsOf(MARIA)).map(({ parent }) => parent)).toEqual([first.sid]);
    expect((await phones.legsOf(TOM)).map(({ parent }) => parent)).toEqual([second.sid]);
    await phones.picksUp(MARIA);
    await phones.presses(MARIA, '1');
    // Tom lets it ring. Maria talks, so the second caller comes to the voicemail.
    await house.unattended('PT21S');
    expect((await phones.look(second)).waitingFor).toBe('record');
    await phones.hangsUp(MARIA);
    const third = await phones.calls('+14155550132');
    expect((await phones.phone(MARIA)).parent).toBe(third.sid);
    await phones.act(third, { hangUp: true });
    await phones.act(second, { hangUp: true });
    expect((await line.log()).map(({ outcome }) => outcome)).toEqual([
      'talked',
      'noMessage',
      'left',
    ]);
    expect(await line.busy()).toBe(0);
  });
});

describe('a caller hangs up', () => {
  test('while Maria’s phone rings', async () => {
    const call = await phones.calls();
    await phones.act(call, { hangUp: true });
    expect((await phones.phone(MARIA)).status).toBe('canceled');
    expect(await isOver()).toMatchObject({ outcome: 'left' });
    expect(await phones.legsOf(TOM)).toEqual([]);
  });

  test('while Maria hears for whom the call is', async () => {
    const call = await phones.calls();
    await phones.picksUp(MARIA);
    await phones.act(call, { hangUp: true });
    expect((await phones.phone(MARIA)).status).toBe('completed');
    expect(await isOver()).toMatchObject({ outcome: 'left' });
  });

  test('while they talk', async () => {
    const call = await phones.calls();
    await phones.picksUp(MARIA);
    await phones.presses(MARIA, '1');
    await phones.act(call, { hangUp: true });
    expect((await phones.phone(MARIA)).status).toBe('completed');
    expect(await isOver()).toMatchObject({ outcome: 'talked' });
  });

  test('before the beep, and leaves nothing: there is no mail', async () => {
    const call = await phones.calls();
    await untilVoicemail(call);
    await phones.act(call, { hangUp: true });
    await house.unattended('PT3M');
    expect(await isOver()).toMatchObject({ outcome: 'noMessage' });
    expect(await phones.mails()).toEqual([]);
  });

  test('in the middle of the message: what was said is mailed', async () => {
    const call = await phones.calls();
    await untilVoicemail(call);
    await leavesMessage(call, 7);
    await house.unattended('PT3M');
    expect(await isOver()).toMatchObject({ outcome: 'voicemail' });
    expect(await phones.mails()).toHaveLength(1);
  });
});

test('a volunteer hangs up while pressing 1: the caller reaches the next one', async () => {
  const call = await phones.calls();
  const maria = await phones.picksUp(MARIA);
  await Promise.all([
    phones.act(maria, { press: '1' }),
    phones.act(maria, { hangUp: true }).catch(() => undefined),
  ]);
  await house.unattended('PT2S');
  const after = await phones.look(call);
  // Whichever was first: either they were connected for a moment, or Tom is asked.
  if (after.status !== 'completed') {
    expect(await phones.rings(TOM)).toBe(true);
    await phones.picksUp(TOM);
    await phones.presses(TOM, '1');
    await phones.hangsUp(TOM);
  }
  await isOver();
});

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
    await muchLater(5);
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
