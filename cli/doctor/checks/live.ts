import { RUN_DEPLOY, type Findings } from '../findings';

const PATIENCE_MS = 10_000;

/** Whether the deployed functions answer, and whether they answer only whom they should. */
export async function checkLive(baseUrl: string, findings: Findings): Promise<void> {
  const health = await ask(`${baseUrl}/health`);
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
  const unsigned = await ask(`${baseUrl}/message`, { method: 'POST', body: 'Body=doctor' });
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
