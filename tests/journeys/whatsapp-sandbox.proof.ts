import { SETTINGS_DOCUMENT, type Settings } from '../../src/config';
import { control } from '../support/control';
import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;
/** The platform's own number, shared by everybody who tries it. */
const SANDBOX = '+14155238886';

/** A house that has no number yet and tries the sandbox, as set-up leaves it. */
async function movesIntoTheSandbox(): Promise<void> {
  const where = { document: SETTINGS_DOCUMENT };
  const settings = (await house.records().read(where))?.data as Settings;
  const waitlist = settings.desks.waitlist;
  if (!waitlist) throw new Error('there is no wait list');
  const lists = waitlist.lists.map((list) => ({ ...list, number: SANDBOX }));
  await house.records().put(where, { ...settings, desks: { waitlist: { ...waitlist, lists } } });
  await house.forgetsTemplates();
  await control(house.vendorsUrl, 'sandbox', {
    join: 'quiet-harbour',
    webhook: `${house.edgeUrl}/message`,
  });
}

test('a first try in the WhatsApp sandbox: join it, text, be called, answer', async () => {
  await movesIntoTheSandbox();
  const zoe = house.whatsapp('+12025550131');
  const to = SANDBOX;
  await zoe.says('join quiet-harbour', /sandbox/i, { to });
  await zoe.says('Table for 2, Zoe', /number 1/, { to });
  await ada.calls('Zoe');
  await zoe.gets(/your table is ready.*Reply 1 = coming/);
  await zoe.says('1', /hold your table/, { to });
  expect((await house.party('Zoe')).answer).toBe('coming');
});
