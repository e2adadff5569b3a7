import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { NotEmulated } from '../../core/errors';
import type { Site } from './sites';
import type { Dependency, Version } from './state';

/** A build as files, in a folder of its own that looks like a project to the official runtime. */
export interface Unpacked {
  readonly folder: string;
  readonly functions: string;
  readonly assets: string;
  remove(): void;
}

/** What every function finds on the platform, named in its package.json or not, and the program that runs it here. */
const ALWAYS: readonly Dependency[] = [
  { name: 'twilio', version: '' },
  { name: '@twilio/runtime-handler', version: '' },
  { name: 'twilio-run', version: '' },
];

/**
 * Writes a build to a folder where it finds the packages it names, taken from `project`, and no others. Throws
 * NotEmulated for a package that is not installed there.
 */
export function unpack(site: Site, project: string): Unpacked {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bellhop-site-')));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const [functions, assets] = [join(folder, 'functions'), join(folder, 'assets')];
    for (const place of [functions, assets]) mkdirSync(place);
    for (const version of site.versions) {
      write(join(folder, `${version.kind}s`, fileOf(version)), version.content);
    }
    const dependencies = Object.fromEntries(
      site.dependencies.map((one) => [one.name, one.version]),
    );
    write(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    for (const one of [...ALWAYS, ...site.dependencies]) install(one, project, folder);
    return { folder, functions, assets, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The file name from which the tools read path and visibility again. */
function fileOf({ kind, path, visibility }: Version): string {
  const extension = kind === 'function' ? '.js' : extname(path);
  const bare = kind === 'function' ? path : path.slice(0, path.length - extension.length);
  if (visibility === 'public') return `${bare}${extension}`;
  if (extension === '') throw new NotEmulated(`the ${visibility} asset ${path} without an ending`);
  return `${bare}.${visibility}${extension}`;
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function install({ name, version }: Dependency, project: string, folder: string): void {
  const from = join(project, 'node_modules', name);
  const place = join(folder, 'node_modules', name);
  if (existsSync(place)) return;
  if (!/^(@[\w.-]+\/)?[\w.-]+$/.test(name) || !existsSync(join(from, 'package.json'))) {
    throw new NotEmulated(`the package ${name}, which is not installed in this project`);
  }
  const installed = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Dependency;
  if (/^\d+\.\d+\.\d+$/.test(version) && installed.version !== version) {
    throw new NotEmulated(`${name} ${version}; ${installed.version} is installed in this project`);
  }
  mkdirSync(dirname(place), { recursive: true });
  // A junction needs no special rights on Windows; elsewhere the kind is ignored.
  symlinkSync(realpathSync(from), place, 'junction');
}
