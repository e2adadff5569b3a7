import { crc32 } from 'node:zlib';

/** One still of a moving picture: a whole PNG file, and how long it is shown. */
export interface Still {
  readonly png: Buffer;
  readonly ms: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Puts stills of one size into one animated PNG that repeats for ever. Their pixels go in as they were packed, so
 * nothing is lost and nothing is needed but this. Throws when a still differs in size or format.
 * https://www.w3.org/TR/png-3/#apng-frame-based-animation
 */
export function movingPng(stills: readonly Still[]): Buffer {
  const pictures = stills.map(({ png, ms }) => ({ chunks: chunksOf(png), ms }));
  const header = pictures[0]?.chunks.find(({ type }) => type === 'IHDR')?.data;
  if (!header) throw new Error('a moving picture needs at least one still');
  let sequence = 0;
  const body = pictures.flatMap(({ chunks, ms }, at) => {
    if (!chunks.some(({ type, data }) => type === 'IHDR' && data.equals(header)))
      throw new Error(`still ${at + 1} differs from the first one in size or format`);
    const pixels = Buffer.concat(
      chunks.filter(({ type }) => type === 'IDAT').map((one) => one.data),
    );
    const control = frameControl(sequence++, header, ms);
    return at === 0
      ? [control, chunk('IDAT', pixels)]
      : [control, chunk('fdAT', Buffer.concat([number(sequence++), pixels]))];
  });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('acTL', Buffer.concat([number(pictures.length), number(0)])),
    ...body,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How long this frame stays, over the whole picture, replacing what was there. */
function frameControl(sequence: number, header: Buffer, ms: number): Buffer {
  const data = Buffer.alloc(26);
  data.writeUInt32BE(sequence, 0);
  header.copy(data, 4, 0, 8);
  data.writeUInt16BE(ms, 20);
  data.writeUInt16BE(1_000, 22);
  return chunk('fcTL', data);
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([number(data.length), named, number(crc32(named))]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
