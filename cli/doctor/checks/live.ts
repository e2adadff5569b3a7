import { callFallback, lineFallback, textFallback } from '../../provision/webhooks';
import { RUN_DEPLOY } from '../findings';
import type { Look } from '../look';

const PATIENCE_MS = 10_000;

/** Whether the deployed functions answer, and whether they answer only whom they should. */
export async function checkLive({ access, findings }: Look, baseUrl: string): Promise<void> {
  const live = await standIn(baseUrl, access.vendorsUrl);
  const health = live === undefined ? 0 : await ask(`${live}/health`);
  const isWell = findings.check(
    'functions',
    baseUrl,
    'They answer.',
    health !== 200 && {
      sentence: health
        ? `${baseUrl}/health answers ${health}.`
        : `Nothing answers at ${baseUrl}/health.`,
      fix: RUN_DEPLOY,
    },
  );
  if (!isWell) return;
  const unsigned = await ask(`${live}/message`, { method: 'POST', body: 'Body=doctor' });
  const isRefused = unsigned === 403 || unsigned === 400;
  findings.check(
    'signatures',
    `${unsigned}`,
    'A text that Twilio did not sign is refused.',
    !isRefused && {
      sentence: `An unsigned text was answered with ${unsigned}: anybody could speak for any guest.`,
      fix: `${RUN_DEPLOY} (the function must be uploaded as protected)`,
    },
  );
  for (const fallback of [textFallback, callFallback, lineFallback].map((of) => of(live ?? ''))) {
    const path = new URL(fallback).pathname;
    const status = await ask(fallback);
    findings.check(
      'fallback files',
      path,
      'It is there when no function answers.',
      status !== 200 && {
        sentence: `${baseUrl}${path} answers ${status || 'nothing'}: when all tries fail, nobody is told a word.`,
        fix: RUN_DEPLOY,
      },
    );
  }
}

/** The address that stands for one: itself, or for a domain of the laptop's account one on this computer, if it has any. */
async function standIn(
  baseUrl: string,
  vendorsUrl: string | undefined,
): Promise<string | undefined> {
  if (vendorsUrl === undefined || baseUrl.startsWith('http:')) return baseUrl;
  const answer = await fetch(`${vendorsUrl}/local/deployments`);
  const sites = (await answer.json()) as readonly { domain: string; url: string | null }[];
  return sites.find(({ domain }) => baseUrl === `https://${domain}`)?.url ?? undefined;
}

/** The status, or 0 when nothing answers. */
async function ask(
  url: string,
  { method = 'GET', body }: { method?: string; body?: string } = {},
): Promise<number> {
  try {
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined
        ? {}
        : { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
