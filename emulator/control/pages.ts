import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { VendorAnswer } from '../core/vendor';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** A file of the phones page. */
export interface PageFile {
  readonly headers: NonNullable<VendorAnswer['headers']>;
  readonly content: Buffer;
}

/** The file at a URL path below `folder`; undefined when there is none. */
export async function readPage(folder: string, path: string): Promise<PageFile | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  const type = TYPES[extname(file)];
  if (!file.startsWith(normalize(folder + sep)) || type === undefined) return undefined;
  try {
    const content = await readFile(file);
    return { content, headers: { 'content-type': type, 'cache-control': 'no-store' } };
  } catch {
    return undefined;
  }
}
