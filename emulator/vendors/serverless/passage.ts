import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

const DEPLOYED = /\.twil\.io$/i;

/** Whether a host is the kind that the platform gives to deployments. https://www.twilio.com/docs/serverless/functions-assets */
export const isDeployedHost = (host: string): boolean => DEPLOYED.test(host);

/**
 * Passes a request for a deployed domain on to where it runs on this machine, as it came: functions that call an address
 * of their own reach themselves. A domain at which nothing runs is cut off, as a name that nobody has.
 */
export function passOn(
  incoming: IncomingMessage,
  response: ServerResponse,
  localAddress: (url: string) => string,
): void {
  const asked = `https://${incoming.headers.host ?? ''}${incoming.url ?? '/'}`;
  const here = localAddress(asked);
  if (here === asked) {
    incoming.socket.destroy();
    return;
  }
  const { host: _deployed, ...headers } = incoming.headers;
  const onward = http.request(here, { method: incoming.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => incoming.socket.destroy());
  incoming.pipe(onward);
}
