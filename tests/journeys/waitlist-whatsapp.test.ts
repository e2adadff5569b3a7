import { control } from '../support/control';
import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;
/** Fictional numbers: Spain has none, so a guest from there writes from a number without a country of its own. */
const lucia = house.whatsapp('+12025550130');
const zoe = house.whatsapp('+12025550131');
const hidden = house.whatsapp('US.1316000000000001');

/** What a phone shows, newest last. */
const newest = async (handset: typeof lucia) => (await handset.thread()).at(-1);
const people = (settings: object) => control(house.vendorsUrl, 'people', settings);

describe('a guest on WhatsApp', () => {
  test('writes in Spanish, is called a day later by an approved sentence, and is seated', async () => {
    await lucia.says('Mesa para 4, Lucía, una silla alta', /lugar 1/);
    await house.sleeps('PT23H50M');
    ada.signsOut();
    await ada.calls('Lucía');
    await lucia.gets(/^Hola Lucía, su mesa en Harbour Café está lista/);
    await house.rests();
    const ready = await newest(lucia);
    expect(ready).toMatchObject({ template: true, status: 'delivered' });
    await lucia.presses('waitlist:ready:1', /mesa/);
    expect((await house.party('Lucía')).answer).toBe('coming');
    await ada.seats('Lucía');
    expect(await house.finished()).toEqual(['Lucía seated']);
  });

  test('gets buttons while talking to us, and may type the number as well', async () => {
    await zoe.says('Table for 2, Zoe', /number 1/);
    await ada.calls('Zoe');
    await zoe.gets(/your table is ready/);
    const ready = await newest(zoe);
    expect(ready?.buttons.map(({ title }) => title)).toEqual([
      'Coming',
      'Five more minutes',
      'Let it go',
    ]);
    await zoe.presses('waitlist:ready:2', /Five more minutes/);
    await zoe.says('1', /hold your table/);
  });

  test('is asked by buttons before a place is given up, once', async () => {
    await zoe.says('Table for 2, Zoe', /number 1/);
    await zoe.says('leave', /give up your place/);
    expect((await newest(zoe))?.buttons.map(({ id }) => id)).toEqual([
      'waitlist:leave:1',
      'waitlist:leave:2',
    ]);
    await zoe.presses('waitlist:leave:2', /keep your place/);
    // The button of an old question asks anew instead of acting.
    await zoe.presses('waitlist:leave:1', /give up your place/);
    expect(await house.inLine()).toEqual(['Zoe']);
    await zoe.presses('waitlist:leave:1', /off the list/);
    expect(await house.inLine()).toEqual([]);
  });

  test('whom WhatsApp cannot reach is texted by SMS, once, and answers there', async () => {
    await zoe.says('Table for 2, Zoe', /number 1/);
    await people({ person: zoe.number, whatsapp: false });
    await ada.calls('Zoe');
    await house.later('PT1M');
    const sms = house.phone(zoe.number);
    await sms.gets(/your table is ready at Harbour Café.*Reply 1 = coming/);
    const { texts } = await house.party('Zoe');
    expect(texts.map(({ state, via }) => [state, via])).toEqual([
      ['failed', undefined],
      ['delivered', 'sms'],
    ]);
    await sms.says('1', /hold your table/);
    await house.later('PT5M');
    await sms.getsNothing();
  });

  test('without an approved sentence is texted by SMS, known before sending', async () => {
    await house.forgetsTemplates();
    await zoe.says('Table for 2, Zoe', /number 1/);
    await house.sleeps('PT23H50M');
    ada.signsOut();
    await ada.calls('Zoe');
    await house.phone(zoe.number).gets(/your table is ready/);
    await house.rests();
    expect((await house.party('Zoe')).texts).toMatchObject([{ state: 'delivered', via: 'sms' }]);
  });

  test('who shows no number is served like everybody, and a failure is plain to see', async () => {
    await hidden.says('Table for 3, Kim', /number 1/);
    await ada.calls('Kim');
    await hidden.gets(/your table is ready/);
    await hidden.says('1', /hold your table/);
    await people({ person: hidden.number, whatsapp: false });
    await ada.reminds('Kim');
    await house.later('PT1M');
    expect((await house.party('Kim')).texts.at(-1)).toMatchObject({ state: 'failed' });
  });

  test('who says STOP hears that we keep to it, and START makes them reachable again', async () => {
    await zoe.says('Table for 2, Zoe', /number 1/);
    await zoe.says('STOP', /write to you no more/);
    expect(await house.inLine()).toEqual([]);
    await zoe.says('START', /hear from Harbour Café again/);
    await zoe.says('Table for 2', /number 1/);
  });

  test('is one person over both channels', async () => {
    await zoe.says('Table for 2, Zoe', /number 1/);
    const sms = house.phone(zoe.number);
    await sms.says('where am i', /number 1/);
    await sms.says('table for 2, Zoe', /already on the list/);
    await ada.calls('Zoe');
    await sms.gets(/your table is ready/);
  });
});
