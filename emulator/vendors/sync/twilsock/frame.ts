/** A Twilsock message: a JSON header and, for some, a payload. */
export interface Frame {
  readonly header: Readonly<Record<string, unknown>>;
  /** The payload as it came; empty when there was none. */
  readonly payload: string;
}

const LINE_END = '\r\n';
const FIRST_LINE = /^TWILSOCK V3\.0 (\d+)\r\n/;

/** `TWILSOCK V3.0 <header bytes>`, the header, the payload, each ended by a line break. */
export function writeFrame(header: Readonly<Record<string, unknown>>, payload?: unknown): Buffer {
  const body = payload === undefined ? '' : JSON.stringify(payload);
  const full = {
    ...header,
    ...(payload === undefined ? {} : { payload_type: 'application/json' }),
    payload_size: Buffer.byteLength(body),
  };
  const head = Buffer.from(JSON.stringify(full));
  return Buffer.concat([
    Buffer.from(`TWILSOCK V3.0 ${head.length}${LINE_END}`),
    head,
    Buffer.from(LINE_END + body + (body === '' ? '' : LINE_END)),
  ]);
}

/** Reads one message; undefined when it is not Twilsock V3. */
export function readFrame(bytes: Buffer): Frame | undefined {
  const firstLine = FIRST_LINE.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!firstLine) return undefined;
  const headStart = firstLine[0].length;
  const headEnd = headStart + Number(firstLine[1]);
  const header = readObject(bytes.subarray(headStart, headEnd).toString());
  if (!header) return undefined;
  const size = typeof header['payload_size'] === 'number' ? header['payload_size'] : 0;
  const start = headEnd + LINE_END.length;
  return { header, payload: bytes.subarray(start, start + size).toString() };
}

/** A JSON object out of text, or undefined. */
export function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
