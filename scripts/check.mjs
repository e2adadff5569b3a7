// npm run check: format, types, lint, who imports whom.
import { runChecks } from './checks.mjs';
import { needNode, needPackages } from './machine.mjs';

needNode();
needPackages();
process.exit((await runChecks(['format', 'types', 'lint', 'dependencies'])) ? 0 : 1);
