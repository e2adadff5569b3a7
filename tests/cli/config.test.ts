import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { pullHouse, pushHouse, readHouse } from '../../cli/keeping/house';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { personKey } from '../../src/people/person';
import { waitlistObjects } from '../../src/waitlist/objects';
import { everything, Keeping, recordsOf, sentenceOf } from './support-keeping';

const keeping = new Keeping();
beforeAll(() => keeping.opens());
afterAll(() => keeping.closes());

const folder = (): string => keeping.file('config');
const push = (dryRun = false) => pushHouse(keeping.account(), folder(), dryRun);

/** Changes the text of a pulled file. */
async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = join(folder(), name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

beforeEach(async () => {
  await keeping.startsWith('setUp');
  await rm(folder(), { recursive: true, force: true });
  await pullHouse(keeping.account(), folder());
});

test('what was pulled and not changed changes nothing when it is pushed', async () => {
  const before = await readHouse(keeping.account());
  expect(await push()).toEqual({
    ...{ settings: [], staff: [], texts: [] },
    ...{ newNumbers: [], droppedLists: [] },
  });
  expect(await readHouse(keeping.account())).toEqual(before);
});

test('a schema beside each file tells an editor what fits, and what was pulled fits', async () => {
  const read = async (name: string) =>
    JSON.parse(await readFile(join(folder(), name), 'utf8')) as Record<string, unknown>;
  for (const name of ['settings', 'staff', 'texts']) {
    const fits = addFormats(new Ajv({ strict: false })).compile(await read(`${name}.schema.json`));
    const pulled = await read(`${name}.json`);
    expect([fits(pulled), fits.errors]).toEqual([true, null]);
    expect(pulled['$schema']).toBe(`./${name}.schema.json`);
    expect(fits({ ...pulled, colour: 'blue' })).toBe(false);
    const text = JSON.stringify(pulled);
    const wrong = [
      ['"timeZone"', '"timezone"'],
      ['"maxPartySize":20', '"maxPartySize":"twenty"'],
      ['"phone"', '"fone"'],
      ['"waitlist":{}', '"waitlists":{}'],
    ].filter(([right = '']) => text.includes(right));
    for (const [right = '', mistake = ''] of wrong)
      expect([mistake, fits(JSON.parse(text.replace(right, mistake)))]).toEqual([mistake, false]);
    expect(wrong.length).toBeGreaterThan(0);
  }
});

test('a change is named by its field, arrives, and the file can be pushed again', async () => {
  await edit('settings.json', (text) => text.replace('"maxPartySize": 20', '"maxPartySize": 8'));
  expect((await push(true)).settings).toEqual(['desks.waitlist.maxPartySize']);
  expect((await readHouse(keeping.account())).settings.value.desks.waitlist?.maxPartySize).toBe(20);

  await push();
  expect((await readHouse(keeping.account())).settings.value.desks.waitlist?.maxPartySize).toBe(8);
  await edit('settings.json', (text) => text.replace('"maxPartySize": 8', '"maxPartySize": 9'));
  await push();
  expect((await readHouse(keeping.account())).settings.value.desks.waitlist?.maxPartySize).toBe(9);
});

test('a change that somebody made meanwhile is not lost', async () => {
  const account = keeping.account();
  const { settings } = await readHouse(account);
  const theirs = { ...settings.value, business: { ...settings.value.business, name: 'New name' } };
  await recordsOf(account).put({ document: SETTINGS_DOCUMENT }, theirs);
  await edit('settings.json', (text) => text.replace('"maxPartySize": 20', '"maxPartySize": 8'));

  expect(await sentenceOf(push())).toMatch(/Somebody changed the house since settings.json/);
  expect((await readHouse(account)).settings.value).toEqual(parseSettings(theirs));
});

test('people come and go by the number in the file, filed where their own texts find them', async () => {
  await edit('staff.json', (text) =>
    text.replace('"name": "Ben"', '"name": "Eve"').replace('+12025550191', '+12025550192'),
  );
  expect((await push()).staff.toSorted()).toEqual(['Ben goes', 'Eve comes']);
  const { people } = (await readHouse(keeping.account())).staff.value;
  expect(people[personKey('+12025550192', keeping.account().secret)]?.name).toBe('Eve');
  expect(
    Object.values(people)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['Ada', 'Eve']);
});

describe('your own words', () => {
  const texts = (own: object): Promise<void> =>
    edit('texts.json', (text) => JSON.stringify({ ...(JSON.parse(text) as object), texts: own }));
  const kept = async () => (await readHouse(keeping.account())).texts.value.waitlist;

  test('arrive by desk, language and text; ours typed in is ours, and the file can be pushed again', async () => {
    await texts({ waitlist: { en: { left: 'Come back soon.', notYet: 'Not yet, {name}.' } } });
    expect((await push(true)).texts).toEqual(['waitlist.en.left', 'waitlist.en.notYet']);
    expect(await kept()).toEqual({});
    await push();
    expect(await kept()).toEqual({ en: { left: 'Come back soon.', notYet: 'Not yet, {name}.' } });
    await texts({ waitlist: { en: { notYet: 'Not yet, {name}.' } } });
    expect((await push()).texts).toEqual(['waitlist.en.left']);
    expect(await push()).toMatchObject({ texts: [] });
  });

  test.each([
    [
      { waitlist: { en: { left: 'Bye. Reply YES.' } } },
      /waitlist\.en\.left cannot be sent: When som/,
    ],
    [
      { waitlist: { en: { ready: 'Come.' } } },
      /waitlist\.en\.ready cannot be sent: Without \{choices\}/,
    ],
    [{ waitlist: { en: { gone: 'Bye.' } } }, /waitlist\.en\.gone is not a known text/],
    [{ waitlist: { fr: {} } }, /waitlist: there is no language "fr"/],
    [{ bar: {} }, /there is no desk "bar"/],
    [{ waitlist: { en: { left: 7 } } }, /waitlist\.en\.left is not a text/],
  ])('%o is refused, and nothing is written', async (own, sentence) => {
    await texts(own);
    expect(await sentenceOf(push())).toMatch(sentence);
    expect(await kept()).toEqual({});
  });

  test('of a desk that the house has not got are refused', async () => {
    const account = keeping.account();
    const settings = (await readHouse(account)).settings.value;
    const { pay: _pay, ...desks } = settings.desks;
    await recordsOf(account).put({ document: SETTINGS_DOCUMENT }, { ...settings, desks });
    await pullHouse(account, folder());
    await texts({ pay: { en: { goodbye: 'Bye.' } } });
    expect(await sentenceOf(push())).toMatch(/texts\.json: there is no pay/);
  });

  test('that somebody changed meanwhile are not lost; a folder without the file leaves them alone', async () => {
    const account = keeping.account();
    const theirs = { v: 1, texts: { en: { left: 'Theirs.' } } };
    await recordsOf(account).put({ document: 'texts-waitlist' }, theirs);
    await texts({ waitlist: { en: { left: 'Mine.' } } });
    expect(await sentenceOf(push())).toMatch(/Somebody changed the house since texts.json/);
    await rm(join(folder(), 'texts.json'));
    expect((await push()).texts).toEqual([]);
    expect(await kept()).toEqual({ en: { left: 'Theirs.' } });
  });
});

test('a new wait list gets its objects, with the rights of the others', async () => {
  const list = '{ "id": "patio", "name": "Patio", "number": "+12025550109" },';
  await edit('settings.json', (text) => text.replace('"lists": [', `"lists": [${list}`));
  const { newNumbers } = await push();
  const kept = await everything(keeping.account());
  expect(newNumbers).toEqual(['+12025550109']);
  expect(kept[waitlistObjects('patio').parties]).toEqual(kept[waitlistObjects('main').parties]);
});

test.each([
  [
    'settings.json',
    '"timeZone": "Europe/London"',
    '"timeZone": "London"',
    /business\.timeZone must be a zone/,
  ],
  ['settings.json', '"on": true', '"on": "yes"', /desks\.waitlist\.on is missing or wrong/],
  [
    'settings.json',
    '"maxPartySize"',
    '"mxPartySize"',
    /desks\.waitlist\.mxPartySize is not a known field/,
  ],
  ['settings.json', '"+12025550101"', '"12025550101"', /lists\.0\.number must be a number/],
  [
    'settings.json',
    '"id": "main"',
    '"id": "Main list"',
    /desks\.waitlist\.lists\.0\.id is missing or wrong/,
  ],
  ['settings.json', '"revision"', '"revised"', /has no revision/],
  ['settings.json', '{', '', /is not whole JSON/],
  ['staff.json', '"+12025550190"', '"Ada"', /staff\.0\.phone must be a number/],
  ['staff.json', '"+12025550191"', '"+12025550190"', /\+12025550190 is there twice/],
  ['staff.json', '"admin": true', '"admin": false', /at least one of the staff must be an admin/],
  ['staff.json', '"waitlist"', '"bar"', /there is no desk "bar"/],
  ['staff.json', '"name": "Ada"', '"nam": "Ada"', /staff\.0\.name is missing or wrong/],
])('%s with %s made %s is refused by field and changes nothing', async (file, was, is, said) => {
  const before = await readHouse(keeping.account());
  await edit(file, (text) => text.replace(was, is));
  expect(await sentenceOf(push())).toMatch(said);
  expect(await readHouse(keeping.account())).toEqual(before);
});

test('nothing pulled and nothing set up are each said', async () => {
  const nowhere = pushHouse(keeping.account(), keeping.file('nowhere'), false);
  expect(await sentenceOf(nowhere)).toMatch(/run "config pull" first/);
  expect(await sentenceOf(readHouse(await keeping.freshService()))).toMatch(/run "setup" first/);
});
