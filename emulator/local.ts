import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNT } from './core/account';
import type { Account } from './core/account';
import type { SeedKind } from './core/local-account';
import { startEdge } from './edge/server';
import type { AccountState, RuntimeProblem } from './runtime/contract';
import { startSupervisor } from './runtime/supervisor';
import type { Supervisor } from './runtime/supervisor';
import { createSiteHost } from './vendors/serverless/site-host';
import { startVendors } from './vendors-server';
import type { Vendors } from './vendors-server';

/** Signs sessions on a laptop. Fixed, so that a session outlives a restart; it opens nothing but this emulator. */
export const LOCAL_SECRET = createHash('sha256').update('bellhop local session').digest('hex');

/** What is needed to fill an account, or to make a link into its pages. */
export interface LocalTarget {
  readonly vendorsUrl: string;
  readonly edgeUrl: string;
  /** The functions' BELLHOP_SECRET. */
  readonly secret: string;
  readonly account: Account;
  /** The account's time, epoch milliseconds. */
  readonly now: number;
}

/** Something wrong in the functions' processes or in the emulator itself. A test that ends with one has failed. */
export type LocalProblem = RuntimeProblem | { readonly kind: 'emulator'; readonly text: string };

export interface LocalOptions {
  /** 0 (the default) takes any free port. */
  readonly edgePort?: number;
  readonly vendorsPort?: number;
  /** Processes of the official runtime; 2 when not given. */
  readonly processes?: number;
  /** Each function call in a process of its own. */
  readonly forked?: boolean;
  /** Fills a fresh account through the vendors' APIs. */
  readonly seed: (kind: SeedKind, target: LocalTarget) => Promise<void>;
  /** What the account begins with; `empty` when not given. */
  readonly kind?: SeedKind;
  /** More variables for the functions, or others in place of the usual ones. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Folder of the phones page. */
  readonly pages?: string;
  /** Address of the staff board, signed in, for the phones page. */
  readonly board?: (target: LocalTarget) => Promise<string | undefined>;
  /** Gives the desk a Trello board, when somebody on the phones page asks for one. */
  readonly connectTrello?: (target: LocalTarget) => Promise<void>;
  /** Folder of the project; the current one when not given. */
  readonly project?: string;
  /** Each problem as it happens; all of them stay in `Local.problems`. */
  readonly onProblem?: (problem: LocalProblem) => void;
  /** Each line that a function logs; the last ones stay in `Local.lines`. */
  readonly onLine?: (line: string) => void;
}

/** The account on this laptop, running. */
export interface Local {
  readonly edge: { readonly url: string; readonly port: number };
  readonly vendors: Vendors;
  readonly runtime: Pick<Supervisor, 'urls' | 'pids'>;
  readonly problems: LocalProblem[];
  readonly lines: string[];
  /** What tools need to speak to it, now. */
  target(): LocalTarget;
  stop(): Promise<void>;
}

/** How many logged lines are kept. */
const MAX_LINES = 10_000;

/**
 * Starts vendors, official runtime and edge as one, over what is built in `dist`, and fills the account. Rejects with
 * EADDRINUSE (and the port) when a port is taken, and leaves nothing running then.
 */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const project = options.project ?? process.cwd();
  const built = (name: string): string => join(project, 'dist', name);
  const preload = built('emulator/preload.js');
  if (!existsSync(preload)) throw new Error(`${preload} is missing: build the project first`);

  const problems: LocalProblem[] = [];
  const onProblem = (problem: LocalProblem): void => {
    problems.push(problem);
    options.onProblem?.(problem);
  };
  const lines: string[] = [];
  const onLine = (line: string): void => {
    if (lines.push(line) > MAX_LINES) lines.shift();
    options.onLine?.(line);
  };

  // Each of the three needs to know of another one before that one runs.
  const parts: { vendors?: Vendors; runtime?: Supervisor } = {};
  const counts = { version: 0, resets: 0 };
  const state = (): AccountState => ({
    ...(parts.vendors?.clockState() ?? { offsetMs: 0, stoppedAt: null }),
    ...counts,
  });
  const tell = (): void => {
    counts.version++;
    parts.runtime?.tell(state());
    host.tell(state());
  };
  // Builds deployed to this account run beside the project's own functions.
  const host = createSiteHost({
    project,
    preload,
    vendors: () => vendorsOf(parts),
    limits: () => vendorsOf(parts).limits(),
    state,
    account: ACCOUNT,
    processes: options.processes ?? 2,
    onProblem,
    onLine,
  });

  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stops.splice(0).map((end) => end()));
  };
  try {
    const edge = await startEdge({
      port: options.edgePort ?? 0,
      project,
      functions: built('functions'),
      assets: built('assets'),
      runtimes: () => parts.runtime?.urls() ?? [],
      vendorsUrl: () => vendors.url,
      limits: () => vendors.limits(),
      state,
      account: ACCOUNT,
      onCutOff: (url) => void parts.runtime?.check(url),
    });
    stops.push(() => edge.stop());
    const target = (): LocalTarget => ({
      vendorsUrl: vendors.url,
      edgeUrl: edge.url,
      secret: LOCAL_SECRET,
      account: ACCOUNT,
      now: vendors.clock.now(),
    });
    const vendors: Vendors = await startVendors({
      port: options.vendorsPort ?? 0,
      edge: edge.url,
      seed: (kind) => options.seed(kind, target()),
      functionsUnderWay: () => edge.running(),
      ...(options.pages !== undefined && { pages: options.pages }),
      board: async () => options.board?.(target()),
      ...(options.connectTrello && { connectTrello: () => connectTrello(options, target()) }),
      host,
      log: (text) => onProblem({ kind: 'emulator', text }),
    });
    stops.push(() => vendors.stop());
    parts.vendors = vendors;
    vendors.clock.onChange(tell);
    vendors.onReset(() => {
      counts.resets++;
      tell();
    });
    const starting = startSupervisor({
      project,
      preload,
      functions: built('functions'),
      assets: built('assets'),
      vendorsPort: vendors.port,
      ...(options.processes !== undefined && { processes: options.processes }),
      forked: options.forked ?? false,
      variables: { ...variablesFor(edge.url), ...options.variables },
      state,
      onProblem,
      onLine,
    }).then((runtime) => {
      parts.runtime = runtime;
      stops.push(() => runtime.stop());
    });
    const ready = await Promise.allSettled([starting, vendors.reset(options.kind ?? 'empty')]);
    const failed = ready.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return {
      edge: { url: edge.url, port: edge.port },
      vendors,
      runtime: {
        urls: () => parts.runtime?.urls() ?? [],
        pids: () => parts.runtime?.pids() ?? [],
      },
      problems,
      lines,
      target,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const connectTrello = async (options: LocalOptions, target: LocalTarget): Promise<void> =>
  options.connectTrello?.(target);

function vendorsOf({ vendors }: { vendors?: Vendors }): Vendors {
  if (!vendors) throw new Error('the vendors do not run yet');
  return vendors;
}

/** What a deployment to the real account would have in its `.env`, and what the platform itself adds. */
const variablesFor = (edgeUrl: string): Record<string, string> => ({
  ACCOUNT_SID: ACCOUNT.accountSid,
  AUTH_TOKEN: ACCOUNT.authToken,
  DOMAIN_NAME: new URL(edgeUrl).host,
  TWILIO_API_KEY: ACCOUNT.apiKeySid,
  TWILIO_API_SECRET: ACCOUNT.apiKeySecret,
  TWILIO_SYNC_SERVICE_SID: ACCOUNT.syncServiceSid,
  TWILIO_MESSAGING_SERVICE_SID: ACCOUNT.messagingServiceSid,
  TWILIO_VERIFY_SERVICE_SID: ACCOUNT.verifyServiceSid,
  TWILIO_CONVERSATIONS_SERVICE_SID: ACCOUNT.conversationsServiceSid,
  BELLHOP_SECRET: LOCAL_SECRET,
  TICK_SECRET: ACCOUNT.tickSecret,
  BUTLER_SECRET: ACCOUNT.butlerSecret,
  TRELLO_API_KEY: ACCOUNT.trelloKey,
  TRELLO_TOKEN: ACCOUNT.trelloToken,
  SENDGRID_API_KEY: ACCOUNT.sendgridKey,
  SEGMENT_SPACE_ID: ACCOUNT.segmentSpace,
  SEGMENT_PROFILE_KEY: ACCOUNT.segmentKey,
  SEGMENT_TRAIT_CHECK: 'plan',
  MAIL_FROM: 'Harbour Café <desk@harbour.example>',
  PUBLIC_BASE_URL: edgeUrl,
  TEST_MODE: 'false',
});
