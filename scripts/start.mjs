// npm start: the whole account on this laptop.
import { root } from './files.mjs';
import { needBuild, needNode, needPackages } from './machine.mjs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

needNode();
needPackages();
needBuild();
await import(pathToFileURL(path.join(root, 'dist', 'cli', 'start.js')).href);
