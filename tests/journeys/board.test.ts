import { openHouse } from '../support/house';
import { BoardOnTrello } from '../support/trello';

const house = openHouse();
const board = new BoardOnTrello(house);
const { ada } = house;
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');

beforeEach(async () => {
  await board.isConnected();
  // A fresh account has no bell within the first minute.
  await house.later('PT2M');
});

test('a guest who joins has a card within a minute, and it follows what the desk does', async () => {
  await ana.says('Table for 4, Ana, one high chair', /number 1/);
  await house.later('PT1M');
  expect(await board.lists()).toMatchObject({ Waitlist: ['Ana: 4'] });
  const card = await board.card('Ana: 4');
  expect(card.fields).toEqual([
    { name: 'name', value: 'Ana' },
    { name: 'phone_number', value: ana.number },
  ]);
  await ada.calls('Ana', '7');
  await ana.gets(/ready/);
  await house.later('PT1M');
  expect(await board.lists()).toMatchObject({ 'Table is Ready': ['Ana: 4'] });
  console.log(JSON.stringify(await board.card('Ana: 4'), null, 1));
  await luis.says('Table for 2, Luis', /number 1/);
});

test('a card that is dragged calls the guest', async () => {
  await ana.says('Table for 4, Ana', /number 1/);
  await house.later('PT1M');
  console.log(JSON.stringify(await board.drags('Ana: 4', 'Table is Ready')));
  await ana.gets(/ready/);
  await house.rests();
  console.log(JSON.stringify(await board.card('Ana: 4'), null, 1));
});
