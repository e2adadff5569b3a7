// What can be told without running anything. Each check is quiet when it passes; they run side by side.
import { spawn } from 'node:child_process';
import { root } from './files.mjs';
import { installed } from './machine.mjs';

const CHECKS = {
  format: [installed('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  types: [installed('typescript/bin/tsc'), '--noEmit'],
  lint: [installed('eslint/bin/eslint.js'), '.'],
  dependencies: [
    installed('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', '.dependency-cruiser.cjs'],
    ...['src', 'functions', 'assets', 'emulator', 'cli'],
  ],
};

/** Runs the named checks; answers whether all passed. */
export async function runChecks(names) {
  const outcomes = await Promise.all(names.map((name) => runCheck(name)));
  return outcomes.every(Boolean);
}

function runCheck(name) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, CHECKS[name], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => (output += part));
    child.on('close', (status) => {
      const seconds = Math.round((Date.now() - began) / 1000);
      if (status !== 0) console.log(output.trim());
      console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve(status === 0);
    });
  });
}
