import { RUN_DEPLOY, type Findings } from '../findings';
import type { OwnedNumber } from '../../provision/webhooks';

/** Where the functions are: what .env says, else where the numbers' webhooks point. */
export function addressOf(
  given: string | undefined,
  numbers: readonly OwnedNumber[],
): string | undefined {
  if (given) return given.replace(/\/+$/, '');
  const found = numbers.map(({ smsUrl }) => /^(https?:\/\/[^/#]+)\/message(#|$)/.exec(smsUrl)?.[1]);
  return found.find((address) => address !== undefined);
}

/** Whether the platform can come to this address, or it is one of this computer. */
export const isReachable = (baseUrl: string): boolean =>
  baseUrl.startsWith('https://') || ON_THIS_COMPUTER.test(baseUrl);

/** The laptop account's functions. */
const ON_THIS_COMPUTER = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/?$/;

export const noAddress = (findings: Findings): void =>
  findings.problem('address', 'not known', {
    sentence: 'The desks are not in the account yet: no number points at them.',
    fix: RUN_DEPLOY,
  });

/** The address that stands for one: itself, or for a domain of the laptop's account one on this computer, if it has any. */
export async function standIn(
  baseUrl: string,
  vendorsUrl: string | undefined,
): Promise<string | undefined> {
  if (vendorsUrl === undefined || baseUrl.startsWith('http:')) return baseUrl;
  const answer = await fetch(`${vendorsUrl}/local/deployments`);
  const sites = (await answer.json()) as readonly { domain: string; url: string | null }[];
  return sites.find(({ domain }) => baseUrl === `https://${domain}`)?.url ?? undefined;
}
