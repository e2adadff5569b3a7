import { openHouse } from '../support/house';
import { EVENTS, eventsFor } from '../support/events';
import { barriers, PHONE, staffDevices, WIDE } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const stand = eventsFor(house);
const talks = eventsFor(house, 'harbour-talks');

it('looks', async () => {
  for (const [i, name] of ['Ana', 'Tom', 'Wei', 'Priya', 'Sam'].entries())
    await stand.takes({ item: ['latte', 'espresso', 'flat-white', 'tea'][i % 4]!, name });
  for (const n of (await stand.numbers()).slice(0, 3)) await stand.does('ready', n);
  await talks.asks({ action: 'setState', event: 'harbour-talks', state: 'open' });
  await house.unattended('PT10S');
  for (const [i, text] of [
    'How do you keep the water out of the hull in a storm, and who bails when it does come in?',
    'Why is the sea salty?',
    'Will there be cake?',
    'Which knot is best?',
    'Can I steer?',
  ].entries()) {
    const answer = await fetch(`${house.edgeUrl}/events/public`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bellhop': '1' },
      body: JSON.stringify({
        event: 'harbour-talks',
        id: `abcdefg${i}`,
        text,
        name: 'Zoë Berg',
        anonymous: i === 2,
        category: 'boats',
      }),
    });
    console.log(answer.status, await answer.text());
  }
  const rows = await house.records().page('events-harbour-talks-questions', { limit: 100 });
  const nums = rows.map(({ key }) => Number(key));
  for (const n of nums.slice(0, 4))
    await talks.asks({ action: 'approve', event: 'harbour-talks', question: n });
  await talks.asks({ action: 'next', event: 'harbour-talks', question: nums[1]! });
  await talks.asks({ action: 'live', event: 'harbour-talks', question: nums[0]! });
  await talks.asks({
    action: 'countdown',
    event: 'harbour-talks',
    question: nums[0]!,
    seconds: 120,
  });
  const looks = {
    phone: { viewport: PHONE },
    wide: { viewport: WIDE },
    dark: { viewport: WIDE, colorScheme: 'dark' as const },
    es: { viewport: PHONE, locale: 'es-ES' },
  };
  for (const [p, path] of Object.entries({
    menu: '/menu.html#harbour-coffee',
    stage: '/stage.html#harbour-talks',
    host: '/stage.html#harbour-talks/host',
    questions: '/questions.html#harbour-talks',
    moderate: '/events.html#harbour-talks',
    codes: '/event.html#harbour-coffee/codes',
    numbers: '/event.html#harbour-coffee/statistics',
  }))
    for (const [n, look] of Object.entries(looks)) {
      if ((n === 'dark' || n === 'es') && ['codes', 'numbers', 'host'].includes(p)) continue;
      const page = await devices.opens(path, {
        ...look,
        signedOut: ['menu', 'stage', 'questions'].includes(p),
      });
      await page.waitForTimeout(1500);
      await page.screenshot({ path: `/tmp/pics/${p}-${n}.png` });
      console.log(
        p,
        n,
        JSON.stringify(await barriers(page)),
        JSON.stringify(devices.complaints.splice(0)),
      );
      await page.context().close();
    }
  const page = await devices.opens('/kiosk.html#harbour-coffee', looks.wide);
  await page.getByLabel('Name of this device').fill('Kiosk one');
  await page.screenshot({ path: '/tmp/pics/kiosk-pair.png' });
  await page.getByRole('button', { name: 'Make this device' }).click();
  await page
    .getByText('What would you like')
    .waitFor()
    .catch(async () =>
      console.log(
        'no kiosk',
        devices.complaints,
        await page.url(),
        await page.locator('body').innerText(),
      ),
    );
  await page.screenshot({ path: '/tmp/pics/kiosk-item.png' });
  console.log('kiosk', await barriers(page));
  await page.getByRole('radio', { name: 'Flat White' }).check({ force: true });
  await page.screenshot({ path: '/tmp/pics/kiosk-how.png' });
  await page.getByRole('checkbox', { name: 'Oat milk' }).check({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Name').fill('Luz');
  await page.screenshot({ path: '/tmp/pics/kiosk-who.png' });
  console.log('kiosk', await barriers(page));
  await page.getByRole('button', { name: 'Order' }).click();
  await page.getByText('We call your number').waitFor();
  await page.screenshot({ path: '/tmp/pics/kiosk-done.png' });
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.screenshot({ path: '/tmp/pics/kiosk-phone.png' });
  console.log(devices.complaints);
}, 200000);
