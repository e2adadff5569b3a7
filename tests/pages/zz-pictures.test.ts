import { openHouse } from '../support/house';
import { EVENTS, eventsFor } from '../support/events';
import { barriers, PHONE, staffDevices, WIDE } from './support-board';
import { orderBoard, numbersIn } from './support-events';

const house = openHouse();
const devices = staffDevices(house);
const stand = eventsFor(house);

it('looks', async () => {
  devices.expected = [''];
  for (const [i, name] of ['Ana', 'Tom', 'Zoë Müller-Lüdenscheidt', 'Wei', 'Priya', 'Sam'].entries())
    await stand.takes({ item: ['latte', 'espresso', 'flat-white', 'tea'][i % 4]!, name });
  const t = await house.phone('+12025550141').texts('oat flat white, extra shot, Nora', { to: EVENTS } as never);
  console.log(JSON.stringify(t));
  await house.whatsapp('+12025550142').texts('latte', { to: EVENTS } as never);
  await stand.does('ready', 1); await stand.does('ready', 2); await stand.does('ready', 3); await stand.does('collected', 3);
  for (const [n, look] of Object.entries({ phone: { viewport: PHONE }, wide: { viewport: WIDE }, dark: { viewport: WIDE, colorScheme: 'dark' as const }, es: { viewport: WIDE, locale: 'es-ES' } })) {
    const page = await orderBoard(devices, look);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/pics/board-${n}.png` });
    console.log(n, await barriers(page), await numbersIn(page, 'queue'));
  }
  console.log(devices.complaints);
});
