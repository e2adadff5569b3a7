import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's root folder. */
export const root = path.resolve(__dirname, '../..');

/** Whether a file or folder is in the project, by its path from the project's root. */
export const exists = (file: string): boolean => existsSync(path.join(root, file));

/** Throws when the file is not there: a paper that a test is about has to exist. */
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** All files below a folder, as paths from the project's root with forward slashes; none for a folder that is missing. */
export function filesBelow(folder: string, wanted: RegExp = /./): string[] {
  if (!exists(folder)) return [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.includes('node_modules/') && wanted.test(file))
    .sort();
}

interface PackageJson {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly license: string;
}

export const packageJson = (): PackageJson => JSON.parse(read('package.json')) as PackageJson;

/** The variables of .env.example in order; `explained` = a comment stands in the line above, `NAME=` may itself be a comment. */
export function exampleVariables(): { readonly name: string; readonly explained: boolean }[] {
  const lines = read('.env.example').split('\n');
  return lines.flatMap((line, at) => {
    const name = /^(?:# ?)?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1];
    return name === undefined ? [] : [{ name, explained: isSentence(lines[at - 1] ?? '') }];
  });
}

const isSentence = (line: string): boolean =>
  /^#\s*\S+\s+\S+/.test(line) && !/^# ?[A-Z0-9_]+=/.test(line);

/** What a command line of ours needs: the npm script it runs, and the name of the operator's command, if any. */
export function npmScriptOf(
  command: string,
): { readonly script: string; readonly command?: string } | undefined {
  const words = command.trim().split(/\s+/);
  if (words[0] !== 'npm') return undefined;
  const [script, rest] =
    words[1] === 'run' ? [words[2], words.slice(3)] : [words[1], words.slice(2)];
  if (script === undefined) return undefined;
  if (script !== 'bellhop') return { script };
  const name = rest.find((word) => !word.startsWith('-'));
  return name === undefined ? { script } : { script, command: name };
}

/** Which of the commands in a list do not exist: npm scripts by package.json, the operator's commands by their file in cli/. */
export function missingCommands(commands: readonly string[]): string[] {
  const scripts = packageJson().scripts;
  const files = filesBelow('cli', /\.ts$/);
  return commands.filter((line) => {
    const asked = npmScriptOf(line);
    if (asked === undefined) return true;
    // npm itself does these.
    if (['install', 'ci'].includes(asked.script)) return false;
    if (!(asked.script in scripts)) return true;
    return (
      asked.command !== undefined && !files.some((file) => file.endsWith(`/${asked.command}.ts`))
    );
  });
}
