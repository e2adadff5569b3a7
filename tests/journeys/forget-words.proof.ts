import { EVENTS } from '../support/events';
import { filesFrom } from '../support/files';
import { openHouse } from '../support/house';

const house = openHouse();
const ana = house.phone('+12025550120');
const anaOnWhatsApp = house.whatsapp('+12025550120');
const luis = house.phone('+12025550121');
const carmen = house.whatsapp('US.CARMEN0120');

/** Where the account's own list has messages with somebody, and which of them still have words. */
const wordsOf = async (...addresses: readonly string[]): Promise<readonly string[]> => {
  const all = await house.client().messages.list();
  return all
    .filter(({ to, from }) => addresses.includes(to) || addresses.includes(from))
    .map(({ body }) => body)
    .filter((body) => body !== '');
};
const anas = () => wordsOf(ana.number, `whatsapp:${ana.number}`);
const messages = { host: 'api.twilio.com', path: '/2010-04-01/', method: 'POST' } as const;

describe('the words of whoever wants to be forgotten', () => {
  test('go from the account’s own list as well, over both channels, and those of others stay', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await anaOnWhatsApp.says('where am i', /number 1/);
    await ana.says('latte, Ana', /Order 1/, { to: EVENTS });
    await luis.says('Table for 2, Luis', /number 2/);
    await ana.says('forget me', /erased|off every list/);
    expect(await house.everythingKept()).not.toContain('2025550120');
    expect(await anas()).not.toEqual([]);
    await house.later('PT18M');
    expect(await anas()).toEqual([]);
    expect(await wordsOf(luis.number)).toContain('Table for 2, Luis');
    expect(await house.everythingKept()).not.toContain('house.forgetWords');
    await ana.getsNothing();
    await luis.reads();
  });

  test('and so do the pictures they sent', async () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo=';
    for (const guest of [ana, luis]) {
      await guest.texts('our party', { mediaUrl: picture });
      await guest.reads();
    }
    await ana.says('forget me', /erased|off every list|nothing/i);
    await house.later('PT18M');
    const files = (from: string) => filesFrom(house.client(), from);
    expect([await files(ana.number), await files(luis.number)]).toEqual([0, 1]);
  });

  test('and of somebody whose number WhatsApp hides', async () => {
    await carmen.says('Table for 2, Carmen', /number 1/);
    await carmen.says('FORGET ME', /erased|off every list/);
    await house.later('PT18M');
    expect(await wordsOf(carmen.number)).toEqual([]);
  });

  test('more than one look can do', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    for (let time = 0; time < 24; time++) await ana.says('where am i', /number 1/);
    await ana.says('FORGET ME', /off every list/);
    await house.later('PT18M');
    expect(await anas()).toEqual([]);
  });

  test('but not what they say when they come back', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await ana.says('FORGET ME', /off every list/);
    await house.later('PT5M');
    await ana.says('Table for 3, Ana', /number 1/);
    await house.later('PT15M');
    expect((await anas()).filter((words) => /Table for 4|FORGET/.test(words))).toEqual([]);
    expect(await anas()).toContain('Table for 3, Ana');
    await ana.reads();
  });

  test('go a little later while the account refuses', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await ana.says('FORGET ME', /off every list/);
    await house.later('PT14M');
    await house.trouble({ ...messages, status: 503 });
    await house.later('PT3M');
    expect(await anas()).not.toEqual([]);
    await house.troubleOver();
    await house.later('PT20M');
    expect(await anas()).toEqual([]);
    await ana.getsNothing();
  });
});
