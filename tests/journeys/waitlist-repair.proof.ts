import { lineStore } from '../../src/waitlist/line-store';
import { refOf } from '../../src/waitlist/rules/line';
import { openHouse } from '../support/house';

const house = openHouse();
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');
const mei = house.phone('+12025550122');
const adasPhone = house.phone('+12025550190');

const line = () => lineStore(house.records(), 'main', () => house.local.target().now);

describe('a line that a cut-off write left wrong', () => {
  test('parties that nobody seated are gone next day, and nobody waits behind them', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
    await house.sleeps('P2D');
    await mei.says('Table for 3, Mei', /number 1/);
    expect(await house.inLine()).toEqual(['Mei']);
  });

  test('seated long ago is not waiting again, however old the last snapshot is', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
    await adasPhone.says('SEAT Ana', /seated/);
    await adasPhone.says('SEAT Luis', /seated/);
    await house.sleeps('P3D');
    await adasPhone.says('LIST', /nobody is waiting/);
    await ana.says('where am i', /not on the list.*Nobody is waiting/s);
  });

  test('whoever waits but fell out of line is back when staff ask for the list', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
    const { party: key } = await house.findParty('Ana');
    await line().append({ e: 'gone', who: refOf(key) });
    expect(await house.inLine()).toEqual(['Luis']);
    await house.sleeps('PT3M');
    await adasPhone.says('LIST', /Luis/);
    expect(await house.inLine()).toEqual(['Luis', 'Ana']);
    await house.later('PT2M');
    await luis.gets(/nearly your turn/);
  });

  test('a place that belongs to nobody is taken away when staff ask for the list', async () => {
    await line().append({ e: 'join', who: 'nobody-x' });
    await ana.says('Table for 4, Ana', /number 2/);
    await house.sleeps('PT3M');
    await adasPhone.says('LIST', /Ana/);
    expect(await house.inLine()).toEqual(['Ana']);
    await ana.says('where am i', /number 1/);
    await house.later('PT2M');
    await ana.gets(/nearly your turn/);
  });

  test('and by itself within minutes, without anybody looking', async () => {
    await line().append({ e: 'join', who: 'nobody-x' });
    await ana.says('Table for 4, Ana', /number 2/);
    await luis.says('Table for 2, Luis', /number 3/);
    const { party: key } = await house.findParty('Luis');
    await line().append({ e: 'gone', who: refOf(key) });
    await house.later('PT5M');
    expect(await house.inLine()).toEqual(['Ana', 'Luis']);
    for (const guest of [ana, luis]) await guest.gets(/nearly your turn/);
  });
});
