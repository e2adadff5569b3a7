import http from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import type { RequestOptions } from 'twilio/lib/base/RequestClient';
import { readBody } from '../../emulator/core/http';
import { startVendors } from '../../emulator/vendors-server';
import type { Vendors, VendorsOptions } from '../../emulator/vendors-server';
import { checkExchange } from './openapi';

export const WAIT_LIST = '+12025550101';
export const EVENTS = '+12025550102';
export const ANA = '+14155550123';

/** One call of the platform, as it arrived at our side. */
export interface Call {
  readonly method: string;
  /** As requested, query included. */
  readonly url: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly form: Readonly<Record<string, string>>;
  /** What the official check says about its signature. */
  readonly signed: boolean;
}

/** What our side answers: TwiML, a status, or nothing at all. */
export type DeskAnswer =
  | string
  | { readonly status: number; readonly type?: string; readonly body?: string }
  | { readonly silent: true };

const SPECS: Readonly<Record<string, string>> = {
  'api.twilio.com': 'twilio_api_v2010.json',
  'messaging.twilio.com': 'twilio_messaging_v1.json',
  'content.twilio.com': 'twilio_content_v1.json',
  'conversations.twilio.com': 'twilio_conversations_v1.json',
  'verify.twilio.com': 'twilio_verify_v2.json',
  'serverless.twilio.com': 'twilio_serverless_v1.json',
  'studio.twilio.com': 'twilio_studio_v2.json',
};

/** The vendors on a private port, a desk of ours that they call, and the official client. */
export class VendorsBench {
  readonly calls: Call[] = [];
  /** What the official description has against any exchange so far. */
  readonly complaints: string[] = [];
  readonly mistakes: string[] = [];
  /** What the desk answers, by path; empty TwiML otherwise. */
  readonly answers = new Map<
    string,
    DeskAnswer | ((call: Call) => DeskAnswer | Promise<DeskAnswer>)
  >();
  private opened: Vendors | undefined;
  private readonly desk = http.createServer((request, response) => {
    this.take(request, response).catch((error: unknown) => this.mistakes.push(String(error)));
  });

  static async start(options: Partial<VendorsOptions> = {}): Promise<VendorsBench> {
    const bench = new VendorsBench();
    await new Promise<void>((resolve) => bench.desk.listen(0, '127.0.0.1', resolve));
    bench.opened = await startVendors({
      port: 0,
      edge: bench.deskUrl,
      seed: () => Promise.resolve(),
      log: (line) => bench.mistakes.push(line),
      ...options,
    });
    return bench;
  }

  async stop(): Promise<void> {
    await this.vendors.stop();
    this.desk.closeAllConnections();
    await new Promise((resolve) => this.desk.close(resolve));
  }

  get vendors(): Vendors {
    if (!this.opened) throw new Error('not started');
    return this.opened;
  }

  get deskUrl(): string {
    const { port } = this.desk.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  /** The official client, with the account's credentials or others. */
  client(
    user: string = this.vendors.account.accountSid,
    password: string = this.vendors.account.authToken,
  ) {
    const { accountSid } = this.vendors.account;
    const httpClient = new CheckedRequestClient(this.vendors.port, this.complaints);
    return twilio(user, password, { accountSid, httpClient });
  }

  /** Sets a number up so that texts to it arrive at a path of the desk. */
  async connect(phoneNumber = WAIT_LIST, url = `${this.deskUrl}/message`): Promise<void> {
    await this.client()
      .incomingPhoneNumbers(await this.sidOf(phoneNumber))
      .update({ smsUrl: url });
  }

  /** Puts a number into a messaging service that leaves inbound texts to the number. */
  async join(phoneNumber = WAIT_LIST): Promise<string> {
    const client = this.client();
    const service = await client.messaging.v1.services.create({
      friendlyName: 'Front desk',
      useInboundWebhookOnNumber: true,
    });
    const phoneNumberSid = await this.sidOf(phoneNumber);
    await client.messaging.v1.services(service.sid).phoneNumbers.create({ phoneNumberSid });
    return service.sid;
  }

  /** The sid of a number that the account owns. */
  async sidOf(phoneNumber: string): Promise<string> {
    const [number] = await this.client().incomingPhoneNumbers.list({ phoneNumber });
    return number?.sid ?? '';
  }

  /** Calls the local control API. */
  async local(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${this.vendors.url}/local/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  }

  /** A person sends a text and waits until the platform is done. */
  async text(body: string, more: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const text = { from: ANA, to: WAIT_LIST, body, ...more };
    return (await this.local('POST', 'texts', text)).body as Record<string, unknown>;
  }

  /** What stands on a phone. */
  async thread(person = ANA): Promise<Record<string, unknown>[]> {
    const { body } = await this.local('GET', `texts?person=${encodeURIComponent(person)}`);
    return body as Record<string, unknown>[];
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = Object.fromEntries(new URLSearchParams(await readBody(request)));
    const url = request.url ?? '/';
    const { authToken } = this.vendors.account;
    const signature = String(request.headers['x-twilio-signature']);
    const call: Call = {
      method: request.method ?? '',
      url,
      path: url.split('?')[0] ?? '',
      headers: request.headers,
      form,
      signed: twilio.validateRequest(authToken, signature, `${this.deskUrl}${url}`, form),
    };
    this.calls.push(call);
    const rule = this.answers.get(call.path) ?? '<Response/>';
    const answer = typeof rule === 'function' ? await rule(call) : rule;
    if (typeof answer === 'object' && 'silent' in answer) return;
    if (typeof answer === 'string') {
      response.writeHead(200, { 'content-type': 'text/xml' }).end(answer);
    } else {
      response
        .writeHead(answer.status, { 'content-type': answer.type ?? 'text/xml' })
        .end(answer.body ?? '');
    }
  }
}

/** The official client's transport, sent to the bench; every exchange is held against the description. */
class CheckedRequestClient extends twilio.RequestClient {
  constructor(
    private readonly port: number,
    private readonly complaints: string[],
  ) {
    super();
  }

  override async request<T>(options: RequestOptions<T>) {
    const url = new URL(options.uri);
    const answer = await super.request<T>({
      ...options,
      uri: `http://127.0.0.1:${this.port}${url.pathname}${url.search}`,
      headers: { ...options.headers, Host: url.host },
    });
    const spec = SPECS[url.host];
    if (spec) {
      const query = new URLSearchParams(url.search);
      for (const [name, value] of fields(options.params)) query.append(name, value);
      const inJson = options.headers?.['Content-Type'] === 'application/json';
      const exchange = {
        method: options.method,
        path: url.pathname,
        query,
        requestBody: new URLSearchParams(inJson ? '' : fields(options.data)),
        ...(inJson && options.data ? { requestJson: asSent(options.data) } : {}),
        status: answer.statusCode,
        responseBody: parsed(answer.body),
      };
      this.complaints.push(...checkExchange(spec, exchange));
    }
    return answer;
  }
}

/** What stands in a JSON body: members without a value are left out. */
const asSent = (data: object): unknown => JSON.parse(JSON.stringify(data)) as unknown;

function fields(given: unknown): [string, string][] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const all: unknown[] = Array.isArray(value) ? value : [value];
    return all.map((one): [string, string] => [name, String(one)]);
  });
}

const parsed = (body: unknown): unknown =>
  typeof body === 'string' && body !== '' ? (JSON.parse(body) as unknown) : body;

/** Status and code of a refusal, or what came instead of one. */
export async function refusalOf(attempt: Promise<unknown>): Promise<unknown> {
  try {
    await attempt;
    return 'not refused';
  } catch (error) {
    if (typeof error !== 'object' || error === null) return error;
    const { status, code } = { status: undefined, code: undefined, ...error };
    return { status, code };
  }
}
