import { readSender } from '../../src/config/variables';
import { parseSettings, parseStaff, readConfig, variableNames } from '../../src/config';
import { Refusal } from '../../src/ports/refusal';

const sid = (prefix: string): string => prefix + 'a'.repeat(32);
const COMPLETE = {
  TWILIO_API_KEY: sid('SK'),
  TWILIO_API_SECRET: 's'.repeat(32),
  TWILIO_SYNC_SERVICE_SID: sid('IS'),
  TWILIO_MESSAGING_SERVICE_SID: sid('MG'),
  TWILIO_VERIFY_SERVICE_SID: sid('VA'),
  BELLHOP_SECRET: 'b'.repeat(32),
  DOMAIN_NAME: 'bellhop-1234.twil.io',
};
const SETTINGS = {
  v: 1,
  business: { name: 'Harbour Café', timeZone: 'Europe/London' },
  desks: { waitlist: { on: true, lists: [{ id: 'main', name: 'Main', number: '+12025550101' }] } },
};

/** The names in a refusal for an incomplete set-up. */
const namesIn = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'misconfigured')
      return String(error.values['names']).split(', ');
    throw error;
  }
  return [];
};

describe('variables', () => {
  test('are read, with the deployment’s own address unless another is given', () => {
    expect(readConfig(COMPLETE)).toMatchObject({
      baseUrl: 'https://bellhop-1234.twil.io',
      testMode: false,
    });
    const more = { ...COMPLETE, PUBLIC_BASE_URL: 'https://desk.example/', TEST_MODE: 'true' };
    expect(readConfig(more)).toMatchObject({ baseUrl: 'https://desk.example', testMode: true });
  });

  test('that are missing are all named at once', () => {
    const optional = [
      'BUTLER_SECRET',
      'TRELLO_API_KEY',
      'TRELLO_TOKEN',
      'MAIL_FROM',
      'SENDGRID_API_KEY',
      'SEGMENT_SPACE_ID',
      'SEGMENT_PROFILE_KEY',
      'SEGMENT_TRAIT_CHECK',
      'SEGMENT_REGION',
      'PUBLIC_BASE_URL',
      'TEST_MODE',
      'TICK_SECRET',
      'TWILIO_CONVERSATIONS_SERVICE_SID',
    ];
    const needed = variableNames.filter((name) => !optional.includes(name));
    expect(namesIn(() => readConfig({})).toSorted()).toEqual(needed.toSorted());
  });

  test('of mail come together: half of them is none', () => {
    const mail = { SENDGRID_API_KEY: 'SG.abc.def', MAIL_FROM: 'Harbour Café <line@example.com>' };
    expect(readConfig({ ...COMPLETE, ...mail }).mail).toEqual({
      key: 'SG.abc.def',
      from: { email: 'line@example.com', name: 'Harbour Café' },
    });
    expect(readConfig(COMPLETE).mail).toBeUndefined();
    const half = (name: keyof typeof mail) =>
      namesIn(() => readConfig({ ...COMPLETE, [name]: mail[name] }));
    expect([half('SENDGRID_API_KEY'), half('MAIL_FROM')]).toEqual([
      ['MAIL_FROM'],
      ['SENDGRID_API_KEY'],
    ]);
  });

  test('of customer records are a space with its key, wherever the workspace is', () => {
    const both = { SEGMENT_SPACE_ID: 'spa_1', SEGMENT_PROFILE_KEY: 'k'.repeat(24) };
    expect(readConfig(COMPLETE).segment).toBeUndefined();
    expect(readConfig({ ...COMPLETE, ...both }).segment).toEqual({
      space: 'spa_1',
      key: 'k'.repeat(24),
    });
    const more = { SEGMENT_TRAIT_CHECK: 'plan', SEGMENT_REGION: 'eu' };
    expect(readConfig({ ...COMPLETE, ...both, ...more }).segment).toMatchObject({
      trait: 'plan',
      url: 'https://profiles.euw1.segment.com',
    });
    const { SEGMENT_SPACE_ID, SEGMENT_PROFILE_KEY } = both;
    expect(namesIn(() => readConfig({ ...COMPLETE, SEGMENT_SPACE_ID }))).toEqual([
      'SEGMENT_PROFILE_KEY',
    ]);
    expect(namesIn(() => readConfig({ ...COMPLETE, SEGMENT_PROFILE_KEY }))).toEqual([
      'SEGMENT_SPACE_ID',
    ]);
  });

  test.each([
    ['line@example.com', { email: 'line@example.com' }],
    [' Line <line@example.com> ', { email: 'line@example.com', name: 'Line' }],
    ['<line@example.com>', { email: 'line@example.com' }],
    ['line', undefined],
    ['Line <line>', undefined],
    ['a@b.c, d@e.f', undefined],
  ])('the sender %s is read', (text, sender) => {
    expect(readSender(text)).toEqual(sender);
  });

  test('that are empty count as missing', () => {
    const blank = Object.fromEntries(variableNames.map((name) => [name, '']));
    expect(namesIn(() => readConfig({ ...COMPLETE, ...blank }))).toHaveLength(6);
  });

  test.each([
    ['TWILIO_API_KEY', sid('AC')],
    ['TWILIO_SYNC_SERVICE_SID', 'default'],
    ['TWILIO_VERIFY_SERVICE_SID', 'VA123'],
    ['TWILIO_CONVERSATIONS_SERVICE_SID', 'default'],
    ['BELLHOP_SECRET', 'short'],
    ['TICK_SECRET', 'short'],
    ['PUBLIC_BASE_URL', 'desk.example'],
    ['TEST_MODE', 'yes'],
    ['TWILIO_API_SECRET', 7],
  ])('%s is not taken as %s, and its value is not repeated', (name, value) => {
    const read = () => readConfig({ ...COMPLETE, [name]: value });
    expect(namesIn(read)).toEqual([name]);
  });
});

describe('settings', () => {
  test('have a largest party where none is given', () => {
    expect(parseSettings(SETTINGS).desks.waitlist?.maxPartySize).toBe(20);
  });

  test('may leave a desk out', () => {
    expect(parseSettings({ ...SETTINGS, desks: {} }).desks.waitlist).toBeUndefined();
  });

  test.each([
    ['nothing', undefined, ['settings']],
    ['a version of the future', { ...SETTINGS, v: 2 }, ['settings.v']],
    ['no business', { ...SETTINGS, business: undefined }, ['settings.business']],
    [
      'a list whose name could break out of an object’s name',
      {
        ...SETTINGS,
        desks: { waitlist: { on: true, lists: [{ id: 'a/b', name: '', number: '' }] } },
      },
      ['settings.desks.waitlist.lists.0.id'],
    ],
  ])('%s: what is wrong is named', (_what, data, names) => {
    expect(namesIn(() => parseSettings(data))).toEqual(names);
  });
});

describe('staff', () => {
  test('are no admins unless it is said', () => {
    const people = { key: { name: 'Ben', phone: '+12025550191', desks: ['waitlist'] } };
    expect(parseStaff({ v: 1, people }).people['key']?.admin).toBe(false);
  });

  test('that cannot be read are named by field', () => {
    const people = { key: { name: 'Ben', phone: 5, desks: 'all' } };
    expect(namesIn(() => parseStaff({ v: 1, people }))).toEqual([
      'staff.people.key.phone',
      'staff.people.key.desks',
    ]);
  });
});
