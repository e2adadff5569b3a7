import http from 'node:http';
import https from 'node:https';
import { HEADERS } from '../contract';
import { currentInvocation, isOver } from './invocations';
import { report } from './report';
import { isVendor } from './vendor-hosts';

/** A vendor request by an invocation that is over; in the cloud the process is gone by then. */
const afterTheAnswer = (host: string, what: string): Error =>
  Object.assign(
    new Error(`local mode: a request to ${host} after the function had ended: ${what}`),
    { code: 'EAFTERANSWER' },
  );

/** Marks each vendor request with the invocation that makes it, for `http`, `https` and global `fetch`. */
export function installVendorRequests(): void {
  for (const module of [http, https]) {
    const request = module.request;
    const marked = (...args: unknown[]): http.ClientRequest => {
      const made = Reflect.apply(request, module, args) as http.ClientRequest;
      mark(made);
      return made;
    };
    Object.assign(module, {
      request: marked,
      get: (...args: unknown[]) => {
        const made = marked(...args);
        made.end();
        return made;
      },
    });
  }
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const invocation = currentInvocation();
    const request = new Request(input, init);
    const host = new URL(request.url).hostname;
    if (!invocation || !isVendor(host)) return realFetch(request);
    if (isOver(invocation)) throw refuseLate(host, request.method, new URL(request.url).pathname);
    request.headers.set(HEADERS.webhook, invocation.webhook);
    request.headers.set(HEADERS.function, invocation.function);
    return realFetch(request);
  };
}

function mark(request: http.ClientRequest): void {
  const invocation = currentInvocation();
  if (!invocation || !isVendor(request.host)) return;
  if (isOver(invocation)) {
    request.destroy(refuseLate(request.host, request.method, request.path));
    return;
  }
  if (request.headersSent) return;
  request.setHeader(HEADERS.webhook, invocation.webhook);
  request.setHeader(HEADERS.function, invocation.function);
}

function refuseLate(host: string, method: string, path: string): Error {
  const error = afterTheAnswer(host, `${method} ${path}`);
  report('late', error.message);
  return error;
}
