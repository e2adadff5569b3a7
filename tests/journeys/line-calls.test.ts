import { openHouse } from '../support/house';
import { callsOf } from '../support/line-calls';
import { LineHouse } from '../support/line-house';
import { CALLER, MARIA, Telephones, TOM } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const { isOver, tried, untilVoicemail, leavesMessage } = callsOf(house, phones, line);
const OTHER = '+14155550131';

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
    // The clock goes on while the machine works.
    expect(entry.talkedSeconds).toBeGreaterThanOrEqual(90);
    expect(entry.talkedSeconds).toBeLessThan(100);
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
