import { setTimeout as wait } from 'node:timers/promises';
import type { DeployTarget } from './target';
import { FINGERPRINT_PATH } from './project';

/** One look at what is live. */
export interface LiveCheck {
  readonly what: string;
  readonly ok: boolean;
  /** What was seen instead. */
  readonly seen?: string;
}

/** A deployment can take some seconds to be seen everywhere. */
const TRIES = 10;
const PAUSE_MS = 1_500;
const PATIENCE_MS = 12_000;

/** The address that stands for a domain: itself, or on the laptop's account one on this computer. */
export async function liveUrl(domain: string, { vendorsUrl }: DeployTarget): Promise<string> {
  if (vendorsUrl === undefined) return `https://${domain}`;
  const answer = await fetch(`${vendorsUrl}/local/deployments`);
  const sites = (await answer.json()) as readonly { domain: string; url: string | null }[];
  return sites.find((site) => site.domain === domain)?.url ?? `https://${domain}`;
}

/** The fingerprint of the build that is live; undefined when it has none. */
export async function liveFingerprint(url: string): Promise<string | undefined> {
  const { status, text } = await ask(`${url}${FINGERPRINT_PATH}`);
  return status === 200 && /^[0-9a-f]{20}\s*$/.test(text) ? text.trim() : undefined;
}

/** Looks at the live addresses as anybody could; `fingerprint` says which build should be there, if it is known. */
export async function checkLive(
  url: string,
  fingerprint: string | undefined,
): Promise<readonly LiveCheck[]> {
  const looks: (() => Promise<LiveCheck>)[] = [
    () => look('/health answers', `${url}/health`, {}, ({ status }) => status === 200),
    () =>
      look('the sign-in page is there', `${url}/sign-in.html`, {}, ({ status }) => status === 200),
    () =>
      look(
        'a text that Twilio did not sign is refused',
        `${url}/message`,
        { method: 'POST', body: new URLSearchParams({ Body: 'hello' }) },
        // The platform refuses with 400 or 403; the guide and what is seen differ.
        ({ status }) => status === 400 || status === 403,
      ),
  ];
  if (fingerprint !== undefined) {
    looks.unshift(() =>
      look(
        'the new build is live',
        `${url}${FINGERPRINT_PATH}`,
        {},
        ({ text }) => text.trim() === fingerprint,
      ),
    );
  }
  const checks: LiveCheck[] = [];
  for (const one of looks) checks.push(await patiently(one));
  return checks;
}

/** Has what is live do whatever is due, by an outside clock's way, so that its rounds begin. */
export const ringOnce = (url: string, tickSecret: string): Promise<LiveCheck> =>
  patiently(() =>
    look(
      'due work is done when somebody rings',
      `${url}/tick`,
      { method: 'POST', headers: { authorization: `Bearer ${tickSecret}` } },
      ({ status }) => status === 200,
    ),
  );

async function patiently(one: () => Promise<LiveCheck>): Promise<LiveCheck> {
  let check = await one();
  for (let tries = 1; !check.ok && tries < TRIES && !isFinal(check); tries++) {
    await wait(PAUSE_MS);
    check = await one();
  }
  return check;
}

/** An answer of the function itself does not get better by asking again. */
const isFinal = ({ seen }: LiveCheck): boolean => seen === 'HTTP 500';

async function look(
  what: string,
  url: string,
  init: RequestInit,
  right: (seen: { status: number; text: string }) => boolean,
): Promise<LiveCheck> {
  const seen = await ask(url, init);
  if (right(seen)) return { what, ok: true };
  return { what, ok: false, seen: seen.status === 0 ? 'no answer' : `HTTP ${seen.status}` };
}

async function ask(url: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return { status: 0, text: '' };
  }
}
