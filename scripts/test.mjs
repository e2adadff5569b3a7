// npm test: everything, or with paths only those test files.
import { installed, needBrowser, needBuild, needNode, needPackages, node } from './machine.mjs';

needNode();
needPackages();
const chosen = process.argv.slice(2);
const env = { ...process.env, CHROMIUM: needBrowser() };
needBuild();

const jest = [installed('jest/bin/jest.js'), ...chosen];
const steps = [
  ['tests', jest],
  ...(chosen.length > 0
    ? []
    : [
        ['types', [installed('typescript/bin/tsc'), '--noEmit']],
        ['lint', [installed('eslint/bin/eslint.js'), '.']],
        [
          'dependencies',
          [
            installed('dependency-cruiser/bin/dependency-cruise.mjs'),
            '--config',
            '.dependency-cruiser.cjs',
            ...['src', 'functions', 'assets', 'emulator', 'cli'],
          ],
        ],
      ]),
];

let failed = 0;
for (const [name, args] of steps) {
  const began = Date.now();
  const status = node(args, { env });
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
