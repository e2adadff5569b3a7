import { memoryRecords } from '../../src/adapters/memory/records';
import { calendarBehind } from '../../src/line/calendar';
import { calendarKey } from '../../src/line/calendar-key';
import type { Member } from '../../src/line/member';
import { lineObjects } from '../../src/line/objects';
import { playVoicemail } from '../../src/line/playback';
import type { Rota } from '../../src/line/rules/rota';
import { splitRota } from '../../src/line/stored';
import { volunteersAt } from '../../src/line/volunteers';
import type { Voicemail } from '../../src/line/voicemail';

const SECRET = 'a secret of thirty-two characters';
const GROUP = {
  ...{ id: 'night', zone: 'Europe/London', name: 'Night', business: 'Harbour Café' },
  language: 'en',
};
const names = lineObjects(GROUP.id);
/** A Saturday, 12:00 in London. */
const NOON = Date.UTC(2026, 10, 21, 12);

const MARIA: Member = { v: 1, name: 'Maria', phone: '+12025550110', remindBy: 'sms', calendar: 3 };
const TOM: Member = {
  v: 1,
  name: 'Tom',
  phone: '+12025550111',
  remindBy: 'sms',
  language: 'es',
  calendar: 1,
};

const ROTA: Rota = {
  zone: GROUP.zone,
  members: ['maria', 'tom'],
  rotations: {},
  shifts: [
    { id: 'day', from: '06:00', to: '22:00', days: ['sat', 'sun'], tiers: [['maria'], ['tom']] },
    { id: 'night', from: '22:00', to: '06:00', days: ['sat'], tiers: [['tom']] },
  ],
  weeks: [],
  holidays: [],
  exchanges: [],
  overrides: [],
};

async function house(members: Readonly<Record<string, Member>> = { maria: MARIA, tom: TOM }) {
  const records = memoryRecords({ now: () => NOON });
  const split = splitRota(ROTA, 1);
  if (!('items' in split)) throw new Error('too big');
  for (const [key, item] of split.items) await records.create({ map: names.rota, key }, item);
  for (const [key, member] of Object.entries(members))
    await records.create({ map: names.members, key }, member);
  return records;
}

describe('who is on at a day and an hour', () => {
  const ask = async (day?: string, hour?: string) =>
    volunteersAt({ day, hour }, GROUP, { records: await house(), now: () => NOON });

  test('now, tier by tier, and until when', async () => {
    expect(await ask()).toEqual({
      group: 'night',
      timeZone: 'Europe/London',
      at: NOON,
      open: true,
      volunteers: [
        { member: 'maria', name: 'Maria', tier: 1, until: Date.UTC(2026, 10, 21, 22) },
        { member: 'tom', name: 'Tom', tier: 2, until: Date.UTC(2026, 10, 22, 22) },
      ],
      until: Date.UTC(2026, 10, 21, 22),
    });
  });

  test.each([
    ['Saturday', '23', Date.UTC(2026, 10, 21, 23), ['Tom']],
    ['sat', '11', Date.UTC(2026, 10, 28, 11), ['Maria', 'Tom']],
    ['SUNDAY', '05:30', Date.UTC(2026, 10, 22, 5, 30), ['Tom']],
    ['monday', '17', Date.UTC(2026, 10, 23, 17), []],
  ])('the next %s at %s', async (day, hour, at, people) => {
    const answer = await ask(day, hour);
    expect([answer.at, answer.volunteers.map(({ name }) => name)]).toEqual([at, people]);
  });

  test.each([
    ['Saturnday', '17', 'day'],
    ['Monday', '24', 'hour'],
    ['Monday', undefined, 'hour'],
    [undefined, '17', 'day'],
    ['Monday', '17:60', 'hour'],
  ])('%s at %s is asked back for', async (day, hour, field) => {
    await expect(ask(day, hour)).rejects.toMatchObject({ code: 'bad-request', values: { field } });
  });
});

describe('the calendar of a volunteer', () => {
  const open = async (key: string, members?: Readonly<Record<string, Member>>) =>
    calendarBehind(key, {
      records: await house(members),
      now: () => NOON,
      secret: SECRET,
      groupNamed: () => GROUP,
      host: 'bellhop.example',
    });
  const keyOf = (member: string, serial: number) =>
    calendarKey({ group: 'night', member, serial }, SECRET);

  test('has their own shifts and nobody else’s, in their language', async () => {
    const file = await open(keyOf('tom', 1));
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file).toContain('SUMMARY:De turno para Night');
    expect(file).toContain('DTSTART:20261121T220000Z');
    const maria = await open(keyOf('maria', 3));
    expect(maria).toContain('SUMMARY:On call for Night');
    expect(maria).not.toContain('DTSTART:20261121T220000Z');
  });

  test('is closed for addresses that were ended, were never made, or whose owner has left', async () => {
    const gone = { code: 'not-found' };
    await expect(open(keyOf('maria', 2))).rejects.toMatchObject(gone);
    await expect(open(keyOf('nobody', 1))).rejects.toMatchObject(gone);
    await expect(open(`${keyOf('maria', 3).slice(0, -1)}x`)).rejects.toMatchObject(gone);
    await expect(open('')).rejects.toMatchObject(gone);
    const { calendar: _none, ...never } = MARIA;
    await expect(open(keyOf('maria', 3), { maria: never })).rejects.toMatchObject(gone);
  });
});

describe('playing a voicemail', () => {
  const voicemail: Voicemail = {
    v: 1,
    recording: 'RE1',
    call: 'CA1',
    caller: { unknown: 'withheld' },
    at: NOON,
    seconds: 40,
    transcript: { state: 'off' },
    mail: { state: 'sent', at: NOON, tries: 1 },
  };
  const play = async (
    recording: string,
    bytes: number | undefined,
    more: Partial<Voicemail> = {},
  ) => {
    const records = memoryRecords({ now: () => NOON });
    await records.create({ map: names.voicemails, key: 'RE1' }, { ...voicemail, ...more });
    const asked: string[] = [];
    const sound = async (sid: string) => {
      asked.push(sid);
      return bytes === undefined
        ? undefined
        : ({ type: 'audio/mpeg', bytes: new Uint8Array(bytes) } as const);
    };
    const played = playVoicemail(recording, { group: 'night', records, calls: { sound } });
    return { played: await played.catch((error: unknown) => error), asked };
  };

  test('gives the sound', async () => {
    expect((await play('RE1', 476_000)).played).toMatchObject({ type: 'audio/mpeg' });
  });

  test('a recording that the group does not list is not even asked for', async () => {
    const { played, asked } = await play('RE2', 100);
    expect(played).toMatchObject({ code: 'not-found' });
    expect(asked).toEqual([]);
  });

  test('a deleted one is gone, and so is one that the platform has lost', async () => {
    expect((await play('RE1', 100, { deletedAt: NOON })).played).toMatchObject({
      code: 'not-found',
    });
    expect((await play('RE1', undefined)).played).toMatchObject({ code: 'not-found' });
  });

  test('one that does not fit into an answer says so', async () => {
    expect((await play('RE1', 4_100_000)).played).toMatchObject({ code: 'too-long-to-play' });
  });
});
