import { seen, type Seen } from '../../ports/account';

const LONGEST_MS = 10_000;

/** How to ask an address, and under which name it is shown. */
export interface Asking {
  /** Milliseconds that are left. */
  readonly left: () => number;
  /** The address as people know it, where another one stands in for it. */
  readonly shown?: string;
}

/**
 * Whether the deployed functions answer, and whether they answer only whom they should: `/health`, one text without a
 * signature, and the files that are there when no function answers.
 */
export async function lookAtFunctions(
  baseUrl: string | undefined,
  { left, shown = baseUrl ?? '' }: Asking,
): Promise<readonly Seen[]> {
  const ask = (path: string, init: RequestInit = {}): Promise<number> =>
    baseUrl === undefined ? Promise.resolve(0) : statusOf(`${baseUrl}${path}`, init, left());
  const [health, unsigned, ...files] = await Promise.all([
    ask('/health'),
    ask('/message', {
      method: 'POST',
      body: 'Body=doctor',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    ...FALLBACKS.map((path) => ask(path)),
  ]);
  if (health !== 200)
    return [
      seen('problem', health ? 'functions.fail' : 'functions.silent', shown, {
        baseUrl: shown,
        status: `${health}`,
      }),
    ];
  return [
    seen('ok', 'functions.answer', shown),
    unsigned === 403 || unsigned === 400
      ? seen('ok', 'signatures.refused', `${unsigned}`)
      : seen('problem', 'signatures.open', `${unsigned}`, { status: `${unsigned}` }),
    ...FALLBACKS.map((path, at) =>
      files[at] === 200
        ? seen('ok', 'fallback-files.there', path)
        : seen('problem', 'fallback-files.missing', path, {
            address: `${shown}${path}`,
            status: `${files[at] || '-'}`,
          }),
    ),
  ];
}

/** Files that the platform can still fetch when no function of ours answers. */
const FALLBACKS = ['/fallback-text.xml', '/fallback-voice.xml', '/fallback-line.xml'] as const;

/** The status, or 0 when nothing answers. */
async function statusOf(url: string, init: RequestInit, left: number): Promise<number> {
  try {
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(Math.floor(Math.max(1, Math.min(LONGEST_MS, left)))),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
