import { checkExchange, type Exchange } from './openapi';

const item = {
  key: 'ana',
  account_sid: `AC${'0'.repeat(32)}`,
  service_sid: `IS${'0'.repeat(32)}`,
  map_sid: `MP${'0'.repeat(32)}`,
  url: 'https://sync.twilio.com/v1/Services/IS0/Maps/MP0/Items/ana',
  revision: '0',
  data: {},
  date_expires: null,
  date_created: '2026-11-20T10:00:00Z',
  date_updated: '2026-11-20T10:00:00Z',
  created_by: 'system',
};

function create(change: { form?: Record<string, string>; answer?: object; path?: string }) {
  const exchange: Exchange = {
    method: 'POST',
    path: change.path ?? '/v1/Services/default/Maps/board/Items',
    query: new URLSearchParams(),
    requestBody: new URLSearchParams(change.form ?? { Key: 'ana', Data: '{}' }),
    status: 201,
    responseBody: change.answer ?? item,
  };
  return checkExchange('twilio_sync_v1.json', exchange);
}

describe('the official description', () => {
  it('has nothing against a proper exchange', () => {
    expect(create({})).toEqual([]);
  });

  it.each([
    ['a field it does not know', { Key: 'ana', Data: '{}', Colour: 'red' }, 'Colour'],
    ['a field that is missing', { Data: '{}' }, 'Key'],
    ['a time to live in words', { Key: 'ana', Data: '{}', ItemTtl: 'soon' }, 'integer'],
  ])('objects to %s', (_, form, named) => {
    expect(create({ form })).toEqual([expect.stringContaining(named)]);
  });

  it.each([
    ['a wrong kind of sid', { ...item, map_sid: 'XX1' }, 'map_sid'],
    ['an unknown property', { ...item, colour: 'red' }, 'answer.colour is extra'],
    ['a date in another format', { ...item, date_updated: 'today' }, 'date_updated'],
  ])('objects to an answer with %s', (_, answer, named) => {
    expect(create({ answer }).join()).toContain(named);
  });

  it('objects to an answer that lacks a property', () => {
    const { revision: _, ...rest } = item;
    expect(create({ answer: rest }).join()).toContain('answer.revision is missing');
  });

  it('objects to a path that does not exist', () => {
    expect(create({ path: '/v1/Boards' }).join()).toContain('is not in twilio_sync_v1.json');
  });
});
