import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');
const noor = house.phone('+12025550122');

describe('a called table', () => {
  beforeEach(async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await ada.calls('Ana');
    await ana.gets(/ready/);
  });

  test('is held for twenty minutes with three reminders, and then goes to somebody else', async () => {
    // Due after 6:40, 13:20 and 20 minutes, and done with the next full minute.
    await house.later('PT8M');
    await ana.gets(/still waiting for you/);
    await house.later('PT7M');
    await ana.gets(/only a little longer/);
    await house.later('PT4M');
    await ana.getsNothing();
    await house.later('PT3M');
    await ana.gets(/we had to let your table go/);
    expect(await house.finished()).toEqual(['Ana noShow']);
    await house.later('PT30M');
    await ana.getsNothing();
  });

  test('is not asked about any more once the guest says they are coming', async () => {
    await ana.says('1', /hold your table/);
    await house.later('PT40M');
    await ana.getsNothing();
    expect((await house.party('Ana')).status).toBe('called');
  });

  test('is held five minutes longer for a guest who asks for it', async () => {
    await ana.says('2', /Five more minutes/);
    await house.later('PT8M');
    await ana.getsNothing();
    await house.later('PT5M');
    await ana.gets(/still waiting for you/);
    await house.later('PT7M');
    await ana.gets(/only a little longer/);
    await house.later('PT7M');
    await ana.gets(/we had to let your table go/);
  });

  test('is reminded of on from where the staff left off', async () => {
    await ada.reminds('Ana');
    await ana.gets(/still waiting for you/);
    await house.later('PT8M');
    await ana.getsNothing();
    await house.later('PT7M');
    await ana.gets(/only a little longer/);
    await ada.seats('Ana');
    await house.later('PT20M');
    await ana.getsNothing();
  });

  test('that was given away by mistake is held anew', async () => {
    await house.later('PT22M');
    expect(await ana.reads()).toHaveLength(3);
    await ada.undoes('Ana');
    await ana.gets(/ready/);
    await house.later('PT6M');
    await ana.getsNothing();
    await house.later('PT3M');
    await ana.gets(/still waiting for you/);
  });
});

describe('nearly next', () => {
  test('is told once to whoever has come forward, and not to whoever began there', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
    await noor.says('Table for 3, Noor', /number 3/);
    await house.later('PT3M');
    await ada.seats('Ana');
    await house.later('PT2M');
    await luis.gets(/nearly your turn/);
    await noor.gets(/nearly your turn/);
    await ada.seats('Luis');
    await house.later('PT5M');
    await noor.getsNothing();
    await luis.getsNothing();
  });
});

describe('a text that failed in a way that passes', () => {
  test('is tried once more two minutes later', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await house.refuses(ana.number, 30008);
    await ada.calls('Ana');
    await house.later('PT1M');
    await house.takesTexts(ana.number);
    await house.later('PT3M');
    await ana.gets(/your table is ready/);
    expect((await house.party('Ana')).texts).toMatchObject([
      { state: 'failed', code: 30008 },
      { state: 'delivered', again: true },
    ]);
    await house.later('PT2M');
    await ana.getsNothing();
  });

  test('and no third time', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await house.refuses(ana.number, 30008);
    await ada.calls('Ana');
    await house.later('PT6M');
    const { texts } = await house.party('Ana');
    expect(texts.map(({ kind, state }) => [kind, state])).toEqual([
      ['ready', 'failed'],
      ['ready', 'failed'],
    ]);
  });
});
