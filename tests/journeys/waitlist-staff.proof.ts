import { openHouse } from '../support/house';

const house = openHouse();
const { ada, ben } = house;
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');
const mei = house.phone('+12025550122');

const anaIsCalled = async (): Promise<void> => {
  await ana.says('Table for 4, Ana', /number 1/);
  await ada.calls('Ana');
  await ana.gets(/^Ana, your table is ready at Harbour Café\. Reply 1/);
};

describe('calling', () => {
  test('with a table the guest reads which one', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    const { said, party } = await ada.calls('Ana', '7');
    expect(said).toBe('Ana (4) called to table 7. They were texted.');
    expect(party).toMatchObject({ status: 'called', table: '7' });
    await ana.gets(/ready at Harbour Café, table 7\. Reply 1 = coming/);
    expect(await house.inLine()).toEqual([]);
  });

  test('who is called leaves the line, and the others move up', async () => {
    await anaIsCalled();
    await luis.says('Table for 2, Luis', /number 1/);
  });

  test('two who press Call at the same time call once, and one of them is told', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    const [here] = await Promise.all([house.findParty('Ana'), ada.cookie(), ben.cookie()]);
    await house.limits({ apiLatencyMs: 40 });
    const outcomes = await Promise.allSettled([ada.calls(here), ben.calls(here)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'not-possible', message: 'Ana is called already, so this changed nothing.' },
    });
    await ana.gets(/your table is ready/);
    await ana.getsNothing();
  });

  test('a guest who leaves while staff call ends in one place or the other, never both', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await ana.says('LEAVE', /give up/);
    const here = await house.findParty('Ana');
    await ada.cookie();
    await house.limits({ apiLatencyMs: 40 });
    const [goodbye, call] = await Promise.allSettled([ana.texts('1'), ada.calls(here)]);
    expect(goodbye.status).toBe('fulfilled');
    const { status } = await house.party('Ana');
    const read = await ana.reads();
    expect(read.filter((text) => text.includes('off the list'))).toHaveLength(1);
    expect(status).toBe('left');
    expect(read.some((text) => text.includes('your table is ready'))).toBe(
      call.status === 'fulfilled',
    );
    expect(await house.inLine()).toEqual([]);
  });
});

describe('reminding', () => {
  test('three times, then the table goes to somebody else, and a late "1" is told so', async () => {
    await anaIsCalled();
    expect((await ada.reminds('Ana')).said).toBe('Reminder 1 to Ana (4). They were texted.');
    await ana.gets(/still waiting for you/);
    await ada.reminds('Ana');
    await ana.gets(/only a little longer/);
    expect((await ada.reminds('Ana')).party.status).toBe('noShow');
    await ana.gets(/this was our last call/);
    await ana.says('1', /had to give your table away, but we told the staff that you are coming/);
    expect(await house.party('Ana')).toMatchObject({ status: 'noShow', answer: 'coming' });
  });

  test('who has missed the table asks for another one', async () => {
    await anaIsCalled();
    for (let reminders = 0; reminders < 3; reminders++) await ada.reminds('Ana');
    await ana.reads();
    await ana.says('Table for 2, Ana', /number 1/);
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('nobody is reminded who was not called', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await expect(ada.reminds('Ana')).rejects.toMatchObject({ code: 'not-possible', status: 409 });
  });
});

describe('finishing', () => {
  test('seated guests read nothing more', async () => {
    await anaIsCalled();
    expect((await ada.seats('Ana')).said).toBe('Ana (4) seated.');
    await ana.says('WHERE', /not on the list/);
  });

  test('somebody in line can be seated without a call', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await ada.seats('Ana');
    expect(await house.inLine()).toEqual([]);
  });

  test('whoever is taken off or missed is told', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
    await ada.cancels('Ana');
    await ana.gets(/you were taken off the list at Harbour Café/);
    await ada.marksNoShow('Luis');
    await luis.gets(/we missed you at Harbour Café/);
    expect(await house.inLine()).toEqual([]);
  });

  test('twice is refused and changes nothing', async () => {
    await anaIsCalled();
    await ada.seats('Ana');
    await expect(ada.cancels('Ana')).rejects.toMatchObject({
      code: 'not-possible',
      message: 'Ana is seated already, so this changed nothing.',
    });
    expect((await house.party('Ana')).status).toBe('seated');
  });

  test('a guest who came back is not hit by a button that meant the visit before', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    const shown = await house.findParty('Ana');
    await ana.says('LEAVE', /give up/);
    await ana.says('1', /off the list/);
    await ana.says('Table for 3, Ana', /number 1/);
    await expect(ada.cancels(shown)).rejects.toMatchObject({ code: 'party-changed' });
    expect(await house.inLine()).toEqual(['Ana']);
  });
});

describe('taking it back', () => {
  beforeEach(async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
  });

  test('a call: back in the same place, and the guest is told it was a mistake', async () => {
    await ada.calls('Ana');
    await ana.gets(/your table is ready/);
    expect((await ada.undoes('Ana')).said).toBe('Ana (4) is back: waiting. They were texted.');
    await ana.gets(/our mistake: your table is not ready yet\. You're number 1/);
    expect(await house.inLine()).toEqual(['Ana', 'Luis']);
  });

  test('a reminder leaves the party called, without another text', async () => {
    await ada.calls('Ana');
    await ana.gets(/your table is ready/);
    await ada.reminds('Ana');
    await ana.gets(/still waiting/);
    await ada.undoes('Ana');
    expect(await house.party('Ana')).toMatchObject({ status: 'called', reminders: 0 });
    await ana.getsNothing();
  });

  test('a seat from the line needs no text', async () => {
    await ada.seats('Ana');
    await ada.undoes('Ana');
    await ana.getsNothing();
    expect(await house.inLine()).toEqual(['Ana', 'Luis']);
  });

  test('a seat after a call leaves the party called', async () => {
    await ada.calls('Ana', '7');
    await ana.gets(/ready/);
    await ada.seats('Ana');
    await ada.undoes('Ana');
    expect(await house.party('Ana')).toMatchObject({ status: 'called', table: '7' });
    await ana.getsNothing();
  });

  test('taking off and no-show: back in line, and the guest is told', async () => {
    await ada.cancels('Ana');
    await ana.gets(/taken off/);
    await ada.undoes('Ana');
    await ana.gets(/our mistake.*number 1/);
    await ada.marksNoShow('Luis');
    await luis.gets(/missed you/);
    await ada.undoes('Luis');
    await luis.gets(/our mistake.*number 2/);
    expect(await house.inLine()).toEqual(['Ana', 'Luis']);
  });

  test('a no-show after the third reminder: the table is ready again', async () => {
    await ada.calls('Ana');
    for (let time = 0; time < 3; time++) await ada.reminds('Ana');
    await ana.reads();
    await ada.undoes('Ana');
    await ana.gets(/your table is ready/);
    expect((await house.party('Ana')).status).toBe('called');
  });

  test('only once, and only for a quarter of an hour', async () => {
    await ada.seats('Ana');
    await ada.undoes('Ana');
    await expect(ada.undoes('Ana')).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await ada.calls('Luis');
    await luis.gets(/ready/);
    // Whoever is coming is not reminded, so nothing else happens to this party.
    await luis.says('1', /hold your table/);
    await house.later('PT16M');
    await expect(ada.undoes('Luis')).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });
});

describe('keeping the list', () => {
  beforeEach(async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
  });

  test('remarks are for staff, and guests never read them', async () => {
    await ada.remarks('Ana', '  regular,\nlikes the window ');
    expect((await house.party('Ana')).remarks).toBe('regular, likes the window');
    expect(await ana.says('WHERE', /number 1/)).not.toMatch(/window/);
  });

  test('name, size and notes can be mended, within what is possible', async () => {
    await ada.edits('Ana', { name: 'Anna', size: 5, notes: 'high chair' });
    expect(await house.party('Anna')).toMatchObject({ size: 5, notes: 'high chair' });
    await expect(ada.edits('Anna', { size: 21 })).rejects.toMatchObject({ code: 'bad-size' });
    await expect(ada.edits('Anna', { name: ' ' })).rejects.toMatchObject({ code: 'bad-name' });
    expect(await house.party('Anna')).toMatchObject({ name: 'Anna', size: 5 });
  });

  test('a party can be moved, and everybody is told the new places', async () => {
    await mei.says('Table for 3, Mei', /number 3/);
    await ada.moves('Mei', 'Ana', 0);
    expect(await house.inLine()).toEqual(['Mei', 'Ana', 'Luis']);
    await mei.says('WHERE', /number 1/);
    await luis.says('WHERE', /number 3/);
  });

  test('moving while others join loses nobody', async () => {
    await ada.cookie();
    await house.limits({ apiLatencyMs: 20 });
    const names = ['Noor', 'Otto', 'Pia', 'Quin', 'Rosa', 'Stan'];
    const phones = names.map((_, n) => house.phone(`+1202555014${n}`));
    await Promise.all([
      ...names.map((name, n) => phones[n]?.texts(`Table for 2, ${name}`)),
      ada.moves('Luis', 'Ana', 0),
    ]);
    const line = await house.inLine();
    expect([...line].sort()).toEqual(['Ana', 'Luis', ...names].sort());
    expect(line.slice(0, 2)).toEqual(['Luis', 'Ana']);
    for (const phone of phones) await phone.gets(/on the list/);
  });
});

describe('walk-ins', () => {
  test('without a phone are on the list and called out by name', async () => {
    expect((await ada.adds({ name: 'Tom', size: 2 })).said).toBe('Tom (2) is on the list.');
    expect(await house.inLine()).toEqual(['Tom']);
    expect((await ada.calls('Tom')).said).toMatch(/No phone, so nobody was texted/);
  });

  test('with a phone are told their place and confirm the phone with any answer', async () => {
    await expect(ada.adds({ name: 'Ana', size: 4, phone: '(202) 555-0120' })).rejects.toMatchObject(
      { code: 'bad-phone', status: 400 },
    );
    await ada.adds({ name: 'Ana', size: 4, notes: 'window', phone: '+1 (202) 555-0120' });
    await ana.gets(/^Ana, you're on the list at Harbour Café.*number 1.*Reply 1 to confirm/);
    expect(await house.party('Ana')).toMatchObject({ unverified: true, address: ana.number });
    await ana.says('1', /^Thank you, Ana, this phone is confirmed\. You're number 1/);
    expect((await house.party('Ana')).unverified).toBeUndefined();
    await ana.says('WHERE', "Ana, you're number 1, next in line.");
  });

  test('a wish as the first answer confirms the phone too', async () => {
    await ada.adds({ name: 'Ana', size: 4, phone: ana.number });
    await ana.gets(/on the list/);
    await ana.says('we are 5', /Changed: party of 5/);
    expect(await house.party('Ana')).toMatchObject({ size: 5 });
    expect((await house.party('Ana')).unverified).toBeUndefined();
  });

  test('somebody who is listed already is not added a second time', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await expect(ada.adds({ name: 'Anna', size: 2, phone: ana.number })).rejects.toMatchObject({
      code: 'already-listed',
      status: 409,
    });
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('the same phone typed in by two at once is one place and one text', async () => {
    await Promise.all([ada.cookie(), ben.cookie()]);
    await house.limits({ apiLatencyMs: 40 });
    const outcomes = await Promise.allSettled([
      ada.adds({ name: 'Ana', size: 4, phone: ana.number }),
      ben.adds({ name: 'Ana', size: 4, phone: ana.number }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await ana.gets(/on the list/);
    expect(await house.inLine()).toEqual(['Ana']);
  });
});
