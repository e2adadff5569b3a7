import { ACCOUNT } from '../../emulator/core/account';
import { openHouse } from '../support/house';
import { ask } from '../support/requests';

const house = openHouse();
const { ada } = house;
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');

const tick = () =>
  ask(`${house.edgeUrl}/tick`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ACCOUNT.tickSecret}` },
  });

describe('a text that no webhook brought', () => {
  test('is answered from the account’s own list within two minutes, once', async () => {
    await house.trouble({ webhook: 'drop', path: '/message', times: 6 });
    await ana.texts('Table for 4, Ana');
    await ana.getsNothing();
    await house.troubleOver();
    await house.later('PT2M');
    await ana.gets(/on the list.*Ana, party of 4.*number 1/s);
    expect(await house.inLine()).toEqual(['Ana']);
    await house.later('PT5M');
    await ana.getsNothing();
  });

  test('is answered once when its webhook was merely late', async () => {
    await house.trouble({ webhook: 'repeat', path: '/message', times: 1 });
    await ana.says('Table for 4, Ana', /number 1/);
    await house.later('PT5M');
    await ana.getsNothing();
    expect(await house.inLine()).toEqual(['Ana']);
  });

  test('asks for nothing new where silence was the answer', async () => {
    for (let nth = 0; nth < 6; nth++) await ana.texts(`blorp ${'x'.repeat(nth + 3)}`);
    expect((await ana.reads()).length).toBeGreaterThan(0);
    await ana.saysInVain('blorp again');
    await house.later('PT5M');
    await ana.getsNothing();
  });
});

describe('with the timers taken away', () => {
  beforeEach(async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await ada.calls('Ana');
    await ana.gets(/ready/);
    await house.losesItsBells();
    await house.unattended('PT8M');
    await ana.getsNothing();
  });

  test('a tick from outside does what is due', async () => {
    expect((await tick()).status).toBe(200);
    await ana.gets(/still waiting for you/);
  });

  test('so does the next text of anybody', async () => {
    await luis.says('Table for 2, Luis', /number 1/);
    await house.settles(
      () => ana.thread(),
      (thread) => thread.length === 4,
    );
    await ana.gets(/still waiting for you/);
  });
});

describe('the owner', () => {
  test('hears once that guests wait and nobody looks', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await house.unattended('PT40M');
    await ada.phone.gets(/Harbour Café: guests of "Harbour Café" wait for more than 15 minutes/);
    await house.unattended('PT40M');
    await ada.phone.getsNothing();
  });

  test('hears once that texts fail', async () => {
    for (const [name, number] of [
      ['Ken', '+12025550142'],
      ['Lea', '+12025550143'],
      ['Mia', '+12025550144'],
    ] as const) {
      const guest = house.phone(number);
      await guest.says(`Table for 2, ${name}`, /on the list/);
      await house.refuses(guest.number, 30007);
      await ada.calls(name);
    }
    await house.later('PT3M');
    await ada.phone.gets(/several texts to guests of "Harbour Café" have failed \(30007\)/);
    await house.later('PT9M');
    await ada.phone.getsNothing();
  });

  test('hears nothing of one guest whose phone takes no texts', async () => {
    const ken = house.phone('+12025550142');
    await ken.says('Table for 2, Ken', /on the list/);
    await house.refuses(ken.number, 30007);
    await ada.calls('Ken');
    for (const _ of ['once', 'twice', 'a third time']) {
      await house.later('PT1M');
      await ada.reminds('Ken').catch(() => undefined);
    }
    await house.later('PT3M');
    const { texts } = await house.party('Ken');
    expect(texts.filter(({ state }) => state === 'failed').length).toBeGreaterThan(2);
    await ada.phone.getsNothing();
  });
});
