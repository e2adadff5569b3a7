import type { IncomingMessage, ServerResponse } from 'node:http';
import { VendorError } from './vendor';
import type { VendorAnswer, VendorRequest } from './vendor';

/** The whole body as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts).toString('utf8');
}

/** Sends a vendor's answer: JSON unless the body is a string or bytes, nothing when there is no body. */
export function sendAnswer(response: ServerResponse, answer: VendorAnswer): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, answer.headers).end();
    return;
  }
  const { body } = answer;
  const asIs = typeof body === 'string' || body instanceof Uint8Array;
  response
    .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    .end(asIs ? body : JSON.stringify(body));
}

/** A request as vendors see it, whatever way it came in. */
export function vendorRequest(parts: {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}): VendorRequest {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(parts.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    ...parts,
    headers,
    form: () => new URLSearchParams(parts.body),
    json: () => {
      try {
        return JSON.parse(parts.body) as unknown;
      } catch {
        throw new VendorError(400, 20001, 'The body is not valid JSON');
      }
    },
  };
}

/** Whether a page of another site asks: it must not steer the account of whoever visits it. */
export function fromElsewhere({ headers }: IncomingMessage, url: string): boolean {
  const { origin } = headers;
  return origin !== undefined && origin !== url && origin !== url.replace('localhost', '127.0.0.1');
}
