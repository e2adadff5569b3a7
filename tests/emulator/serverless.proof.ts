import { refusalOf, VendorsBench } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const api = () => bench.client().serverless.v1.services;
const DEPENDENCIES = JSON.stringify([{ name: '@twilio/runtime-handler', version: '2.1.0' }]);

async function makeService(uniqueName = 'front-desk') {
  return api().create({ uniqueName, friendlyName: uniqueName });
}

/** Uploads a file as the official tools do, and answers the version's sid and the status. */
async function upload(
  service: string,
  kind: 'Functions' | 'Assets',
  path: string,
  { visibility = 'public', content = 'exports.handler = () => undefined;' } = {},
): Promise<{ status: number; sid: string; code: number }> {
  const friendlyName = path.slice(0, 255);
  const made =
    kind === 'Functions'
      ? await api()(service).functions.create({ friendlyName })
      : await api()(service).assets.create({ friendlyName });
  const form = new FormData();
  form.append('Path', path);
  form.append('Visibility', visibility);
  form.append('Content', new Blob([content]), path);
  const { accountSid, authToken } = bench.vendors.account;
  const answer = await fetch(
    `${bench.vendors.url}/serverless-upload.twilio.com/v1/Services/${service}/${kind}/${made.sid}/Versions`,
    {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
      },
      body: form,
    },
  );
  return { status: answer.status, ...((await answer.json()) as { sid: string; code: number }) };
}

async function makeBuild(service: string, more: Record<string, unknown> = {}) {
  const { sid } = await upload(service, 'Functions', '/hello');
  return api()(service).builds.create({
    functionVersions: [sid],
    dependencies: DEPENDENCIES,
    runtime: 'node22',
    ...more,
  });
}

const built = () => bench.vendors.clock.advance(1_000);

it('keeps services, found by sid and by unique name, each with a domain of its own', async () => {
  const service = await makeService();
  expect(service.domainBase).toMatch(/^front-desk-\d{4}$/);
  expect((await api()('front-desk').fetch()).sid).toBe(service.sid);
  expect(await refusalOf(makeService())).toEqual({ status: 409, code: 20409 });
  const changed = await api()(service.sid).update({ includeCredentials: false });
  expect([changed.includeCredentials, changed.uiEditable]).toEqual([false, false]);
  await makeService('second-desk');
  expect((await api().list()).map(({ uniqueName }) => uniqueName)).toEqual([
    'front-desk',
    'second-desk',
  ]);
  await api()(service.sid).remove();
  expect(await refusalOf(api()(service.sid).fetch())).toEqual({ status: 404, code: 20404 });
});

it.each(['with space', 'x'.repeat(51), '-front', ''])(
  'refuses the service name "%s"',
  async (name) => {
    expect(await refusalOf(makeService(name))).toEqual({ status: 400, code: 20001 });
  },
);

it('takes fifty services and not one more', async () => {
  for (let nth = 0; nth < 50; nth++) await makeService(`desk-${nth}`);
  expect(await refusalOf(makeService('one-more'))).toEqual({ status: 400, code: 20001 });
});

it('gives each environment a domain, and no two the same', async () => {
  const { sid, domainBase } = await makeService();
  const environments = api()(sid).environments;
  const dev = await environments.create({ uniqueName: 'dev', domainSuffix: 'dev' });
  const live = await environments.create({ uniqueName: 'production' });
  expect([dev.domainName, live.domainName]).toEqual([
    `${domainBase}-dev.twil.io`,
    `${domainBase}.twil.io`,
  ]);
  const again = environments.create({ uniqueName: 'other', domainSuffix: 'dev' });
  expect(await refusalOf(again)).toEqual({ status: 409, code: 20409 });
  const long = environments.create({ uniqueName: 'long', domainSuffix: 'x'.repeat(17) });
  expect(await refusalOf(long)).toEqual({ status: 400, code: 20001 });
  expect(await environments.list()).toHaveLength(2);
  expect(await environments(dev.sid).logs.list()).toEqual([]);
  await environments(dev.sid).remove();
  expect(await refusalOf(environments(dev.sid).fetch())).toEqual({ status: 404, code: 20404 });
});

it('keeps what is uploaded, a function with its text', async () => {
  const { sid: service } = await makeService();
  const { sid: version } = await upload(service, 'Functions', '/staff/hello', {
    visibility: 'protected',
    content: 'exports.handler = "grüezi";',
  });
  const [resource] = await api()(service).functions.list();
  const versions = api()(service).functions(resource?.sid ?? '').functionVersions;
  expect(await versions(version).fetch()).toMatchObject({
    path: '/staff/hello',
    visibility: 'protected',
  });
  expect((await versions(version).functionVersionContent().fetch()).content).toBe(
    'exports.handler = "grüezi";',
  );
  expect(await versions.list()).toHaveLength(1);
  const renamed = await api()(service)
    .functions(resource?.sid ?? '')
    .update({ friendlyName: 'Hello' });
  expect(renamed.friendlyName).toBe('Hello');

  await upload(service, 'Assets', '/page.html');
  const [asset] = await api()(service).assets.list();
  const assets = api()(service).assets(asset?.sid ?? '');
  expect((await assets.assetVersions.list()).map(({ path }) => path)).toEqual(['/page.html']);
  await assets.remove();
  expect(await api()(service).assets.list()).toEqual([]);
});

it.each(['no-slash', '/with space', '/a#b', '/up/../there', `/${'x'.repeat(255)}`])(
  'refuses an upload to the path "%s"',
  async (path) => {
    const { sid } = await makeService();
    expect(await upload(sid, 'Assets', path)).toMatchObject({
      status: 400,
      code: 20001,
    });
  },
);

it('refuses an asset over 10 MB when it is private', async () => {
  const { sid } = await makeService();
  const content = 'x'.repeat(10 * 1024 * 1024 + 1);
  expect(await upload(sid, 'Assets', '/big.txt', { visibility: 'private', content })).toMatchObject(
    { status: 413 },
  );
  expect(await upload(sid, 'Assets', '/big.txt', { content })).toMatchObject({ status: 201 });
});

it('a build is being made for a moment and then completed', async () => {
  const { sid } = await makeService();
  bench.vendors.clock.stop();
  const build = await makeBuild(sid);
  expect(build).toMatchObject({ status: 'building', runtime: 'node22' });
  expect(build.dependencies).toEqual(JSON.parse(DEPENDENCIES));
  await built();
  const status = await api()(sid).builds(build.sid).buildStatus().fetch();
  expect([status.status, (await api()(sid).builds(build.sid).fetch()).status]).toEqual([
    'completed',
    'completed',
  ]);
  expect(await api()(sid).builds.list()).toHaveLength(1);
});

it.each([
  [{ runtime: 'node18' }, 82007],
  [
    { dependencies: JSON.stringify([{ name: '@twilio/runtime-handler', version: '^2.1.0' }]) },
    82007,
  ],
  [
    {
      runtime: 'node24',
      dependencies: JSON.stringify([{ name: '@twilio/runtime-handler', version: '1.1.0' }]),
    },
    82007,
  ],
  [{ dependencies: 'not json' }, 20001],
  [{ functionVersions: [] }, 20001],
  [{ functionVersions: [`ZN${'0'.repeat(32)}`] }, 20001],
])('refuses the build %j', async (more, code) => {
  const { sid } = await makeService();
  expect(await refusalOf(makeBuild(sid, more))).toEqual({ status: 400, code });
});

it('takes fifty functions in a build and not one more', async () => {
  const { sid } = await makeService();
  const versions: string[] = [];
  for (let nth = 0; nth < 51; nth++)
    versions.push((await upload(sid, 'Functions', `/f${nth}`)).sid);
  const all = makeBuild(sid, { functionVersions: versions });
  expect(await refusalOf(all)).toEqual({ status: 400, code: 20001 });
  const most = await makeBuild(sid, { functionVersions: versions.slice(0, 50) });
  expect(most.functionVersions).toHaveLength(50);
});

it('refuses two functions of one path in a build', async () => {
  const { sid } = await makeService();
  const twice = [await upload(sid, 'Functions', '/a'), await upload(sid, 'Functions', '/a')];
  const build = makeBuild(sid, { functionVersions: twice.map((one) => one.sid) });
  expect(await refusalOf(build)).toEqual({ status: 400, code: 20001 });
});

describe('an environment', () => {
  let service: string;
  let environment: string;
  const place = () => api()(service).environments(environment);
  beforeEach(async () => {
    ({ sid: service } = await makeService());
    const made = await api()(service).environments.create({ uniqueName: 'production' });
    environment = made.sid;
  });

  it('keeps variables up to 450 bytes each, one of a name', async () => {
    const first = await place().variables.create({ key: 'GREETING', value: 'é'.repeat(225) });
    const large = place().variables.create({ key: 'OTHER', value: `${'é'.repeat(225)}x` });
    expect(await refusalOf(large)).toEqual({ status: 400, code: 20001 });
    const second = place().variables.create({ key: 'GREETING', value: 'hello' });
    expect(await refusalOf(second)).toEqual({ status: 409, code: 20409 });
    const odd = place().variables.create({ key: 'NOT-A-NAME', value: 'hello' });
    expect(await refusalOf(odd)).toEqual({ status: 400, code: 20001 });
    await place().variables(first.sid).update({ value: 'hello' });
    expect((await place().variables.list()).map(({ key, value }) => [key, value])).toEqual([
      ['GREETING', 'hello'],
    ]);
    await place().variables(first.sid).remove();
    expect(await place().variables.list()).toEqual([]);
  });

  it('runs one build after another, and says which', async () => {
    const [first, second] = [await makeBuild(service), await makeBuild(service)];
    const early = place().deployments.create({ buildSid: second.sid });
    expect(await refusalOf(early)).toEqual({ status: 400, code: 20001 });
    await built();
    const deployment = await place().deployments.create({ buildSid: first.sid });
    expect(await place().deployments(deployment.sid).fetch()).toMatchObject({
      buildSid: first.sid,
    });
    const again = place().deployments.create({ buildSid: first.sid });
    expect(await refusalOf(again)).toEqual({ status: 409, code: 20409 });
    await place().deployments.create({ buildSid: second.sid });
    expect((await place().fetch()).buildSid).toBe(second.sid);
    expect((await place().deployments.list()).map(({ buildSid }) => buildSid)).toEqual([
      second.sid,
      first.sid,
    ]);
    expect((await bench.local('GET', 'deployments')).body).toMatchObject([
      { environment: 'production', build: second.sid, runtime: 'node22', handler: '2.1.0' },
    ]);
    const inUse = api()(service).builds(second.sid).remove();
    expect(await refusalOf(inUse)).toEqual({ status: 409, code: 20409 });
    await api()(service).builds(first.sid).remove();
    expect(await api()(service).builds.list()).toHaveLength(1);
  });

  it('refuses a deployment whose variables take more than 3 kB together', async () => {
    for (let nth = 0; nth < 7; nth++) {
      await place().variables.create({ key: `LONG_${nth}`, value: 'x'.repeat(450) });
    }
    const build = await makeBuild(service);
    await built();
    const deployment = place().deployments.create({ buildSid: build.sid });
    expect(await refusalOf(deployment)).toEqual({ status: 400, code: 82006 });
    expect((await place().fetch()).buildSid).toBeNull();
  });

  it('raises an older runtime handler where node24 needs a newer one', async () => {
    const build = await makeBuild(service, { runtime: 'node22' });
    const newer = JSON.stringify([{ name: '@twilio/runtime-handler', version: '1.2.0' }]);
    expect(build.runtime).toBe('node22');
    // The description of the API names no runtime after node22, so this answer is not held against it.
    const complaints = bench.complaints.length;
    const raised = await makeBuild(service, { runtime: 'node24', dependencies: newer });
    bench.complaints.splice(complaints);
    await built();
    await place().deployments.create({ buildSid: raised.sid });
    expect((await bench.local('GET', 'deployments')).body).toMatchObject([
      { runtime: 'node24', handler: '2.1.2' },
    ]);
  });
});

it('a reset takes every service away', async () => {
  await makeService();
  await bench.vendors.reset('empty');
  expect(await api().list()).toEqual([]);
});

it('refuses other credentials', async () => {
  const stranger = bench.client(`AC${'0'.repeat(32)}`, 'wrong').serverless.v1.services.list();
  expect(await refusalOf(stranger)).toEqual({ status: 401, code: 20003 });
});
