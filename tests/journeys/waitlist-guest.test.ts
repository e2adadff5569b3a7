import { openHouse } from '../support/house';

const house = openHouse();
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');
const mei = house.phone('+12025550122');

const READY = 'Reply 1 = coming, 2 = five more minutes, 3 = let it go.';

describe('joining', () => {
  test('one sentence is enough, and the guest is on the board', async () => {
    await ana.says(
      'Table for 4, Ana, one high chair',
      /^You're on the list at Harbour Café: Ana, party of 4, one high chair\. You're number 1/,
    );
    expect(await house.party('Ana')).toMatchObject({
      size: 4,
      notes: 'one high chair',
      status: 'waiting',
      address: ana.number,
    });
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('step by step: how many, what name, anything to know', async () => {
    await ana.says('Can we have a table?', /How many people are you\?/);
    await ana.says('four', 'Table for 4. What name shall we put down?');
    await ana.says('Ana', /Ana, party of 4\. You're number 1.*Anything we should know/);
    await ana.says('one high chair', 'Noted: one high chair.');
    expect(await house.party('Ana')).toMatchObject({ size: 4, notes: 'one high chair' });
  });

  test('nobody has to have anything to note', async () => {
    await ana.says('a table please', /How many/);
    await ana.says('2', /What name/);
    await ana.says('Ana', /Anything we should know/);
    await ana.says('no', /We'll text you when your table is ready/);
    expect((await house.party('Ana')).notes).toBe('');
  });

  test('for another time nobody is put in line, and whoever wants to wait now still can', async () => {
    await ana.says(
      'Can I book a table for tomorrow at 8?',
      /^This list at Harbour Café is for now: nothing can be booked ahead here\. .* ask the staff/,
    );
    expect(await house.inLine()).toEqual([]);
    await luis.says('Quiero reservar para el viernes a las 9', /es para ahora: por mensaje no/);
    await ana.says('All right, table for 4 then, Ana', /number 1/);
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('by WhatsApp as well', async () => {
    const zoe = house.whatsapp('+12025550123');
    await zoe.says('Table for 2, Zoe', /on the list at Harbour Café: Zoe/);
    expect((await house.party('Zoe')).address).toBe('whatsapp:+12025550123');
  });

  test('whoever is listed already is told so and keeps the place', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2, with 1 party ahead/);
    await ana.says('Table for 3, Ana', /already on the list, Ana, party of 4\. You're number 1/);
    expect(await house.inLine()).toEqual(['Ana', 'Luis']);
  });

  test('twenty equal joins at once make one place, and every one is answered', async () => {
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => ana.texts('Table for 4, Ana, one high chair')),
    );
    expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const answers = await ana.reads();
    expect(answers).toHaveLength(20);
    expect(answers.filter((answer) => !/Ana, party of 4.*number 1/.test(answer))).toEqual([]);
    expect(await house.inLine()).toEqual(['Ana']);
    expect(await house.parties()).toHaveLength(1);
  });

  test('a party that is too big is told, and asked again', async () => {
    await ana.says('Table for 21, Ana', /up to 20 people by text/);
    await ana.says('20', /Ana, party of 20/);
  });
});

describe('while waiting', () => {
  beforeEach(async () => {
    await luis.says('Table for 2, Luis', /number 1/);
    await ana.says('Table for 4, Ana', /number 2/);
  });

  test('guests can ask for their place', async () => {
    await ana.says('WHERE', "Ana, you're number 2, with 1 party ahead of you.");
    await luis.says('how long?', "Luis, you're number 1, next in line.");
    await mei.says('where am I?', /not on the list at Harbour Café right now\. 2 parties waiting/);
  });

  test('guests can change how many they are, and not to what is impossible', async () => {
    await ana.says('we are 5', 'Changed: party of 5. Your place stays the same.');
    await ana.says('one more is coming', /Changed: party of 6/);
    await ana.says('we are 50', /up to 20 people by text.*Your place is unchanged/);
    expect((await house.party('Ana')).size).toBe(6);
    expect(await house.inLine()).toEqual(['Luis', 'Ana']);
  });

  test('guests can say that they run late', async () => {
    await ana.says('10 minutes late', /about 10 minutes late/);
    expect((await house.party('Ana')).late).toBe(10);
  });

  test('leaving asks once more, and takes the place off', async () => {
    await luis.says('LEAVE', 'Luis, give up your place on the list? Reply 1 = leave, 2 = stay.');
    expect(await house.inLine()).toEqual(['Luis', 'Ana']);
    await luis.says('1', /^You're off the list, Luis\./);
    expect(await house.inLine()).toEqual(['Ana']);
    await ana.says('WHERE', /number 1, next in line/);
    await luis.says('1', /./);
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('whoever changes their mind keeps the place', async () => {
    await luis.says('I want to leave', /give up your place/);
    await luis.says('2', /^You keep your place\. You're number 1/);
    await luis.says('LEAVE', /give up your place/);
    await luis.says('no, we stay', /^You keep your place/);
    expect(await house.inLine()).toEqual(['Luis', 'Ana']);
  });

  test('a question left open is forgotten after a while', async () => {
    await luis.says('LEAVE', /give up your place/);
    await house.later('PT31M');
    await luis.texts('1');
    await luis.reads();
    expect(await house.inLine()).toEqual(['Luis', 'Ana']);
  });

  test('coming back after leaving is a new place at the end', async () => {
    await luis.says('LEAVE', /give up/);
    await luis.says('1', /off the list/);
    await luis.says('Table for 3, Luis', /Luis, party of 3\. You're number 2/);
    expect(await house.inLine()).toEqual(['Ana', 'Luis']);
    expect(await house.party('Luis')).toMatchObject({ size: 3, status: 'waiting' });
  });

  test('what can be done by text is told to whoever asks', async () => {
    await ana.says('what can I do?', /^Harbour Café wait list\. Join: "table for 4, Ana"/);
  });
});

describe('the table is ready', () => {
  beforeEach(async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await house.ada.calls('Ana', '7');
    await ana.gets(`Ana, your table is ready at Harbour Café, table 7. ${READY}`);
  });

  test('1: coming', async () => {
    await ana.says('1', 'Good, we hold your table, table 7. See you in a moment.');
    expect(await house.party('Ana')).toMatchObject({ status: 'called', answer: 'coming' });
  });

  test('2: five more minutes, once', async () => {
    await ana.says('2', 'Five more minutes it is. We hold your table.');
    await ana.says('2', /already gave five more minutes/);
    await ana.says('1', /we hold your table/);
    expect((await house.party('Ana')).answer).toBe('coming');
  });

  test('3: let it go', async () => {
    await ana.says('3', /^Thanks for telling us, Ana\. The table goes to the next party\./);
    expect((await house.party('Ana')).status).toBe('left');
    expect(await house.inLine()).toEqual([]);
  });

  test('in words just as well', async () => {
    await ana.says('on our way', /we hold your table/);
    await ana.says('give us five more minutes please', /Five more minutes/);
  });

  test('anything else is met with the choice again', async () => {
    await ana.says('7', `Ana, your table is ready, table 7. ${READY}`);
    await ana.says('WHERE', `Ana, your table is ready, table 7. ${READY}`);
    expect((await house.party('Ana')).status).toBe('called');
  });
});

describe('forget me', () => {
  test('leaves nothing about the person anywhere', async () => {
    await ana.says('Table for 4, Ana Ferreira, one high chair', /Ana Ferreira/);
    await luis.says('Table for 2, Luis', /number 2/);
    await house.ada.seats('Ana Ferreira');
    await ana.says('Table for 4, Ana Ferreira', /number 2/);
    await ana.says('FORGET ME', /^Done\. You are off every list/);
    const kept = await house.everythingKept();
    const traces = ['2025550120', 'Ferreira', 'high chair', house.personKey(ana.number)];
    expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
    expect(await house.inLine()).toEqual(['Luis']);
    await ana.says('WHERE', /not on the list/);
  });
});

describe('stopping', () => {
  beforeEach(async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
  });

  test('STOP takes the guest off the list; START makes them reachable and gives no place back', async () => {
    await ana.says('STOP', /unsubscribed/);
    expect(await house.inLine()).toEqual(['Luis']);
    expect((await house.party('Ana')).status).toBe('left');
    await ana.says('START', /subscribed again/);
    expect(await house.inLine()).toEqual(['Luis']);
    await ana.says('WHERE', /not on the list/);
    await ana.says('Table for 4, Ana', /number 2/);
  });

  test('a word of another language that the platform took as STOP counts as one', async () => {
    await ana.says('ARRET', /unsubscribed/, { optOutType: 'STOP' });
    expect(await house.inLine()).toEqual(['Luis']);
  });

  test('CANCEL means STOP to the platform, and the place is given up as the guest meant', async () => {
    await ana.says('Cancel', /unsubscribed/);
    expect(await house.inLine()).toEqual(['Luis']);
  });

  test('on WhatsApp these are ordinary words, and the place is asked about first', async () => {
    const zoe = house.whatsapp('+12025550123');
    await zoe.says('Table for 2, Zoe', /number 3/);
    await zoe.says('cancel', /give up your place/);
    expect(await house.inLine()).toEqual(['Ana', 'Luis', 'Zoe']);
  });
});
