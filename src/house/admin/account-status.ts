import { PULSE_DOCUMENT, readPulse } from '../../agenda/pulse';
import type { Bellhop } from '../../bellhop';
import { wantedTemplates } from '../../messaging/templates';
import { countriesOf } from '../../people/phone';
import { together } from '../../ports/settled';
import { templatesOf } from '../desk-templates';
import { lookAtCardMode, lookAtStaff, lookAtTestMode } from '../examine';
import type { HouseFacts } from '../facts';
import { keptObjects } from '../kept-objects';
import { numbersOf, SANDBOX_NUMBER, threadedNumbers } from '../numbers';
import { ANSWERS_DOCUMENT, desksWithCalls, readAnswers } from '../operator-answers';
import type { AccountStatus } from './api';

/**
 * The checks of `doctor` that a function can make: what the account says, and what the house knows of itself. A part of
 * the account that does not answer is said to be unknown; the others are told all the same.
 */
export async function readAccountStatus(
  bellhop: Bellhop,
  { settings, staff, templates }: HouseFacts,
): Promise<AccountStatus> {
  const { config, records, now } = bellhop;
  const [pulse, answers] = await together([
    records.read({ document: PULSE_DOCUMENT }),
    records.read({ document: ANSWERS_DOCUMENT }),
  ]);
  const { tickAt } = readPulse(pulse?.data);
  const numbers = numbersOf(settings).map(({ number }) => number);
  const phones = Object.values(staff.people).map(({ phone }) => phone);
  const seen = await bellhop.account().examine({
    baseUrl: config.baseUrl,
    threaded: threadedNumbers(settings),
    numbers: numbers.filter((number) => number !== SANDBOX_NUMBER),
    countries: countriesOf([...numbers, ...phones]),
    objects: keptObjects(settings),
    templates: wantedTemplates(templatesOf(settings.desks), templates),
    ...(tickAt === undefined ? {} : { tickAt }),
  });
  return {
    now: now(),
    findings: [
      ...lookAtTestMode(config.testMode),
      ...seen,
      ...lookAtStaff(staff, config.secret),
      ...lookAtCardMode(readAnswers(answers?.data), desksWithCalls(settings)),
    ],
  };
}
