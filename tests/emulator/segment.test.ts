import { VendorsBench } from './support-vendors';

let bench: VendorsBench;
beforeAll(async () => {
  bench = await VendorsBench.start();
});
beforeEach(() => bench.vendors.reset('bare'));
afterAll(async () => {
  await bench.stop();
  expect(bench.mistakes).toEqual([]);
});

const traitsOf = async (
  id: string,
  more: { readonly key?: string; readonly space?: string; readonly query?: string } = {},
) => {
  const { segmentKey, segmentSpace } = bench.vendors.account;
  const { key = segmentKey, space = segmentSpace, query = '' } = more;
  const path = `/v1/spaces/${space}/collections/users/profiles/${id}/traits${query}`;
  const answer = await fetch(`${bench.vendors.url}/profiles.segment.com${path}`, {
    headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
};
const keep = (email: string, traits: object) =>
  fetch(`${bench.vendors.url}/local/profiles`, {
    method: 'POST',
    body: JSON.stringify({ email, traits }),
  });

it('answers a profile by e-mail with ten traits, or with those that were asked for', async () => {
  const traits = Object.fromEntries(Array.from({ length: 12 }, (_, nth) => [`t${nth}`, nth]));
  await keep('Ana@example.com', traits);
  const all = await traitsOf('email:ana%40example.com');
  expect(Object.keys((all.body as { traits: object }).traits)).toHaveLength(10);
  expect(all.body).toMatchObject({ cursor: { has_more: true, limit: 10 } });
  expect(await traitsOf('email:ana%40example.com', { query: '?include=t11' })).toMatchObject({
    status: 200,
    body: { traits: { t11: 11 }, cursor: { has_more: false } },
  });
});

it('knows nobody else, no other space and no other key', async () => {
  await keep('ana@example.com', {});
  expect((await traitsOf('email:tom%40example.com')).status).toBe(404);
  expect((await traitsOf('email:ana%40example.com', { space: 'another' })).status).toBe(404);
  expect(await traitsOf('email:ana%40example.com', { key: 'wrong' })).toMatchObject({
    status: 401,
    body: { error: { code: 'authentication_error' } },
  });
});

it('says that it plays nothing else', async () => {
  expect((await traitsOf('user_id:7')).status).toBe(501);
  await keep('a@b.example', {});
  const other = await traitsOf('email:a%40b.example', { query: '?class=audience' });
  expect(other.status).toBe(501);
});
