import http from 'node:http';
import type { ConnectionOverrides, RetryOn } from './connection-overrides';

/** How one call ended. Status 0 = no answer; `failure` says which kind of failure it was, if any. */
export interface Outcome {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly failure: Exclude<RetryOn, 'all'> | undefined;
}

/** Nothing here leaves the laptop: only these hosts are called, and always over the loopback address. */
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

const noAnswer = (failure: 'ct' | 'rt'): Outcome => ({
  status: 0,
  contentType: '',
  body: '',
  failure,
});

/** Calls a function of ours once, the way the platform would, over the network. Never throws. */
export function callOnce(
  url: string,
  request: { method: string; headers: Record<string, string>; body: string },
  limits: Pick<ConnectionOverrides, 'connectTimeoutMs' | 'readTimeoutMs'>,
  signal: AbortSignal,
): Promise<Outcome> {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (!target || target.protocol !== 'http:' || !LOOPBACK.has(target.hostname)) {
    return Promise.resolve(noAnswer('ct'));
  }
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(connecting);
      clearTimeout(reading);
      resolve(outcome);
      outgoing.destroy();
    };
    const connecting = setTimeout(() => settle(noAnswer('ct')), limits.connectTimeoutMs);
    let reading: NodeJS.Timeout | undefined;
    const outgoing = http.request({
      host: '127.0.0.1',
      port: target.port || 80,
      method: request.method,
      path: `${target.pathname}${target.search}`,
      headers: { ...request.headers, host: target.host },
      agent: false,
      signal,
    });
    outgoing.on('socket', (socket) =>
      socket.once('connect', () => {
        clearTimeout(connecting);
        reading = setTimeout(() => settle(noAnswer('rt')), limits.readTimeoutMs);
      }),
    );
    outgoing.on('error', () => settle(noAnswer(reading ? 'rt' : 'ct')));
    outgoing.on('response', (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('error', () => settle(noAnswer('rt')));
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 0;
        const contentType = incoming.headers['content-type'] ?? '';
        const body = Buffer.concat(parts).toString('utf8');
        settle({ status, contentType, body, failure: failureOf(status) });
      });
    });
    outgoing.end(request.body);
  });
}

function failureOf(status: number): Outcome['failure'] {
  if (status >= 500) return '5xx';
  return status >= 400 ? '4xx' : undefined;
}
