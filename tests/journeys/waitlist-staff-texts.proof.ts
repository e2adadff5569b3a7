import { openHouse } from '../support/house';

const house = openHouse();
const { ada, ben } = house;
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');
const mei = house.phone('+12025550122');

const threeWait = async (): Promise<void> => {
  await ana.says('Table for 4, Ana', /number 1/);
  await luis.says('Table for 2, Luis', /number 2/);
  await mei.says('Table for 3, Mei', /number 3/);
};

describe('the desk in a text', () => {
  test('LIST shows who is there, the called ones first', async () => {
    await ada.phone.says('LIST', 'Harbour Café: nobody is waiting.');
    await threeWait();
    await luis.says('LEAVE', /give up/);
    await house.later('PT4M');
    await ada.phone.says('CALL Mei', /^Mei \(3\) called/);
    await mei.gets(/ready/);
    await mei.says('1', /we hold your table/);
    await house.later('PT1M');
    await ada.phone.says(
      'List',
      [
        'Harbour Café, 3 open:',
        '1 Mei 3, called 1 min, coming',
        '2 Ana 4, 5 min',
        '3 Luis 2, 5 min',
      ].join('\n'),
    );
  });

  test('NEXT calls the first in line, until nobody is left', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Luis', /number 2/);
    await ben.phone.says('next', 'Ana (4) called. They were texted.');
    await ana.gets(/your table is ready/);
    await ben.phone.says('NEXT TABLE 3', 'Luis (2) called to table 3. They were texted.');
    await luis.gets(/ready at Harbour Café, table 3/);
    await ben.phone.says('NEXT', 'Nobody is waiting.');
  });

  test('CALL by number and table', async () => {
    await threeWait();
    await ada.phone.says('LIST', /2 Luis 2/);
    await ada.phone.says('CALL 2 TABLE 7', 'Luis (2) called to table 7. They were texted.');
    await luis.gets(/table 7/);
  });

  test('a number means whom it stood for in the last LIST, whatever has happened to the order', async () => {
    await threeWait();
    await ada.phone.says('LIST', /1 Ana 4.*\n2 Luis 2.*\n3 Mei 3/);
    await ana.says('LEAVE', /give up/);
    await ana.says('1', /off the list/);
    await ben.moves('Mei', 'Luis', 0);
    await ada.phone.says('SEAT 2', 'Luis (2) seated.');
    await ada.phone.says('SEAT 1', /There is no open party "1"/);
    expect(await house.inLine()).toEqual(['Mei']);
  });

  test('numbers of a LIST from long ago are counted anew', async () => {
    await threeWait();
    await ada.phone.says('LIST', /1 Ana 4/);
    await ben.seats('Ana');
    await house.later('PT20M');
    for (const guest of [luis, mei]) await guest.gets(/nearly your turn/);
    await ada.phone.says('SEAT 1', 'Luis (2) seated.');
  });

  test('each member of staff has the numbers of their own LIST', async () => {
    await threeWait();
    await ada.phone.says('LIST', /1 Ana/);
    await ben.seats('Ana');
    await ben.phone.says('LIST', /1 Luis/);
    await ben.phone.says('SEAT 1', 'Luis (2) seated.');
    await ada.phone.says('SEAT 1', /no open party/);
    expect(await house.inLine()).toEqual(['Mei']);
  });

  test('by name, or the beginning of one, and never by a name that two share', async () => {
    await ana.says('Table for 4, Ana', /number 1/);
    await luis.says('Table for 2, Anabel', /number 2/);
    await mei.says('Table for 3, Ana', /number 3/);
    await ada.phone.says(
      'SEAT ana',
      '"ana" may be Ana (4) or Ana (3). Text LIST and use the number.',
    );
    await ada.phone.says('SEAT anab', 'Anabel (2) seated.');
    await ada.phone.says(
      'SEAT Olga',
      'There is no open party "Olga". Text LIST to see who is there.',
    );
    expect(await house.inLine()).toEqual(['Ana', 'Ana']);
  });

  test('ADD with a phone texts the guest, without one it does not', async () => {
    await ada.phone.says('ADD Tom 4 +12025550120', 'Tom (4) is on the list. They were texted.');
    await ana.gets(/^Tom, you're on the list at Harbour Café, party of 4/);
    await ada.phone.says('ADD Mary Ann, 2, high chair', 'Mary Ann (2) is on the list.');
    expect(await house.party('Mary Ann')).toMatchObject({ size: 2, notes: 'high chair' });
    await ada.phone.says('ADD Tom 2 +12025550120', /Tom with this phone is on the list already/);
    await ada.phone.says('ADD Big 60', 'A party has 1 to 20 people.');
    expect(await house.inLine()).toEqual(['Tom', 'Mary Ann']);
  });

  test('REMIND, NOSHOW and REMOVE', async () => {
    await threeWait();
    await ada.phone.says('CALL Ana', /called/);
    await ana.gets(/ready/);
    await ada.phone.says('REMIND Ana', 'Reminder 1 to Ana (4). They were texted.');
    await ana.gets(/still waiting/);
    await ada.phone.says('NOSHOW Ana', 'Ana (4) is a no-show. They were texted.');
    await ana.gets(/missed you/);
    await ada.phone.says('REMOVE Luis', 'Luis (2) taken off the list. They were texted.');
    await luis.gets(/taken off/);
    await ada.phone.says('REMIND Mei', 'Mei is waiting already, so nothing was changed.');
  });

  test('UNDO takes back the newest action, or a named party’s', async () => {
    await threeWait();
    await ada.phone.says('SEAT Ana', /seated/);
    await house.later('PT1S');
    await ada.phone.says('SEAT Luis', /seated/);
    await ada.phone.says('UNDO', 'Luis (2) is back: waiting.');
    await ada.phone.says('UNDO Ana', 'Ana (4) is back: waiting.');
    await ada.phone.says('UNDO', 'There is nothing to undo.');
    expect(await house.inLine()).toEqual(['Ana', 'Luis', 'Mei']);
  });

  test('what is missing is asked for, and ? lists what can be said', async () => {
    await ada.phone.says('SEAT', 'Please write for example SEAT 2 or SEAT Ana.');
    await ada.phone.says('ADD', /Please write for example ADD Tom 4/);
    await ada.phone.says('?', /^LIST, NEXT/);
  });

  test('a repeated command is carried out once', async () => {
    await threeWait();
    const messageSid = `SM${'7'.repeat(32)}`;
    await ada.phone.says('NEXT', /Ana \(4\) called/, { messageSid });
    await ana.gets(/ready/);
    await ada.phone.says('NEXT', /Ana \(4\) called/, { messageSid });
    expect(await house.inLine()).toEqual(['Luis', 'Mei']);
  });

  test('a command repeated while it is carried out calls one guest', async () => {
    await threeWait();
    await house.limits({ apiLatencyMs: 40 });
    const messageSid = `SM${'7'.repeat(32)}`;
    await Promise.all([1, 2, 3].map(() => ada.phone.texts('NEXT', { messageSid })));
    await ada.phone.reads();
    await ana.gets(/ready/);
    expect(await house.inLine()).toEqual(['Luis', 'Mei']);
  });

  test('a command cut off after it was carried out is not carried out on the next party', async () => {
    house.announce('busy');
    await threeWait();
    // That it was done cannot be noted before time runs out, and the platform asks again.
    await house.trouble({ ...house.people('POST'), status: 500, times: 14 });
    const { attempts } = await ada.phone.texts('NEXT');
    expect(attempts).toBeGreaterThan(1);
    await ada.phone.gets(/^Ana \(4\) called\./);
    expect(await house.inLine()).toEqual(['Luis', 'Mei']);
    await ada.phone.says('UNDO Ana', /Ana \(4\) is back/);
    await ana.reads();
    expect(await house.inLine()).toEqual(['Ana', 'Luis', 'Mei']);
  });

  test('guests cannot give commands, and staff can be guests', async () => {
    await threeWait();
    await ana.says('SEAT Luis', /./);
    await ana.says('NEXT', /./);
    expect(await house.inLine()).toEqual(['Ana', 'Luis', 'Mei']);
    await ben.phone.says('Table for 2, Ben', /Ben, party of 2\. You're number 4/);
  });
});
