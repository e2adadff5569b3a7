import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fsHelpers } from '@twilio-labs/serverless-api';
import { CommandFailed } from '../commands/failure';

/** One built file as it is uploaded. */
export interface BuiltFile {
  /** Path within the service, e.g. `/message` or `/index.html`. */
  readonly path: string;
  readonly access: 'public' | 'protected' | 'private';
  readonly content: Buffer;
  /** Name of the file, from which its type is told. */
  readonly file: string;
}

/** What is built, as the deploy tools see it. */
export interface BuiltProject {
  readonly functions: readonly BuiltFile[];
  readonly assets: readonly BuiltFile[];
  /** Of package.json: what the platform installs. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly runtime: string;
  /** The same for the same files, packages and runtime; published as `/build.txt`. */
  readonly fingerprint: string;
}

/** Public; tells which build is live, so that nothing is uploaded twice and a live check knows what it sees. */
export const FINGERPRINT_PATH = '/build.txt';

/** Reads the build in `dist` by the deploy tool's own rules. Throws CommandFailed when there is none. */
export async function readProject(folder: string): Promise<BuiltProject> {
  if (!existsSync(join(folder, 'dist/functions')))
    throw new CommandFailed('Nothing is built in dist: run "npm run build" first.');
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const settings = readFileSync(join(folder, '.twilioserverlessrc'), 'utf8');
  const runtime = /"runtime"\s*:\s*"(\w+)"/.exec(settings)?.[1];
  if (runtime === undefined)
    throw new CommandFailed('.twilioserverlessrc names no "runtime", for example "node22".');
  const found = await fsHelpers.getListOfFunctionsAndAssets(folder, {
    functionsFolderNames: ['dist/functions'],
    assetsFolderNames: ['dist/assets'],
  });
  const built = (files: typeof found.functions): readonly BuiltFile[] =>
    files
      .map(({ path, access, content, filePath }) => ({
        path,
        access,
        content: Buffer.from(content),
        file: filePath,
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  const [functions, assets] = [built(found.functions), built(found.assets)];
  const fingerprint = fingerprintOf({ functions, assets, dependencies, runtime });
  const mark: BuiltFile = {
    path: FINGERPRINT_PATH,
    access: 'public',
    content: Buffer.from(`${fingerprint}\n`),
    file: 'build.txt',
  };
  return { functions, assets: [...assets, mark], dependencies, runtime, fingerprint };
}

function fingerprintOf(project: Omit<BuiltProject, 'fingerprint'>): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([project.runtime, project.dependencies]));
  for (const kind of ['functions', 'assets'] as const)
    for (const { path, access, content } of project[kind]) {
      hash.update(JSON.stringify([kind, path, access, content.length]));
      hash.update(content);
    }
  return hash.digest('hex').slice(0, 20);
}
