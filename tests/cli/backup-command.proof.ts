import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { addBackup } from '../../cli/commands/backup';
import { addConfig } from '../../cli/commands/config';
import { addErase } from '../../cli/commands/erase';
import { addErrors } from '../../cli/commands/errors';
import { addExport } from '../../cli/commands/export';
import { CommandFailed } from '../../cli/commands/failure';
import { addReset } from '../../cli/commands/reset';
import { addRestore } from '../../cli/commands/restore';
import { everything, inLine, joins, Keeping } from './support-keeping';

const ANA = '+12025550141';
const keeping = new Keeping();
const before = { port: process.env['EMULATOR_PORT'] };

beforeAll(async () => {
  await keeping.opens();
  process.env['EMULATOR_PORT'] = String(keeping.vendors.port);
});
afterAll(async () => {
  if (before.port === undefined) delete process.env['EMULATOR_PORT'];
  else process.env['EMULATOR_PORT'] = before.port;
  process.exitCode = undefined;
  await keeping.closes();
});
beforeEach(() => keeping.startsWith('setUp'));

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs the operator's program with these arguments on the laptop account. */
async function bellhop(...args: readonly string[]): Promise<Ran> {
  const program = new Command('bellhop').option('--local').exitOverride();
  for (const add of [addBackup, addConfig, addErase, addErrors, addExport, addReset, addRestore])
    add(program);
  const out: string[] = [];
  const err: string[] = [];
  const said = (lines: string[]) => (line: unknown) => void lines.push(String(line));
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(said(out)),
    jest.spyOn(console, 'error').mockImplementation(said(err)),
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out.push(String(text));
      return true;
    }),
  ];
  process.exitCode = undefined;
  try {
    await program.parseAsync(['node', 'bellhop', '--local', ...args]);
    return { out: out.join('\n'), err: err.join('\n'), code: Number(process.exitCode ?? 0) };
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return { out: out.join('\n'), err: error.message, code: error.exitCode };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

test('what was backed up, lost and restored is the same, and the list of backups shows it', async () => {
  await joins(keeping.account(), 'Ana', ANA);
  await joins(keeping.account(), 'Ben', '+12025550142');
  const kept = await everything(keeping.account());
  const file = keeping.file('backups/one.jsonl');

  const made = await bellhop('backup', file, '--json');
  await keeping.startsWith('setUp');
  const restored = await bellhop('restore', file, '--force');
  const listed = await bellhop('backup', 'list', '--folder', keeping.file('backups'));

  expect(made.code).toBe(0);
  expect(JSON.parse(made.out)).toMatchObject({ file, unsettled: [] });
  expect(restored).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Restored and compared /) as string,
  });
  expect(listed.out).toMatch(/ records  .*one\.jsonl$/);
  expect(await everything(keeping.account())).toEqual(kept);
  expect(await inLine(keeping.account())).toEqual(['Ana', 'Ben']);
});

test('a folder of backups names the files that are not whole', async () => {
  await mkdir(keeping.file('mixed'));
  await bellhop('backup', keeping.file('mixed/good.jsonl'));
  const text = await readFile(keeping.file('mixed/good.jsonl'), 'utf8');
  await writeFile(keeping.file('mixed/half.jsonl'), text.slice(0, text.length / 2));
  const { out, code } = await bellhop('backup', 'list', '--folder', keeping.file('mixed'));
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/good\.jsonl$/),
    expect.stringMatching(/half\.jsonl is not whole/),
  ]);
  expect(code).toBe(0);
});

test('a place that cannot be written to gets one sentence', async () => {
  await writeFile(keeping.file('file'), '');
  const { err, code } = await bellhop('backup', keeping.file('file/one.jsonl'));
  expect(err).toMatch(/cannot be written \((ENOTDIR|EEXIST)\)/);
  expect(code).toBe(1);
});

test('what cannot be taken back is not done while nobody is there to say yes', async () => {
  await joins(keeping.account(), 'Ana', ANA);
  const erase = await bellhop('erase', ANA);
  const reset = await bellhop('reset');
  expect([erase.code, reset.code]).toEqual([1, 1]);
  expect([erase.err, reset.err]).toEqual([
    expect.stringMatching(/add --yes to go ahead\.$/),
    expect.stringMatching(/add --yes to go ahead\.$/),
  ]);
  expect(await inLine(keeping.account())).toEqual(['Ana']);
});

test('erasing says what went, and a second time that nothing is kept', async () => {
  await joins(keeping.account(), 'Ana', ANA);
  const first = await bellhop('erase', ANA, '--yes');
  const second = await bellhop('erase', ANA, '--yes');
  expect(first.out).toMatch(/^Erased all about \+1202\*\*\*0141: 1 place on a wait list\./);
  expect(second).toMatchObject({ code: 1, err: 'Nothing is kept about +1202***0141.' });
});

test('resetting empties the list and says how many were on it', async () => {
  await joins(keeping.account(), 'Ana', ANA);
  const { out, code } = await bellhop('reset', 'main', '--yes', '--json');
  expect({ code, said: JSON.parse(out) as unknown }).toEqual({
    code: 0,
    said: { list: 'main', taken: 1 },
  });
  expect(await inLine(keeping.account())).toEqual([]);
});

test('errors ends with 0 when nothing failed and with 2 when something did', async () => {
  const quiet = await bellhop('errors');
  await keeping
    .account()
    .client.messages.create({ to: '+14155550180', from: '+12025550101', body: 'Hello' });
  await keeping.later('PT1M');
  const failed = await bellhop('errors');
  expect(quiet).toMatchObject({ code: 0, out: 'Nothing failed in the last 7 days.' });
  expect(failed.code).toBe(2);
  expect(failed.out).toMatch(
    /1 x a landline.*\(30006; texts that did not arrive\)\n {4}\+1415\*\*\*0180/,
  );
});

test('a table goes to the terminal, or into a new file and never over another one', async () => {
  const shown = await bellhop('export', 'staff');
  const file = keeping.file('staff.csv');
  const first = await bellhop('export', 'staff', '--output', file);
  const second = await bellhop('export', 'staff', '--output', file);
  expect(shown.out).toBe(await readFile(file, 'utf8'));
  expect(first).toMatchObject({ code: 0, err: `${file}: 2 rows.` });
  expect(second).toMatchObject({ code: 1, err: `${file} is there already: name another file.` });
});

test('settings and staff go out and come back', async () => {
  const folder = keeping.file('house');
  await bellhop('config', 'pull', '--folder', folder);
  const file = `${folder}/settings.json`;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"maxPartySize": 20', '"maxPartySize": 8'));
  const tried = await bellhop('config', 'push', '--folder', folder, '--dry-run');
  const pushed = await bellhop('config', 'push', '--folder', folder);
  const again = await bellhop('config', 'push', '--folder', folder);
  expect(tried.out).toBe('Would change: desks.waitlist.maxPartySize.');
  expect(pushed.out).toMatch(/^Changed: desks\.waitlist\.maxPartySize\./);
  expect(again.out).toMatch(/nothing to change/);
});
