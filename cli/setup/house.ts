import { parseSettings, parseStaff, SETTINGS_DOCUMENT, STAFF_DOCUMENT } from '../../src/config';
import type { Settings } from '../../src/config';
import { toPhone } from '../../src/people/phone';
import { Refusal } from '../../src/ports/refusal';
import { CommandFailed } from '../commands/failure';
import type { OwnedNumber } from '../provision/webhooks';
import type { Access } from './access';
import type { SetupContext, Stored } from './context';
import { isMissing } from './patient-client';
import { answer, type Asker } from './questions';
import { SANDBOX_NUMBER } from './sandbox';
import { numbersOf } from '../../src/house/numbers';

/** What an operator may say about the house on the command line. */
export interface HouseOptions {
  readonly house?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly number?: string | undefined;
  /** No desk that a number belongs to. */
  readonly payOnly?: boolean | undefined;
  readonly adminName?: string | undefined;
  readonly adminPhone?: string | undefined;
}

/** What is in Sync already. Throws CommandFailed when it is there and cannot be read. */
export async function readStored(access: Access, syncService: string | undefined): Promise<Stored> {
  if (syncService === undefined) return { settings: undefined, staff: undefined };
  const read = async <T>(name: string, parse: (data: unknown) => T): Promise<T | undefined> => {
    try {
      const document = await access.client.sync.v1.services(syncService).documents(name).fetch();
      return parse(document.data);
    } catch (error) {
      if (isMissing(error)) return undefined;
      if (error instanceof Refusal)
        throw new CommandFailed(
          `The stored ${name} cannot be read (${String(error.values['names'])}): mend them or delete the Sync document "${name}", then run the command again.`,
        );
      throw error;
    }
  };
  const [settings, staff] = await Promise.all([
    read(SETTINGS_DOCUMENT, parseSettings),
    read(STAFF_DOCUMENT, parseStaff),
  ]);
  return { settings, staff };
}

/** The house's settings: those that are stored, else what the operator answers. */
export async function settingsFor(
  stored: Settings | undefined,
  options: HouseOptions,
  asker: Asker,
  owned: readonly OwnedNumber[],
): Promise<Settings> {
  if (stored) return stored;
  const name = await answer(
    options.house,
    {
      option: '--house',
      message: 'What is the house called? Guests read this name.',
      wrong: (text) =>
        text.trim().length >= 1 && text.trim().length <= 40
          ? undefined
          : 'a name has 1 to 40 characters.',
    },
    (question) => asker.text(question),
  );
  const timeZone = await answer(
    options.timeZone,
    {
      option: '--time-zone',
      message: 'Which time zone is it in?',
      suggestion: Intl.DateTimeFormat().resolvedOptions().timeZone,
      wrong: (zone) =>
        isTimeZone(zone) ? undefined : `"${zone}" is not a time zone; Europe/London is one.`,
    },
    (question) => asker.text(question),
  );
  if (options.payOnly) return { v: 1, business: { name, timeZone }, desks: {} };
  const able = owned.filter(({ capabilities }) => capabilities.sms);
  const phones = able.map(({ phoneNumber }) => phoneNumber);
  const number = await answer(
    options.number,
    {
      option: '--number',
      message: 'Which number do guests of the wait list text?',
      wrong: (phone) =>
        phones.includes(phone) || phone === SANDBOX_NUMBER ? undefined : notOwned(phone, owned),
    },
    (question) => asker.choose(question, phones),
  );
  return {
    v: 1,
    business: { name, timeZone },
    desks: {
      waitlist: {
        on: true,
        lists: [{ id: 'main', name, number }],
        maxPartySize: 20,
        holdMinutes: 15,
        nearlyNext: 2,
      },
    },
  };
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

const notOwned = (phone: string, owned: readonly OwnedNumber[]): string =>
  owned.some(({ phoneNumber }) => phoneNumber === phone)
    ? `${phone} cannot receive texts; choose a number with SMS.`
    : `${phone} is not a number of this account, which owns ${owned.map(({ phoneNumber }) => phoneNumber).join(', ')}.`;

/** The account's numbers that the settings name; the WhatsApp sandbox's is nobody's. Throws CommandFailed for one it does not own. */
export function ownedNumbersOf(
  settings: Settings,
  owned: readonly OwnedNumber[],
): readonly OwnedNumber[] {
  const named = new Set(numbersOf(settings).map(({ number }) => number));
  named.delete(SANDBOX_NUMBER);
  return [...named].map((phone) => {
    const number = owned.find(({ phoneNumber }) => phoneNumber === phone);
    if (!number) throw new CommandFailed(notOwned(phone, owned));
    return number;
  });
}

/** Who becomes an admin: whoever the options name, else, when nobody is one yet, whoever the operator names. */
export async function adminFor(
  stored: Stored,
  options: HouseOptions,
  asker: Asker,
): Promise<SetupContext['admin']> {
  const someone = Object.values(stored.staff?.people ?? {}).some(({ admin }) => admin);
  if (someone && options.adminPhone === undefined) return undefined;
  const name = await answer(
    options.adminName,
    {
      option: '--admin-name',
      message: 'Who is the first admin? A first name will do.',
      wrong: (text) => (text.trim() ? undefined : 'a name is needed.'),
    },
    (question) => asker.text(question),
  );
  const phone = await answer(
    options.adminPhone,
    {
      option: '--admin-phone',
      message: 'Their mobile number, for example +12025550190. Sign-in codes go there.',
      wrong: (typed) => (readPhone(typed) ? undefined : `"${typed}" is not a phone number.`),
    },
    (question) => asker.text(question),
  );
  return { name, phone: readPhone(phone) ?? phone };
}

function readPhone(typed: string): string | undefined {
  try {
    return toPhone(typed);
  } catch {
    return undefined;
  }
}
