import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './support-files';

/**
 * A small house in which everything is wrong: each line is a file, what it imports, and the rules that have to notice.
 * `type` imports are types only.
 */
const wrongHouse: readonly {
  readonly file: string;
  readonly imports: readonly string[];
  readonly noticedBy: readonly string[];
}[] = [
  {
    file: 'src/waitlist/desk.ts',
    imports: ['../events/desk', '../config', 'type ../adapters/sync', 'twilio', 'valibot'],
    noticedBy: [
      'desk-imports-what-desks-share',
      'settings-are-handed-in',
      'only-bellhop-knows-adapters',
      'only-adapters-know-vendors',
      'desk-knows-no-vendor',
    ],
  },
  {
    file: 'src/events/desk.ts',
    imports: ['type ../waitlist/desk'],
    noticedBy: ['desk-imports-what-desks-share', 'no-circle'],
  },
  {
    file: 'src/waitlist/rules/line.ts',
    imports: ['../desk', 'node:crypto'],
    noticedBy: ['pure-files-know-no-use-case', 'pure-files-need-no-node'],
  },
  {
    file: 'src/people/person.ts',
    imports: ['type ../ports/records', '../events/desk', 'ws'],
    noticedBy: ['shared-part-knows-no-desk', 'shared-part-knows-no-vendor'],
  },
  {
    file: 'src/ports/records.ts',
    imports: ['type ../waitlist/desk', 'type ../messaging/delivery'],
    noticedBy: ['ports-stand-alone'],
  },
  {
    file: 'src/messaging/delivery.ts',
    imports: ['type ./lost'],
    noticedBy: ['no-import-that-is-not-there'],
  },
  {
    file: 'src/adapters/sync.ts',
    imports: ['twilio', '../events/desk'],
    noticedBy: ['adapters-know-ports-not-desks'],
  },
  { file: 'src/config/index.ts', imports: ['valibot'], noticedBy: [] },
  { file: 'src/lonely.ts', imports: [], noticedBy: ['no-orphan-in-src'] },
  {
    file: 'src/edge/answer.ts',
    imports: ['../adapters/sync', 'axios', 'twilio/lib/twiml/MessagingResponse'],
    noticedBy: ['only-bellhop-knows-adapters', 'edge-writes-twiml-only'],
  },
  {
    file: 'functions/message.protected.ts',
    imports: ['../src/edge/answer', '../src/waitlist/desk', 'type ../src/adapters/sync', 'ws'],
    noticedBy: [
      'functions-are-thin',
      'functions-take-only-types-from-desks',
      'functions-load-no-packages',
    ],
  },
  {
    file: 'emulator/clock.ts',
    imports: ['type ../src/waitlist/rules/line', 'acorn'],
    noticedBy: ['emulator-does-not-know-the-product', 'packages-are-declared'],
  },
  {
    file: 'assets/board.ts',
    imports: ['../src/waitlist/rules/line', '../src/people/person', 'preact', '../emulator/clock'],
    noticedBy: ['pages-import-pure-files-only', 'product-does-not-know-its-emulator'],
  },
  {
    file: 'cli/start.ts',
    imports: ['../emulator/clock', '../assets/board', '../functions/message.protected'],
    noticedBy: ['nobody-imports-functions-or-tests', 'nobody-imports-pages'],
  },
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function cruise(folder: string): readonly Violation[] {
  const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(
    process.execPath,
    [tool, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'].concat([
      'src',
      'functions',
      'assets',
      'emulator',
      'cli',
    ]),
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  const answer = JSON.parse(run.stdout) as { summary: { violations: readonly Violation[] } };
  return answer.summary.violations;
}

test('every dependency rule notices what it forbids, and none forbids what is allowed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bellhop-'));
  try {
    for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
      copyFileSync(path.join(root, file), path.join(folder, file));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const { file, imports } of wrongHouse) {
      const lines = imports.map((from, at) =>
        from.startsWith('type ')
          ? `import type * as m${at} from '${from.slice(5)}'; export type T${at} = typeof m${at};`
          : `import * as m${at} from '${from}'; export const v${at} = m${at};`,
      );
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), [...lines, 'export const own = 1;', ''].join('\n'));
    }
    const found = cruise(folder);
    for (const { file, noticedBy } of wrongHouse) {
      const rules = found.filter((one) => one.from === file).map((one) => one.rule.name);
      const aboutCircles = noticedBy.includes('no-circle') ? [] : ['no-circle'];
      expect({
        file,
        rules: [...new Set(rules)].filter((rule) => !aboutCircles.includes(rule)).sort(),
      }).toEqual({
        file,
        rules: [...noticedBy].sort(),
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every dependency rule says why it is there and has a case above', () => {
  const { forbidden } = createRequire(__filename)('../../.dependency-cruiser.cjs') as {
    forbidden: readonly { name: string; comment: string }[];
  };
  const tried = new Set(wrongHouse.flatMap((one) => one.noticedBy));
  expect(forbidden.map((rule) => rule.name).filter((name) => !tried.has(name))).toEqual([]);
  expect(forbidden.filter((rule) => !/^[A-Z].{20,}\.$/s.test(rule.comment))).toEqual([]);
});
