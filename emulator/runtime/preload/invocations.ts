import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccountState, Invocation } from '../contract';
import { HEADERS } from '../contract';
import { setAccountState } from './account-clock';

interface Running extends Invocation {
  /** Absent in a forked process, which is killed when its invocation is over. */
  readonly response?: ServerResponse;
}

const running = new AsyncLocalStorage<Running>();
let ofThisProcess: Running | undefined;

/** The invocation on whose behalf the calling code runs. */
export const currentInvocation = (): Running | undefined => running.getStore() ?? ofThisProcess;

/** Whether the invocation has been answered or cut off: in the cloud nothing of it runs any more. */
export const isOver = (invocation: Running): boolean =>
  invocation.response !== undefined &&
  (invocation.response.writableEnded || invocation.response.destroyed);

/** Begins an invocation with every request that arrives, and takes the edge's own headers off it. */
export function installInvocations(forked: Invocation | undefined): void {
  ofThisProcess = forked;
  const emit = http.Server.prototype.emit;
  Object.assign(http.Server.prototype, {
    emit(this: http.Server, event: string | symbol, ...args: unknown[]): boolean {
      const [request, response] = args;
      if (event !== 'request' || !isRequest(request) || !isResponse(response)) {
        return Reflect.apply(emit, this, [event, ...args]);
      }
      const clock = takeHeader(request, HEADERS.clock);
      if (clock !== undefined) setAccountState(JSON.parse(clock) as AccountState);
      const invocation: Running = {
        webhook: takeHeader(request, HEADERS.webhook) ?? 'unknown',
        function: takeHeader(request, HEADERS.function) ?? request.url ?? '/',
        response,
      };
      // A function in the cloud does not see the Host header.
      takeHeader(request, 'host');
      return running.run(invocation, () => Reflect.apply(emit, this, [event, ...args]));
    },
  });
}

const isRequest = (value: unknown): value is IncomingMessage =>
  value instanceof http.IncomingMessage;
const isResponse = (value: unknown): value is ServerResponse =>
  value instanceof http.ServerResponse;

/** Reads a header and removes it from both forms in which Node keeps it. */
function takeHeader(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  delete request.headers[name];
  const raw = request.rawHeaders;
  for (let i = raw.length - 2; i >= 0; i -= 2) {
    if (raw[i]?.toLowerCase() === name) raw.splice(i, 2);
  }
  return Array.isArray(value) ? value[0] : value;
}
