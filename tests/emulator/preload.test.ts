import type { Service } from './support-runtime';
import { eventually, startService } from './support-runtime';

/** One small function per way in which code reaches a vendor. */
const functions = {
  'by-client.js': `exports.handler = (context, event, callback) => {
    context.getTwilioClient().messages.create({ to: '+12025550101', body: 'hello' }).then(() => callback(null, 'done'), callback);
  };`,
  'by-fetch.js': `exports.handler = (context, event, callback) => {
    fetch('https://api.trello.com/1/boards').then((answer) => callback(null, 'status ' + answer.status), callback);
  };`,
  'by-axios.js': `exports.handler = (context, event, callback) => {
    require('axios').post('https://api.sendgrid.com/v3/mail/send', {}).then(() => callback(null, 'done'), callback);
  };`,
  'by-https.js': `exports.handler = (context, event, callback) => {
    require('node:https').get('https://profiles.segment.com/v1/spaces', (answer) => {
      answer.resume();
      callback(null, 'status ' + answer.statusCode);
    }).on('error', callback);
  };`,
  'by-socket.js': `exports.handler = (context, event, callback) => {
    const socket = new (require('ws'))('wss://tsock.us1.twilio.com/v3/wsconnect');
    socket.on('message', (data) => { socket.close(); callback(null, String(data)); });
    socket.on('error', callback);
  };`,
  'elsewhere.js': `exports.handler = (context, event, callback) => {
    const url = event.by === 'http' ? 'http://example.com/' : 'https://example.com/';
    const ask = event.by === 'fetch' ? fetch(url) : require('axios').get(url);
    ask.then(() => callback(null, 'reached'), (error) => callback(null, (error.cause || error).code));
  };`,
  'twice.js': `exports.handler = (context, event, callback) => {
    const ask = () => fetch('https://api.trello.com/1/cards?of=' + event.of);
    ask().then(() => new Promise((resolve) => setTimeout(resolve, Number(event.wait)))).then(ask)
      .then(() => callback(null, 'done'), callback);
  };`,
  'afterwards.js': `exports.handler = (context, event, callback) => {
    callback(null, 'answered');
    setTimeout(() => fetch('https://api.trello.com/1/late').catch(() => undefined), 50);
  };`,
  'context.js': `exports.handler = (context, event, callback) => {
    callback(null, { names: Object.keys(context), domain: context.DOMAIN_NAME, env: Object.keys(process.env) });
  };`,
};

let service: Service;
beforeAll(async () => {
  process.env['HTTPS_PROXY'] = 'http://proxy.invalid:3128';
  process.env['HTTP_PROXY'] = 'http://proxy.invalid:3128';
  service = await startService({ functions });
});
afterAll(async () => {
  delete process.env['HTTPS_PROXY'];
  delete process.env['HTTP_PROXY'];
  await service.stop();
});
beforeEach(() => {
  service.vendors.requests.length = 0;
  service.problems.length = 0;
});

describe('vendor requests reach the emulator, marked with their invocation', () => {
  test.each([
    ['/by-client', 'api.twilio.com', 'done'],
    ['/by-fetch', 'api.trello.com', 'status 200'],
    ['/by-axios', 'api.sendgrid.com', 'done'],
    ['/by-https', 'profiles.segment.com', 'status 200'],
    ['/by-socket', 'tsock.us1.twilio.com', 'hello'],
  ])('from %s to %s', async (path, host, said) => {
    const answer = await service.fetch(path);
    expect(await answer.text()).toBe(said);
    expect(service.vendors.requests).toHaveLength(1);
    const [request] = service.vendors.requests;
    expect(request?.headers.host).toBe(host);
    expect(request?.headers['x-bellhop-function']).toBe(path);
    expect(request?.headers['x-bellhop-webhook']).toBe(answer.headers.get('x-bellhop-webhook'));
  });

  test('two invocations at once keep their own marks', async () => {
    const [slow, quick] = await Promise.all([
      service.fetch('/twice?of=slow&wait=200', { headers: { 'x-bellhop-webhook': 'w-slow' } }),
      service.fetch('/twice?of=quick&wait=60', { headers: { 'x-bellhop-webhook': 'w-quick' } }),
    ]);
    expect([slow.status, quick.status]).toEqual([200, 200]);
    const marks = service.vendors.requests.map(
      ({ path, headers }) => `${path.split('=')[1]} ${String(headers['x-bellhop-webhook'])}`,
    );
    expect(marks.sort()).toEqual(['quick w-quick', 'quick w-quick', 'slow w-slow', 'slow w-slow']);
  });
});

describe('nothing leaves this machine', () => {
  test.each(['https', 'http', 'fetch'])(
    'a request by %s to another host is refused',
    async (by) => {
      const answer = await service.fetch(`/elsewhere?by=${by}`);
      expect(await answer.text()).toBe('ELOCALONLY');
      expect(service.problems).toEqual([
        {
          kind: 'refused',
          function: '/elsewhere',
          text: 'local mode: refused a connection to example.com',
        },
      ]);
    },
  );
});

test('a vendor request after the answer is refused and reported, as the cloud would have ended the function', async () => {
  expect(await (await service.fetch('/afterwards')).text()).toBe('answered');
  await eventually(() => service.problems.length > 0);
  expect(service.problems).toEqual([
    {
      kind: 'late',
      function: '/afterwards',
      text: expect.stringMatching(
        /^local mode: a request to api.trello.com after the function had ended: GET \//,
      ),
    },
  ]);
  expect(service.vendors.requests).toHaveLength(0);
});

test('functions see their variables and nothing of the laptop', async () => {
  const seen = (await (await service.fetch('/context')).json()) as {
    names: string[];
    domain: string;
    env: string[];
  };
  expect(seen.domain).toBe(new URL(service.edge.url).host);
  expect(seen.names).toEqual(expect.arrayContaining(['ACCOUNT_SID', 'AUTH_TOKEN', 'PATH']));
  expect(seen.env.sort()).toEqual(['ACCOUNT_SID', 'AUTH_TOKEN', 'DOMAIN_NAME']);
});
