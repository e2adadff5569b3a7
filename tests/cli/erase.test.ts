import { demoEvents } from '../../cli/provision/desks/events';
import { Ledger } from '../../cli/provision/ledger';
import { ensureObjects } from '../../cli/provision/objects';
import { EVENTS_MAP, eventObjects } from '../../src/events/objects';
import { newGuest } from '../../src/events/rules/situation';
import { eventShelves } from '../../src/events/shelves';
import { addressesOf, Erasing, isAnything } from '../../cli/keeping/erase';
import { emptyList, findList } from '../../cli/keeping/reset';
import { personKey, peopleMap } from '../../src/people/person';
import { waitlistObjects } from '../../src/waitlist/objects';
import { control } from '../support/control';
import { filesFrom } from '../support/files';
import { everything, inLine, joins, Keeping, LIST, recordsOf, sentenceOf } from './support-keeping';

const ANA = '+12025550141';
const BEN = '+12025550142';
const WAITLIST = '+12025550101';
/** Of somebody who has only texted a wait list. */
const NOTHING_BY_PHONE = {
  ...{ lineCalls: 0, recordings: 0, blocked: 0, lineGroups: [], onTheLine: false },
  ...{ callBacks: 0, payments: 0, openPayments: 0 },
  ...{ stores: [], tasks: 0, letters: 0, threads: 0 },
};
const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';
const quietly = (): void => undefined;
const names = waitlistObjects(LIST);

const keeping = new Keeping();
beforeAll(() => keeping.opens());
afterAll(() => keeping.closes());
beforeEach(async () => {
  await keeping.startsWith('setUp');
  // Nobody answers webhooks here; the texts count.
  await control(keeping.vendors.url, 'limits', { retrySpacing: 'immediate' });
});

/** Somebody with a place, a record, a finished visit, a held text, messages both ways and a picture. */
async function hasBeenHere(name: string, phone: string): Promise<void> {
  const account = keeping.account();
  const records = recordsOf(account);
  const key = await joins(account, name, phone);
  await records.put({ map: peopleMap(key), key }, { v: 1, address: phone, name });
  await records.put({ map: names.done, key: `${key}.old` }, { v: 1, name, size: 2 });
  await records.append('held', { v: 1, to: phone, from: WAITLIST, text: `Hello ${name}` });
  await account.client.messages.create({ to: phone, from: WAITLIST, body: `Hello ${name}` });
  const said = { from: phone, to: WAITLIST, body: `I am ${name}`, mediaUrl: PICTURE };
  await control(keeping.vendors.url, 'texts', said);
}

const files = (phone: string) => filesFrom(keeping.account().client, phone);

/** All that Sync and the list of messages hold, as one text to search through. */
async function allKept(): Promise<string> {
  const messages = await keeping.account().client.messages.list();
  return JSON.stringify([await everything(keeping.account()), messages.map(({ body }) => body)]);
}

describe('erase', () => {
  test('leaves nothing of the person and everything of the others', async () => {
    await hasBeenHere('Anabel', ANA);
    await hasBeenHere('Benedict', BEN);
    await keeping.later('PT1M');
    const erasing = new Erasing(keeping.account(), addressesOf(ANA));

    const kept = await erasing.find();
    const erased = await erasing.erase(kept, quietly);

    expect(kept).toEqual({
      addresses: [ANA, `whatsapp:${ANA}`],
      people: 1,
      parties: 1,
      finishedVisits: 1,
      events: 0,
      held: 1,
      messages: 2,
      files: 1,
      ...NOTHING_BY_PHONE,
    });
    expect(erased.underWay).toBe(0);
    const left = await allKept();
    expect(left).not.toContain('Anabel');
    expect(left).not.toContain(ANA);
    expect(left).not.toContain(personKey(ANA, keeping.account().secret));
    expect(left.match(/Benedict/g)).toHaveLength(7);
    expect([await files(ANA), await files(BEN)]).toEqual([0, 1]);
    expect(await inLine(keeping.account())).toEqual(['Benedict']);
    expect(isAnything(await erasing.find())).toBe(false);
  });

  test('takes somebody off every event as well, with what they told it', async () => {
    const account = keeping.account();
    const service = account.client.sync.v1.services(account.syncServiceSid);
    const records = recordsOf(account);
    const [event] = demoEvents(await account.now());
    if (!event) throw new Error('there is no event');
    await ensureObjects(service, new Ledger(), [
      { kind: 'map', name: EVENTS_MAP, readers: [] },
      ...eventShelves(event),
    ]);
    await records.put({ map: EVENTS_MAP, key: event.id }, event);
    const key = personKey(ANA, account.secret);
    const situation = { address: ANA, now: await account.now() };
    const guest = { ...newGuest(situation), name: 'Anabel', email: 'anabel@example.com' };
    await records.put({ map: eventObjects(event.id).guests, key }, guest);

    const erasing = new Erasing(account, addressesOf(ANA));
    const kept = await erasing.find();
    expect(kept.events).toBe(1);
    await erasing.erase(kept, quietly);
    expect(await allKept()).not.toMatch(/anabel/i);
    expect(isAnything(await erasing.find())).toBe(false);
  });

  test('finds the same phone on WhatsApp too', async () => {
    const account = keeping.account();
    const key = personKey(`whatsapp:${ANA}`, account.secret);
    await recordsOf(account).put(
      { map: peopleMap(key), key },
      { v: 1, address: `whatsapp:${ANA}` },
    );
    const { people } = await new Erasing(account, addressesOf('+1 202 555 0141')).find();
    expect(people).toBe(1);
  });

  test('a message that is being delivered is named, and goes with the next run', async () => {
    const account = keeping.account();
    await control(keeping.vendors.url, 'clock', { stop: true });
    await account.client.messages.create({ to: ANA, from: WAITLIST, body: 'Hello Anabel' });
    const erasing = new Erasing(account, addressesOf(ANA));
    const first = await erasing.erase(await erasing.find(), quietly);
    await keeping.later('PT1M');
    const second = await erasing.erase(await erasing.find(), quietly);
    expect([first.underWay, second.underWay]).toEqual([1, 0]);
    expect(await allKept()).not.toContain('Anabel');
  });

  test('somebody of the staff stays on the staff and is named', async () => {
    const { staff } = await new Erasing(keeping.account(), addressesOf('+12025550190')).find();
    expect(staff).toBe('Ada');
  });

  test.each(['Ana', '0141', 'whatsapp:', ''])('"%s" is no person to erase', async (person) => {
    const sentence = await sentenceOf(Promise.resolve().then(() => addressesOf(person)));
    expect(sentence).toMatch(/is neither a phone number/);
  });

  test('a WhatsApp user id is taken as it is', () => {
    expect(addressesOf('whatsapp:US.1a2b3c')).toEqual(['whatsapp:US.1a2b3c']);
  });
});

describe('reset', () => {
  test('empties the line, keeps the history, and takes new guests', async () => {
    const account = keeping.account();
    await joins(account, 'Ana', ANA);
    await joins(account, 'Ben', BEN);
    await recordsOf(account).put({ map: names.past, key: '20260101-x' }, { v: 1, size: 2 });

    expect(await findList(account, undefined)).toEqual({
      id: 'main',
      name: 'Harbour Café',
      open: 2,
    });
    expect(await emptyList(account, LIST)).toBe(2);

    expect(await inLine(account)).toEqual([]);
    expect(await recordsOf(account).page(names.parties)).toEqual([]);
    expect(await recordsOf(account).page(names.past)).toHaveLength(1);
    await joins(account, 'Cleo', '+12025550143');
    expect(await inLine(account)).toEqual(['Cleo']);
  });

  test('a list that is not there is answered with those that are', async () => {
    expect(await sentenceOf(findList(keeping.account(), 'patio'))).toMatch(/There are: main \(/);
    expect(await findList(keeping.account(), 'harbour café')).toMatchObject({ id: 'main' });
  });
});
