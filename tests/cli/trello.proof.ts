import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wayOf } from '../../cli/commands/trello';
import type { ProjectCopy } from '../emulator/support-deploy';
import { commandFolder, runCommand } from './support-command';
import { openHouse } from '../support/house';
import { operatorOf } from './support-operator';
import { BoardOnTrello } from '../support/trello';
import { checkTrello } from '../../cli/doctor/checks/trello';
import { Findings } from '../../cli/doctor/findings';
import type { Look } from '../../cli/doctor/look';
import { addressesOf, Erasing } from '../../cli/keeping/erase';
import { openAccess } from '../../cli/setup/access';
import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import { butlerRules, rulesText } from '../../cli/trello/butler-rules';
import { BOARD_NAMES } from '../../src/waitlist/board/stages';

const house = openHouse();
const board = new BoardOnTrello(house);
const nemo = house.phone('+12025550120');

const shape = async () => {
  const { id, name, lists, fields } = await board.shown();
  const api = board.api();
  const labels = await api.labels(id);
  return {
    id,
    name,
    lists: lists.map((list) => [list.id, list.name]),
    labels: labels.map((label) => [label.name, label.color]).sort(),
    fields,
  };
};
const asked = async (): Promise<readonly string[]> =>
  (await house.requests())
    .filter(({ host, by }) => host === 'api.trello.com' && by === 'tool')
    .map(({ method, path }) => `${method} ${path}`);

test('makes the board with lists, labels, the power-up and both fields', async () => {
  const { changes } = await board.isConnected('Harbour');
  expect(await shape()).toMatchObject({
    name: 'Harbour',
    lists: Object.values(BOARD_NAMES.lists).map((name) => [expect.any(String), name]),
    labels: [
      ['FinalNudge', 'red'],
      ['FirstNudge', 'green'],
      ['SecondNudge', 'yellow'],
      ['unverified', 'blue'],
    ],
    fields: ['name', 'phone_number'],
  });
  expect(changes.map(({ verb, what }) => `${verb} ${what}`)).toContain('made the list "Waitlist"');
});

test('run again it changes nothing', async () => {
  await board.isConnected('Harbour');
  const before = await shape();
  const earlier = (await asked()).length;
  const { changes } = await board.isConnected('Harbour');
  expect(changes).toEqual([]);
  expect(await shape()).toEqual(before);
  const writes = (await asked()).slice(earlier).filter((request) => !request.startsWith('GET'));
  expect(writes).toEqual([]);
});

describe('after somebody deleted', () => {
  beforeEach(() => board.isConnected('Harbour'));

  test.each(Object.values(BOARD_NAMES.lists))('the list %s, it is the same board', async (name) => {
    const before = await shape();
    const list = (await board.shown()).lists.find((one) => one.name === name);
    await trello('PUT', `lists/${list?.id}/closed`, { value: true });
    expect((await shape()).lists).toHaveLength(4);
    const { changes } = await board.isConnected('Harbour');
    expect(changes.map(({ what }) => what)).toEqual([`the list "${name}": it is open again`]);
    expect(await shape()).toEqual(before);
  });

  test.each(Object.values(BOARD_NAMES.labels))(
    'the label %s, it is the same board',
    async (name) => {
      const before = await shape();
      const id = (await board.shown()).id;
      const label = (await board.api().labels(id)).find((one) => one.name === name);
      await trello('DELETE', `labels/${label?.id}`);
      expect((await shape()).labels).toHaveLength(3);
      await board.isConnected('Harbour');
      expect(await shape()).toEqual(before);
    },
  );

  test.each(Object.values(BOARD_NAMES.fields))(
    'the field %s, it is the same board',
    async (name) => {
      const id = (await board.shown()).id;
      const field = (await board.api().fields(id)).find((one) => one.name === name);
      await trello('DELETE', `customFields/${field?.id}`);
      expect((await shape()).fields).toHaveLength(1);
      await board.isConnected('Harbour');
      expect([...(await shape()).fields].sort()).toEqual(['name', 'phone_number']);
    },
  );

  test('the whole board, there is a new one with everybody on it', async () => {
    await nemo.says('Table for 4, Nemo', /number 1/);
    await house.later('PT2M');
    expect((await board.lists())['Waitlist']).toEqual(['Nemo: 4']);
    const { id } = await board.shown();
    await trello('DELETE', `boards/${id}`);
    await house.later('PT2M');
    await house.ada.phone.gets(/Trello board of "Harbour Café" has not been brought up to date/);
    const { board: next } = await board.isConnected('Harbour');
    expect(next.id).not.toBe(id);
    await house.later('PT2M');
    expect((await board.lists())['Waitlist']).toEqual(['Nemo: 4']);
    await nemo.says('WHERE', /number 1|next/i);
  });
});

test('lists that the owner renamed stay what they were, and the rules use their names', async () => {
  const { plan } = await board.isConnected('Harbour');
  await trello('PUT', `lists/${plan.lists.ready?.id}`, { name: 'Mesa lista' });
  const again = await board.isConnected('Harbour');
  expect(again.changes).toEqual([]);
  expect(again.plan.lists.ready).toEqual({ id: plan.lists.ready?.id, name: 'Mesa lista' });
  await nemo.says('Table for 4, Nemo', /number 1/);
  await house.later('PT2M');
  await board.drags('Nemo: 4', 'Mesa lista');
  await nemo.gets(/ready/);
  expect(await house.party('Nemo')).toMatchObject({ status: 'called' });
});

test("on a plan without custom fields it says so, and the rules leave the fields' variables out", async () => {
  await board.plan('free');
  const { plan } = await board.isConnected('Harbour');
  expect(plan.fields).toEqual({});
  const rules = butlerRules({
    plan,
    baseUrl: 'https://desk.example',
    butlerSecret: 's'.repeat(32),
  });
  expect(rules.map(({ payload }) => payload).join()).not.toContain('{{%');
  await board.plan('standard');
  expect((await board.isConnected('Harbour')).changes.map(({ what }) => what)).toEqual([
    'the power-up Custom Fields',
    'the field "name"',
    'the field "phone_number"',
  ]);
});

test('every rule is printed click by click, with each text to paste', async () => {
  const { plan } = await board.isConnected('Harbour');
  const setting = {
    plan,
    baseUrl: 'https://desk.example',
    butlerSecret: 'b'.repeat(32),
    tickSecret: 't'.repeat(32),
  };
  const text = rulesText(butlerRules(setting));
  for (const path of [
    ...['/table-is-ready', '/remove-sync-map-entry', '/table-reminder', '/confirm-phone'],
    ...['/card-moved', '/tick'],
  ])
    expect(text).toContain(`URL: https://desk.example${path}\n`);
  expect(text).toContain('when a card is moved into list "Table is Ready" by anyone');
  expect(text).toContain('Tick "Close card when action performed"');
  expect(text).toContain(
    'Payload: {"name":"{{%name}}","phone_number":"{{%phone_number}}","card_id":"{cardid}","card_link":"{cardlink}"}',
  );
  expect(text).toContain(`Headers: {"Authorization":"Bearer ${'b'.repeat(32)}"}`);
  expect(text).toContain('"list":"{listname}"');
});

test('"erase" deletes the cards of somebody, archived ones too', async () => {
  await board.isConnected('Harbour');
  await house.later('PT3M');
  await nemo.says('Table for 4, Nemo', /number 1/);
  await house.later('PT1M');
  await board.archives('Nemo: 4');
  await nemo.gets(/taken off/);
  await nemo.says('Table for 2, Nemo', /number 1/);
  await house.later('PT2M');
  const erasing = new Erasing(operatorOf(house), addressesOf(nemo.number));
  await erasing.erase(await erasing.find(), () => undefined);
  await house.later('PT2M');
  const shown = await board.shown();
  expect([...shown.lists.flatMap(({ cards }) => cards), ...shown.archived]).toEqual([]);
});

describe('doctor', () => {
  const findings = async (variables: Readonly<Record<string, string>>) => {
    const { account, vendorsUrl } = house.local.target();
    const seen = new Findings();
    const settings = parseSettings(
      (await house.records().read({ document: SETTINGS_DOCUMENT }))?.data,
    );
    const env = { get: (name: string) => variables[name] };
    const look = {
      env: env as Look['env'],
      access: openAccess(account.accountSid, account.authToken, { vendorsUrl }),
      findings: seen,
      now: () => house.local.target().now,
      openBoard: () => Promise.resolve(undefined),
    };
    await checkTrello(look, settings, account.syncServiceSid);
    return seen.all.map(({ status, sentence }) => `${status}: ${sentence}`);
  };

  test('says what is wrong with a board', async () => {
    expect(await findings({})).toEqual([]);
    const { plan } = await board.isConnected('Harbour');
    const { trelloKey, trelloToken, butlerSecret } = house.local.target().account;
    const all = {
      TRELLO_API_KEY: trelloKey,
      TRELLO_TOKEN: trelloToken,
      BUTLER_SECRET: butlerSecret,
    };
    expect(await findings(all)).toEqual(['ok: The board is there, with everything on it.']);
    expect(await findings({ ...all, BUTLER_SECRET: '' })).toEqual([
      expect.stringContaining('problem: A wait list has a board, and BUTLER_SECRET is not set'),
    ]);
    expect(await findings({ ...all, TRELLO_TOKEN: 'x'.repeat(40) })).toEqual([
      expect.stringContaining('does not let us in'),
    ]);
    await trello('DELETE', `labels/${plan.labels.first?.id}`);
    expect(await findings(all)).toEqual([expect.stringContaining('are missing: FirstNudge.')]);
  });
});

describe('the command', () => {
  let copy: ProjectCopy;
  beforeAll(async () => {
    copy = await commandFolder();
  }, 60_000);
  afterAll(() => copy.remove());
  const bellhop = (...args: string[]) =>
    runCommand(copy.folder, ['--local', 'trello', ...args], {
      EMULATOR_PORT: new URL(house.vendorsUrl).port,
    });

  test('says what is missing, makes it, and finds nothing missing the second time', async () => {
    const dry = await bellhop('Harbour', '--dry-run');
    expect({ ...dry, out: dry.out.trim() }).toMatchObject({
      code: 0,
      out: 'Would make the board "Harbour" with all that is on it.',
    });
    const first = await bellhop('Harbour', '--json');
    const told = JSON.parse(first.out) as {
      board: { name: string };
      customFields: boolean;
      rules: { payload: string; clicks: string[] }[];
    };
    expect(told).toMatchObject({ board: { name: 'Harbour' }, list: 'main', customFields: true });
    expect(told.rules).toHaveLength(6);
    expect(told.rules.every(({ clicks }) => clicks.length > 0)).toBe(true);
    const again = await bellhop('Harbour');
    expect(again.out).toMatch(/^The board "Harbour" \(.*\) belongs to the wait list "main"\.\n/);
    expect(again.out).toContain('  Nothing was missing.\n');
    expect(again.out).toContain('/table-is-ready');
  });

  test('says plainly on a plan without custom fields that there are none', async () => {
    await board.plan('free');
    const { code, out } = await bellhop('Harbour');
    expect(code).toBe(0);
    expect(out).toContain("The workspace's plan has no custom fields");
    expect(out).not.toContain('{{%');
  });

  test('names the lists when the one that was asked for is not there', async () => {
    const { code, err } = await bellhop('Harbour', '--list', 'roof');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('Say with --list which list gets the board: main (Harbour Café).'),
    ]);
  });

  test('keeps keys and secrets in .env, and makes the secrets once', async () => {
    const options = { key: 'k'.repeat(32), token: 't'.repeat(64) };
    await expect(wayOf({ key: 'short', token: 'short' }, false, copy.folder)).rejects.toThrow(
      'TRELLO_API_KEY has 32 letters and digits',
    );
    const first = await wayOf(options, false, copy.folder);
    expect(first).toMatchObject({ isNew: true, butlerSecret: expect.stringMatching(/^\w{64}$/) });
    expect(await wayOf({}, false, copy.folder)).toEqual({ ...first, isNew: false });
    expect(readFileSync(join(copy.folder, '.env'), 'utf8')).toContain(
      `BUTLER_SECRET=${first.butlerSecret}`,
    );
  });
});

/** What somebody does on Trello's own pages. */
async function trello(method: string, path: string, body?: object): Promise<void> {
  const { vendorsUrl, account } = house.local.target();
  const answer = await fetch(`${vendorsUrl}/api.trello.com/1/${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `OAuth oauth_consumer_key="${account.trelloKey}", oauth_token="${account.trelloToken}"`,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}
