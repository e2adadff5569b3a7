// Builds everything that runs: functions and pages for deployment, the laptop's account and the commands for the operator.
import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from './build-pages.mjs';
import { at, filesBelow, production, root } from './files.mjs';

const isTypeScript = (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

/** The vendors' clients are on the platform already and slow to load, so they stay outside; TwiML is small and goes in. */
const vendorsOutside = {
  name: 'vendors-outside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(twilio|axios)$|^twilio\/lib\/(jwt|rest|base)\// }, ({ path: name }) => ({
      path: name,
      external: true,
    })),
};

/**
 * How guests write fills a private asset for each language, read with the first text that needs it: the webhook every
 * guest waits for loads without them. https://www.twilio.com/docs/serverless/functions-assets/client#private-assets
 */
const understanding = (desk, ...file) => at('src', desk, 'understanding', ...file);
const LANGUAGES = [
  { asset: 'english', file: understanding('waitlist', 'english', 'english.ts'), name: 'english' },
  { asset: 'spanish', file: understanding('waitlist', 'spanish', 'spanish.ts'), name: 'spanish' },
  {
    asset: 'events-english',
    file: understanding('events', 'lists-english.ts'),
    name: 'englishLists',
  },
  {
    asset: 'events-spanish',
    file: understanding('events', 'lists-spanish.ts'),
    name: 'spanishLists',
  },
];
const languagesApart = {
  name: 'languages-apart',
  setup: ({ onLoad }) =>
    onLoad({ filter: /understanding[/\\].*(english|spanish)\.ts$/ }, ({ path: wanted }) => {
      const language = LANGUAGES.find(({ file }) => file === wanted);
      if (language === undefined) return undefined;
      const { asset, name } = language;
      return {
        contents: `
          import { readFileSync } from 'node:fs';
          import { join } from 'node:path';
          const file = () => typeof Runtime === 'undefined'
            ? join(__dirname, '../assets/${asset}.private.json')
            : Runtime.getAssets()['/${asset}.json'].path;
          export const ${name} = () => JSON.parse(readFileSync(file(), 'utf8'));`,
        loader: 'js',
      };
    }),
};

/**
 * Each desk fills a private asset too, read by the first request that needs it: a webhook that serves every desk loads
 * with none of them. docs/decisions/012-a-desk-is-loaded-when-it-is-needed.md
 */
const DESKS = filesBelow(at('src/house/desks'), isTypeScript).map((file) =>
  path.basename(file, '.ts'),
);
const desksApart = {
  name: 'desks-apart',
  setup: ({ onResolve, onLoad }) => {
    const folder = at('src/house/desks');
    onResolve({ filter: /^\.\/(desks\/)?\w+$/ }, ({ kind, path: wanted, resolveDir }) => {
      const file = `${path.resolve(resolveDir, wanted)}.ts`;
      if (kind === 'entry-point' || path.dirname(file) !== folder) return undefined;
      return { path: file, namespace: 'desk-apart' };
    });
    onLoad({ filter: /./, namespace: 'desk-apart' }, ({ path: file }) => {
      const name = path.basename(file, '.ts');
      return {
        resolveDir: folder,
        contents: `
          import { join } from 'node:path';
          const file = () => typeof Runtime === 'undefined'
            ? join(__dirname, '../assets/desk-${name}.private.js')
            : Runtime.getAssets()['/desk-${name}.js'].path;
          export const ${name} = () => require(file()).${name}();`,
        loader: 'js',
      };
    });
  },
};

/**
 * What is known of the world's telephone numbers weighs more than most functions, and is asked only where somebody has
 * typed one: read then, and not before.
 */
const phonesApart = {
  name: 'phones-apart',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src[/\\]people[/\\]phone\.ts$/ }, () => ({
      contents: `
        import { join } from 'node:path';
        const file = () => typeof Runtime === 'undefined'
          ? join(__dirname, '../assets/phone-numbers.private.js')
          : Runtime.getAssets()['/phone-numbers.js'].path;
        export const toPhone = (typed) => require(file()).toPhone(typed);
        export const countriesOf = (phones) => require(file()).countriesOf(phones);`,
      loader: 'js',
    })),
};

/** Everything that every desk says, with what owners are told of it, is asked only where somebody saves a text. */
const textsApart = {
  name: 'texts-apart',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src[/\\]house[/\\]admin[/\\]editable-texts\.ts$/ }, () => ({
      contents: `
        import { join } from 'node:path';
        const file = () => typeof Runtime === 'undefined'
          ? join(__dirname, '../assets/texts.private.js')
          : Runtime.getAssets()['/texts.js'].path;
        export const editableIn = (kind, language) => require(file()).editableIn(kind, language);`,
      loader: 'js',
    })),
};

/** Files that functions read when they need them: CommonJS, whole in themselves. */
const buildApart = (entryPoints, plugins) =>
  build({
    entryPoints,
    outdir: at('dist/assets'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    plugins: [vendorsOutside, ...plugins],
    supported: { 'dynamic-import': false },
    define: production,
    logLevel: 'warning',
  });

const buildDesks = () =>
  Promise.all([
    buildApart(
      DESKS.map((name) => ({
        in: at('src/house/desks', `${name}.ts`),
        out: `desk-${name}.private`,
      })),
      [languagesApart, desksApart, phonesApart],
    ),
    buildApart(
      [
        { in: at('src/people/phone.ts'), out: 'phone-numbers.private' },
        { in: at('src/house/admin/editable-texts.ts'), out: 'texts.private' },
      ],
      [],
    ),
  ]);

async function buildLanguages() {
  mkdirSync(at('dist/assets'), { recursive: true });
  for (const { asset, file, name } of LANGUAGES) {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
    });
    const code = Buffer.from(outputFiles[0].contents).toString('base64');
    const language = (await import(`data:text/javascript;base64,${code}`))[name]();
    writeFileSync(at('dist/assets', `${asset}.private.json`), JSON.stringify(language));
  }
}

/** One self-contained file per URL; vendor packages stay outside and are loaded only where they are called. */
async function buildFunctions() {
  const entries = filesBelow(at('functions'), isTypeScript).map((file) => at('functions', file));
  if (entries.length === 0) return;
  const result = await build({
    entryPoints: entries,
    outdir: at('dist/functions'),
    outbase: at('functions'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    plugins: [vendorsOutside, languagesApart, desksApart, phonesApart, textsApart],
    // A real import() would look for the vendors' files by another rule than require does, and miss them.
    supported: { 'dynamic-import': false },
    define: production,
    metafile: true,
    logLevel: 'warning',
  });
  removeOthers(at('dist/functions'), Object.keys(result.metafile.outputs));
  mkdirSync(at('dist/reports'), { recursive: true });
  writeFileSync(at('dist/reports/functions.json'), JSON.stringify(result.metafile));
}

/** Takes away what an earlier build left, only after the new files stand: a running account never misses a function. */
function removeOthers(folder, outputs) {
  const fresh = new Set(outputs.map((file) => path.resolve(root, file)));
  for (const file of filesBelow(folder, () => true))
    if (!fresh.has(path.join(folder, file))) rmSync(path.join(folder, file), { force: true });
}

/** The emulator and the operator's commands: plain Node programs that use the installed packages. */
async function buildTools() {
  const entries = filesBelow(at('cli'), isTypeScript)
    .filter((file) => !file.includes(path.sep))
    .map((file) => ({ in: at('cli', file), out: `cli/${file.replace(/\.ts$/, '')}` }));
  if (existsSync(at('emulator/runtime/preload.ts')))
    entries.push({ in: at('emulator/runtime/preload.ts'), out: 'emulator/preload' });
  entries.push({ in: at('tests/support/local.ts'), out: 'tests/local' });
  await build({
    entryPoints: entries,
    outdir: at('dist'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

/** The Sync SDK as its makers publish it, served from our own assets so that pages need no other host. */
function copySyncSdk() {
  copyFileSync(
    at('node_modules/twilio-sync/builds/twilio-sync.min.js'),
    at('dist/assets/twilio-sync.min.js'),
  );
}

/** The platform serves the start page at "/" only from /assets/index.html. */
function placeStartPage() {
  if (!existsSync(at('dist/assets/index.html'))) return;
  mkdirSync(at('dist/assets/assets'), { recursive: true });
  copyFileSync(at('dist/assets/index.html'), at('dist/assets/assets/index.html'));
}

export async function buildAll() {
  await Promise.all([
    buildFunctions(),
    buildDesks(),
    buildLanguages(),
    buildPages('assets', 'dist/assets').then(() => {
      copySyncSdk();
      placeStartPage();
    }),
    buildPages('emulator/phones', 'dist/phones'),
    buildTools(),
  ]);
  writeFileSync(at('dist/.built'), new Date().toISOString());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
