import { openHouse } from '../support/house';
import { CALLER, MARIA, Telephones, TOM } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);

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
    await phones.hangsUp(MARIA);
    expect((await phones.look(call)).status).toBe('completed');
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
    await phones.act(call, { press: '#' });
    await house.unattended('PT4M');
    const mails = await phones.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: ['line@harbour.example'],
      subject: `Night line: voicemail from ${CALLER}`,
      text: expect.stringContaining('Please call me back.') as string,
      attachments: [{ type: 'audio/mpeg' }],
    });
  });
});
