import { NotEmulated } from '../../core/errors';
import { VendorError } from '../../core/vendor';
import { BUILD_MS, IN_A_BUILD, LARGEST_ASSET, NAMES, VARIABLES } from './limits';
import type { Build, Dependency, Kind, Version, Visibility } from './state';

/** Twilio's general numbers: a bad parameter, and something that is there already. */
const INVALID = 20001;
const CONFLICT = 20409;
const TOO_LARGE = 20413;
/** The variables are too large. https://www.twilio.com/docs/api/errors/82006 */
const VARIABLES_TOO_LARGE = 82006;
/** The runtime cannot be used. https://www.twilio.com/docs/api/errors/82007 */
const NO_SUCH_RUNTIME = 82007;

/** A refusal of what was asked. */
export const invalid = (message: string, code = INVALID): VendorError =>
  new VendorError(400, code, message);

/** A refusal because it is there already. */
export const conflict = (message: string): VendorError => new VendorError(409, CONFLICT, message);

/** Reads a parameter that must be there and not too long; throws 20001. */
export function required(form: URLSearchParams, name: string, longest: number): string {
  const value = form.get(name) ?? '';
  if (value === '') throw invalid(`Missing required parameter ${name} in the post body`);
  if (value.length > longest) throw invalid(`${name} must be ${longest} characters or less`);
  return value;
}

/** A name that can be part of a domain; throws 20001. */
export function checkServiceName(name: string): void {
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(name)) {
    throw invalid('UniqueName may hold only letters, digits and dashes');
  }
}

/** The part of a domain that names an environment; throws 20001. */
export function checkDomainSuffix(suffix: string): void {
  if (suffix.length > NAMES.domainSuffix) {
    throw invalid(`DomainSuffix must be ${NAMES.domainSuffix} characters or less`);
  }
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(suffix)) {
    throw invalid('DomainSuffix may hold only letters, digits and dashes');
  }
}

/** An address within a service; throws 20001. */
export function checkPath(path: string): void {
  const right =
    path.startsWith('/') &&
    path.length <= NAMES.path &&
    !/[;,?:@+&$()'"\s#\\]/.test(path) &&
    !path
      .slice(1)
      .split('/')
      .some((part) => ['', '.', '..'].includes(part));
  if (!right) throw invalid(`Path is not valid: ${path}`);
}

/** Reads a visibility; throws 20001. */
export function visibilityOf(text: string): Visibility {
  if (text === 'public' || text === 'protected' || text === 'private') return text;
  throw invalid(`Visibility must be public, protected or private: ${text}`);
}

/** Throws 413 for an asset that is too large. */
export function checkSize(kind: Kind, visibility: Visibility, bytes: number): void {
  if (kind === 'function') return;
  const most = visibility === 'private' ? LARGEST_ASSET.private : LARGEST_ASSET.open;
  if (bytes > most) throw new VendorError(413, TOO_LARGE, 'Request Entity Too Large');
}

/** Reads `Dependencies`, which the deploy tool wraps in one more pair of quotes; throws 20001. */
export function readDependencies(text: string | null): readonly Dependency[] {
  if (text === null || text === '') return [];
  const json = text.startsWith('"[') && text.endsWith(']"') ? text.slice(1, -1) : text;
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw invalid('Dependencies is not valid JSON');
  }
  if (!Array.isArray(given)) throw invalid('Dependencies must be a list');
  if (given.length > IN_A_BUILD.packages) {
    throw invalid(`Dependencies must be ${IN_A_BUILD.packages} or less`);
  }
  return given.map((one: unknown) => {
    const { name, version } = { name: undefined, version: undefined, ...Object(one) } as {
      name: unknown;
      version: unknown;
    };
    if (typeof name !== 'string' || typeof version !== 'string') {
      throw invalid('Each of Dependencies needs a name and a version');
    }
    return { name, version };
  });
}

/** Runtimes that builds are made for. https://www.twilio.com/en-us/changelog (29 May 2025, 8 Jul 2026) */
const RUNTIMES = ['node20', 'node22', 'node24'];
const USUAL_RUNTIME = 'node22';

/** The runtime of a build; throws 82007 for one that is gone. */
export function runtimeOf(asked: string | null): string {
  const runtime = asked || USUAL_RUNTIME;
  if (RUNTIMES.includes(runtime)) return runtime;
  throw invalid(`Runtime ${runtime} is not supported`, NO_SUCH_RUNTIME);
}

/** What node24 needs at least, and what older handlers are raised to there. */
const HANDLER_FOR_NODE24 = '2.1.2';
const OLDEST_RAISED = '1.2.0';

/**
 * The runtime handler that a build runs with, null when it names none. Throws 82007 for anything but an exact version,
 * or one too old for the runtime. https://www.twilio.com/docs/serverless/functions-assets/handler
 */
export function handlerOf(dependencies: readonly Dependency[], runtime: string): string | null {
  const version = dependencies.find(({ name }) => name === '@twilio/runtime-handler')?.version;
  if (version === undefined) return null;
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw invalid(`@twilio/runtime-handler must be an exact version: ${version}`, NO_SUCH_RUNTIME);
  }
  if (runtime !== 'node24' || !older(version, HANDLER_FOR_NODE24)) return version;
  if (older(version, OLDEST_RAISED)) {
    throw invalid(`@twilio/runtime-handler ${version} is too old for node24`, NO_SUCH_RUNTIME);
  }
  return HANDLER_FOR_NODE24;
}

function older(version: string, than: string): boolean {
  const [mine, others] = [version, than].map((text) => text.split(/[.-]/).map(Number));
  for (let part = 0; part < 3; part++) {
    const difference = (mine?.[part] ?? 0) - (others?.[part] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** How far a build is: by real time, in which tools wait, or by the account's when that was pushed. */
export const buildStatus = (build: Build, now: number): 'building' | 'completed' =>
  Date.now() - build.startedAt >= BUILD_MS || now - build.createdAt >= BUILD_MS
    ? 'completed'
    : 'building';

/** Whether these versions make a build; throws 20001. */
export function checkBuild(versions: readonly Version[]): void {
  if (versions.length === 0) {
    throw invalid('At least one Function Version or Asset Version is required for Build.');
  }
  const functions = versions.filter(({ kind }) => kind === 'function');
  if (functions.length > IN_A_BUILD.functions) {
    throw invalid(`A Build may have at most ${IN_A_BUILD.functions} Function Versions`);
  }
  const assets = versions.filter(({ kind }) => kind === 'asset');
  const closed = assets.filter(({ visibility }) => visibility === 'private').length;
  if (closed > IN_A_BUILD.privateAssets || assets.length - closed > IN_A_BUILD.openAssets) {
    throw invalid('A Build has too many Asset Versions');
  }
  const paths = versions.map(({ kind, path }) => `${kind} ${path}`);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw invalid(`A Build may have only one ${twice}`);
}

/** Reads a variable's name and value; throws 20001. */
export function checkVariable(key: string, value: string): void {
  if (key.length > VARIABLES.key) throw invalid(`Key must be ${VARIABLES.key} characters or less`);
  if (!/^[A-Za-z]\w*$/.test(key)) {
    throw invalid('Key may hold only letters, digits and underscores, and begins with a letter');
  }
  if (Buffer.byteLength(value) > VARIABLES.value) {
    throw invalid(`Value must be ${VARIABLES.value} bytes or less`);
  }
}

/** Throws 82006 when a function's context would be too large. */
export function checkContext(context: Readonly<Record<string, string>>): void {
  const bytes = Buffer.byteLength(JSON.stringify(context));
  if (bytes <= VARIABLES.together) return;
  throw invalid(
    `The environment variables take ${bytes} bytes, more than ${VARIABLES.together}`,
    VARIABLES_TOO_LARGE,
  );
}

/** Refuses what a variables file on a laptop cannot hold. */
export function checkKept(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (/["\r\n]/.test(value)) {
      throw new NotEmulated(`a line break or a double quote in the variable ${name}`);
    }
  }
}
