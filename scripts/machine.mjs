// What both commands need before they can do their job, on a machine with nothing but Node: packages, a build, a browser.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, root } from './files.mjs';

const windows = process.platform === 'win32';

/** Ends the program with one sentence that says what is wrong and how to mend it. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

export function needNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major === 20 || major === 22) return;
  giveUp(
    `Bellhop runs on Node 20 or 22, as its platform does; this is Node ${process.versions.node}. Install one of them (for example with nvm: "nvm install 22") and run this again.`,
  );
}

/** Runs a program of ours or of npm, with its output shown; answers its exit code. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) giveUp(`"${program}" could not be started (${error.message}).`);
  return status ?? 1;
}

const node = (args, options) => run(process.execPath, args, options);
export const installed = (bin) => at('node_modules', bin);
export { node };

/** Installs the packages of the lockfile when they are missing or other ones. */
export function needPackages() {
  const stamp = at('node_modules', '.bellhop-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages (once) ...');
  // npm is a script on Windows, which needs a shell to start.
  const status = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    shell: windows,
  });
  if (status !== 0)
    giveUp(
      'The packages could not be installed. See what npm said above; without a network this can only work once they are there.',
    );
  writeFileSync(stamp, wanted);
}

/** Builds when a source is newer than the last build. */
export function needBuild() {
  const built = at('dist', '.built');
  const sources = [
    'functions',
    'assets',
    'src',
    'emulator',
    'cli',
    'scripts',
    'tests/support/local.ts',
    'package-lock.json',
  ];
  const newest = Math.max(...sources.map((source) => newestBelow(at(source))));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  const status = node([at('scripts', 'build.mjs')]);
  if (status !== 0) giveUp('The build failed; see above.');
}

function newestBelow(place) {
  if (!existsSync(place)) return 0;
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(
    found.mtimeMs,
    ...readdirSync(place).map((name) => newestBelow(path.join(place, name))),
  );
}

const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/** Finds a Chromium for the page tests, or installs one where that can be done without asking. Answers its path. */
export function needBrowser() {
  const found = () => BROWSERS.find((place) => place && existsSync(place));
  const there = found();
  if (there) return there;
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the page tests (once) ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    const now = found();
    if (now) return now;
  }
  return giveUp(
    'The page tests need Chromium or Chrome. Install one (Debian and Ubuntu: "sudo apt-get install chromium"), or name it in the variable CHROMIUM.',
  );
}
