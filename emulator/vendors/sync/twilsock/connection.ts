import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Clock } from '../../../core/clock';
import { NotEmulated, notEmulated } from '../../../core/errors';
import { ConnectionCut, VendorError, type Traffic, type VendorAnswer } from '../../../core/vendor';
import type { SyncCore } from '../core';
import { refused } from '../errors';
import { decoded } from '../rules';
import type { SyncEvent, SyncObject } from '../state';
import { serveCds } from './cds';
import type { CdsCaller, CdsRequest } from './cds-request';
import { isObject, readFrame, readObject, writeFrame, type Frame } from './frame';
import { Subscriptions } from './subscriptions';
import { readToken, type Grant, type TokenRefusal } from './token';

export interface ConnectionOptions {
  readonly core: SyncCore;
  readonly clock: Clock;
  readonly traffic: Traffic;
  readonly apiKeySecret: (keySid: string) => string | undefined;
  /** Changes whenever the account does: a page must not trust what it stored before. */
  readonly boot: string;
}

const CDS_HOST = 'cds.us1.twilio.com';
/** A page hears this long before the end that its token is about to expire. */
const WARNING_MS = 3 * 60 * 1000;
/** Real milliseconds that a pushed clock waits for a warned page to bring a new token. */
const RENEWAL_MS = 1_000;

/** One page's web socket: its token, its requests, what it listens to. */
export class Connection {
  readonly id = randomUUID();
  private caller: CdsCaller | undefined;
  private subscriptions: Subscriptions | undefined;
  private disarm: () => void = () => undefined;
  private renewed: () => void = () => undefined;

  constructor(
    private readonly socket: WebSocket,
    private readonly options: ConnectionOptions,
  ) {
    socket.on('message', (data) => {
      this.receive(data instanceof Buffer ? data : Buffer.alloc(0)).catch((error: unknown) => {
        // Anything but a refusal is our own bug: it must be seen, and the page must not wait for ever.
        console.error(error);
        this.cut();
      });
    });
    socket.on('close', () => this.forget());
    socket.on('error', () => socket.terminate());
  }

  /** Something happened to an object; `origin` is the connection that caused it. */
  tell(object: SyncObject, event: SyncEvent, origin: string | null): void {
    if (!this.caller || this.caller.service.sid !== object.serviceSid) return;
    // A publisher has its own message already; the SDK would report it twice.
    if (object.kind === 'stream' && origin === this.id) return;
    this.subscriptions?.tell(this.caller, object, event);
  }

  cut(): void {
    this.forget();
    this.socket.terminate();
  }

  private async receive(bytes: Buffer): Promise<void> {
    const frame = readFrame(bytes);
    if (!frame) {
      const status = { code: 406, status: 'NOT_ACCEPTABLE', description: 'not a Twilsock message' };
      this.write({ method: 'close', id: messageId(), status });
      return;
    }
    switch (frame.header['method']) {
      case 'init':
        return this.init(frame);
      case 'update':
        return this.update(frame);
      case 'message':
        return this.message(frame);
      case 'close':
        return this.socket.close();
      case 'reply':
      case 'telemetry.v1':
        return;
      default:
        this.reply(frame, {
          code: 501,
          status: 'NOT_IMPLEMENTED',
          description: `not emulated: ${String(frame.header['method'])}`,
        });
    }
  }

  private init(frame: Frame): void {
    const grant = this.admit(frame);
    if (!grant) return;
    const { core, boot } = this.options;
    const earlier = frame.header['continuation_token'];
    const stale = typeof earlier === 'string' && !earlier.startsWith(boot);
    this.subscriptions = new Subscriptions(core, stale, ({ messageType, body }) =>
      this.write({ method: 'notification', id: messageId(), message_type: messageType }, body),
    );
    this.reply(frame, OK, {
      continuation_token: `${boot}.${randomUUID()}`,
      continuation_token_status: { reissued: stale, reissue_message: '' },
      capabilities: frame.header['capabilities'] ?? [],
      offline_storage: { data_sync: { storage_id: `${boot}-${grant.identity}` } },
      init_registrations: [],
    });
  }

  private update(frame: Frame): void {
    if (!this.admit(frame)) return;
    this.reply(frame, OK);
    this.renewed();
  }

  /** Checks the frame's token and takes the page in, or answers why not. */
  private admit(frame: Frame): Grant | undefined {
    const { core, clock, apiKeySecret } = this.options;
    const checked = readToken(frame.header['token'], {
      now: clock.now(),
      accountSid: core.account.accountSid,
      secret: apiKeySecret,
    });
    const service = 'errorCode' in checked ? undefined : findService(core, checked.serviceSid);
    if ('errorCode' in checked || !service) {
      const why: TokenRefusal =
        'errorCode' in checked
          ? checked
          : { errorCode: 20106, description: `no service ${checked.serviceSid}` };
      this.reply(frame, { code: 401, status: 'UNAUTHORIZED', ...why });
      return undefined;
    }
    this.caller = { actor: { identity: checked.identity, connection: this.id }, service };
    this.watchExpiry(checked.expiresAt);
    return checked;
  }

  private watchExpiry(expiresAt: number): void {
    const { clock } = this.options;
    this.disarm();
    const warnAt = expiresAt - WARNING_MS;
    const stopWarning = warnAt > clock.now() ? clock.at(warnAt, () => this.warn()) : undefined;
    const stopExpiry = clock.at(expiresAt, () => this.expire());
    this.disarm = () => {
      stopWarning?.();
      stopExpiry();
    };
  }

  /**
   * A page has three emulated minutes to bring a new token. When the clock is pushed they pass in no
   * time, so the push waits a moment for pages that do bring one.
   */
  private warn(): Promise<void> {
    const client_update_type = 'token_about_to_expire';
    this.write({ method: 'client_update', id: messageId(), client_update_type });
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RENEWAL_MS);
      this.renewed = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private expire(): void {
    const status = { code: 410, status: 'TOKEN_EXPIRED', description: 'Access Token expired' };
    this.write({ method: 'close', id: messageId(), status });
    this.forget();
    this.socket.close();
  }

  private async message(frame: Frame): Promise<void> {
    if (!this.caller || !this.subscriptions) {
      const description = 'a request before a token was accepted';
      this.reply(frame, { code: 401, status: 'UNAUTHORIZED', description });
      return;
    }
    let afterwards: () => void = () => undefined;
    try {
      const request = readRequest(frame);
      const { method, path } = request;
      const serve = async (): Promise<VendorAnswer> => {
        const served = this.serve(request);
        afterwards = served.afterwards;
        return served.answer;
      };
      const about = { host: CDS_HOST, method, path };
      this.answer(frame, await this.options.traffic.pass(about, { by: 'browser' }, serve));
    } catch (error) {
      if (error instanceof ConnectionCut) return this.cut();
      this.answer(frame, errorAnswer(error));
      return;
    }
    afterwards();
  }

  private answer(frame: Frame, { status, headers, body }: VendorAnswer): void {
    const http_status = { code: status, status: status < 400 ? 'OK' : 'ERROR' };
    this.reply(frame, OK, { http_status, http_headers: headers ?? {} }, body);
  }

  private serve(request: CdsRequest): { answer: VendorAnswer; afterwards: () => void } {
    const { caller, subscriptions } = this;
    const nothing = (): void => undefined;
    try {
      if (!caller || !subscriptions) throw refused('forbidden');
      if (request.path === '/v4/Subscriptions') return subscriptions.serve(caller, request);
      const answer = serveCds(this.options.core, caller, request);
      if (isObject(answer.body) && typeof answer.body['sid'] === 'string') {
        subscriptions.noteOpened(answer.body['sid']);
      }
      return { answer, afterwards: nothing };
    } catch (error) {
      return { answer: errorAnswer(error), afterwards: nothing };
    }
  }

  private reply(frame: Frame, status: object, more: object = {}, payload?: unknown): void {
    this.write({ method: 'reply', id: frame.header['id'], status, ...more }, payload);
  }

  private write(header: Readonly<Record<string, unknown>>, payload?: unknown): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(writeFrame(header, payload));
  }

  private forget(): void {
    this.disarm();
    this.renewed();
    this.caller = undefined;
    this.subscriptions = undefined;
  }
}

const OK = { code: 200, status: 'OK' };

function messageId(): string {
  return `TM${randomUUID()}`;
}

function errorAnswer(error: unknown): VendorAnswer {
  if (error instanceof NotEmulated) return notEmulated(error.what);
  if (!(error instanceof VendorError)) throw error;
  const { status, code, message } = error;
  return { status, body: { status, code, message } };
}

function findService(core: SyncCore, sid: string): CdsCaller['service'] | undefined {
  try {
    return core.store.service(sid);
  } catch (error) {
    if (error instanceof VendorError) return undefined;
    throw error;
  }
}

/** The HTTP request inside a frame; its parameters' values are still percent-encoded. */
function readRequest(frame: Frame): CdsRequest {
  const http = frame.header['http_request'];
  const { method, path, params, headers } = isObject(http) ? http : {};
  if (typeof method !== 'string' || typeof path !== 'string') {
    throw refused('badParameter', 'a message carries an HTTP request');
  }
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(isObject(params) ? params : {})) {
    if (typeof value === 'string') query.set(name, decoded(value));
  }
  const ifMatch = isObject(headers) ? headers['If-Match'] : undefined;
  // The SDK sends a DELETE with its product's name as a body that is not JSON.
  const payload = method === 'DELETE' && !readObject(frame.payload) ? '' : frame.payload;
  return {
    method,
    path,
    query,
    ifMatch: typeof ifMatch === 'string' ? ifMatch : undefined,
    payload,
  };
}
