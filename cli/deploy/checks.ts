import { readConfig } from '../../src/config';
import { Refusal } from '../../src/ports/refusal';
import type { BuiltProject } from './project';
import type { DeployTarget } from './target';

/**
 * The platform's limits, and our own for what guests wait for. https://www.twilio.com/docs/serverless/functions-assets
 * and docs/budgets.md
 */
const LIMITS = {
  functions: 50,
  /** Bytes of one function; of those that every guest uses. */
  function: 250_000,
  guestFunction: 150_000,
  asset: 25 * 1024 * 1024,
  privateAsset: 10 * 1024 * 1024,
  privateAssets: 50,
  /** Bytes of a value, and of everything in a function's context together, written as JSON. */
  value: 450,
  context: 3 * 1024,
  serviceName: 50,
  suffix: 16,
} as const;

const GUEST_FUNCTIONS = ['/message', '/message-status'];

/** Addresses that only Twilio calls: they must check its signature. */
const ONLY_TWILIO =
  /^\/(message|message-status|conversation|alarm|voice|voice-status|recording|transcription)$|^\/(voice|recording|transcription)\/|^\/pay\/(forward|answered|finished|payresult)$/;

/** Files that belong on nobody's screen. */
const NOT_FOR_THE_WEB = /\.(map|ts|tsx|env|pem|key|log|lock)$|(^|\/)\./;

/** What is wrong with a build or its variables, each in one sentence; empty = ready to go. */
export function checkDeployment(project: BuiltProject, target: DeployTarget): readonly string[] {
  return [
    ...checkNames(target),
    ...checkFunctions(project),
    ...checkAssets(project),
    ...checkSecrets(project, target),
    ...checkHandler(project),
    ...checkVariables(project, target),
  ];
}

function checkNames({ serviceName, suffix }: DeployTarget): readonly string[] {
  const problems: string[] = [];
  if (serviceName.length > LIMITS.serviceName)
    problems.push(
      `The service name "${serviceName}" has ${serviceName.length} characters, and ${LIMITS.serviceName} are allowed: choose a shorter SERVICE_INSTANCE_PREFIX.`,
    );
  if (!/^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(serviceName))
    problems.push(
      `The service name "${serviceName}" may hold only letters, digits and dashes: change SERVICE_INSTANCE_PREFIX.`,
    );
  if (suffix.length > LIMITS.suffix || !/^([a-z0-9]([a-z0-9-]*[a-z0-9])?)?$/i.test(suffix))
    problems.push(
      `The environment "${suffix}" must be at most ${LIMITS.suffix} letters, digits and dashes.`,
    );
  return problems;
}

function checkFunctions({ functions }: BuiltProject): readonly string[] {
  const problems: string[] = [];
  if (functions.length === 0) problems.push('There is no function in dist/functions.');
  if (functions.length > LIMITS.functions)
    problems.push(
      `There are ${functions.length} functions, and the platform takes ${LIMITS.functions}.`,
    );
  for (const { path, access, content } of functions) {
    const most = GUEST_FUNCTIONS.includes(path) ? LIMITS.guestFunction : LIMITS.function;
    if (content.length > most)
      problems.push(`The function ${path} has ${kB(content.length)}, more than ${kB(most)}.`);
    if (access === 'public' && ONLY_TWILIO.test(path))
      problems.push(
        `The function ${path} is for Twilio alone and is public: its file must end in .protected.ts.`,
      );
  }
  return problems;
}

function checkAssets({ assets }: BuiltProject): readonly string[] {
  const problems: string[] = [];
  const closed = assets.filter(({ access }) => access === 'private');
  if (closed.length > LIMITS.privateAssets)
    problems.push(
      `There are ${closed.length} private assets, and the platform takes ${LIMITS.privateAssets}.`,
    );
  for (const { path, access, content } of assets) {
    const most = access === 'private' ? LIMITS.privateAsset : LIMITS.asset;
    if (content.length > most)
      problems.push(`The asset ${path} has ${kB(content.length)}, more than ${kB(most)}.`);
    if (access === 'public' && NOT_FOR_THE_WEB.test(path))
      problems.push(`The asset ${path} would be public and does not belong there.`);
  }
  return problems;
}

/** No secret may stand in anything that is uploaded, where it would outlive a change of the variable. */
function checkSecrets(project: BuiltProject, target: DeployTarget): readonly string[] {
  const secrets = [
    ['TWILIO_AUTH_TOKEN', target.authToken],
    ...Object.entries(target.variables).filter(([name]) => /SECRET|TOKEN/.test(name)),
  ].flatMap(([name = '', value = '']) => (value.length >= 16 ? [{ name, value }] : []));
  return [...project.functions, ...project.assets].flatMap(({ path, content }) =>
    secrets
      .filter(({ value }) => content.includes(value))
      .map(({ name }) => `${path} holds the value of ${name}; nothing that is uploaded may.`),
  );
}

function checkHandler({ dependencies }: BuiltProject): readonly string[] {
  const version = dependencies['@twilio/runtime-handler'];
  if (version !== undefined && /^\d+\.\d+\.\d+$/.test(version)) return [];
  return [
    `package.json must name an exact version of @twilio/runtime-handler in "dependencies", for example "2.1.0"; it says ${version === undefined ? 'nothing' : `"${version}"`}.`,
  ];
}

function checkVariables(project: BuiltProject, target: DeployTarget): readonly string[] {
  const problems: string[] = [];
  const { variables } = target;
  for (const [name, value] of Object.entries(variables)) {
    const bytes = Buffer.byteLength(value);
    if (bytes > LIMITS.value)
      problems.push(`The variable ${name} has ${bytes} bytes, and ${LIMITS.value} are allowed.`);
  }
  const context = {
    ...variables,
    ACCOUNT_SID: target.accountSid,
    AUTH_TOKEN: target.authToken,
    // The platform adds four digits, its own domain, two sids and the path.
    DOMAIN_NAME: `${target.serviceName}-0000-${target.suffix}.twil.io`,
    SERVICE_SID: target.accountSid,
    ENVIRONMENT_SID: target.accountSid,
    PATH: project.functions.reduce(
      (most, { path }) => (path.length > most.length ? path : most),
      '',
    ),
  };
  const together = Buffer.byteLength(JSON.stringify(context));
  if (together > LIMITS.context)
    problems.push(
      `The variables take ${together} bytes together, and ${LIMITS.context} are allowed.`,
    );
  try {
    readConfig(context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push(
      `Missing or wrong in the variables: ${String(error.values['names'])}. .env.example says what each is, and "setup" fills them in.`,
    );
  }
  return problems;
}

const kB = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
