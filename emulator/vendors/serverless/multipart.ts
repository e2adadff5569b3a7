import type { IncomingMessage } from 'node:http';
import { readBody } from '../../core/http';

/** One field of an upload. */
export interface Part {
  readonly name: string;
  readonly content: Buffer;
}

/** Whether a request carries files, whose bytes are not text. */
const isUpload = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

/** The body of an upload with one character for each byte, so that nothing of a file is lost. */
async function readUpload(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts).toString('latin1');
}

/** The body of any request, whether it carries files or not. */
export const bodyOf = (incoming: IncomingMessage): Promise<string> =>
  isUpload(incoming) ? readUpload(incoming) : readBody(incoming);

/** Takes an upload apart; `body` as `bodyOf` gives it. Answers undefined when it is none. */
export function readParts(contentType: string, body: string): readonly Part[] | undefined {
  const [, quoted, bare] = /\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return undefined;
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1);
  const end = pieces.pop();
  if (end === undefined || !end.startsWith('--')) return undefined;
  return pieces.flatMap((piece) => {
    const gap = piece.indexOf('\r\n\r\n');
    const name = /\bname="([^"]*)"/i.exec(gap === -1 ? '' : piece.slice(0, gap))?.[1];
    if (name === undefined) return [];
    return [{ name, content: Buffer.from(piece.slice(gap + 4), 'latin1') }];
  });
}
