import { ACCOUNT } from '../../emulator/core/account';
import { openHouse } from '../support/house';
import { ask, type Answered } from '../support/requests';
import { BoardOnTrello } from '../support/trello';

const house = openHouse();
const board = new BoardOnTrello(house);
const nemo = house.phone('+12025550120');
const dory = house.phone('+12025550121');

const ADDRESSES = [
  '/table-is-ready',
  '/table-reminder',
  '/remove-sync-map-entry',
  '/confirm-phone',
  '/card-moved',
] as const;

/** What a rule of the board sends. */
function butler(
  path: (typeof ADDRESSES)[number],
  body: unknown,
  secret: string | undefined = ACCOUNT.butlerSecret,
): Promise<Answered> {
  return ask(`${house.edgeUrl}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === '' ? {} : { authorization: `Bearer ${secret}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
const said = async (...given: Parameters<typeof butler>) => {
  const answer = await butler(...given);
  const json: Readonly<Record<string, unknown>> = answer.json();
  return { status: answer.status, ok: json['ok'], code: json['code'], message: json['message'] };
};
const cardOf = async (title: string) => {
  const { link } = await board.card(title);
  return { card_link: link, card_id: link.split('/').at(-1) ?? '' };
};
const nemoWaits = async () => {
  await nemo.says('Table for 4, Nemo', /number 1/);
  await house.later('PT1M');
};
/** Everything that a call could have changed. */
const everything = async () => ({
  parties: await house.parties(),
  line: await house.inLine(),
  board: await board.lists(),
  texts: (await house.texts()).length,
});

beforeEach(async () => {
  await board.isConnected();
  await house.later('PT3M');
});

test('whoever does not know the secret is refused at every address, and nothing changes', async () => {
  await nemoWaits();
  const before = await everything();
  const full = {
    name: 'Nemo',
    phone_number: nemo.number,
    list: 'Completed',
    ...(await cardOf('Nemo: 4')),
  };
  // A body cannot bring a header along.
  const forged = { request: { headers: { authorization: `Bearer ${'f'.repeat(32)}` } } };
  for (const path of ADDRESSES) {
    const answers = [
      await said(path, full, ''),
      await said(path, full, 'f'.repeat(32)),
      await said(path, full, ACCOUNT.tickSecret),
      await said(path, { ...full, ...forged }, ''),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 401, code: 'wrong-secret' });
  }
  expect(await everything()).toEqual(before);
});

test('wrong and missing fields and unknown cards are answered in words, and nothing changes', async () => {
  await nemoWaits();
  const before = await everything();
  const stranger = { card_id: 'AbCdEfGh', card_link: 'https://trello.com/c/AbCdEfGh' };
  const bodies = [
    {},
    stranger,
    { phone_number: '+12025550199' },
    { name: '{{%name}}', phone_number: '{{%phone_number}}' },
    { name: 7, phone_number: ['+1'], card_id: null },
    [1, 2, 3],
  ];
  for (const path of ADDRESSES) {
    for (const body of bodies)
      expect(await said(path, body)).toEqual({
        status: 200,
        ok: false,
        code: 'no-card',
        message: expect.stringMatching(/^Not done: .+\.$/),
      });
    expect(await said(path, { phone_number: 'at the bar' })).toMatchObject({
      status: 200,
      ok: false,
      code: 'bad-phone',
    });
  }
  expect(await everything()).toEqual(before);
});

test('while no list has a board every address says so', async () => {
  await house.startsAfresh();
  for (const path of ADDRESSES)
    expect(await said(path, { phone_number: nemo.number })).toMatchObject({
      status: 200,
      ok: false,
      code: 'no-board',
    });
});

describe('the same call twice', () => {
  test('calls, seats and takes off once', async () => {
    await nemoWaits();
    await board.losesItsRules();
    const card = await cardOf('Nemo: 4');
    await board.drags('Nemo: 4', 'Table is Ready');
    const both = await Promise.all([said('/table-is-ready', card), said('/table-is-ready', card)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    await nemo.gets(/ready/);
    expect(await said('/table-is-ready', card)).toMatchObject({
      status: 200,
      ok: true,
      message: 'Nemo: the desk has it so already.',
    });
    const seated = { ...card, list: 'Completed' };
    await board.drags('Nemo: 4', 'Completed');
    expect(await said('/card-moved', seated)).toMatchObject({ message: 'Nemo (4) seated.' });
    expect(await said('/card-moved', seated)).toMatchObject({ ok: true });
    // What was said of an earlier place, and comes late.
    expect(await said('/table-is-ready', card)).toMatchObject({
      ok: true,
      message: "Nemo's card is somewhere else by now, so this changed nothing.",
    });
    expect(await said('/remove-sync-map-entry', card)).toMatchObject({ ok: true });
    expect(await said('/remove-sync-map-entry', card)).toMatchObject({ ok: true });
    expect(await house.finished()).toEqual(['Nemo seated']);
    await nemo.getsNothing();
  });

  test('puts a card made by hand on the list once', async () => {
    await board.makes('Dory: 2', { name: 'Dory', phone_number: dory.number });
    const card = { ...(await cardOf('Dory: 2')), name: 'Dory', phone_number: dory.number };
    const both = await Promise.all([said('/confirm-phone', card), said('/confirm-phone', card)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    await dory.gets(/number 1/);
    await dory.getsNothing();
    expect(await house.inLine()).toEqual(['Dory']);
  });
});

describe("the seed's own payloads, without the card", () => {
  test('find the guest by the phone', async () => {
    await nemoWaits();
    await board.losesItsRules();
    const body = { name: 'Nemo', phone_number: '+1 202 555 0120' };
    await board.drags('Nemo: 4', 'Table is Ready');
    expect(await said('/table-is-ready', body)).toMatchObject({
      message: 'Nemo (4) called. They were texted.',
    });
    await nemo.gets(/ready/);
    expect(await said('/table-reminder', body)).toMatchObject({ ok: true });
    await nemo.gets(/still waiting/);
    expect(await said('/confirm-phone', body)).toMatchObject({
      message: "Nemo's phone is confirmed already.",
    });
    await board.archives('Nemo: 4');
    expect(await said('/remove-sync-map-entry', body)).toMatchObject({ ok: true });
    expect(await house.finished()).toEqual(['Nemo seated']);
  });
});

describe('a card of an earlier visit', () => {
  test('moves nobody who has come back', async () => {
    await nemoWaits();
    const card = await cardOf('Nemo: 4');
    await board.drags('Nemo: 4', 'Completed');
    await nemo.says('Table for 2, Nemo', /number 1/);
    expect(await said('/table-is-ready', { ...card, phone_number: nemo.number })).toMatchObject({
      ok: false,
      code: 'no-card',
    });
    await nemo.getsNothing();
    await house.later('PT1M');
  });
});

test('a second card for somebody who has one is refused on the card', async () => {
  await nemoWaits();
  await board.makes('Nemo again', { name: 'Nemo', phone_number: nemo.number });
  const [press] = await board.presses('Nemo again', 'Confirm Phone');
  expect(press).toMatchObject({
    outcome: 'done',
    answer: expect.stringContaining('Nemo with this phone is on the list already'),
  });
  expect(await board.comments('Nemo again')).toEqual([
    'Not done: Nemo with this phone is on the list already.',
  ]);
});

test('while Trello refuses everything, what the desk knows works, and the rest says to try again', async () => {
  await nemoWaits();
  await board.makes('Dory: 2', { name: 'Dory', phone_number: dory.number });
  const [ours, byHand] = [await cardOf('Nemo: 4'), await cardOf('Dory: 2')];
  await house.trouble({ host: 'api.trello.com', status: 503 });
  house.announce('busy');
  expect(await said('/table-is-ready', ours)).toMatchObject({ status: 200, ok: true });
  await nemo.gets(/ready/);
  expect(await said('/confirm-phone', { ...byHand, phone_number: dory.number })).toMatchObject({
    status: 503,
    code: 'busy',
  });
  expect(await house.inLine()).toEqual([]);
});
