import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import { validateRequest, validateRequestWithBody } from 'twilio/lib/webhooks/webhooks';
import { CODES, PLATFORM } from './platform';
import { Refusal } from './refusal';
import type { Route } from './routes';

/** Refuses what the platform refuses by method, headers and route, before the body is read. */
export function checkRequest(request: IncomingMessage, route: Route | undefined): Route {
  const method = request.method ?? '';
  if (!PLATFORM.methods.some((allowed) => allowed === method)) {
    throw new Refusal(405, `${method} is not supported; use ${PLATFORM.methods.join(', ')}`);
  }
  if (
    headerBytes(request) > PLATFORM.headerBytes ||
    request.rawHeaders.length / 2 > PLATFORM.headerEntries
  ) {
    throw new Refusal(431, 'the headers are too large', CODES.headersTooLarge);
  }
  if (!route) throw new Refusal(404, 'nothing is deployed at this address');
  if (route.access === 'private') throw new Refusal(403, 'this address is private');
  return route;
}

/** Reads the body up to the platform's limit. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const room = PLATFORM.requestBytes - headerBytes(request);
  const tooLarge = new Refusal(413, 'the request is larger than 1 MB');
  if (Number(request.headers['content-length'] ?? 0) > room) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // The rest of a refused body is drained, so that the client hears the answer.
  const stream = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > room) throw tooLarge;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  if (request.method === 'GET' && body.length > 0) {
    throw new Refusal(403, 'a GET request has no body');
  }
  return body;
}

/**
 * Refuses a protected address without the account's signature over the address as it was requested.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export function checkSignature(
  request: IncomingMessage,
  body: Buffer,
  authToken: string,
  origin = `http://${request.headers.host ?? ''}`,
): void {
  const signature = request.headers['x-twilio-signature'];
  const url = `${origin}${request.url ?? ''}`;
  const valid =
    typeof signature === 'string' &&
    (url.includes('bodySHA256=')
      ? validateRequestWithBody(authToken, signature, url, body.toString())
      : validateRequest(authToken, signature, url, formOf(request, body)));
  if (!valid) throw new Refusal(403, 'the signature is missing or wrong');
}

/** A JSON body that cannot be read ends here, with an answer that shows nothing of the runtime. */
export function checkJson(request: IncomingMessage, body: Buffer): void {
  if (!request.headers['content-type']?.startsWith('application/json') || body.length === 0) return;
  try {
    JSON.parse(body.toString());
  } catch {
    throw new Refusal(400, 'the body is not valid JSON');
  }
}

const formOf = (request: IncomingMessage, body: Buffer): Record<string, unknown> =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    ? { ...parse(body.toString()) }
    : {};

const headerBytes = (request: IncomingMessage): number =>
  // Two more for ": " and two for the line break of each pair.
  request.rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 0);
