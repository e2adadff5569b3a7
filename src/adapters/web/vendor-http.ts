import { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import type { AxiosInstance, AxiosStatic } from 'axios';

/** The least time that is worth a request to a vendor, milliseconds. */
export const SHORTEST_REQUEST_MS = 150;

/** One keep-alive connection pool per warm process; nothing of anybody's is in it. */
let shared: AxiosInstance | undefined;

/** Axios takes its time to load, so it is loaded with the first request and not by functions that make none. */
const load = createRequire(__filename);

/** The way to vendors that have no client of their own here. Every status is an answer; it throws only when there is none. */
export function vendorHttp(): AxiosInstance {
  shared ??= (load('axios') as AxiosStatic).create({
    httpAgent: new PlainAgent({ keepAlive: true }),
    httpsAgent: new Agent({ keepAlive: true }),
    maxRedirects: 0,
    proxy: false,
    validateStatus: () => true,
  });
  return shared;
}

/** The connection's error code, and nothing that was sent. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'no answer';
