import type { IncomingMessage } from 'node:http';
import { fromVendorError, NotEmulated, notEmulated } from './errors';
import { vendorRequest } from './http';
import { ConnectionCut, VendorError } from './vendor';
import type { Caller, Traffic, Vendor, VendorAnswer, VendorRequest } from './vendor';

/** Put on by the runtime's preload: which invocation of which function a request belongs to. */
const WEBHOOK = 'x-bellhop-webhook';
const FUNCTION = 'x-bellhop-function';

/** A request taken apart: the vendor's host, if it is for one, and the path on it. */
export interface Address {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

const LOCAL = /^(localhost|127\.0\.0\.1)(:\d+)?$/;
const HOST_NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Whether the request is for the emulator itself rather than for a vendor. */
export const isLocal = (host: string): boolean => LOCAL.test(host);

/** Reads a request's address: by Host header, or by first path segment when called directly. */
export function addressOf(request: IncomingMessage, hosts: ReadonlySet<string>): Address {
  const raw = request.url ?? '/';
  const mark = raw.indexOf('?');
  const path = mark === -1 ? raw : raw.slice(0, mark);
  const query = new URLSearchParams(mark === -1 ? '' : raw.slice(mark + 1));
  const host = (request.headers.host ?? '').toLowerCase();
  if (!isLocal(host)) return { host: host.replace(/:\d+$/, ''), path, query };
  const [, first = '', ...rest] = path.split('/');
  const direct = hosts.has(first) || (HOST_NAME.test(first) && rest.length > 0);
  return direct ? { host: first, path: `/${rest.join('/')}`, query } : { host, path, query };
}

/** Answers requests to vendors: whose path is it, may they, and what happened to it on the way. */
export class FrontDoor {
  readonly hosts: ReadonlySet<string>;
  private forgotten: ReadonlySet<string> = new Set();

  constructor(
    private readonly options: {
      vendors: readonly Vendor[];
      /** Answers before any vendor is asked, when the request belongs to another account than theirs. */
      handleFirst: (request: VendorRequest) => Promise<VendorAnswer | undefined>;
      traffic: Traffic;
      /** A refusal, or undefined when the caller may. */
      refuse: (request: VendorRequest) => VendorAnswer | undefined;
      /** What is thrown by our own mistakes. */
      failed: (error: unknown) => void;
    },
  ) {
    this.hosts = new Set(options.vendors.flatMap((vendor) => vendor.hosts));
  }

  /** Invocations that began in an account that is gone; what they still ask must not touch the new one. */
  forget(invocations: readonly string[]): void {
    this.forgotten = new Set(invocations);
  }

  /** Throws ConnectionCut when trouble on order breaks the connection, or the asker's account is gone. */
  answer(incoming: IncomingMessage, address: Address, body: string): Promise<VendorAnswer> {
    const { [WEBHOOK]: webhook, [FUNCTION]: name, ...headers } = incoming.headers;
    if (typeof webhook === 'string' && this.forgotten.has(webhook)) {
      return Promise.reject(new ConnectionCut('the account was reset meanwhile'));
    }
    const request = vendorRequest({ method: incoming.method ?? 'GET', ...address, headers, body });
    return this.options.traffic.pass(request, callerOf(webhook, name), () => this.serve(request));
  }

  private async serve(request: VendorRequest): Promise<VendorAnswer> {
    const what = `${request.method} ${request.host} ${request.path}`;
    try {
      const own = this.options.vendors.filter(({ hosts }) => hosts.includes(request.host));
      const refused = own.length > 0 ? this.options.refuse(request) : undefined;
      if (refused) return refused;
      const elsewhere = own.length > 0 ? await this.options.handleFirst(request) : undefined;
      if (elsewhere) return elsewhere;
      for (const vendor of own) {
        const answer = await vendor.handle(request);
        if (answer) return answer;
      }
      return notEmulated(what);
    } catch (error) {
      if (error instanceof VendorError) return fromVendorError(error);
      if (error instanceof NotEmulated) return notEmulated(`${error.what} (${what})`);
      this.options.failed(error);
      return { status: 500, body: { code: 500, message: 'the emulator failed', status: 500 } };
    }
  }
}

function callerOf(
  webhook: string | string[] | undefined,
  name: string | string[] | undefined,
): Caller {
  if (typeof webhook !== 'string' && typeof name !== 'string') return { by: 'tool' };
  return {
    by: 'function',
    ...(typeof webhook === 'string' ? { webhook } : {}),
    ...(typeof name === 'string' ? { function: name } : {}),
  };
}
