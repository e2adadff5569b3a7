import type { TwilioServerlessApiClient } from '@twilio-labs/serverless-api';
import type { Twilio } from 'twilio';
import { readConfig } from '../../src/config';
import { Refusal } from '../../src/ports/refusal';
import { CommandFailed } from '../commands/failure';
import { checkDeployment } from './checks';
import { checkLive, liveFingerprint, liveUrl, ringOnce } from './live';
import type { LiveCheck } from './live';
import { pointNumbers } from './numbers';
import type { NumbersPointed } from './numbers';
import type { BuiltFile, BuiltProject } from './project';
import { buildBefore, findLive } from './service';
import type { LiveEnvironment, LiveService } from './service';
import { isPassing, statusOf } from './serverless-client';
import type { DeployTarget } from './target';

export interface DeployOptions {
  readonly target: DeployTarget;
  readonly client: Twilio;
  readonly serverless: TwilioServerlessApiClient;
  readonly dryRun: boolean;
  /** Also into a service of our name that holds something else. */
  readonly overwrite: boolean;
  /** Numbers whose texts may be taken over from something else. */
  readonly takeOver: readonly string[];
  /** One line for each step. */
  readonly say: (line: string) => void;
}

/** What a deployment, or going back, came to. Holds no secret. */
export interface DeployResult {
  /** `planned` = a dry run; `unchanged` = all of it was live already. */
  readonly outcome: 'deployed' | 'unchanged' | 'rolled back' | 'planned';
  readonly service: string;
  readonly environment: string;
  /** Unknown before the first deployment. */
  readonly domain: string | null;
  readonly url: string | null;
  readonly build: string | null;
  readonly before: string | null;
  readonly checks: readonly LiveCheck[];
  readonly numbers: NumbersPointed | null;
}

/** Checks, uploads, looks whether it lives, and points the numbers at it. Throws CommandFailed, and HealthFailed. */
export async function deploy(project: BuiltProject, options: DeployOptions): Promise<DeployResult> {
  const { target, client, dryRun, say } = options;
  say(
    `Checking ${count(project.functions, 'function')}, ${count(project.assets, 'asset')} and ${Object.keys(target.variables).length} variables`,
  );
  const problems = checkDeployment(project, target);
  if (problems.length > 0) throw new CommandFailed(problems.join('\n'));

  say(`Looking at what the account has of "${target.serviceName}"`);
  const live = await findLive(client, target);
  if (live && !live.ours && !options.overwrite)
    throw new CommandFailed(
      `The account has a service "${target.serviceName}" that holds something else: choose another SERVICE_INSTANCE_PREFIX, or say --overwrite.`,
    );
  const before = live?.environment?.buildSid ?? null;
  if (live?.environment && (await isLive(project, live.environment, target))) {
    say('This build is live already, with the same variables');
    return finish(options, live.environment, {
      outcome: dryRun ? 'planned' : 'unchanged',
      build: before,
      before,
      fingerprint: project.fingerprint,
    });
  }
  if (dryRun) {
    say('Would upload all of it and make it live');
    if (!live?.environment) return nothingYet(options);
    return finish(options, live.environment, {
      outcome: 'planned',
      build: before,
      before,
      fingerprint: undefined,
    });
  }

  const made = await upload(project, options);
  const environment: LiveEnvironment = {
    sid: made.environmentSid,
    domain: made.domain,
    buildSid: made.buildSid,
    variables: target.variables,
  };
  try {
    return await finish(options, environment, {
      outcome: 'deployed',
      build: made.buildSid,
      before,
      fingerprint: project.fingerprint,
    });
  } catch (error) {
    if (!(error instanceof HealthFailed) || before === null) throw error;
    say('Going back to the build before');
    await activate(options, made.serviceSid, environment.sid, before);
    throw new HealthFailed(error.checks, true);
  }
}

/** Makes the build before the one that is live the live one again. Variables stay as they are. */
export async function rollBack(options: DeployOptions): Promise<DeployResult> {
  const { target, client, dryRun, say } = options;
  say(`Looking for the build before in "${target.serviceName}"`);
  const live = await findLive(client, target);
  const environment = live?.environment;
  const before = live && environment ? await buildBefore(client, live, environment) : undefined;
  if (!live || !environment || before === undefined)
    throw new CommandFailed('There is no build before the one that is live, so nothing changed.');
  say(
    `${dryRun ? 'Would make' : 'Making'} ${before} live again in place of ${environment.buildSid ?? ''}`,
  );
  if (!dryRun) await activate(options, live.serviceSid, environment.sid, before);
  return finish(options, environment, {
    outcome: dryRun ? 'planned' : 'rolled back',
    build: before,
    before: environment.buildSid,
    fingerprint: undefined,
  });
}

/** What is live does not do what it should. `wentBack` = the build before is live again. */
export class HealthFailed extends CommandFailed {
  constructor(
    readonly checks: readonly LiveCheck[],
    readonly wentBack: boolean,
  ) {
    const wrong = checks.filter(({ ok }) => !ok);
    const list = wrong.map(({ what, seen }) => `${what} (${seen ?? 'no'})`).join('; ');
    super(
      wentBack
        ? `What was deployed does not work, so the build before is live again. Expected: ${list}.`
        : `What is live does not work, and there is no build before it. Expected: ${list}.`,
      3,
    );
  }
}

/** The steps after a build is live: look at it, let texts come, and begin its rounds. */
async function finish(
  options: DeployOptions,
  environment: LiveEnvironment,
  done: {
    readonly outcome: DeployResult['outcome'];
    readonly build: string | null;
    readonly before: string | null;
    readonly fingerprint: string | undefined;
  },
): Promise<DeployResult> {
  const { target, client, dryRun, say } = options;
  const { domain } = environment;
  const url = await liveUrl(domain, target);
  let checks: readonly LiveCheck[] = [];
  if (!dryRun) {
    say(`Looking at https://${domain}`);
    checks = await checkLive(url, done.fingerprint);
    if (checks.some(({ ok }) => !ok)) throw new HealthFailed(checks, false);
  }
  say(dryRun ? 'Looking at the numbers' : 'Pointing the numbers at it');
  const numbers = await again(() =>
    pointNumbers(client, {
      accountSid: target.accountSid,
      name: target.serviceName,
      messagingServiceSid: target.variables['TWILIO_MESSAGING_SERVICE_SID'] ?? '',
      syncServiceSid: target.variables['TWILIO_SYNC_SERVICE_SID'] ?? '',
      conversationsServiceSid: target.variables['TWILIO_CONVERSATIONS_SERVICE_SID'] ?? '',
      baseUrl: (target.variables['PUBLIC_BASE_URL'] ?? `https://${domain}`).replace(/\/$/, ''),
      takeOver: options.takeOver,
      dryRun,
    }),
  );
  if (done.outcome === 'deployed' || done.outcome === 'rolled back') {
    say('Ringing for due work');
    const rung = await ringOnce(url, tickSecretOf(environment));
    checks = [...checks, rung];
    if (!rung.ok) throw new HealthFailed(checks, false);
  }
  return { ...named(target), domain, url, ...done, checks, numbers };
}

/** What is live may have other variables than those of here, for example after going back; with too few it knows no secret. */
function tickSecretOf({ domain, variables }: LiveEnvironment): string {
  try {
    return readConfig({ ...variables, DOMAIN_NAME: domain }).tickSecret;
  } catch (error) {
    if (error instanceof Refusal) return '';
    throw error;
  }
}

/** What can be said on a dry run before the first deployment, when there is no domain. */
const nothingYet = ({ target }: DeployOptions): DeployResult => ({
  ...named(target),
  outcome: 'planned',
  domain: null,
  url: null,
  build: null,
  before: null,
  checks: [],
  numbers: null,
});

const named = (target: DeployTarget): { service: string; environment: string } => ({
  service: target.serviceName,
  environment: target.suffix || 'production',
});

async function isLive(
  project: BuiltProject,
  { domain, buildSid, variables }: LiveEnvironment,
  target: DeployTarget,
): Promise<boolean> {
  if (buildSid === null) return false;
  const same = Object.entries(target.variables).every(([name, value]) => variables[name] === value);
  return same && (await liveFingerprint(await liveUrl(domain, target))) === project.fingerprint;
}

async function upload(
  project: BuiltProject,
  { target, serverless, say }: DeployOptions,
): ReturnType<TwilioServerlessApiClient['deployProject']> {
  let last = '';
  const hear = ({ message }: { message: string }): void => {
    if (message !== last) say(message);
    last = message;
  };
  serverless.on('status-update', hear);
  const once = () =>
    serverless.deployProject({
      username: target.accountSid,
      password: target.authToken,
      serviceName: target.serviceName,
      functionsEnv: target.suffix,
      overrideExistingService: true,
      env: { ...target.variables },
      pkgJson: { dependencies: { ...project.dependencies } },
      runtime: project.runtime,
      functions: project.functions.map(resource),
      assets: project.assets.map(resource),
    });
  try {
    return await again(once);
  } finally {
    serverless.off('status-update', hear);
  }
}

/** How often an upload is begun anew: each time it finds what is there already. */
const UPLOADS = 3;

/**
 * Does it again after a failure that the next try mends: a part that could not be sent, or one that is there already because
 * the answer to making it was lost.
 */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const mendable =
        isPassing(error) ||
        statusOf(error) === 409 ||
        (error instanceof Error && error.message.startsWith('Failed to '));
      if (attempt === UPLOADS || !mendable) throw error;
    }
  }
}

/** The names under which the plain tools keep files as well, so that both work on one service. */
const resource = ({ path, access, content, file }: BuiltFile) => ({
  name: path,
  path,
  access,
  content,
  filePath: file,
});

async function activate(
  { serverless }: DeployOptions,
  serviceSid: LiveService['serviceSid'],
  environmentSid: string,
  buildSid: string,
): Promise<void> {
  await serverless.activateBuild({
    serviceSid,
    targetEnvironment: environmentSid,
    buildSid,
    env: {},
    username: '',
    password: '',
  });
}

const count = (things: readonly unknown[], one: string): string =>
  `${things.length} ${one}${things.length === 1 ? '' : 's'}`;
