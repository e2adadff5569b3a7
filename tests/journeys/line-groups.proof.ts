import { openHouse } from '../support/house';
import { always, LineHouse } from '../support/line-house';
import { CALLER, MARIA, Telephones, TOM } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const ana = house.phone('+12025550112');
const ANA = ana.number;
const OUTSIDE = '+12025550119';
const ZONE = 'Europe/London';

const ALL = '+12025550101';
const FAIR = '+12025550102';
const PLAIN = '+12025550104';
const EMPTY = '+12025550105';

/** Five groups, each of which does everything in another way. */
beforeEach(async () => {
  await line.has([
    { id: 'night', name: 'Night line', number: '+12025550103', mails: ['line@harbour.example'] },
    {
      id: 'all',
      name: 'Línea de ayuda',
      number: ALL,
      language: 'es',
      strategy: 'allAtOnce',
      caller: 'hidden',
      mails: ['linea@harbour.example'],
      voicemailTexts: 'sms',
      passTextsOn: true,
    },
    {
      id: 'fair',
      name: 'Fair line',
      number: FAIR,
      strategy: 'fair',
      caller: 'replaced',
      replacedBy: PLAIN,
      mails: [],
    },
    {
      id: 'plain',
      name: 'Plain line',
      number: PLAIN,
      pressToAccept: false,
      transcriptWaitSeconds: 0,
      transcribe: false,
      mails: ['one@harbour.example', 'two@harbour.example'],
      greeting: { say: 'Welcome to the plain line.' },
    },
    {
      id: 'empty',
      name: 'Empty line',
      number: EMPTY,
      defaultDestination: { phone: OUTSIDE, ringSeconds: 15 },
      mails: ['empty@harbour.example'],
    },
  ]);
  await house.records().remove({ map: 'line-night-rota', key: 'rota' });
  const people = { maria: { phone: MARIA }, tom: { phone: TOM } };
  await Promise.all([
    line.fills(
      'all',
      { ...people, ana: { phone: ANA, language: 'en' } },
      always(ZONE, [['maria', 'tom', 'ana']]),
    ),
    line.fills('fair', people, always(ZONE, [['maria', 'tom']])),
    line.fills('plain', people, always(ZONE, [['maria'], ['tom']])),
    line.fills('empty', {}, always(ZONE, [])),
  ]);
});

/** What Sync, the mails and all texts hold must not have the number of a caller who is to stay unknown. */
async function nobodyKnows(number: string): Promise<void> {
  const mails = await phones.mails();
  const texts = (await house.texts()).filter(({ from }) => from !== number);
  const everything = [await house.everythingKept(), JSON.stringify(mails)].join(' ');
  expect(everything).not.toContain(number.slice(1));
  expect(texts.map(({ body }) => body).join(' ')).not.toContain(number.slice(1));
}

describe('all at once', () => {
  test.each(['pickup', 'accept'] as const)(
    'two pick up together (the others stop at the first %s): one gets the caller, the other is told',
    async (cancelOthers) => {
      await house.limits({ cancelOthers });
      const call = await phones.calls(CALLER, ALL);
      expect(call.heard).toEqual([expect.stringMatching(/ha llamado a Línea de ayuda/)]);
      for (const person of [MARIA, TOM, ANA]) expect(await phones.rings(person)).toBe(true);
      await phones.picksUp(MARIA);
      if (cancelOthers === 'accept') {
        const ana2 = await phones.picksUp(ANA);
        expect(ana2.heard).toEqual([expect.stringMatching(/Call for Línea de ayuda/)]);
      }
      expect((await phones.presses(MARIA, '1')).connected).toBe(call.sid);
      expect(await phones.rings(TOM)).toBe(false);
      await phones.hangsUp(MARIA);
      const [entry] = await line.log('all');
      expect(entry?.attempts.map(({ member, outcome }) => `${member} ${outcome}`)).toEqual(
        expect.arrayContaining(['maria talked', 'tom canceled']),
      );
      expect(await line.busy()).toBe(0);
    },
  );

  test('two press 1 at the same moment', async () => {
    await house.limits({ cancelOthers: 'accept' });
    const call = await phones.calls(CALLER, ALL);
    const legs = [await phones.picksUp(MARIA), await phones.picksUp(TOM)];
    await Promise.all(legs.map((leg) => phones.act(leg, { press: '1' }).catch(() => undefined)));
    const after = await Promise.all(legs.map((leg) => phones.look(leg)));
    expect(after.filter(({ connected }) => connected === call.sid)).toHaveLength(1);
    await phones.act(call, { hangUp: true });
    expect(await line.busy()).toBe(0);
  });

  test('a machine picks up first and stops the others: they ring again', async () => {
    const call = await phones.calls(CALLER, ALL);
    await phones.act(await phones.phone(MARIA), { machine: 'greeting' });
    expect((await phones.phone(TOM)).status).toBe('canceled');
    await house.unattended('PT9S');
    for (const person of [TOM, ANA]) expect(await phones.rings(person)).toBe(true);
    expect(await phones.rings(MARIA)).toBe(false);
    await phones.picksUp(TOM);
    expect((await phones.presses(TOM, '1')).connected).toBe(call.sid);
    await phones.hangsUp(TOM);
  });

  test('a hidden caller is hidden from phones, page, mails, texts and log; the Spanish mail says why it has no transcript', async () => {
    const call = await phones.calls(CALLER, ALL);
    expect((await phones.phone(MARIA)).from).toBe(ALL);
    await house.unattended('PT22S');
    await phones.act(call, { record: 12 });
    await phones.act(call, { press: '1' });
    await house.unattended('PT2M');
    const [mail] = await phones.mails();
    expect(mail?.subject).toBe('Línea de ayuda: mensaje de voz de número oculto');
    expect(mail?.text).toMatch(/no hay transcripciones en el idioma/i);
    await house.phone(MARIA).gets(/mensaje de voz de remitente oculto, 12 s/);
    await house.phone(TOM).gets(/mensaje de voz/);
    await ana.gets(/voicemail of 12 s from hidden number/);
    await nobodyKnows(CALLER);
  });

  test('a text to the line is answered, and whoever is on reads it without the number', async () => {
    const guest = house.phone('+14155550199');
    await guest.says('Is anybody there?', /se hizo llegar/, { to: ALL });
    await ana.gets('Línea de ayuda: text from hidden number: Is anybody there?');
    await house.phone(MARIA).gets(/mensaje de remitente oculto: Is anybody there/);
    await house.phone(TOM).gets(/remitente oculto/);
    await nobodyKnows('+14155550199');
  });
});

describe('fair', () => {
  test('whoever was rung longest ago is rung first, and sees the number that the group shows', async () => {
    const first = await phones.calls(CALLER, FAIR);
    expect((await phones.phone(MARIA)).from).toBe(PLAIN);
    expect(await phones.legsOf(TOM)).toEqual([]);
    await phones.act(first, { hangUp: true });
    await house.unattended('PT5S');
    const second = await phones.calls('+14155550132', FAIR);
    expect((await phones.phone(TOM)).parent).toBe(second.sid);
    await phones.act(second, { hangUp: true });
  });
});

describe('without a key', () => {
  test('whoever picks up has the caller, and the greeting is the owner’s', async () => {
    const call = await phones.calls(CALLER, PLAIN);
    expect(call.heard).toEqual(['say: Welcome to the plain line.']);
    const maria = await phones.picksUp(MARIA);
    expect(maria.heard).toEqual([expect.stringMatching(/^say: Call for Plain line.$/)]);
    expect(maria.connected).toBe(call.sid);
    await phones.hangsUp(MARIA);
    expect((await line.log('plain'))[0]).toMatchObject({ outcome: 'talked' });
  });

  test('with transcripts off a message is mailed at once, to each address', async () => {
    const call = await phones.calls('anonymous', PLAIN);
    await house.unattended('PT45S');
    await phones.act(call, { record: 30 });
    await phones.act(call, { hangUp: true }).catch(() => undefined);
    await house.unattended('PT2M');
    const mails = await phones.mails();
    expect(mails.flatMap(({ to }) => to).sort()).toEqual([
      'one@harbour.example',
      'two@harbour.example',
    ]);
    expect(mails[0]?.text).toMatch(/This line has no transcripts/);
    expect(mails[0]?.subject).toBe('Plain line: voicemail from withheld number');
  });
});

describe('nobody on shift', () => {
  test('the default destination is called at once, without a key', async () => {
    const call = await phones.calls(CALLER, EMPTY);
    const outside = await phones.picksUp(OUTSIDE);
    expect(outside.connected).toBe(call.sid);
    expect(outside.heard).toEqual([]);
    await house.unattended('PT40S');
    await phones.hangsUp(OUTSIDE);
    const [entry] = await line.log('empty');
    expect(entry?.outcome).toBe('default');
    expect(entry?.talkedSeconds).toBeGreaterThanOrEqual(40);
    expect(entry?.talkedSeconds).toBeLessThan(50);
  });

  test('it does not answer: the voicemail', async () => {
    const call = await phones.calls(CALLER, EMPTY);
    await house.unattended('PT16S');
    expect((await phones.look(call)).waitingFor).toBe('record');
    await phones.act(call, { hangUp: true });
    expect((await line.log('empty'))[0]).toMatchObject({ outcome: 'noMessage' });
  });

  test('a group without a rota has its voicemail', async () => {
    const call = await phones.calls(CALLER, '+12025550103');
    expect(call.waitingFor).toBe('record');
    await phones.act(call, { hangUp: true });
  });
});

test('somebody on the block list hears that nobody can take the call, and no phone rings', async () => {
  await phones.act(await phones.calls(CALLER, PLAIN), { hangUp: true });
  const [entry] = await line.log('plain');
  const rings = (await phones.legsOf(MARIA)).length;
  await line.does(house.ada, { action: 'block', group: 'plain', call: entry?.call ?? '' });
  await house.unattended('PT2S');
  const call = await phones.calls(CALLER, PLAIN);
  expect(call.status).toBe('completed');
  expect(call.heard.at(-1)).toMatch(/Nobody can take your call/);
  expect(await phones.legsOf(MARIA)).toHaveLength(rings);
  expect((await line.log('plain')).at(-1)).toMatchObject({ outcome: 'blocked' });
  expect(await line.busy()).toBe(0);
  await line.does(house.ada, { action: 'unblock', group: 'plain', call: entry?.call ?? '' });
  await phones.act(await phones.calls(CALLER, PLAIN), { hangUp: true });
  expect(await phones.legsOf(MARIA)).toHaveLength(rings + 1);
});
