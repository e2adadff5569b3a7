// npm run bench, corpus, bellhop ...: a command of ours, built when needed. The first argument names it.
import { root } from './files.mjs';
import { needBrowser, needBuild, needNode, needPackages } from './machine.mjs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [command] = process.argv.splice(2, 1);
needNode();
needPackages();
needBuild();
if (['proof', 'picture'].includes(command)) process.env.CHROMIUM = needBrowser();
await import(pathToFileURL(path.join(root, 'dist', 'cli', `${command}.js`)).href);
