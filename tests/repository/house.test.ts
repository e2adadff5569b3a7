import { REAL_LIMITS } from '../../emulator/core/limits';
import { exists, filesBelow, packageJson, read } from './support-files';

const text = /\.(ts|tsx|mjs|cjs|js|css|html|md|json|yml|http|svg|txt)$/;
const deployed = ['functions', 'assets', 'src'].flatMap((folder) => filesBelow(folder, text));
const house = [
  ...deployed,
  ...['emulator', 'cli', 'tests', 'docs', 'scripts', '.github'].flatMap((folder) =>
    filesBelow(folder, text),
  ),
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md'],
  ...['package.json', '.env.example'],
].filter(exists);

/** Lines of the given files that match, as `file:line: text`. */
function linesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}

test('the house has its papers', () => {
  const papers = [
    'README.md',
    'ARCHITECTURE.md',
    'LICENSE',
    'CODE_OF_CONDUCT.md',
    'CONTRIBUTING.md',
  ];
  papers.push('SECURITY.md', '.env.example', 'docs/decisions/000-template.md');
  expect(papers.filter((paper) => !exists(paper))).toEqual([]);
  expect(read('LICENSE')).toMatch(/^MIT License/);
  expect(packageJson().license).toBe('MIT');
});

test('it runs on the two versions of Node that are in care, and is deployed to the newer', () => {
  expect(packageJson().engines.node).toBe('20.x || 22.x');
  const settings = read('.twilioserverlessrc').replace(/^\s*\/\/.*$/gm, '');
  expect(JSON.parse(settings)).toMatchObject({
    functionsFolder: 'dist/functions',
    assetsFolder: 'dist/assets',
    runtime: 'node22',
  });
});

test('what runs in the cloud is pinned exactly', () => {
  const { dependencies } = packageJson();
  expect(Object.keys(dependencies)).toContain('@twilio/runtime-handler');
  const loose = Object.entries(dependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('npm scripts hold no shell syntax, so that they run on Windows as well', () => {
  const shell = /[|&;<>$`'*~\\]|^\w+=|\b(rm|cp|mv|mkdir|export|cat|sh|bash)\b/;
  const { scripts } = packageJson();
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'check']));
  expect(Object.entries(scripts).filter(([, script]) => shell.test(script))).toEqual([]);
});

test('the checks run on three systems and two versions of Node, on every push and pull request', () => {
  const workflow = read('.github/workflows/ci.yml');
  for (const part of [
    'os: [ubuntu-latest, macos-latest, windows-latest]',
    'node: [20, 22]',
    "branches: [main, 'feat/**']",
    'pull_request:',
    'contents: read',
    'run: npm test',
    'run: npm run check',
  ])
    expect(workflow).toContain(part);
});

test('packages come from wherever the reader gets packages: no address of a registry is kept', () => {
  expect(exists('.npmrc') ? linesWith(/registry|_auth/i, ['.npmrc']) : []).toEqual([]);
  expect(
    linesWith(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/, ['package-lock.json']),
  ).toEqual([]);
  const address = new RegExp(
    '--registry|npm_config_registry|[\\w.-]*(artifactory|verdaccio|nexus)[\\w.-]*/',
  );
  const elsewhere = house.filter((file) => !file.startsWith('tests/repository/'));
  expect(linesWith(address, elsewhere)).toEqual([]);
});

test('nothing is left for later in the middle of the code', () => {
  const later = new RegExp(`(//|\\*|#|<!--).*\\b(${['TO', 'DO'].join('')}|FIX${'ME'}|XX${'X'})\\b`);
  expect(linesWith(later, house)).toEqual([]);
});

test('nothing names the machine it was written on', () => {
  const machine = new RegExp(`(^|[\\s'"\`(=])/(${['work', 'home', 'Users', 'root'].join('|')})/`);
  expect(linesWith(machine, house)).toEqual([]);
});

test('North American telephone numbers are fictional ones', () => {
  // Twilio's own WhatsApp sandbox is nobody's telephone. https://www.twilio.com/docs/whatsapp/sandbox
  const real = /\+1(?!\d{3}55501\d{2}(?!\d))(?!4155238886(?!\d))\d{10}(?!\d)/;
  expect(linesWith(real, house)).toEqual([]);
});

test('what is deployed holds no trace of the laptop account', () => {
  expect(
    linesWith(/\blocalhost\b|127\.0\.0\.1|:4010\b|x-bellhop-(clock|webhook|function)/, deployed),
  ).toEqual([]);
});

test('secrets stay out of the repository', () => {
  const ignored = read('.gitignore').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.env', '.env.*', '!.env.example']));
});

test('the laptop account keeps the limits of the platform unless somebody asks otherwise', () => {
  // Sources: emulator/core/limits.ts, beside each number.
  expect(REAL_LIMITS).toEqual({
    functionMs: 10_000,
    concurrent: 30,
    apiLatencyMs: 0,
    syncPerSecond: 20,
    syncBurst: 200,
    listGaps: true,
    retrySpacing: 'growing',
    cancelOthers: 'pickup',
  });
});
