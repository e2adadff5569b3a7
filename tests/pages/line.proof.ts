import type { Weekday } from '../../src/line/rules/rota';
import { lineObjects } from '../../src/line/objects';
import { openHouse } from '../support/house';
import { MARIA, Telephones, TOM } from '../support/telephones';
import { barriers, PHONE, staffDevices } from './support-board';
import { keptRota, lineBegins, linePage } from './support-line';

const house = openHouse();
const phones = new Telephones(house);
const devices = staffDevices(house);

const EVERY_DAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ALWAYS = {
  ...{ id: 'always', from: '00:00', to: '00:00', days: EVERY_DAY },
  tiers: [['maria'], ['tom']],
};
const READABLE = '+1 415 555 0130';

/** Somebody calls, nobody takes the call, and a message is left. */
async function leavesAVoicemail(words: string): Promise<void> {
  const call = await phones.calls();
  await house.unattended('PT21S');
  await house.unattended('PT21S');
  await phones.act(call, { record: 12, transcript: words });
  await phones.act(call, { press: '#' });
  await house.unattended('PT4M');
}

it('a call is seen while it rings and while they talk; afterwards it is called back, then blocked', async () => {
  const page = await linePage(devices, 'calls');
  await page.getByText('Nobody has called yet.').waitFor();
  await page.getByText('Callers dial +1 202 555 0103; each call').waitFor();
  const call = await phones.calls();
  const live = page.getByRole('region', { name: '1 call right now' });
  await live.getByRole('listitem', { name: `${READABLE}, ringing Maria` }).waitFor();
  await house.unattended('PT21S');
  await live.getByRole('listitem', { name: `${READABLE}, ringing Tom` }).waitFor();
  await phones.picksUp(TOM);
  await phones.presses(TOM, '1');
  const talking = new RegExp(`^\\${READABLE}, talking with Tom for`);
  await live.getByRole('listitem', { name: talking }).waitFor();
  await house.unattended('PT2M');
  await phones.act(call, { hangUp: true });
  await live.waitFor({ state: 'detached' });
  const row = page.getByRole('listitem', { name: new RegExp(`^\\${READABLE}, .*answered`) });
  await row.getByText('2 phones were rung').click();
  await row.getByText(/^Maria: no answer, 2\d seconds$/).waitFor();
  await row.getByText(/^Tom: took the call, /).waitFor();
  await row.getByText('talked 2 minutes').waitFor();
  expect(await barriers(page)).toEqual([]);

  await row.getByRole('button', { name: 'Call back' }).click();
  await house.settles(
    () => phones.rings(house.ada.phone.number),
    (rings) => rings,
  );
  await phones.act(await phones.phone(house.ada.phone.number), { reject: true });

  await row.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Block this number', exact: true }).click();
  const sure = page.getByRole('dialog', { name: 'Block this number' });
  await sure.getByText(/hears that nobody can take the call/).waitFor();
  await sure.getByRole('button', { name: 'Block this number' }).click();
  await sure.waitFor({ state: 'detached' });
  await phones.calls();
  expect(await phones.rings(MARIA)).toBe(false);
  await page.getByRole('listitem', { name: new RegExp(`^\\${READABLE}, .*blocked`) }).waitFor();
});

it('a voicemail appears, is played on the page, is known to be heard on every screen, and is deleted for good', async () => {
  await leavesAVoicemail('Please call me back.');
  const page = await linePage(devices, 'voicemails');
  const other = await linePage(devices, 'voicemails', { viewport: PHONE, colorScheme: 'dark' });
  const row = page.getByRole('listitem', { name: new RegExp(`^\\${READABLE}`) });
  await row.getByText('Nobody has listened yet').waitFor();
  await row.getByText('Please call me back.').waitFor();
  await row.getByText(/^Mail sent \d\d:\d\d$/).waitFor();
  await page.getByRole('tab', { name: 'Voicemails 1' }).waitFor();

  const sound = page.waitForResponse(/\/line\/recording\?/);
  await row.getByRole('button', { name: 'Play' }).click();
  const answer = await sound;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'audio/mpeg']);
  await page.getByLabel(`Voicemail from ${READABLE}`).waitFor();
  await page.waitForFunction(() => (document.querySelector('audio')?.duration ?? 0) > 11);
  for (const screen of [page, other]) await screen.getByText(/^heard by Ada, /).waitFor();
  expect([await barriers(page), await barriers(other)]).toEqual([[], []]);

  // The platform has lost it, which is said in words where it is played next.
  const [kept] = await house.records().page(lineObjects('night').voicemails);
  await house
    .client()
    .recordings((kept?.data as { recording: string }).recording)
    .remove();
  devices.expected = ['404'];
  await other.getByRole('button', { name: 'Play' }).click();
  await other.getByText('There is no such recording.').waitFor();

  await row.getByRole('button', { name: 'Delete' }).click();
  const sure = page.getByRole('dialog', { name: 'Delete this voicemail' });
  await sure.getByRole('button', { name: 'Delete' }).click();
  for (const screen of [page, other]) await screen.getByText('No voicemails.').waitFor();
});

it('reads a gap two days ahead, adds somebody for it, and sees it gone', async () => {
  const { short } = await lineBegins(house, {
    shifts: [{ ...ALWAYS, days: ['mon', 'tue', 'thu', 'fri', 'sat', 'sun'], tiers: [['maria']] }],
  });
  const page = await linePage(devices, 'forecast');
  const gap = page.getByRole('listitem', {
    name: new RegExp(`^${short(2)} 00:00 to 00:00, Nobody is on`),
  });
  await gap.waitFor();
  await gap.getByText('24 hours').waitFor();
  await page.getByText('2 stretches to look after').waitFor();
  expect(await page.getByRole('tab', { name: 'Forecast 2' }).count()).toBe(1);
  expect(await barriers(page)).toEqual([]);

  await gap.getByRole('button', { name: 'Add somebody' }).click();
  const form = page.getByRole('dialog', { name: 'Change a date' });
  await form.getByLabel('Who', { exact: true }).selectOption('Tom');
  await form.getByRole('button', { name: 'Save this date' }).click();
  await gap.waitFor({ state: 'detached' });
  await page.getByText('1 stretch to look after').waitFor();
  expect((await keptRota(house)).overrides).toMatchObject([{ kind: 'add', member: 'tom' }]);

  await page.getByRole('button', { name: 'Show in the week' }).click();
  await page.getByRole('tab', { name: 'Week', selected: true }).waitFor();
  await page.getByRole('button', { name: /^Nobody, Wednesday/ }).waitFor();
});

it('says who is on at another day and hour', async () => {
  await lineBegins(house, {
    shifts: [
      { ...ALWAYS, from: '06:00', to: '22:00', tiers: [['maria']] },
      { ...ALWAYS, id: 'n', from: '22:00', to: '06:00', tiers: [['tom']] },
    ],
  });
  const page = await linePage(devices);
  await page.getByRole('button', { name: 'Who is on at …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who is on at …' });
  await dialog.getByLabel('Day').selectOption('Thursday');
  await dialog.getByLabel('Time').fill('23:30');
  await dialog.getByRole('button', { name: 'Look' }).click();
  await dialog.getByText(/^Tom, until Fri .* 06:00$/).waitFor();
});

it('people are added, changed and taken off, and get a calendar of their own', async () => {
  const page = await linePage(devices, 'people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const form = page.getByRole('dialog', { name: 'Somebody new' });
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Enter a name.').waitFor();
  await form.getByLabel('Name').fill('Inés');
  await form.getByLabel('Phone number').fill('+1 202 555 0112');
  await form.getByLabel('E-mail').fill('ines@harbour.example');
  await form.getByLabel('Coordinator').check();
  await form.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('listitem', { name: /^Inés, coordinator, by SMS/ });
  await row.waitFor();

  await page
    .getByRole('listitem', { name: /^Maria,/ })
    .getByRole('button', { name: 'More' })
    .click();
  await page.getByRole('menuitem', { name: 'Calendar address' }).click();
  const calendar = page.getByRole('dialog', { name: 'Calendar of Maria' });
  await calendar.getByRole('button', { name: 'New address' }).click();
  await calendar.getByLabel('Address').waitFor();
  const address = await calendar.getByLabel('Address').inputValue();
  const file = await fetch(address);
  expect([file.status, file.headers.get('content-type')]).toEqual([
    ...[200, 'text/calendar; charset=utf-8'],
  ]);
  expect(await file.text()).toContain('SUMMARY:On call for Night line');
  await calendar.getByRole('button', { name: 'End the address' }).click();
  await calendar.waitFor({ state: 'detached' });
  expect((await fetch(address)).status).toBe(404);

  await row.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page
    .getByRole('dialog', { name: 'Remove Inés' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await row.waitFor({ state: 'detached' });
  expect(await barriers(page)).toEqual([]);
});

it('whoever does not work at the line is told so', async () => {
  const { account } = house.local.target();
  const staff = house.client().sync.v1.services(account.syncServiceSid).documents('staff');
  const { data } = await staff.fetch();
  const people = (data as { people: Record<string, object> }).people;
  const key = house.personKey(house.ada.phone.number);
  await staff.update({
    data: {
      ...(data as object),
      people: { ...people, [key]: { ...people[key], admin: false, desks: ['waitlist'] } },
    },
  });
  await house.unattended('PT10S');
  devices.expected = ['403'];
  const page = await devices.opens('/line.html');
  await page.getByText('Your sign-in is not for this desk. An admin can add it to you.').waitFor();
});
