// Builds pages: one HTML file, one script and one sheet of styles for each, flat beside one another.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, filesBelow, production } from './files.mjs';

/** What pages have in common stands in files of its own, which no browser asks for. */
const SHARED = 'assets/components/head';
const isPage = (name) => name.endsWith('.html') && !name.endsWith('.part.html');
const isPicture = (name) =>
  /\.(svg|png|ico|webmanifest|txt|mp3|xml)$/.test(name) && !name.endsWith('.icon.svg');

/** Fills a page's `<!-- shared: name -->` with that part, and the head with the icon of the page's desk. */
function withSharedParts(html) {
  const desk = /<html[^>]*data-desk="(\w+)"/.exec(html)?.[1];
  const own = at(SHARED, `${desk}.icon.svg`);
  const icon = () =>
    encodeURIComponent(
      readFileSync(existsSync(own) ? own : at(SHARED, 'home.icon.svg'), 'utf8').trim(),
    );
  return html.replace(/<!-- shared: ([\w-]+) -->/g, (_whole, name) =>
    readFileSync(at(SHARED, `${name}.part.html`), 'utf8')
      .trim()
      .replace('{icon}', icon),
  );
}

/** A page is a folder with an HTML file and the script of the same name; both land flat, the script's address carrying its hash. */
export async function buildPages(folder, out, target = 'es2022') {
  mkdirSync(at(out), { recursive: true });
  const pages = filesBelow(at(folder), isPage);
  const scripts = pages
    .map((page) => page.replace(/\.html$/, '.tsx'))
    .filter((script) => existsSync(at(folder, script)));
  // A page that asks for its script as a module gets its parts when they are opened.
  const inParts = scripts.filter((script) =>
    /<script type="module"/.test(
      readFileSync(at(folder, script.replace(/\.tsx$/, '.html')), 'utf8'),
    ),
  );
  const buildScripts = (chosen, how) =>
    build({
      entryPoints: chosen.map((script) => ({
        in: at(folder, script),
        out: path.basename(script, '.tsx'),
      })),
      outdir: at(out),
      bundle: true,
      minify: true,
      platform: 'browser',
      target,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      external: ['twilio-sync'],
      loader: { '.svg': 'dataurl' },
      define: production,
      metafile: true,
      logLevel: 'warning',
      ...how,
    });
  const built = await Promise.all([
    buildScripts(
      scripts.filter((script) => !inParts.includes(script)),
      { format: 'iife' },
    ),
    buildScripts(inParts, { format: 'esm', splitting: true, chunkNames: 'part-[hash]' }),
  ]);
  if (scripts.length > 0) {
    const report = {
      inputs: Object.assign({}, ...built.map(({ metafile }) => metafile.inputs)),
      outputs: Object.assign({}, ...built.map(({ metafile }) => metafile.outputs)),
    };
    const parts = Object.keys(report.outputs).map((file) => path.basename(file));
    for (const old of filesBelow(at(out), (name) => /^part-\w+\.js$/.test(name)))
      if (!parts.includes(old)) rmSync(at(out, old), { force: true });
    mkdirSync(at('dist/reports'), { recursive: true });
    writeFileSync(at(`dist/reports/${path.basename(out)}.json`), JSON.stringify(report));
  }
  for (const page of pages) {
    const name = path.basename(page);
    const html = withSharedParts(readFileSync(at(folder, page), 'utf8')).replace(
      /(src|href)="\/?([\w-]+\.(?:js|css))"/g,
      (whole, attribute, file) => {
        if (!existsSync(at(out, file))) return whole;
        const hash = createHash('sha256')
          .update(readFileSync(at(out, file)))
          .digest('hex')
          .slice(0, 10);
        return `${attribute}="/${file}?v=${hash}"`;
      },
    );
    writeFileSync(at(out, name), html);
  }
  for (const file of filesBelow(at(folder), isPicture))
    copyFileSync(at(folder, file), at(out, path.basename(file)));
}
