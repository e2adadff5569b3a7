import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { median } from './tally';

export interface BundleRow {
  readonly file: string;
  readonly kilobytes: number;
  readonly budgetKilobytes: number;
  /** Median of fresh processes, beyond an empty function (ms). */
  readonly loadMs: number;
}

const FRESH_PROCESSES = 7;
/** Webhooks every guest uses, and the others. */
const GUEST_BUDGET_KB = 150;
const OTHER_BUDGET_KB = 250;
const GUEST_WEBHOOKS = ['message.protected.js', 'message-status.protected.js'];

/**
 * The vendors' client is not counted, because whichever of its calls is first loads it; nor is what it requires of Node.
 * Whether the cloud has them before a function begins is not known.
 */
const LOADED_BEFORE = ['node:http', 'node:https', 'node:crypto'];
const EMPTY_FUNCTION = 'exports.handler = (context, event, callback) => callback(null, "");\n';

/** Size and loading time of every function. */
export function measureBundles(folder: string): readonly BundleRow[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const empty = join(mkdtempSync(join(tmpdir(), 'bellhop-bench-')), 'empty.js');
  writeFileSync(empty, EMPTY_FUNCTION);
  const baseline = loadTime(empty);
  return files.sort().map((file) => ({
    file: relative('.', file),
    kilobytes: Math.round(statSync(join(folder, file)).size / 100) / 10,
    budgetKilobytes: GUEST_WEBHOOKS.includes(file) ? GUEST_BUDGET_KB : OTHER_BUDGET_KB,
    loadMs: Math.round((loadTime(join(folder, file)) - baseline) * 10) / 10,
  }));
}

function loadTime(file: string): number {
  const script = `for (const before of ${JSON.stringify(LOADED_BEFORE)}) require(before); const t = process.hrtime.bigint(); require(process.argv[1]); console.log(Number(process.hrtime.bigint() - t) / 1e6)`;
  const times = Array.from({ length: FRESH_PROCESSES }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script, resolve(file)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${file} could not be loaded: ${stderr}`);
    return Number(stdout);
  });
  return median(times);
}

export interface PageRow {
  readonly script: string;
  readonly gzipKilobytes: number;
  readonly budgetKilobytes: number;
}

const PAGE_SCRIPT_BUDGET_KB = 60;
const SYNC_SDK = 'twilio-sync.min.js';
const SYNC_SDK_BUDGET_KB = 85;

/** Parts that a script cannot begin without. */
const PARTS_AT_ONCE = /(?:^|[;}])import(?:[^"'();]*from)?"\.\/(part-\w+\.js)"/g;

/**
 * What a page loads, compressed as a browser gets it, with the parts that it cannot begin without; those that come when they
 * are opened stand by themselves. What only functions read is no part of it.
 */
export function measurePages(folder: string): readonly PageRow[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.js') && !file.endsWith('.private.js'))
    .sort();
  const size = (file: string): number => gzipSync(readFileSync(join(folder, file))).length;
  const atOnce = (file: string): readonly string[] => {
    const source = file === SYNC_SDK ? '' : readFileSync(join(folder, file), 'utf8');
    return [...source.matchAll(PARTS_AT_ONCE)].flatMap(([, part = '']) => [part, ...atOnce(part)]);
  };
  const scripts = files.filter((file) => !file.startsWith('part-'));
  const begun = new Set(scripts.flatMap(atOnce));
  return files
    .filter((file) => !begun.has(file))
    .map((script) => {
      const needed = [script, ...(script.startsWith('part-') ? [] : new Set(atOnce(script)))];
      return {
        script,
        gzipKilobytes: Math.round(needed.reduce((sum, file) => sum + size(file), 0) / 100) / 10,
        budgetKilobytes: script === SYNC_SDK ? SYNC_SDK_BUDGET_KB : PAGE_SCRIPT_BUDGET_KB,
      };
    });
}
