import http from 'node:http';
import type { IncomingMessage } from 'node:http';
import { CODES, PLATFORM } from './platform';
import { Refusal } from './refusal';

/** An answer of the runtime, read whole. */
export interface Answer {
  readonly status: number;
  /** Name and value pairs in their order, names in lower case. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

export interface Forwarding {
  readonly method: string;
  /** Path and query as requested. */
  readonly target: string;
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** Cuts the function off. */
  readonly signal: AbortSignal;
}

/** The process is not there any more; nothing has been asked of it. */
export class NobodyThere extends Error {
  override name = 'NobodyThere';
}

/** Asks one runtime process. Throws a `Refusal` when it breaks off or answers too much, `NobodyThere` when it is gone. */
export function forward(runtime: string, request: Forwarding): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const upstream = http.request(new URL(request.target, runtime), {
      method: request.method,
      headers: request.headers,
      agent: false,
      signal: request.signal,
    });
    upstream.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      if (code === 'ECONNREFUSED') reject(new NobodyThere());
      else reject(new Refusal(500, 'the function ended without an answer', CODES.functionFailed));
    });
    upstream.once('response', (response) => {
      readAnswer(response).then(resolve, (error: unknown) => {
        upstream.destroy();
        reject(error instanceof Refusal ? error : new Refusal(500, 'the function broke off'));
      });
    });
    upstream.end(request.body);
  });
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > PLATFORM.responseBytes) {
      throw new Refusal(502, 'the answer is larger than 4 MB', CODES.functionFailed);
    }
    chunks.push(chunk);
  }
  const headers: [string, string][] = [];
  for (let i = 0; i < response.rawHeaders.length; i += 2) {
    const [name, value] = [response.rawHeaders[i], response.rawHeaders[i + 1]];
    if (name !== undefined && value !== undefined) headers.push([name.toLowerCase(), value]);
  }
  return { status: response.statusCode ?? 500, headers, body: Buffer.concat(chunks) };
}
