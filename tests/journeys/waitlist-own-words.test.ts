import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');

test("the owner's own words are sent in the place of ours, and a broken one leaves ours", async () => {
  await house.records().put(
    { document: 'texts-waitlist' },
    {
      v: 1,
      texts: {
        en: {
          joined: '{name}, you are with us. {Place}.',
          ready: 'Come in, {name}[, to table {table}].',
          reminder1: 'Where are you, {nickname}?',
        },
        es: { ready: 'Pase, {name}.' },
      },
    },
  );
  await ana.says('Table for 4, Ana', "Ana, you are with us. You're number 1, next in line.");
  await luis.says('Mesa para 2, Luis', /^Ya tiene lugar en la lista de Harbour Café: Luis/);
  await ada.phone.says('CALL Ana TABLE 7', /called to table 7/);
  await ana.gets('Come in, Ana, to table 7.');
  await ada.phone.says('CALL Luis', /^Luis \(2\) called/);
  await luis.gets('Pase, Luis.');
  await ada.phone.says('REMIND Ana', /Reminder 1/);
  await ana.gets(/^Ana, your table is still waiting for you at Harbour Café, table 7/);
});
