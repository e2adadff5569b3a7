import { openHouse } from '../support/house';
import { always, LineHouse } from '../support/line-house';
import { LINE, Telephones } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const ZONE = 'Europe/London';
const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const DAWN = {
  ...{ id: 'dawn', name: 'Dawn line', number: LINE },
  ...{ forecastMail: 'daily', forecastAt: '09:00' },
} as const;

describe('the forecast that a group wants every day', () => {
  const forecasts = async (): Promise<readonly (readonly [string, string])[]> =>
    (await phones.mails())
      .filter(({ to: [one] }) => one === 'ines@harbour.example')
      .map(({ subject, at }) => [subject, at.slice(0, 13)] as const);
  /** Rosa is on round the clock on these days; nobody is asked about it. */
  const isOn = (days: readonly (typeof WEEK)[number][]): Promise<void> =>
    line.fills(
      'dawn',
      {
        rosa: { name: 'Rosa', phone: '+12025550114', remindBy: 'none' },
        ines: {
          ...{ name: 'Ines', phone: '+12025550115', remindBy: 'none' },
          ...{ coordinator: true, mail: 'ines@harbour.example' },
        },
      },
      {
        ...always(ZONE, []),
        members: ['rosa', 'ines'],
        shifts: [{ id: 'all', from: '00:00', to: '00:00', days, tiers: [['rosa']] }],
      },
    );
  /** A morning around nine, and the rest of the day. */
  const day = async (date: string): Promise<void> => {
    await house.to(`${date}T08:56:00Z`);
    await house.unattended('PT8M');
    await house.to(`${date}T17:00:00Z`);
  };

  beforeEach(async () => {
    await line.has([DAWN]);
    await house.to('2027-03-06T12:00:00Z');
  });

  test('is mailed at nine by its clock, once, on days with something to worry about, and until it is taken', async () => {
    await isOn(WEEK);
    await day('2027-03-07');
    expect(await forecasts()).toEqual([]);

    await isOn(WEEK.filter((weekday) => weekday !== 'wed'));
    await day('2027-03-08');
    const subject = 'Dawn line: 2 gaps in the rota';
    expect(await forecasts()).toEqual([[subject, '2027-03-08T09']]);

    house.announce('due-work');
    await house.trouble({ host: 'api.sendgrid.com', status: 503, times: 3 });
    await day('2027-03-09');
    expect((await forecasts()).map(([said]) => said)).toEqual([subject, subject]);

    await isOn(WEEK);
    await day('2027-03-10');
    expect(await forecasts()).toHaveLength(2);
  });
});
