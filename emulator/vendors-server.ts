import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ACCOUNT } from './core/account';
import { Changes } from './core/changes';
import { Clock } from './core/clock';
import { createCredentialsCheck } from './core/credentials';
import { Faults } from './core/faults';
import { addressOf, FrontDoor, isLocal } from './core/front-door';
import { fromElsewhere, readBody, sendAnswer, vendorRequest } from './core/http';
import type { Limits } from './core/limits';
import { REAL_LIMITS } from './core/limits';
import type { LocalAccount, SeedKind } from './core/local-account';
import { seededRandom } from './core/random';
import { RequestLog } from './core/request-log';
import { Resets } from './core/resets';
import { createTraffic } from './core/traffic';
import { ConnectionCut } from './core/vendor';
import { Webhooks } from './core/webhooks';
import { createControl } from './control';
import { carrierRoutes } from './control/carriers';
import { accountRoutes } from './control/account';
import { callRoutes } from './control/calls';
import { clockRoutes } from './control/clock';
import { deploymentRoutes } from './vendors/serverless/control';
import { conditionRoutes } from './control/conditions';
import { streamChanges } from './control/event-stream';
import { readPage } from './control/pages';
import { paymentRoutes } from './control/payments';
import { customerRoutes } from './control/customers';
import { mailRoutes } from './control/mails';
import { recordRoutes } from './control/records';
import { textRoutes } from './control/texts';
import { trelloRoutes } from './control/trello';
import { whatsappRoutes } from './control/whatsapp';
import { createAccounts } from './vendors/accounts/routes';
import { Keys } from './vendors/accounts/state';
import { Subaccounts } from './vendors/accounts/subaccounts';
import { openTenant } from './vendors/accounts/tenant';
import { createCompliance } from './vendors/compliance';
import { createContent } from './vendors/content';
import { createConversations } from './vendors/conversations';
import { createMessaging } from './vendors/messaging';
import { createMonitor } from './vendors/monitor';
import { createNumbers } from './vendors/numbers/routes';
import { Numbers } from './vendors/numbers/state';
import { createPermissions } from './vendors/permissions';
import { createPricing } from './vendors/pricing';
import { createSegment, SEGMENT_HOSTS } from './vendors/segment';
import { createSendGrid, SENDGRID_HOSTS } from './vendors/sendgrid';
import { createServerless } from './vendors/serverless';
import { bodyOf } from './vendors/serverless/multipart';
import { isDeployedHost, passOn } from './vendors/serverless/passage';
import type { SiteHost } from './vendors/serverless/sites';
import { createStudio } from './vendors/studio';
import { createSync } from './vendors/sync';
import { createTrello, TRELLO_HOST } from './vendors/trello';
import { createVerify } from './vendors/verify';
import { createVoice } from './vendors/voice';

export interface VendorsOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where our functions and pages are, e.g. `http://localhost:3000`. */
  readonly edge: string;
  /** Fills a fresh account through the vendors' own APIs. Never called for `bare`. */
  readonly seed: (kind: SeedKind, account: LocalAccount) => Promise<void>;
  /** Folder of the phones page, served at `/`. */
  readonly pages?: string;
  /** The address of the staff board, already signed in. */
  readonly board?: () => Promise<string | undefined>;
  /** Gives the account's desk a Trello board. */
  readonly connectTrello?: () => Promise<void>;
  /** How many of our functions run right now. */
  readonly functionsUnderWay?: () => number;
  /** Runs what is deployed; without one, deployments are only written down. */
  readonly host?: SiteHost;
  /** Told of our own mistakes. */
  readonly log?: (line: string) => void;
}

/** The vendors of the laptop account, running. The account is bare until the first reset. */
export interface Vendors {
  /** `http://localhost:PORT`. */
  readonly url: string;
  readonly port: number;
  readonly account: LocalAccount;
  readonly clock: Clock;
  readonly requests: RequestLog;
  readonly webhooks: Webhooks;
  limits(): Readonly<Limits>;
  /** What the functions' own clocks must be set to. */
  clockState(): Clock['state'];
  reset(kind: SeedKind): Promise<void>;
  /** Called when the account was emptied, before it is filled again; answers how to stop listening. */
  onReset(listener: () => void | Promise<void>): () => void;
  stop(): Promise<void>;
}

/** Starts the vendors on 127.0.0.1. Rejects with EADDRINUSE when the port is taken. */
export async function startVendors(options: VendorsOptions): Promise<Vendors> {
  const failed = (error: unknown): void =>
    options.log?.(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const clock = new Clock();
  const changes = new Changes();
  const faults = new Faults();
  const requests = new RequestLog(() => changes.tell({ what: 'requests' }));
  let current: Limits = { ...REAL_LIMITS };
  const limits = (): Readonly<Limits> => current;
  const traffic = createTraffic({ faults, log: requests, limits });
  const serverless = createServerless({
    account: ACCOUNT,
    now: () => clock.now(),
    host: options.host,
    failed,
  });
  const webhooks = new Webhooks({
    authToken: ACCOUNT.authToken,
    faults,
    limits,
    random: seededRandom(2),
    changed: () => {
      monitor.look();
      changes.tell({ what: 'webhooks' });
    },
    localAddress: (url) =>
      studio.isCalledByPlatform(URL.canParse(url) ? new URL(url).host : '')
        ? url.replace(/^https:\//, ownUrl())
        : serverless.sites.localAddress(url),
  });

  const now = (): number => clock.now();
  const monitor = createMonitor({
    account: ACCOUNT,
    now,
    edge: options.edge,
    webhooks: () => webhooks.list(),
  });
  const numbers = new Numbers(now);
  const keys = new Keys(ACCOUNT, now);
  const content = createContent({ account: ACCOUNT, now });
  const messaging = createMessaging({
    clock,
    numbers,
    webhooks,
    account: ACCOUNT,
    changes,
    contents: content,
    thread: (text) => conversations.receive(text),
    progressed: (progress) => conversations.progressed(progress),
  });
  const verify = createVerify({
    account: ACCOUNT,
    now,
    notify: (person, from, body) => messaging.notify(person, from, body),
    mail: (...mail) => sendgrid.deliverCode(...mail),
  });
  const studio = createStudio({
    account: ACCOUNT,
    clock,
    webhooks,
    messaging: messaging.vendors,
    failed,
  });
  const { sendFromThread: send } = messaging;
  const conversations = createConversations({ clock, webhooks, account: ACCOUNT, send });
  const compliance = createCompliance({ account: ACCOUNT, now });
  const permissions = createPermissions();
  const pricing = createPricing({ account: ACCOUNT, now });
  const voice = createVoice({
    clock,
    numbers,
    webhooks,
    account: ACCOUNT,
    changes,
    limits,
    failed,
  });
  const trello = createTrello({
    clock,
    account: ACCOUNT,
    edge: options.edge,
    localAddress: (url) => serverless.sites.localAddress(url),
    changed: () => changes.tell({ what: 'trello' }),
  });
  const sendgrid = createSendGrid({
    account: ACCOUNT,
    now,
    changed: () => changes.tell({ what: 'mails' }),
  });
  const segment = createSegment({ account: ACCOUNT });
  const apiKeySecret = (sid: string): string | undefined => keys.secretOf(sid);
  const random = seededRandom(1);
  const sync = createSync({ clock, limits, random, apiKeySecret, traffic, account: ACCOUNT });
  const credentials = createCredentialsCheck({ account: ACCOUNT, apiKeySecret });
  const subaccounts = new Subaccounts({
    parent: ACCOUNT,
    now,
    open: (sub, record) => openTenant(sub, record, { clock, faults, changes, traffic, limits }),
    refuseParent: credentials,
  });
  const door = new FrontDoor({
    handleFirst: (request) => subaccounts.handle(request),
    vendors: [
      createAccounts({ keys, account: ACCOUNT, now, subaccounts }),
      createNumbers({ numbers, account: ACCOUNT, now }),
      ...messaging.vendors,
      content.vendor,
      verify.vendor,
      voice.vendor,
      conversations.vendor,
      monitor.vendor,
      sync.vendor,
      compliance.vendor,
      ...permissions.vendors,
      ...pricing.vendors,
      ...studio.vendors,
      ...serverless.vendors,
      trello.vendor,
      sendgrid.vendor,
      segment.vendor,
    ],
    traffic,
    refuse: (request) => {
      // These know nobody by an account of Twilio's; they look at keys of their own.
      const ownKeys = [TRELLO_HOST, ...SENDGRID_HOSTS, ...SEGMENT_HOSTS].includes(request.host);
      if (ownKeys || studio.isCalledByPlatform(request.host)) return undefined;
      return subaccounts.owns(request) ? subaccounts.refuse(request) : credentials(request);
    },
    failed,
  });

  const atWork = (): number => options.functionsUnderWay?.() ?? 0;
  const resets = new Resets({
    parts: [
      numbers,
      keys,
      subaccounts,
      messaging,
      content,
      verify,
      voice,
      conversations,
      compliance,
      permissions,
      pricing,
      monitor,
      studio,
      sync,
      serverless,
      trello,
      sendgrid,
      segment,
    ],
    calm: () => {
      clock.reset();
      faults.clear();
    },
    busy: () => webhooks.open > 0 || atWork() > 0,
    clear: () => {
      const before = requests.list().flatMap(({ webhook }) => webhook ?? []);
      door.forget([...before, ...webhooks.list().map(({ id }) => id)]);
      webhooks.reset();
      clock.reset();
      faults.clear();
      requests.clear();
    },
    seed: (kind) => options.seed(kind, account()),
    atRest: () => webhooks.open === 0 && messaging.atRest && voice.atRest && trello.atRest,
  });
  clock.onChange(() => changes.tell({ what: 'clock' }));
  const reset = async (kind: SeedKind): Promise<void> => {
    await resets.reset(kind);
    changes.tell({ what: 'account' });
  };

  const control = createControl([
    ...accountRoutes({ account, reset, board: options.board ?? (async () => undefined) }),
    ...textRoutes(messaging),
    ...whatsappRoutes({ messaging, content }),
    ...trelloRoutes(trello, () => changes.tell({ what: 'trello' }), options.connectTrello),
    ...callRoutes({ exchange: voice.exchange, numbers, clock }),
    ...paymentRoutes(voice.payments),
    ...carrierRoutes({ compliance, permissions, pricing }),
    ...clockRoutes(clock, atWork),
    ...conditionRoutes({
      faults,
      limits,
      setLimits: (change) => (current = { ...current, ...change }),
    }),
    ...mailRoutes(sendgrid),
    ...customerRoutes({ segment, verify }),
    ...recordRoutes({ requests, webhooks }),
    ...deploymentRoutes(serverless.sites),
  ]);

  const server = http.createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!(error instanceof ConnectionCut)) failed(error);
      request.socket.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (/^\/(tsock\.[\w.]+\/)?v3\/wsconnect\b/.test((request.url ?? '').slice(0, 200))) {
      sync.upgrade(request, socket, head);
    } else {
      socket.end('HTTP/1.1 501 Not Implemented\r\ncontent-length: 0\r\n\r\n');
    }
  });
  // A kept connection that the server drops first looks like a fault to its client.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = ownUrl();

  function ownUrl(): string {
    return `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  function account(): LocalAccount {
    return { ...ACCOUNT, edge: options.edge, vendors: url };
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = addressOf(incoming, door.hosts);
    if (isDeployedHost(address.host)) {
      passOn(incoming, response, (asked) => serverless.sites.localAddress(asked));
      return;
    }
    if (!isLocal(address.host)) {
      sendAnswer(response, await door.answer(incoming, address, await bodyOf(incoming)));
      return;
    }
    if (fromElsewhere(incoming, url)) {
      sendAnswer(response, { status: 403, body: { error: 'only pages of this address may ask' } });
      return;
    }
    if (address.path === '/local/events') {
      streamChanges(changes, response);
      return;
    }
    if (!address.path.startsWith('/local/')) {
      const page = options.pages ? await readPage(options.pages, address.path) : undefined;
      if (page) response.writeHead(200, page.headers).end(page.content);
      else sendAnswer(response, await door.answer(incoming, address, await bodyOf(incoming)));
      return;
    }
    const { method = 'GET', headers } = incoming;
    const body = await readBody(incoming);
    sendAnswer(response, await control(vendorRequest({ method, ...address, headers, body })));
  }

  return {
    url,
    port,
    account: account(),
    clock,
    requests,
    webhooks,
    limits,
    clockState: () => clock.state,
    reset,
    onReset: (listener) => resets.onReset(listener),
    stop: async () => {
      webhooks.reset();
      clock.reset();
      sync.reset();
      await serverless.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
