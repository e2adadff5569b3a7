// npm test: every *.test.ts, or with paths only those files, the *.proof.ts among them too.
import { runChecks } from './checks.mjs';
import { installed, needBrowser, needBuild, needNode, needPackages, node } from './machine.mjs';

needNode();
needPackages();
const chosen = process.argv.slice(2);
const env = {
  ...process.env,
  CHROMIUM: needBrowser(),
  ...(chosen.length > 0 && { TESTS: 'all' }),
};
needBuild();

const tested = node([installed('jest/bin/jest.js'), ...chosen], { env }) === 0;
const checked = chosen.length > 0 || (await runChecks(['types', 'lint', 'dependencies']));
process.exit(tested && checked ? 0 : 1);
