import { openHouse } from '../support/house';
import { signed, signedJson, type Answered } from '../support/requests';
import { WAITLIST } from '../support/handsets';

const house = openHouse();
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');

const sid = (n: number): string => `SM${String(n).padStart(32, '0')}`;

/** A text straight to the webhook, signed; the platform's own checks are passed by. */
const straight = (params: Readonly<Record<string, string>>): Promise<Answered> =>
  signed(`${house.edgeUrl}/message`, {
    MessageSid: sid(900),
    From: ana.number,
    To: WAITLIST,
    Body: 'Table for 4, Ana',
    NumMedia: '0',
    ...params,
  });

describe('nonsense', () => {
  test('is answered five times, closed once, met with silence, and sense is understood again', async () => {
    for (let time = 0; time < 5; time++) await ana.says('blorp zzk', /did not understand/);
    await ana.says('blorp zzk', /we stop answering here/);
    await ana.saysInVain('blorp zzk');
    await ana.saysInVain('gnarf');
    await ana.says('Table for 4, Ana', /number 1/);
    await ana.says('blorp zzk', /did not understand/);
  });

  test('is answered again after a while', async () => {
    for (let time = 0; time < 6; time++) await ana.says('blorp zzk', /./);
    await ana.saysInVain('blorp zzk');
    await house.later('PT11M');
    await ana.says('blorp zzk', /did not understand/);
  });

  test('from one guest silences no other', async () => {
    for (let time = 0; time < 6; time++) await ana.says('blorp zzk', /./);
    await luis.says('blorp zzk', /did not understand/);
  });

  test.each(['🍕🍕🍕', '???', '.', '   ', '\u200b', '١٢٣'])('"%s" does no harm', async (body) => {
    await luis.says('Table for 2, Luis', /number 1/);
    await luis.texts(body);
    await luis.reads();
    await ana.texts(body);
    expect(await ana.reads()).toHaveLength(1);
    expect(await house.inLine()).toEqual(['Luis']);
  });
});

describe('impossible parties', () => {
  test.each([
    ['table for 0, Ana', /at least one person/],
    ['table for 500, Ana', /up to 20 people/],
    ['table for many, Ana', /How many people/],
    ['table for -3, Ana', /./],
    ['table for 2.5, Ana', /./],
  ])('"%s" puts nobody impossible on the list', async (body, answer) => {
    await ana.says(body, answer);
    for (const { party } of await house.parties()) {
      expect(Number.isInteger(party.size) && party.size >= 1 && party.size <= 20).toBe(true);
    }
    expect(await house.inLine()).toHaveLength((await house.parties()).length);
  });
});

describe('the same message again', () => {
  test('five times: one place, the same answer each time', async () => {
    const answers = [];
    for (let time = 0; time < 5; time++)
      answers.push(await ana.says('Table for 4, Ana', /number 1/, { messageSid: sid(1) }));
    expect(new Set(answers).size).toBe(1);
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('while the first one is still being answered', async () => {
    await house.limits({ apiLatencyMs: 40 });
    await Promise.all(
      Array.from({ length: 5 }, () => ana.texts('Table for 4, Ana', { messageSid: sid(1) })),
    );
    const answers = await ana.reads();
    expect(answers).toHaveLength(5);
    expect(new Set(answers).size).toBe(1);
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('late, after other texts: nothing is done a second time', async () => {
    await ana.says('Table for 4, Ana', /number 1/, { messageSid: sid(1) });
    await ana.says('we are 5', /party of 5/, { messageSid: sid(2) });
    await ana.says('one more is coming', /party of 6/, { messageSid: sid(3) });
    await ana.says('one more is coming', 'Changed: party of 6. Your place stays the same.', {
      messageSid: sid(3),
    });
    await ana.texts('we are 5', { messageSid: sid(2) });
    await ana.texts('Table for 4, Ana', { messageSid: sid(1) });
    await ana.reads();
    expect((await house.party('Ana')).size).toBe(6);
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('"one more" heard five times at once is one more', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await house.limits({ apiLatencyMs: 40 });
    await Promise.all(
      Array.from({ length: 5 }, () => ana.texts('one more is coming', { messageSid: sid(7) })),
    );
    const answers = await ana.reads();
    expect([...new Set(answers)]).toEqual(['Changed: party of 5. Your place stays the same.']);
    expect((await house.party('Ana')).size).toBe(5);
  });

  test('"1" to leave, heard three times at once, gets one and the same goodbye', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await ana.says('LEAVE', /give up/);
    await house.limits({ apiLatencyMs: 40 });
    await Promise.all(Array.from({ length: 3 }, () => ana.texts('1', { messageSid: sid(8) })));
    const answers = await ana.reads();
    expect(answers).toHaveLength(3);
    expect(new Set(answers)).toEqual(new Set([expect.stringMatching(/^You're off the list, Ana/)]));
    expect(await house.inLine()).toEqual([]);
  });

  test('"five more minutes" is not used up by its own repeat', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await house.ada.calls('Ana');
    await ana.gets(/your table is ready/);
    await house.limits({ apiLatencyMs: 40 });
    await Promise.all(Array.from({ length: 3 }, () => ana.texts('2', { messageSid: sid(9) })));
    const answers = await ana.reads();
    expect([...new Set(answers)]).toEqual(['Five more minutes it is. We hold your table.']);
  });

  test('a join repeated after the guest has left brings nobody back', async () => {
    await ana.says('Table for 4, Ana', /number 1/, { messageSid: sid(1) });
    await ana.says('LEAVE', /give up/);
    await ana.says('1', /off the list/);
    await ana.texts('Table for 4, Ana', { messageSid: sid(1) });
    await ana.reads();
    expect(await house.inLine()).toEqual([]);
    expect((await house.party('Ana')).status).toBe('left');
  });
});

describe('what nobody would send', () => {
  test('20 kB of text is answered and little of it is kept', async () => {
    const answer = await straight({ Body: `Table for 4, Ana, ${'high chair '.repeat(1_900)}` });
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^<\?xml.*<Response><Message>.*<\/Message><\/Response>$/);
    for (const { party } of await house.parties())
      expect(JSON.stringify(party).length).toBeLessThan(1_024);
  });

  test('a name of HTML is a name, and safe in the answer', async () => {
    const answer = await straight({ Body: 'Table for 2, my name is <b>Ana</b> & "Co"' });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/<b>|& /);
  });

  test('control characters and half letters break nothing', async () => {
    await ana.texts('Table for 2, Ana\u0000\u0007\ud800');
    const [answer = ''] = await ana.reads();
    expect(answer).toMatch(/Ana, party of 2/);
  });

  test('a picture without words is told that we can only read', async () => {
    const answer = await straight({ Body: '', NumMedia: '1' });
    expect(answer.text).toMatch(/we can only read words here/);
    expect(await house.parties()).toEqual([]);
  });

  test.each(['MessageSid', 'From', 'To'])('without %s it is refused politely', async (field) => {
    const answer = await straight({ [field]: '' });
    expect([answer.status, answer.text]).toEqual([
      200,
      expect.stringMatching(/not possible by text\. Please ask the staff/),
    ]);
    expect(await house.parties()).toEqual([]);
  });

  test('without a body it counts as one that says nothing', async () => {
    expect((await straight({ Body: '' })).text).toMatch(/did not understand/);
  });

  test('to a number that is not ours it is met with silence', async () => {
    const answer = await straight({ To: '+12025550109' });
    expect(answer.text).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  });

  test('a body that overwrites the request, or holds lists, is no way in', async () => {
    const url = `${house.edgeUrl}/message`;
    const bodies = [
      { request: { headers: { 'x-bellhop': '1' }, cookies: { bellhop: 'x' } } },
      { From: [ana.number], To: [WAITLIST], MessageSid: [sid(1)], Body: ['Table for 4, Ana'] },
      { From: { toString: 'x' }, To: WAITLIST, MessageSid: sid(1), Body: 7 },
    ];
    for (const body of bodies) {
      const { status, text } = await signedJson(url, body);
      expect([status, text]).toEqual([200, expect.stringMatching(/Please ask the staff/)]);
    }
    expect(await house.parties()).toEqual([]);
  });

  test('a hostile sender address finds no way into the keys', async () => {
    for (const From of ['../../Services', '__proto__', 'a/b?c=d', '%00', '+1'.repeat(500)]) {
      const { status } = await straight({ From, MessageSid: sid(From.length) });
      expect(status).toBe(200);
    }
    const keys = (await house.parties()).map(({ key }) => key);
    expect(keys.filter((key) => !/^[\w-]{22}$/.test(key))).toEqual([]);
  });
});
