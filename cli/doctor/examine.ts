import { WAITLIST_TEMPLATES } from '../../src/waitlist/words/templates';
import { isRefused } from '../setup/patient-client';
import { checkAccount, checkClock, checkKey, checkToken } from './checks/account';
import { checkLive } from './checks/live';
import { checkMessaging, checkVerify } from './checks/messaging';
import {
  addressOf,
  checkCallWebhooks,
  checkOwned,
  checkWebhooks,
  isReachable,
  noAddress,
} from './checks/numbers';
import { checkSync, type SyncSeen } from './checks/sync';
import { checkTrello } from './checks/trello';
import { checkVariables } from './checks/variables';
import type { Finding } from './findings';
import type { OwnedNumber } from '../provision/webhooks';
import { checkHouse } from './house';
import type { Look } from './look';

/** What the checks saw, and the numbers of the house, on which a bill is built. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly numbers: readonly OwnedNumber[];
}

const NOTHING_SEEN: SyncSeen = { isThere: false };

/**
 * Every check that can be made, each cause named once: what follows from something that is broken is not looked at. Reads
 * only, but for one unsigned text that must be refused.
 */
export async function examine(look: Look): Promise<Examined> {
  const { env, findings } = look;
  const wrong = checkVariables(env, findings);
  const usable = (name: string): string | undefined =>
    wrong.has(name) ? undefined : env.get(name);
  try {
    await checkAccount(look);
  } catch (error) {
    if (!isRefused(error)) throw error;
    findings.problem('credentials', 'AUTH_TOKEN', {
      sentence: 'Twilio does not accept the account sid and auth token in .env.',
      fix: 'Compare both with the first page of the console.',
    });
    return { findings: findings.all, numbers: [] };
  }
  await checkClock(look);
  const syncService = usable('TWILIO_SYNC_SERVICE_SID');
  const { isThere, settings, staff } = syncService
    ? await checkSync(look, syncService)
    : NOTHING_SEEN;
  if (settings && syncService) await checkTrello(look, settings, syncService);
  const numbers = settings ? await checkOwned(look, settings) : [];
  const sid = usable('TWILIO_API_KEY');
  const secret = usable('TWILIO_API_SECRET');
  if (syncService && isThere && sid && secret) {
    const keyIsGood = await checkKey(look, { sid, secret, syncService });
    const list = settings?.desks.waitlist?.lists[0]?.id;
    const boardIsThere = !findings.all.some(({ component, status }) => {
      return component.startsWith('Sync') && status === 'problem';
    });
    if (keyIsGood && boardIsThere && list !== undefined)
      await checkToken(look, { sid, secret, syncService, list });
  }
  const messaging = usable('TWILIO_MESSAGING_SERVICE_SID');
  if (messaging) await checkMessaging({ ...look, numbers }, messaging);
  const verify = usable('TWILIO_VERIFY_SERVICE_SID');
  if (verify) await checkVerify(look, verify);
  if (!settings || !syncService) return { findings: findings.all, numbers };
  const baseUrl = addressOf(usable('PUBLIC_BASE_URL'), numbers);
  await checkHouse(
    { client: look.access.client, findings, now: look.now },
    {
      numbers,
      staff: Object.values(staff?.people ?? {}),
      syncService,
      messagingService: messaging,
      conversationsService: usable('TWILIO_CONVERSATIONS_SERVICE_SID'),
      baseUrl: baseUrl !== undefined && isReachable(baseUrl) ? baseUrl : undefined,
      templates: WAITLIST_TEMPLATES,
    },
  );
  if (baseUrl === undefined) {
    if (!wrong.has('PUBLIC_BASE_URL') && numbers.length > 0) noAddress(findings);
    return { findings: findings.all, numbers };
  }
  if (!isReachable(baseUrl)) return { findings: findings.all, numbers };
  for (const number of numbers) {
    checkWebhooks(number, baseUrl, findings);
    checkCallWebhooks(number, baseUrl, findings);
  }
  await checkLive(look, baseUrl);
  return { findings: findings.all, numbers };
}
