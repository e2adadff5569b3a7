import { openHouse } from '../support/house';
import { always, LineHouse } from '../support/line-house';
import { LINE, MARIA, Telephones, TOM } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const maria = house.phone(MARIA);
const tom = house.phone(TOM);
const ana = house.phone('+12025550112');
const zoe = house.phone('+12025550113');
const ZONE = 'Europe/London';
const to = { to: LINE };

const NIGHT = {
  id: 'night',
  name: 'Night line',
  number: LINE,
  mails: ['line@harbour.example'],
} as const;
const DAY = { id: 'day', name: 'Day line', number: '+12025550102' } as const;

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Saturday 6 March 2027, noon in London: nothing odd about it. */
beforeEach(async () => {
  await line.has([NIGHT, DAY]);
  await line.fills(
    'night',
    {
      maria: { name: 'Maria', phone: MARIA },
      tom: { name: 'Tom', phone: TOM, mail: 'tom@harbour.example', remindBy: 'mail' },
      ana: { name: 'Ana', phone: ana.number, language: 'es' },
      zoe: {
        name: 'Zoe',
        phone: zoe.number,
        coordinator: true,
        mail: 'zoe@harbour.example',
        remindBy: 'none',
      },
    },
    {
      ...always(ZONE, []),
      members: ['maria', 'tom', 'ana', 'zoe'],
      shifts: [
        { id: 'early', from: '06:00', to: '14:00', days: WEEK, tiers: [['maria']] },
        { id: 'late', from: '14:00', to: '22:00', days: WEEK, tiers: [['tom']] },
        { id: 'night', from: '22:00', to: '06:00', days: WEEK, tiers: [['zoe']] },
      ],
    },
  );
  await line.fills(
    'day',
    { m2: { name: 'Maria', phone: MARIA } },
    {
      ...always(ZONE, []),
      members: ['m2'],
      shifts: [{ id: 'noon', from: '12:00', to: '13:00', days: WEEK, tiers: [['m2']] }],
    },
  );
  await house.to('2027-03-06T12:00:00Z');
});

describe('members text the line', () => {
  test('NEXT, TODAY, WHO IS ON, in their language', async () => {
    await maria.says('next', /^Your next shift: Sun 7 Mar 06:00-14:00 Night line$/, to);
    await maria.says('TODAY', /^Today:\nSat 6 Mar 06:00-14:00 Night line$/, to);
    await ana.says('HOY', 'Hoy no tiene turnos.', to);
    await ana.says('quien', 'Ahora atiende: Maria hasta 14:00.', to);
    await tom.says('who is on?', 'On now: Maria until 14:00.', to);
    await tom.says('What a day', /You can text NEXT/, to);
  });

  test('OFF 2H leaves Maria alone, ON brings her back, and the same text twice changes nothing', async () => {
    await maria.says('OFF 30 min', /^You are off until 12:3\d. Text ON to be back before.$/, to);
    await tom.says('who is on', 'Nobody is on now.', to);
    await maria.says('ON', 'You are on again.', to);
    await tom.says('who is on', /Maria/, to);
    await maria.says('on', 'You were not off.', to);
    await maria.says('off until tomorrow', /For how long\? For example: OFF 2H/, to);
    await maria.says('off', 'You are off until 14:00. Text ON to be back before.', to);
    await house.to('2027-03-06T14:05:00Z');
    await tom.says('who is on', /Tom/, to);
    await tom.says('off', /You are off until 22:00/, to);
  });

  test('somebody who is no member gets the group’s answer', async () => {
    await house.phone('+14155550177').says('Hello', /Nobody reads texts to this number/, to);
  });
});

describe('tomorrow’s shifts', () => {
  const evening = async (): Promise<void> => {
    await house.to('2027-03-06T17:57:00Z');
    await house.unattended('PT5M');
  };

  test('one message for all of them, in whichever group; by mail who wants it so; once', async () => {
    await evening();
    const [text, ...more] = await maria.reads();
    expect(more).toEqual([]);
    expect(text).toBe(
      [
        'Your shifts:',
        'Sun 7 Mar 06:00-14:00 Night line',
        'Sun 7 Mar 12:00-13:00 Day line',
        'Answer 1 I will be there, 2 I cannot come, 3 who could take it.',
      ].join('\n'),
    );
    const mails = await phones.mails();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: ['tom@harbour.example'] });
    expect(mails[0]?.subject).toMatch(/Your shifts on Sunday, 7 March 2027/);
    await ana.getsNothing();
    await zoe.getsNothing();
    await house.to('2027-03-06T21:00:00Z');
    await house.unattended('PT3M');
    await maria.getsNothing();
    const answers = (await line.asks()).map(
      ({ member, state, date }) => `${member} ${state} ${date}`,
    );
    expect(answers.sort()).toEqual(['maria asked 2027-03-07', 'tom asked 2027-03-07']);
  });

  test('1 confirms, and the forecast worries less', async () => {
    const worries = async (): Promise<number> => {
      const answer = await line.requests(house.ada, {
        action: 'forecast',
        group: 'night',
        days: 2,
      });
      return 'gaps' in answer
        ? answer.gaps.filter(({ kind }) => kind === 'unconfirmed').length
        : -1;
    };
    await evening();
    await maria.reads();
    const before = await worries();
    const reply = await maria.says('1', 'Thank you, noted.', {
      ...to,
      messageSid: `SM${'a'.repeat(32)}`,
    });
    await maria.says('1', reply, { ...to, messageSid: `SM${'a'.repeat(32)}` });
    expect((await line.asks()).find(({ member }) => member === 'maria')?.state).toBe('confirmed');
    expect((await line.asks('day'))[0]?.state).toBe('confirmed');
    expect(await worries()).toBeLessThan(before);
  });

  test('2: the others are asked, the first yes gets the shift, everyone is told', async () => {
    await evening();
    await maria.reads();
    await maria.says('2', /We ask the others/, to);
    await house.unattended('PT2M');
    expect(
      (await tom.reads()).filter((text) => /Maria cannot take/.test(text)).length,
    ).toBeGreaterThan(0);
    await ana.gets(/Maria no puede tomar/);
    await ana.reads();
    await zoe.reads();
    await ana.says('1', /^Gracias, es suyo: dom 7 mar 06:00-14:00 Night line$/, to);
    await tom.texts('1', to);
    await house.unattended('PT2M');
    await maria.gets('Ana takes Sun 7 Mar 06:00-14:00 Night line.');
    // Which of the two comes first depends on who is served first.
    expect(new Set(await tom.reads())).toEqual(
      new Set([
        'Thank you, Ana has taken it already.',
        'Sun 7 Mar 06:00-14:00 Night line is covered: Ana takes it. Thank you.',
      ]),
    );
    expect((await zoe.reads()).at(-1)).toMatch(/is covered: Ana takes it/);
    await house.to('2027-03-07T09:00:00Z');
    await house.phone(MARIA).reads();
    await Promise.all([tom.reads(), ana.reads(), zoe.reads()]);
    await tom.says('who is on', /Ana/, to);
  });

  test('3: it stays hers until somebody takes it; nobody does, and the coordinator hears of it in time', async () => {
    await evening();
    await maria.reads();
    await maria.says('3', /We ask .*Tom.*Until then it is yours/, to);
    await house.unattended('PT2M');
    await Promise.all([tom.reads(), ana.reads(), zoe.reads()]);
    await tom.says('2', 'Thank you, noted.', to);
    await house.to('2027-03-07T02:01:00Z');
    await house.unattended('PT3M');
    await zoe.gets(/Nobody has taken over for Maria: Sun 7 Mar 06:00-14:00/);
    await house.unattended('PT3M');
    await Promise.all([maria.reads(), tom.reads(), ana.reads(), zoe.reads()]);
  });

  test('whoever said STOP is not texted, and the forecast says that nobody reached them', async () => {
    await maria.texts('STOP', { to: LINE, optOutType: 'STOP' });
    await evening();
    await maria.reads();
    expect((await line.asks()).find(({ member }) => member === 'maria')?.state).toBe('unreachable');
  });
});

test('the forecast goes to the coordinators by mail', async () => {
  await line.does(house.ada, { action: 'mailForecast', group: 'night' });
  const [mail] = await phones.mails();
  expect(mail).toMatchObject({
    to: ['zoe@harbour.example'],
    subject: 'Night line: every hour is covered',
  });
  await line.does(house.ada, {
    action: 'cover',
    group: 'night',
    shift: { shift: 'late', date: '2027-03-08', member: 'tom' },
  });
  await line.does(house.ada, { action: 'mailForecast', group: 'night' });
  const mails = await phones.mails();
  expect(mails.at(-1)?.subject).toBe('Night line: one gap in the rota');
  expect(mails.at(-1)?.text).toMatch(
    /Mon,? 8 Mar, 14:00 GMT, Mon,? 8 Mar, 22:00 GMT, Nobody is on/,
  );
});
