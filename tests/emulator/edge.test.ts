import { createHash } from 'node:crypto';
import net from 'node:net';
import { runInNewContext } from 'node:vm';
import { getExpectedBodyHash, getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { ACCOUNT } from '../../emulator/core/account';
import { REAL_LIMITS } from '../../emulator/core/limits';
import type { Service } from './support-runtime';
import { eventually, startService } from './support-runtime';

const PAGE = `<!doctype html><html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; connect-src 'self' wss://*.twilio.com">
<meta name="bellhop-frames" content="none"><title>Board</title></head><body>Waiting</body></html>`;
const PIXELS = Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256));

const functions = {
  'echo.js': `exports.handler = (context, event, callback) => callback(null, event);`,
  'signed.protected.js': `exports.handler = (context, { request, ...event }, callback) => callback(null, event);`,
  'inner.private.js': `exports.handler = (context, event, callback) => callback(null, 'secret');`,
  'slow.js': `exports.handler = (context, event, callback) => { setTimeout(callback, Number(event.ms), null, 'done'); };`,
  'silent.js': `exports.handler = (context, event) => {
    setTimeout(() => fetch('https://api.trello.com/1/late').catch(() => undefined), Number(event.ms));
  };`,
  'large.js': `exports.handler = (context, event, callback) => callback(null, 'x'.repeat(Number(event.bytes)));`,
  'cookies.js': `exports.handler = (context, event, callback) => {
    const response = new Twilio.Response();
    response.setCookie('session', 'abc', ['Path=/', 'SameSite=Strict', 'Max-Age=' + event.seconds]);
    response.setCookie('device', 'xyz', ['secure', 'HttpOnly', 'Domain=elsewhere.example']);
    response.setBody('ok');
    callback(null, response);
  };`,
  'binary.js': `exports.handler = (context, event, callback) => {
    const response = new Twilio.Response();
    response.appendHeader('Content-Type', 'application/octet-stream');
    response.setStatusCode(201);
    response.setBody(Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256)));
    callback(null, response);
  };`,
};

let service: Service;
beforeAll(async () => {
  service = await startService({
    functions,
    assets: {
      'board.html': PAGE,
      'assets/index.html': PAGE,
      'logo.bin': PIXELS,
      'favicon.ico': PIXELS,
      'plan.private.txt': 'secret',
      'rota.protected.txt': 'for Twilio',
    },
  });
});
afterAll(() => service.stop());
afterEach(() => {
  Object.assign(service.limits, REAL_LIMITS);
  service.problems.length = 0;
});

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});
const signedBy = (token: string, url: string, fields: Record<string, string>): RequestInit => ({
  ...form(fields),
  headers: { 'X-Twilio-Signature': getExpectedTwilioSignature(token, url, fields) },
});

describe('protected addresses', () => {
  const fields = { From: '+12025550150', Body: 'Table for 4' };

  test('a request signed by the account reaches the function', async () => {
    const url = `${service.edge.url}/signed?send=7`;
    const answer = await fetch(url, signedBy(ACCOUNT.authToken, url, fields));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ...fields, send: '7' });
  });

  test('the fragment with connection overrides is not part of what is signed', async () => {
    const url = `${service.edge.url}/signed`;
    const answer = await fetch(`${url}#rc=5&rp=all`, signedBy(ACCOUNT.authToken, url, fields));
    expect(answer.status).toBe(200);
  });

  test('a signed JSON body is checked by its hash', async () => {
    const body = JSON.stringify(fields);
    const url = `${service.edge.url}/signed?bodySHA256=${getExpectedBodyHash(body)}`;
    const headers = {
      'content-type': 'application/json',
      'X-Twilio-Signature': getExpectedTwilioSignature(ACCOUNT.authToken, url, {}),
    };
    const send = async (sent: string): Promise<number> =>
      (await fetch(url, { method: 'POST', headers, body: sent })).status;
    expect(await send(body)).toBe(200);
    expect(await send(body.replace('4', '5'))).toBe(403);
  });

  test.each([
    ['without a signature', () => form(fields)],
    ['signed with another token', (url: string) => signedBy('0'.repeat(32), url, fields)],
    [
      'signed for another body',
      (url: string) => ({
        ...signedBy(ACCOUNT.authToken, url, fields),
        body: new URLSearchParams({ ...fields, Body: 'Table for 40' }),
      }),
    ],
    [
      'signed for another address',
      (url: string) => signedBy(ACCOUNT.authToken, `${url}?a=1`, fields),
    ],
  ])('a request %s is refused', async (_name, init) => {
    const url = `${service.edge.url}/signed`;
    const answer = await fetch(url, init(url));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ message: 'the signature is missing or wrong' });
  });

  test('a protected asset needs a signature, too', async () => {
    const url = `${service.edge.url}/rota.txt`;
    const signature = getExpectedTwilioSignature(ACCOUNT.authToken, url, {});
    const signed = await fetch(url, { headers: { 'X-Twilio-Signature': signature } });
    expect([signed.status, await signed.text()]).toEqual([200, 'for Twilio']);
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('what the platform refuses by itself', () => {
  test('private functions are closed, and unknown addresses are not found', async () => {
    expect((await service.fetch('/inner')).status).toBe(403);
    expect((await service.fetch('/nowhere')).status).toBe(404);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('%s is not supported', async (method) => {
    expect((await service.fetch('/echo', { method })).status).toBe(405);
  });

  test('OPTIONS is answered before any function', async () => {
    const answer = await service.fetch('/echo', { method: 'OPTIONS' });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-headers')).toBe('*');
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
  });

  test('a GET request with a body is refused', async () => {
    const answer = await raw('GET /echo HTTP/1.1', ['content-length: 3'], 'a=1');
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  test('a request of more than 1 MB is refused, and one just below it passes', async () => {
    const post = async (bytes: number): Promise<number> =>
      (
        await service.fetch('/echo', {
          method: 'POST',
          headers: { 'content-type': 'text/plain' },
          body: 'x'.repeat(bytes),
        })
      ).status;
    expect(await post(1024 * 1024 - 1000)).toBe(200);
    expect(await post(1024 * 1024 + 1)).toBe(413);
    expect(await post(3 * 1024 * 1024)).toBe(413);
  });

  test('an answer of more than 4 MB is refused', async () => {
    expect((await service.fetch(`/large?bytes=${4 * 1024 * 1024}`)).status).toBe(200);
    const answer = await service.fetch(`/large?bytes=${4 * 1024 * 1024 + 1}`);
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { code: 82002, message: 'the answer is larger than 4 MB' },
    ]);
  });

  test('too many or too long headers are refused', async () => {
    const long = await service.fetch('/echo', { headers: { cookie: `a=${'x'.repeat(5000)}` } });
    expect([long.status, ((await long.json()) as { code: number }).code]).toEqual([431, 82008]);
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`x-many-${i}`, '1']));
    expect((await service.fetch('/echo', { headers: many })).status).toBe(431);
  });

  test('JSON that cannot be read is refused without showing the runtime', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await service.fetch('/echo', { method: 'POST', headers, body: '{"a":' });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { message: 'the body is not valid JSON' },
    ]);
  });
});

describe('limits of time and number', () => {
  test('a function that answers too late is cut off with 504, and may do nothing more', async () => {
    service.limits.functionMs = 150;
    const answer = await service.fetch('/silent?ms=250');
    expect([answer.status, await answer.json()]).toEqual([
      504,
      { code: 82002, message: 'the function did not answer in time' },
    ]);
    await eventually(() => service.problems.some((problem) => problem.kind === 'late'));
    expect(service.vendors.requests).toHaveLength(0);
  });

  test('thirty functions run at once, one more is refused, and then there is room again', async () => {
    const slow = Array.from({ length: 31 }, () => service.fetch('/slow?ms=2000'));
    const statuses = (await Promise.all(slow)).map((answer) => answer.status).sort();
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
    expect((await service.fetch('/slow?ms=1')).status).toBe(200);
  });

  test('assets do not count as functions', async () => {
    service.limits.concurrent = 0;
    expect((await service.fetch('/echo')).status).toBe(429);
    expect((await service.fetch('/logo.bin')).status).toBe(200);
  });
});

describe('what passes', () => {
  test('headers that the platform hides do not reach the function, the others do', async () => {
    const answer = await service.fetch('/echo', {
      headers: {
        Referer: 'http://localhost/board.html',
        Via: '1.1 proxy',
        'X-Forwarded-For': '203.0.113.9',
        'X-Real-IP': '203.0.113.9',
        'X-Amzn-Trace-Id': 'Root=1',
        'I-Twilio-Idempotency-Token': 'once',
        'X-Bellhop-Clock': '{"offsetMs":1,"stoppedAt":null,"version":99,"resets":0}',
        Authorization: 'Bearer abc',
        'X-Custom': 'kept',
        Cookie: 'session=abc',
      },
    });
    const { request } = (await answer.json()) as {
      request: { headers: Record<string, string>; cookies: Record<string, string> };
    };
    expect(request.cookies).toEqual({ session: 'abc' });
    expect(request.headers).toMatchObject({ authorization: 'Bearer abc', 'x-custom': 'kept' });
    const hidden =
      /^(host|connection|referer|via|x-forwarded|x-real|x-amz|i-twilio|x-bellhop|expect)/;
    expect(Object.keys(request.headers).filter((name) => hidden.test(name))).toEqual([]);
  });

  test('a body may claim to be the request itself, as on the platform', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ request: { headers: { authorization: 'Bearer forged' } } });
    const answer = await service.fetch('/echo', { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({
      request: { headers: { authorization: 'Bearer forged' } },
    });
  });

  test('each cookie is kept apart, secure, out of reach of scripts and bound to this host', async () => {
    const answer = await service.fetch('/cookies?seconds=86400');
    expect(answer.headers.getSetCookie()).toEqual([
      'session=abc; Path=/; SameSite=Strict; Max-Age=86400; HttpOnly; Secure',
      'device=xyz; secure; HttpOnly',
    ]);
  });

  test('a cookie for more than a day is refused', async () => {
    const answer = await service.fetch('/cookies?seconds=86401');
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { message: 'Cookies max-age cannot be greater than a day' },
    ]);
  });

  test('binary bodies of functions and assets arrive byte for byte', async () => {
    const made = await service.fetch('/binary');
    expect(made.status).toBe(201);
    expect(Buffer.from(await made.arrayBuffer()).equals(PIXELS)).toBe(true);
    const file = await service.fetch('/logo.bin');
    expect(Buffer.from(await file.arrayBuffer()).equals(PIXELS)).toBe(true);
  });

  test('an icon of ours is served from here, where the local runtime would send to another host', async () => {
    const answer = await service.fetch('/favicon.ico', { redirect: 'manual' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/x-icon']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PIXELS)).toBe(true);
  });

  test('answers carry nothing of the local runtime', async () => {
    const answer = await service.fetch('/echo');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  test('an invocation keeps the id of its webhook, and gets a new one otherwise', async () => {
    const marked = await service.fetch('/echo', { headers: { 'x-bellhop-webhook': 'w-123' } });
    expect(marked.headers.get('x-bellhop-webhook')).toBe('w-123');
    const ids = new Set<string | null>();
    for (let i = 0; i < 3; i++) {
      ids.add((await service.fetch('/nowhere')).headers.get('x-bellhop-webhook'));
    }
    expect(ids.size).toBe(3);
    expect([...ids].every((id) => /^r-[0-9a-f]{16}$/.test(id ?? ''))).toBe(true);
  });
});

describe('pages', () => {
  const shimOf = (html: string): string => /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '';

  test('the page lets the Sync SDK reach the vendors, and its policy allows exactly that', async () => {
    const html = await (await service.fetch('/board.html')).text();
    const vendors = new URL(service.vendors.url);
    const hash = createHash('sha256').update(shimOf(html)).digest('base64');
    expect(html).toContain(
      `content="default-src 'self'; connect-src 'self' wss://*.twilio.com ws://${vendors.host}; script-src 'self' 'sha256-${hash}'"`,
    );
    expect(html).toContain(`<meta name="bellhop-frames" content="${vendors.origin}">`);
    expect(html).toContain('<title>Board</title></head><body>Waiting</body></html>');
  });

  test('the shim leads only the Sync web socket to the vendors', async () => {
    const shim = shimOf(await (await service.fetch('/board.html')).text());
    const opened: string[] = [];
    class WebSocket {
      constructor(url: string) {
        opened.push(url);
      }
    }
    const window: { WebSocket: new (url: string) => object } = { WebSocket };
    runInNewContext(shim, { window, WebSocket });
    new window.WebSocket('wss://tsock.us1.twilio.com/v3/wsconnect');
    new window.WebSocket('wss://chat.example/socket');
    expect(opened).toEqual([
      `ws://${new URL(service.vendors.url).host}/v3/wsconnect`,
      'wss://chat.example/socket',
    ]);
  });

  test('the start page is served at the root, and private files are not', async () => {
    expect(await (await service.fetch('/')).text()).toContain('<title>Board</title>');
    expect((await service.fetch('/plan.txt')).status).toBe(403);
  });

  test('a page is never taken from the cache of another start', async () => {
    const first = await service.fetch('/board.html');
    expect([first.headers.get('etag'), first.headers.get('last-modified')]).toEqual([null, null]);
  });
});

/** A request written by hand, for what fetch refuses to send. */
function raw(start: string, headers: readonly string[], body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(service.edge.port, '127.0.0.1', () =>
      socket.write(
        [start, 'host: localhost', 'connection: close', ...headers, '', body].join('\r\n'),
      ),
    );
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
