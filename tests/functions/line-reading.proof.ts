import { calendarKey } from '../../src/line/calendar-key';
import { lineObjects } from '../../src/line/objects';
import type { VolunteersAnswer } from '../../src/line/staff-api';
import { openHouse } from '../support/house';
import { LINE, Telephones } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const names = lineObjects('night');

async function asks(path: string, cookie?: string) {
  const answer = await fetch(`${house.edgeUrl}${path}`, {
    headers: { ...(cookie ? { cookie } : {}), 'X-Bellhop': '1' },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = bytes.toString();
  const json = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
  return { status: answer.status, type: answer.headers.get('content-type'), bytes, text, json };
}
const code = async (path: string, cookie?: string) => {
  const answer = await asks(path, cookie);
  return [answer.status, answer.json()['code']];
};

/** A message is left by somebody whom nobody took; answers the recording. */
async function leavesAMessage(): Promise<string> {
  const call = await phones.calls('+14155550130', LINE);
  await house.unattended('PT21S');
  await house.unattended('PT21S');
  await phones.act(call, { record: 12, transcript: 'Hello' });
  await phones.act(call, { press: '#' });
  await house.unattended('PT1M');
  const [kept] = await house.records().page(names.voicemails);
  return (kept?.data as { recording: string }).recording;
}

describe('/line/recording', () => {
  const at = (recording: string, group = 'night') =>
    `/line/recording?group=${group}&recording=${recording}`;

  test('plays a voicemail of the group to its staff, and to nobody else', async () => {
    const recording = await leavesAMessage();
    const { status, type, bytes } = await asks(at(recording), await house.ben.cookie());
    expect([status, type]).toEqual([200, 'audio/mpeg']);
    expect(bytes.length).toBeGreaterThan(40_000);
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xfb]);
    expect(await code(at(recording))).toEqual([401, 'signed-out']);
    expect(await code(at(recording, 'other'), await house.ben.cookie())).toEqual([
      ...[404, 'not-found'],
    ]);
    // A recording of the account that is no voicemail of the group is not played, whoever asks.
    const cookie = await house.ada.cookie();
    expect(await code(at(`RE${'0'.repeat(32)}`), cookie)).toEqual([404, 'not-found']);
    expect(await code('/line/recording', cookie)).toEqual([404, 'not-found']);
    await house.unattended('PT4M');
  });

  test('is not for staff of other desks', async () => {
    const { account } = house.local.target();
    const staff = house.client().sync.v1.services(account.syncServiceSid).documents('staff');
    const { data } = await staff.fetch();
    const { people } = data as { people: Record<string, object> };
    const key = house.personKey(house.ben.phone.number);
    const waitlist = { ...people[key], desks: ['waitlist'] };
    await staff.update({ data: { ...(data as object), people: { ...people, [key]: waitlist } } });
    await house.unattended('PT10S');
    expect(await code(at('RE1'), await house.ben.cookie())).toEqual([403, 'wrong-role']);
  });
});

describe('/line/volunteers', () => {
  test('says who is on now, in order', async () => {
    const { status, text } = await asks('/line/volunteers?group=night', await house.ben.cookie());
    const { open, volunteers } = JSON.parse(text) as VolunteersAnswer;
    expect([status, open, volunteers.map(({ name, tier }) => `${tier} ${name}`)]).toEqual([
      ...[200, true, ['1 Maria', '2 Tom']],
    ]);
  });

  test('and at a weekday and an hour', async () => {
    const path = '/line/volunteers?group=night&day=Monday&hour=17';
    const { at } = (await asks(path, await house.ben.cookie())).json();
    const there = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: 'Europe/London', weekday: 'long', hour: '2-digit', minute: '2-digit' },
    }).format(Number(at));
    expect(there).toMatch(/^Monday.*17:00$/);
    expect(Number(at)).toBeGreaterThan(house.local.target().now);
  });

  test('asks back for what it cannot read, and is for staff of the line', async () => {
    const cookie = await house.ben.cookie();
    expect(await code('/line/volunteers?group=night&day=Someday&hour=17', cookie)).toEqual([
      ...[400, 'bad-request'],
    ]);
    expect(await code('/line/volunteers?group=none', cookie)).toEqual([404, 'not-found']);
    expect(await code('/line/volunteers?group=night')).toEqual([401, 'signed-out']);
  });
});

describe('/line/calendar', () => {
  const keyFor = (serial: number): string =>
    calendarKey({ group: 'night', member: 'maria', serial }, house.local.target().secret);
  const withSerial = (calendar: number) =>
    house
      .records()
      .put(
        { map: names.members, key: 'maria' },
        { v: 1, name: 'Maria', phone: '+12025550110', remindBy: 'sms', calendar },
      );

  test('gives the shifts to whoever has the address, without a session', async () => {
    await withSerial(2);
    const { status, type, text } = await asks(`/line/calendar?key=${keyFor(2)}`);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('SUMMARY:On call for Night line');
    expect(text).not.toContain('+1202555');
  });

  test('an address that was ended, made up or left out is closed alike', async () => {
    await withSerial(2);
    for (const key of [keyFor(1), `${keyFor(2)}x`, 'night.maria.2', ''])
      expect(await code(`/line/calendar?key=${key}`)).toEqual([404, 'not-found']);
  });
});
