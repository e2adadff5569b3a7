import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { webNextRun } from '../../src/adapters/web/next-run';

const SECRET = 'a secret of thirty-two characters';

/** A service that answers as `serve` says; answers its address, and closes when the test is over. */
const open: http.Server[] = [];
async function serviceThat(serve: http.RequestListener): Promise<string> {
  const server = http.createServer(serve);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tick?by=run`;
}
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

test('the next run is called with the secret, and not waited for', async () => {
  const asked: unknown[] = [];
  const url = await serviceThat(({ method, url, headers }) => {
    asked.push([method, url, headers.authorization]);
  });
  // It is never answered, so that whoever waited for that would not come to the next line.
  await webNextRun(url, SECRET)();
  expect(asked).toEqual([['POST', '/tick?by=run', `Bearer ${SECRET}`]]);
});

test.each([401, 429, 500])('an answer of %i at once is taken as it is', async (status) => {
  const url = await serviceThat((_, response) => response.writeHead(status).end());
  await expect(webNextRun(url, SECRET)()).resolves.toBeUndefined();
});

test('nobody there, a connection that breaks and a name that is none do no harm', async () => {
  const breaks = await serviceThat(({ socket }) => socket.destroy());
  const outcomes = await Promise.all(
    [breaks, 'http://127.0.0.1:9/tick', 'http://nobody.invalid/tick'].map((url) =>
      webNextRun(url, SECRET)(),
    ),
  );
  expect(outcomes).toEqual([undefined, undefined, undefined]);
});
