import { openHouse } from '../support/house';
import { EVENTS, eventsFor } from '../support/events';
import { barriers, PHONE, staffDevices, WIDE } from './support-board';
import { orderBoard, numbersIn } from './support-events';

const house = openHouse();
const devices = staffDevices(house);
const stand = eventsFor(house);

it('looks', async () => {
  for (const [i, name] of ['Ana', 'Tom', 'Zoë Müller-Lüdenscheidt', 'Wei', 'Priya', 'Sam'].entries())
    await stand.takes({ item: ['latte', 'espresso', 'flat-white', 'tea'][i % 4]!, name });
  const t = await house.phone('+12025550141').says('oat flat white, extra shot, Nora', /Thanks/, { to: EVENTS });
  console.log(JSON.stringify(t));
  await house.whatsapp('+12025550142').says('latte', /Thanks/, { to: EVENTS });
  for (const n of (await stand.numbers()).slice(0,3)) await stand.does('ready', n); await stand.does('collected', (await stand.numbers())[2]!);
  for (const [n, look] of Object.entries({ phone: { viewport: PHONE }, wide: { viewport: WIDE }, dark: { viewport: WIDE, colorScheme: 'dark' as const }, es: { viewport: WIDE, locale: 'es-ES' } })) {
    const page = await orderBoard(devices, look).catch(async (e: unknown) => { console.log(String(e), devices.complaints); const p = await devices.opens('/events.html', look); await p.waitForTimeout(3000); await p.screenshot({ path: '/tmp/pics/trouble.png' }); console.log(devices.complaints, await p.content()); throw e; });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/pics/board-${n}.png` });
    console.log(n, await barriers(page), await numbersIn(page, 'queue'));
  }
  console.log(devices.complaints);
});
