import type { StaffMember } from '../../src/config';
import { SETTINGS_DOCUMENT } from '../../src/config';
import { PULSE_DOCUMENT } from '../../src/agenda/pulse';
import { parseTemplates, TEMPLATES_DOCUMENT, type Template } from '../../src/messaging/templates';
import type { OwnedNumber } from '../provision/webhooks';
import { checkCardMode, ANSWERS_DOCUMENT, desksWithCalls, readAnswers } from './checks/card-mode';
import { checkCarriers } from './checks/carriers';
import { checkCountries, countriesOf } from './checks/countries';
import { checkRegistration } from './checks/registration';
import { checkTemplates } from './checks/templates';
import { checkWakeUps } from './checks/wake-ups';
import { readData, type AccountLook } from './look';

/** What is known of a house that is set up. */
export interface HouseSeen {
  /** The numbers guests text, as far as the account owns them. */
  readonly numbers: readonly OwnedNumber[];
  readonly staff: readonly StaffMember[];
  readonly syncService: string;
  readonly messagingService: string | undefined;
  readonly conversationsService: string | undefined;
  /** Where the functions are, if that is known. */
  readonly baseUrl: string | undefined;
  /** What the desks want to send over WhatsApp. */
  readonly templates: readonly Template[];
}

/**
 * What the account, the carriers and WhatsApp make of a house. Needs no file and no terminal, so it can run wherever the
 * official client can. Reads only.
 */
export async function checkHouse(look: AccountLook, house: HouseSeen): Promise<void> {
  const { numbers, staff, messagingService, baseUrl } = house;
  const stored = (name: string) => readData(look.client, house.syncService, name);
  const [settings, templates, pulse, answers] = await Promise.all(
    [SETTINGS_DOCUMENT, TEMPLATES_DOCUMENT, PULSE_DOCUMENT, ANSWERS_DOCUMENT].map(stored),
  );
  const phones = [...numbers, ...staff].map((one) =>
    'phoneNumber' in one ? one.phoneNumber : one.phone,
  );
  await checkCountries(look, countriesOf(phones));
  if (messagingService !== undefined) await checkRegistration(look, numbers, messagingService);
  for (const number of numbers) await checkCarriers(look, number);
  // Without the document the check of what is stored has spoken already.
  if (templates !== undefined)
    await checkTemplates(look, parseTemplates(templates), house.templates);
  checkCardMode(look, readAnswers(answers), desksWithCalls(settings));
  if (baseUrl !== undefined)
    await checkWakeUps(look, { conversationsService: house.conversationsService, baseUrl, pulse });
}
