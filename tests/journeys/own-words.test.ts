import { openHouse } from '../support/house';
import { PAY, PayDesk } from '../support/pay';
import { INES, OMAR, PIER, Team } from '../support/team';

const house = openHouse();
const { ada, ben } = house;
const desk = new PayDesk(house);
const team = new Team(house);
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The owner has put some texts of a desk into other words. */
async function inOtherWords(of: string, texts: object): Promise<void> {
  await house.records().put({ document: `texts-${of}` }, { v: 1, texts });
  // Longer than a warm process takes what it has read for true.
  await house.unattended('PT10S');
}

test("the owner's own words are sent in the place of ours, and a broken one leaves ours", async () => {
  await inOtherWords('waitlist', {
    en: {
      joined: '{name}, you are with us. {Place}.',
      ready: 'Come in, {name}[, to table {table}].',
      reminder1: 'Where are you, {nickname}?',
    },
    es: { ready: 'Pase, {name}.' },
  });
  await ana.says('Table for 4, Ana', "Ana, you are with us. You're number 1, next in line.");
  await luis.says('Mesa para 2, Luis', /^Ya tiene lugar en la lista de Harbour Café: Luis/);
  await ada.phone.says('CALL Ana TABLE 7', /called to table 7/);
  await ana.gets('Come in, Ana, to table 7.');
  await ada.phone.says('CALL Luis', /^Luis \(2\) called/);
  await luis.gets('Pase, Luis.');
  await ada.phone.says('REMIND Ana', /Reminder 1/);
  await ana.gets(/^Ana, your table is still waiting for you at Harbour Café, table 7/);
});

test('callers of the pay number hear them, and receipts are written in them', async () => {
  await inOtherWords('pay', {
    en: {
      goodbye: 'This is {business}. We are at lunch.',
      noCards: 'Please call {business}.',
      receipt: '{business} thanks you for {amount}[, card {lastFour}][, your order {reference}].',
      mailSubject: '{business}: {amount} paid',
      mailOpening: 'Here is what you paid.',
      mailFoot: 'With love from {nickname}.',
    },
  });
  await desk.does(ben, { action: 'available', available: false });
  const unheard = await desk.calls('+14155550120');
  expect(unheard.heard.join()).toContain('This is Harbour Café. We are at lunch.');
  const guest = house.phone('+14155550121');
  await guest.says('hello', 'Please call Harbour Café.', { to: PAY });

  await desk.does(ben, { action: 'available', available: true });
  const caller = await desk.talk('+14155550121', ben);
  await desk.starts(ben, caller);
  await desk.keysIn(caller);
  await desk.submits(ben);
  await desk.waits();
  const payment = await desk.open(ben);
  await desk.does(ben, { action: 'receipt', payment });
  await guest.gets('Harbour Café thanks you for GBP 12.50, card 4242.');
  await desk.does(ben, { action: 'receipt', payment, mail: 'guest@example.org' });
  const [mail] = await desk.mails();
  expect(mail?.subject).toBe('Harbour Café: GBP 12.50 paid');
  expect(mail?.text).toContain('Here is what you paid.');
  expect(mail?.text).toContain('Sent by Harbour Café because you asked for a receipt');
  await desk.hangUp(caller);
});

test('members of a team read and hear them, and pieces of ours stay around them', async () => {
  await team.alone();
  await inOtherWords('team', {
    en: {
      priority: '{code} burns: {title}. {answers}',
      answers: 'Say DONE {code} when it is.',
      newsBlocked: 'stands still, says {name}: {reason}',
      announcement: '{text} (for {store})',
      callMember: 'Good evening. Please look after {title}.',
      whyBlocked: 'Why, {nickname}?',
    },
  });
  const [ines, omar] = [house.phone(INES), house.phone(OMAR)];
  const dueAt = (await team.clock()) + 2 * HOUR + 5 * MINUTE;
  await team.asks(ada, {
    ...{ action: 'createTask', id: 'taskdoor01', store: PIER, title: 'Paint the door' },
    ...{ dueAt, priority: 'critical', who: [team.key(INES)] },
  });
  await ines.gets(/^New task T1 at Pier: Paint the door\. Due .* Reply ON IT T1, DONE T1/);
  await team.asks(ada, {
    ...{ action: 'announce', id: 'announce01', group: `store-${PIER}` },
    text: 'The paint is here.',
  });
  await house.unattended('PT2M');
  for (const phone of [ines, omar, ada.phone]) await phone.gets('The paint is here. (for Pier)');
  await team.jumpsTo(dueAt - MINUTE);
  await house.unattended('PT2M');
  // As the owner she hears that nothing rang meanwhile.
  await ada.phone.reads();
  const read = await ines.reads();
  expect(read.at(-1)).toBe('T1 burns: Paint the door. Say DONE T1 when it is.');
  const call = await team.waitsFor(INES, 20);
  expect(call.heard.join(' ')).toContain('Good evening. Please look after Paint the door. Press 1');
  await team.act(call, { hangUp: true });
  await team.says(ines, "can't", 'What keeps you from T1? Please answer in a few words.');
  await team.says(ines, 'no paint left', /^Noted: T1 is blocked\./);
  await house.unattended('PT2M');
  await ada.phone.gets('Pier, T1 Paint the door: stands still, says Ines: no paint left');
});
