// npm run check: what can be told without running anything: format, lint, types, who imports whom.
import { installed, needNode, needPackages, node } from './machine.mjs';

needNode();
needPackages();
const steps = [
  ['format', [installed('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [installed('eslint/bin/eslint.js'), '.']],
  ['types', [installed('typescript/bin/tsc'), '--noEmit']],
  [
    'dependencies',
    [
      installed('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      ...['src', 'functions', 'assets', 'emulator', 'cli'],
    ],
  ],
];
const failed = steps.filter(([name, args]) => {
  const status = node(args);
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
