import { openHouse } from '../support/house';
import { BoardOnTrello } from '../support/trello';

const house = openHouse();
const board = new BoardOnTrello(house);
const { ada } = house;
const nemo = house.phone('+12025550120');
const dory = house.phone('+12025550121');
const gill = house.phone('+12025550122');

beforeEach(async () => {
  await board.isConnected();
  // A fresh account has no bell within its first minute.
  await house.later('PT2M');
});

/** A minute, and what is done behind the answers that were given in it, however busy the machine is. */
const aMinute = async (): Promise<void> => {
  await house.later('PT1M');
  await board.comesToRest();
};

/** Dory hears of it from the house's own round, which runs beside the board's. */
const nearlyNext = async (): Promise<void> => {
  await house.settles(
    () => house.texts(),
    (texts) => texts.some(({ to, body }) => to === dory.number && /nearly/.test(body)),
  );
  await dory.gets(/nearly your turn/);
};

describe('cards follow the desk', () => {
  test('a guest who joins has a card within a minute, for two requests, none of them while the guest waits', async () => {
    const { webhook } = await nemo.texts('Table for 4, Nemo, one anemone');
    await nemo.gets(/number 1/);
    const hosts = (await house.requestsOf(webhook)).map(({ host }) => host);
    expect(hosts).not.toContain('api.trello.com');
    expect(hosts.length).toBeGreaterThan(0);
    const before = await board.requests();
    await house.later('PT1M');
    const { list, name, desc, fields, labels, comments } = await board.card('Nemo: 4');
    expect({ list, name }).toEqual({ list: 'Waitlist', name: 'Nemo: 4' });
    expect(desc).toMatch(/^Party of 4\nWishes: one anemone\nJoined by text at \d\d:\d\d\n\nRef /);
    expect(fields).toEqual([
      { name: 'name', value: 'Nemo' },
      { name: 'phone_number', value: nemo.number },
    ]);
    expect({ labels, comments }).toEqual({ labels: [], comments: [] });
    // The card, both fields at once, and the look at the board that is made once a minute whoever joins.
    expect((await board.requests()) - before).toBe(3);
  });

  test('calls, answers, reminders and the end of it are moves, labels and comments', async () => {
    await nemo.says('Table for 4, Nemo', /number 1/);
    await dory.says('Table for 2, Dory', /number 2/);
    await aMinute();
    await ada.calls('Nemo', '7');
    await nemo.gets(/ready/);
    await house.refuses(dory.number, 30003);
    await ada.calls('Dory');
    await aMinute();
    await house.takesTexts(dory.number);
    expect(await board.lists()).toMatchObject({
      Waitlist: [],
      'Table is Ready': ['Nemo: 4', 'Dory: 2'],
    });
    expect(await board.comments('Dory: 2')).toEqual([
      expect.stringMatching(/Called.*\n.*could not be delivered \(30003\)/s),
    ]);
    expect(await board.labels('Nemo: 4')).toEqual(['FirstNudge']);
    await ada.reminds('Nemo');
    await nemo.gets(/still waiting/);
    await aMinute();
    expect(await board.labels('Nemo: 4')).toEqual(['FirstNudge', 'SecondNudge']);
    await nemo.says('2', /Five more minutes/);
    await nemo.says('we are 5', /5/);
    await ada.seats('Nemo');
    await aMinute();
    expect(await board.lists()).toMatchObject({
      ...{ 'Table is Ready': ['Dory: 2'], Completed: ['Nemo: 5'] },
    });
    expect(
      (await board.comments('Nemo: 5')).map((text) => text.replace(/\d\d:\d\d /g, '')),
    ).toEqual([
      'Called to table 7.',
      'First reminder.',
      'Now a party of 5.\nThe guest asked for five more minutes.\nSeated.',
    ]);
  });

  test('a guest who leaves, one who is taken off, and one who is missed', async () => {
    await nemo.says('Table for 4, Nemo', /number 1/);
    await dory.says('Table for 2, Dory', /number 2/);
    await gill.says('Table for 3, Gill', /number 3/);
    await aMinute();
    await nemo.says('LEAVE', /give up/);
    await nemo.says('1', /off the list/);
    await ada.cancels('Dory');
    await ada.marksNoShow('Gill');
    await aMinute();
    for (const guest of [dory, gill]) await guest.reads();
    expect(await board.lists()).toMatchObject({
      Waitlist: [],
      Cancellations: expect.arrayContaining(['Nemo: 4', 'Dory: 2']),
      'No Show': ['Gill: 3'],
    });
    const told = async (title: string) =>
      (await board.comments(title)).map((text) => text.replace(/\d\d:\d\d /g, ''));
    expect(await told('Nemo: 4')).toEqual(['The guest let the place go.']);
    expect(await told('Dory: 2')).toEqual(['Taken off the list.']);
    expect(await told('Gill: 3')).toEqual(['A no-show.']);
  });

  test('an undone call puts the card back where it was, and takes its label off', async () => {
    await nemo.says('Table for 4, Nemo', /number 1/);
    await dory.says('Table for 2, Dory', /number 2/);
    await aMinute();
    await ada.calls('Nemo');
    await aMinute();
    await ada.undoes('Nemo');
    await aMinute();
    await aMinute();
    expect((await board.lists())['Waitlist']).toEqual(['Nemo: 4', 'Dory: 2']);
    expect(await board.labels('Nemo: 4')).toEqual([]);
    await nemo.reads();
    await nearlyNext();
    expect(await house.inLine()).toEqual(['Nemo', 'Dory']);
  });

  test('a guest who leaves and comes back has a card for each visit, and none after FORGET ME', async () => {
    await nemo.says('Table for 4, Nemo', /number 1/);
    await aMinute();
    await nemo.says('LEAVE', /give up/);
    await nemo.says('1', /off the list/);
    await nemo.says('Table for 2, Nemo', /number 1/);
    await aMinute();
    expect(await board.lists()).toMatchObject({
      Waitlist: ['Nemo: 2'],
      Cancellations: ['Nemo: 4'],
    });
    await board.archives('Nemo: 4');
    expect((await board.shown()).archived).toHaveLength(1);
    await nemo.says('FORGET ME', /erase/i);
    await aMinute();
    const shown = JSON.stringify(await board.shown());
    expect(shown).not.toContain('Nemo');
    expect(shown).not.toContain(nemo.number);
  });
});

describe('the desk follows the board', () => {
  beforeEach(async () => {
    await nemo.says('Table for 4, Nemo', /number 1/);
    await aMinute();
  });

  test('moved into Table is Ready, the guest is called, once; three reminders, and the table goes to somebody else', async () => {
    const [early] = await board.presses('Nemo: 4', 'Table Reminder');
    expect(early?.answer).toContain('not called yet');
    const said = await board.drags('Nemo: 4', 'Table is Ready');
    expect(said.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(said[0]?.answer).toContain('Nemo (4) called. They were texted.');
    await nemo.gets(/ready at Harbour Café/);
    expect(await house.party('Nemo')).toMatchObject({ status: 'called' });
    await house.later('PT2M');
    expect(await board.labels('Nemo: 4')).toEqual(['FirstNudge']);
    await board.presses('Nemo: 4', 'Table Reminder');
    await nemo.gets(/still waiting/);
    const [twice] = await board.presses('Nemo: 4', 'Table Reminder');
    expect(twice?.answer).toContain('reminded a moment ago');
    await nemo.getsNothing();
    await aMinute();
    await board.presses('Nemo: 4', 'Table Reminder');
    await nemo.gets(/only a little longer/);
    await aMinute();
    expect(await board.labels('Nemo: 4')).toEqual(['FinalNudge', 'FirstNudge', 'SecondNudge']);
    await board.presses('Nemo: 4', 'Table Reminder');
    await nemo.gets(/last call|let your table go/);
    await aMinute();
    expect((await board.card('Nemo: 4')).list).toBe('No Show');
  });

  test('moved into Completed, Cancellations and No Show, guests are seated, taken off and missed', async () => {
    await dory.says('Table for 2, Dory', /number 2/);
    await gill.says('Table for 3, Gill', /number 3/);
    await aMinute();
    await board.drags('Nemo: 4', 'Completed');
    await nemo.getsNothing();
    await board.drags('Dory: 2', 'Cancellations');
    expect(await dory.reads()).toContainEqual(expect.stringMatching(/taken off the list/));
    await board.drags('Gill: 3', 'No Show');
    expect(await gill.reads()).toContainEqual(expect.stringMatching(/we missed you/));
    expect([...(await house.finished())].sort()).toEqual([
      ...['Dory cancelled', 'Gill noShow', 'Nemo seated'],
    ]);
    await house.later('PT2M');
    expect(await board.lists()).toMatchObject({
      ...{ Waitlist: [], Completed: ['Nemo: 4'], Cancellations: ['Dory: 2'] },
      'No Show': ['Gill: 3'],
    });
    expect(await house.inLine()).toEqual([]);
  });

  test('moved back into Waitlist, the guest is told and has the place again', async () => {
    await dory.says('Table for 2, Dory', /number 2/);
    await aMinute();
    await board.drags('Nemo: 4', 'Table is Ready');
    await nemo.gets(/ready/);
    await aMinute();
    await nearlyNext();
    await board.drags('Nemo: 4', 'Waitlist');
    await nemo.gets(/that was our mistake: your table is not ready yet/);
    expect(await house.inLine()).toEqual(['Nemo', 'Dory']);
    await house.later('PT2M');
    expect((await board.lists())['Waitlist']).toEqual(['Nemo: 4', 'Dory: 2']);
    expect(await board.labels('Nemo: 4')).toEqual([]);

    // Seated by mistake and moved back, nobody is told anything.
    await board.drags('Nemo: 4', 'Completed');
    await board.drags('Nemo: 4', 'Waitlist');
    await nemo.getsNothing();
    expect(await house.inLine()).toEqual(['Nemo', 'Dory']);
    expect(await house.finished()).toEqual([]);
  });

  test('cards stand in the order of the line, whoever changes it: staff, or somebody on the board', async () => {
    await dory.says('Table for 2, Dory', /number 2/);
    await gill.says('Table for 3, Gill', /number 3/);
    await aMinute();
    expect((await board.lists())['Waitlist']).toEqual(['Nemo: 4', 'Dory: 2', 'Gill: 3']);
    await ada.moves('Dory', 'Nemo', 0);
    await aMinute();
    expect((await board.lists())['Waitlist']).toEqual(['Dory: 2', 'Nemo: 4', 'Gill: 3']);
    await board.drags('Gill: 3', 'Waitlist', 'top');
    await aMinute();
    expect(await house.inLine()).toEqual(['Gill', 'Dory', 'Nemo']);
    await gill.says('WHERE', /next|number 1/i);
    await aMinute();
    expect((await board.lists())['Waitlist']).toEqual(['Gill: 3', 'Dory: 2', 'Nemo: 4']);
  });

  test('archived while waiting, the guest is taken off; while called, the guest has come', async () => {
    await dory.says('Table for 2, Dory', /number 2/);
    await aMinute();
    await board.archives('Dory: 2');
    await dory.gets(/taken off the list/);
    await board.drags('Nemo: 4', 'Table is Ready');
    await nemo.gets(/ready/);
    await board.archives('Nemo: 4');
    await nemo.getsNothing();
    expect([...(await house.finished())].sort()).toEqual(['Dory cancelled', 'Nemo seated']);
    await nemo.says('Table for 2, Nemo', /number 1/);
    await house.later('PT2M');
    expect((await board.lists())['Waitlist']).toEqual(['Nemo: 2']);
  });

  test("a list of the owner's own changes nothing, and a card that somebody deleted comes back", async () => {
    const api = board.api();
    await api.makeList((await board.shown()).id, 'VIP', 'bottom');
    const [said] = await board.drags('Nemo: 4', 'VIP');
    expect(said?.answer).toContain('a list of your own');
    await house.later('PT2M');
    expect((await board.card('Nemo: 4')).list).toBe('VIP');
    expect(await house.inLine()).toEqual(['Nemo']);
    await board.deletes('Nemo: 4');
    await house.later('PT2M');
    // Deleting a card takes nobody off.
    expect((await board.lists())['Waitlist']).toEqual(['Nemo: 4']);
    await board.drags('Nemo: 4', 'VIP');
    await ada.calls('Nemo');
    await nemo.gets(/ready/);
    await aMinute();
    expect((await board.card('Nemo: 4')).list).toBe('Table is Ready');
  });

  test('without any rules on the board it is followed within a minute all the same', async () => {
    await board.losesItsRules();
    await board.drags('Nemo: 4', 'Table is Ready');
    await nemo.getsNothing();
    await aMinute();
    await house.settles(
      () => house.party('Nemo'),
      ({ status }) => status === 'called',
    );
    await nemo.gets(/ready/);
    await board.comesToRest();
    await board.drags('Nemo: 4', 'Completed');
    await aMinute();
    await house.settles(
      () => house.finished(),
      (finished) => finished.length > 0,
    );
    expect(await house.finished()).toEqual(['Nemo seated']);
    await nemo.says('Table for 2, Nemo', /number 1/);
    await aMinute();
    await board.archives('Nemo: 2');
    await house.later('PT2M');
    await nemo.gets(/taken off/);
    expect(await house.inLine()).toEqual([]);
  });
});

test('Confirm Phone on the card of a party without a phone says what to do', async () => {
  await ada.adds({ name: 'Crush', size: 3 });
  await aMinute();
  const [said] = await board.presses('Crush: 3', 'Confirm Phone');
  expect(said?.answer).toMatch(/^200 .*Crush is on the list without a phone/);
  expect((await board.comments('Crush: 3')).join()).toContain('archive this one');
  // And that works.
  const first = await board.card('Crush: 3');
  const other = await board.makes('Crush: 3', { name: 'Crush', phone_number: gill.number });
  await board.pressesOn(other.id, 'Confirm Phone');
  await gill.gets(/Crush/);
  await board.archivesThis(first.id);
  expect(await house.phonesInLine()).toEqual([gill.number]);
});

describe('a card made by hand', () => {
  test('joins the list when its phone is confirmed, and loses its label with the answer', async () => {
    await board.makes('Dory: 2', { name: 'Dory', phone_number: dory.number });
    const [moved] = await board.drags('Dory: 2', 'Table is Ready');
    expect(moved?.answer).toContain('press Confirm Phone');
    await dory.getsNothing();
    const [said] = await board.presses('Dory: 2', 'Confirm Phone');
    expect(said?.answer).toContain('Dory is on the list');
    await dory.gets(/on the list|number 1/);
    expect(await house.inLine()).toEqual(['Dory']);
    await house.later('PT2M');
    // The card goes where the desk says, as one that joined.
    expect(await board.lists()).toMatchObject({ Waitlist: ['Dory: 2'], 'Table is Ready': [] });
    expect(await board.labels('Dory: 2')).toEqual(['unverified']);
    const [again] = await board.presses('Dory: 2', 'Confirm Phone');
    expect(again?.answer).toContain('asked already');
    await dory.getsNothing();
    await dory.says('1', /./);
    await house.later('PT2M');
    expect(await board.labels('Dory: 2')).toEqual([]);
    expect((await board.shown()).lists.flatMap(({ cards }) => cards)).toHaveLength(1);
  });

  test('works without custom fields, with the phone anywhere on the card', async () => {
    await house.startsAfresh();
    await board.plan('free');
    expect((await board.isConnected()).plan.fields).toEqual({});
    await house.later('PT2M');
    await board.makes(`Dory: 2 ${dory.number}`);
    const [said] = await board.presses(`Dory: 2 ${dory.number}`, 'Confirm Phone');
    expect(said?.answer).toContain('Dory is on the list');
    await dory.gets(/on the list|number 1/);
    await nemo.says('Table for 4, Nemo', /number 2/);
    await house.later('PT2M');
    expect((await board.card('Nemo: 4')).desc).toContain(`Phone ${nemo.number}`);
    await board.drags('Nemo: 4', 'Table is Ready');
    await nemo.gets(/ready/);
    await board.drags('Dory: 2', 'Completed');
    expect(await house.finished()).toEqual(['Dory seated']);
  });
});
