import { eventsFor, EVENTS } from '../support/events';
import { openHouse } from '../support/house';
import { signed, unsigned } from '../support/requests';

const house = openHouse();
const stand = eventsFor(house);
const ana = house.phone('+12025550120');

describe('/conversation', () => {
  const url = () => `${house.edgeUrl}/conversation?number=${encodeURIComponent(EVENTS)}`;
  const added = (more: Readonly<Record<string, string>> = {}) => ({
    EventType: 'onMessageAdded',
    ConversationSid: `CH${'0'.repeat(32)}`,
    MessageSid: `IM${'0'.repeat(32)}`,
    Author: ana.number,
    Body: 'latte',
    Source: 'SMS',
    ...more,
  });

  test('listens to the platform alone', async () => {
    expect((await unsigned(url(), added())).status).toBe(403);
  });

  test('does nothing about what was not written on a phone, and refuses what it cannot read', async () => {
    expect((await signed(url(), added({ Source: 'API' }))).status).toBe(200);
    expect(await stand.numbers()).toEqual([]);
    house.announce('bad-request');
    expect((await signed(url(), added({ MessageSid: '' }))).status).toBe(400);
  });
});
