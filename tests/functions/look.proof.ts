import { PULSE_DOCUMENT } from '../../src/agenda/pulse';
import { openHouse } from '../support/house';
import { fromPage } from '../support/requests';

const house = openHouse();
const { ada } = house;

const look = (cookie?: string) => fromPage(`${house.edgeUrl}/staff/look`, {}, { cookie });
const pulse = async () => (await house.records().read({ document: PULSE_DOCUMENT }))?.data;

describe('/staff/look', () => {
  test('notes that somebody is there and tells the time', async () => {
    const answer = await look(await ada.cookie());
    expect(answer.status).toBe(200);
    const { now } = answer.json();
    expect(Math.abs(Number(now) - house.local.target().now)).toBeLessThan(5_000);
    expect(await pulse()).toMatchObject({ pageAt: expect.any(Number) });
  });

  test('is for whoever is signed in', async () => {
    const answer = await look();
    expect([answer.status, answer.json()['code']]).toEqual([401, 'signed-out']);
    expect(await pulse()).toBeUndefined();
  });
});
