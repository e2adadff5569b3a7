import {
  lookAtCarriers,
  lookAtCountries,
  lookAtRegistration,
} from '../../src/adapters/twilio/examine/carriers';
import {
  lookAtCalls,
  lookAtNumbers,
  lookAtTexts,
  lookAtThreads,
} from '../../src/adapters/twilio/examine/numbers';
import {
  lookAtKey,
  lookAtMessaging,
  lookAtObjects,
  lookAtStanding,
  lookAtSync,
  lookAtTick,
  lookAtTimers,
  lookAtVerify,
} from '../../src/adapters/twilio/examine/services';
import type { Sight } from '../../src/adapters/twilio/examine/sight';
import { lookAtTemplates } from '../../src/adapters/twilio/examine/templates';
import { lookAtFunctions } from '../../src/adapters/web/own-address';
import { PULSE_DOCUMENT, readPulse } from '../../src/agenda/pulse';
import { SETTINGS_DOCUMENT, STAFF_DOCUMENT } from '../../src/config';
import type { Settings, StaffList } from '../../src/config';
import { templatesOf } from '../../src/house/desk-templates';
import { lookAtCardMode, lookAtStaff } from '../../src/house/examine';
import { numbersOf, threadedNumbers } from '../../src/house/numbers';
import { parseTemplates, TEMPLATES_DOCUMENT, wantedTemplates } from '../../src/messaging/templates';
import { countriesOf } from '../../src/people/phone';
import type { OwnedNumber } from '../provision/webhooks';
import { wantedObjects } from '../provision/house-objects';
import { isRefused } from '../setup/patient-client';
import { LEAST_SECRET_LENGTH } from '../setup/steps/secret';
import { SANDBOX_NUMBER } from '../setup/sandbox';
import { addressOf, isReachable, noAddress, standIn } from './checks/address';
import { checkClock, checkToken } from './checks/account';
import { ANSWERS_DOCUMENT, readAnswers } from './checks/card-mode';
import { checkDocuments } from './checks/documents';
import { checkMail } from './checks/mail';
import { checkTrello } from './checks/trello';
import { checkVariables } from './checks/variables';
import { desksWithCalls } from '../../src/house/operator-answers';
import type { Finding } from './findings';
import { readData, type Look } from './look';

/** What the checks saw, and the numbers of the house, on which a bill is built. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly numbers: readonly OwnedNumber[];
}

/** What is known of a house that is set up. */
interface Known {
  readonly settings: Settings;
  readonly staff: StaffList | undefined;
  readonly syncService: string;
  readonly numbers: readonly OwnedNumber[];
}

/**
 * Every check that can be made, each cause named once: what follows from something that is broken is not looked at. The
 * checks of the account itself are those of the admin page; the others need this computer or a terminal. Reads only, but
 * for one unsigned text that must be refused.
 */
export async function examine(look: Look): Promise<Examined> {
  const { env, findings, access } = look;
  const wrong = checkVariables(env, findings);
  const usable = (name: string): string | undefined =>
    wrong.has(name) ? undefined : env.get(name);
  const sight: Sight = { client: access.client, read: (request) => request(), now: look.now };
  const done = (numbers: readonly OwnedNumber[] = []) => ({ findings: findings.all, numbers });
  try {
    findings.tell(await lookAtStanding(sight, access.accountSid));
  } catch (error) {
    if (!isRefused(error)) throw error;
    findings.problem('credentials', 'AUTH_TOKEN', {
      sentence: 'Twilio does not accept the account sid and auth token in .env.',
      fix: 'Compare both with the first page of the console.',
    });
    return done();
  }
  await checkClock(look);
  const syncService = usable('TWILIO_SYNC_SERVICE_SID');
  const sync = syncService && (await lookAtSync(sight, syncService));
  if (sync) findings.tell(sync.found);
  const isThere = sync ? sync.isThere : false;
  const { settings, staff } = syncService && isThere ? await checkDocuments(look, syncService) : {};
  const secret = env.get('BELLHOP_SECRET') ?? '';
  if (staff)
    findings.tell(lookAtStaff(staff, secret.length < LEAST_SECRET_LENGTH ? undefined : secret));
  if (syncService && settings)
    findings.tell(
      await lookAtObjects(
        sight,
        syncService,
        wantedObjects(settings, { v: 1, people: {} }).filter(
          ({ name }) => name !== SETTINGS_DOCUMENT && name !== STAFF_DOCUMENT,
        ),
      ),
    );
  const numbers = settings ? await tellNumbers(sight, look, settings) : [];
  if (syncService && isThere) await checkPageKey(sight, look, usable, syncService, settings);
  const messaging = usable('TWILIO_MESSAGING_SERVICE_SID');
  if (messaging) findings.tell(await lookAtMessaging(sight, messaging, numbers));
  const verify = usable('TWILIO_VERIFY_SERVICE_SID');
  if (verify) findings.tell(await lookAtVerify(sight, verify));
  await checkMail(look, wrong, settings);
  if (!settings || !syncService) return done(numbers);
  await checkTrello(look, settings, syncService);
  const baseUrl = addressOf(usable('PUBLIC_BASE_URL'), numbers);
  const address = baseUrl !== undefined && isReachable(baseUrl) ? baseUrl : undefined;
  await tellHouse(sight, look, { settings, staff, syncService, numbers }, messaging);
  if (baseUrl === undefined) {
    if (!wrong.has('PUBLIC_BASE_URL') && numbers.length > 0) noAddress(findings);
    return done(numbers);
  }
  if (address === undefined) return done(numbers);
  await tellBells(sight, look, syncService, usable('TWILIO_CONVERSATIONS_SERVICE_SID'), address);
  const threaded = threadedNumbers(settings);
  findings.tell(await lookAtThreads(sight, numbers, { threaded, baseUrl: address }));
  for (const number of numbers)
    findings.tell([
      ...(threaded.includes(number.phoneNumber) ? [] : lookAtTexts(number, address)),
      ...lookAtCalls(number, address),
    ]);
  const live = await standIn(address, access.vendorsUrl);
  findings.tell(await lookAtFunctions(live, { left: () => Infinity, shown: address }));
  return done(numbers);
}

async function tellNumbers(
  sight: Sight,
  { findings }: Look,
  settings: Settings,
): Promise<readonly OwnedNumber[]> {
  const named = new Set(numbersOf(settings).map(({ number }) => number));
  // WhatsApp's number for a first try belongs to Twilio.
  named.delete(SANDBOX_NUMBER);
  const { found, owned } = await lookAtNumbers(sight, { numbers: [...named] });
  findings.tell(found);
  return owned;
}

/** The key that signs the pages' tokens, and a page that opens with it. */
async function checkPageKey(
  sight: Sight,
  look: Look,
  usable: (name: string) => string | undefined,
  syncService: string,
  settings: Settings | undefined,
): Promise<void> {
  const sid = usable('TWILIO_API_KEY');
  const secret = usable('TWILIO_API_SECRET');
  if (!sid || !secret) return;
  const found = await lookAtKey(sight, { sid, secret, syncService });
  look.findings.tell(found);
  const list = settings?.desks.waitlist?.lists[0]?.id;
  const isBroken = look.findings.all.some(
    ({ component, status }) => component.startsWith('Sync') && status === 'problem',
  );
  if (found.every(({ status }) => status === 'ok') && !isBroken && list !== undefined)
    await checkToken(look, { sid, secret, syncService, list });
}

/** What the account, the carriers and WhatsApp make of the house. */
async function tellHouse(
  sight: Sight,
  { findings, access }: Look,
  { settings, staff, syncService, numbers }: Known,
  messaging: string | undefined,
): Promise<void> {
  // The stored settings as they are: a desk that this version does not know may care for PCI mode.
  const [templates, answers, stored] = await Promise.all(
    [TEMPLATES_DOCUMENT, ANSWERS_DOCUMENT, SETTINGS_DOCUMENT].map((name) =>
      readData(access.client, syncService, name),
    ),
  );
  const phones = [
    ...numbers.map(({ phoneNumber }) => phoneNumber),
    ...Object.values(staff?.people ?? {}).map(({ phone }) => phone),
  ];
  findings.tell(await lookAtCountries(sight, { countries: countriesOf(phones) }));
  if (messaging !== undefined) findings.tell(await lookAtRegistration(sight, messaging, numbers));
  for (const number of numbers) findings.tell(await lookAtCarriers(sight, number));
  // Without the document the check of what is stored has spoken already.
  if (templates !== undefined)
    findings.tell(
      await lookAtTemplates(sight, {
        templates: wantedTemplates(templatesOf(settings.desks), parseTemplates(templates)),
      }),
    );
  findings.tell(lookAtCardMode(readAnswers(answers), desksWithCalls(stored)));
}

async function tellBells(
  sight: Sight,
  { findings, access, now }: Look,
  syncService: string,
  conversationsService: string | undefined,
  baseUrl: string,
): Promise<void> {
  if (conversationsService !== undefined) {
    findings.tell(await lookAtTimers(sight, conversationsService, baseUrl));
    return;
  }
  const pulse = readPulse(await readData(access.client, syncService, PULSE_DOCUMENT));
  findings.tell(lookAtTick(pulse.tickAt, now()));
}
