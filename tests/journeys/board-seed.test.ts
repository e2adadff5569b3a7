import { openHouse } from '../support/house';
import { BoardOnTrello } from '../support/trello';

/** The README of the project that the board comes from, step by step: Finding Nemo's friends wait for a table. */
const house = openHouse();
const board = new BoardOnTrello(house);
const nemo = house.phone('+12025550120');
const dory = house.phone('+12025550121');
const marlin = house.phone('+12025550122');
const squirt = house.phone('+12025550123');
const aMinute = () => house.later('PT1M');

test('sign up, be called, be reminded three times, be a no-show; archive; a walk-in confirms the phone', async () => {
  // "Run Script to Create Trello Board": lists, labels, the power-up, two fields; then rules and buttons.
  await board.isConnected('Finding a table');
  await house.later('PT3M');
  const shown = await board.shown();
  expect(shown.lists.map(({ name }) => name)).toEqual([
    ...['Waitlist', 'Table is Ready', 'Completed', 'Cancellations', 'No Show'],
  ]);
  expect(shown.fields).toEqual(['name', 'phone_number']);
  expect(shown.buttons).toEqual([
    { title: 'Table Reminder', closesCard: true },
    { title: 'Confirm Phone', closesCard: true },
  ]);

  // "Allow customers to use SMS to signup, cancel, and get their position on the waitlist."
  await nemo.says('Table for 2, Nemo', /number 1/);
  await dory.says('Table for 3, Dory, allergic to jellyfish', /number 2/);
  await marlin.says('Table for 4, Marlin', /number 3/);
  await marlin.says('WHERE', /number 3/);
  await aMinute();
  expect(await board.lists()).toMatchObject({ Waitlist: ['Nemo: 2', 'Dory: 3', 'Marlin: 4'] });
  expect((await board.card('Dory: 3')).desc).toContain('allergic to jellyfish');
  await marlin.says('LEAVE', /give up/);
  await marlin.says('1', /off the list/);
  await aMinute();
  expect((await board.lists())['Cancellations']).toEqual(['Marlin: 4']);

  // "Rule 1: Send Message When Table is Ready."
  const [ready] = await board.drags('Nemo: 2', 'Table is Ready');
  expect(ready).toMatchObject({ outcome: 'done' });
  await nemo.gets(/^Nemo, your table is ready/);
  // One bell for the move, and one for what it means to others.
  await aMinute();
  await aMinute();
  await dory.gets(/nearly your turn/);
  expect(await board.labels('Nemo: 2')).toEqual(['FirstNudge']);

  // "Button 1: Table Reminder", three times; after the third the card goes to No Show.
  await board.presses('Nemo: 2', 'Table Reminder');
  await nemo.gets(/still waiting for you/);
  await aMinute();
  expect(await board.labels('Nemo: 2')).toEqual(['FirstNudge', 'SecondNudge']);
  await board.presses('Nemo: 2', 'Table Reminder');
  await nemo.gets(/only a little longer/);
  await aMinute();
  expect(await board.labels('Nemo: 2')).toEqual(['FinalNudge', 'FirstNudge', 'SecondNudge']);
  await board.presses('Nemo: 2', 'Table Reminder');
  await nemo.gets(/last call|let your table go/);
  await aMinute();
  expect((await board.lists())['No Show']).toEqual(['Nemo: 2']);
  expect((await board.comments('Nemo: 2')).map((text) => text.replace(/\d\d:\d\d /g, ''))).toEqual([
    'Called: the table is ready.',
    'First reminder.',
    'Second reminder.',
    'Third reminder.\nA no-show.',
  ]);

  // "Rule 2: Remove Customer from Board": archived, the phone is free again.
  await board.archives('Nemo: 2');
  await nemo.says('Table for 2, Nemo', /number 2/);
  await aMinute();
  expect((await board.lists())['Waitlist']).toEqual(['Dory: 3', 'Nemo: 2']);

  // "Button 2: Confirm Phone", for a walk-in whose card is made by hand.
  await board.makes('Squirt: 5', { name: 'Squirt', phone_number: squirt.number });
  await board.presses('Squirt: 5', 'Confirm Phone');
  await squirt.gets(/Squirt/);
  await aMinute();
  expect(await board.labels('Squirt: 5')).toEqual(['unverified']);
  await squirt.says('1', /./);
  await aMinute();
  expect(await board.labels('Squirt: 5')).toEqual([]);
  expect(await house.inLine()).toEqual(['Dory', 'Nemo', 'Squirt']);

  // A table, and everybody has eaten.
  await board.drags('Dory: 3', 'Table is Ready');
  await dory.gets(/ready/);
  await board.drags('Dory: 3', 'Completed');
  await aMinute();
  expect([...(await house.finished())].sort()).toEqual([
    ...['Dory seated', 'Marlin left', 'Nemo noShow'],
  ]);
  for (const guest of [nemo, dory, marlin, squirt]) await guest.reads();
});
