import { PULSE_DOCUMENT, readPulse } from '../../agenda/pulse';
import type { Bellhop } from '../../bellhop';
import type { KnownTemplates } from '../../messaging/templates';
import type { OwnNumber } from '../../ports/account';
import type { HouseFacts } from '../facts';
import type { AccountCheck, AccountFinding, AccountSays, AccountStatus } from './api';

/** A clock outside that has not called for this long is not there. */
const TICK_SILENCE_MS = 2 * 3_600_000;

/** WhatsApp will not take a template that it has called so. */
const REFUSED: readonly string[] = ['rejected', 'paused', 'disabled'];

/** `+1202***0101` */
const masked = (phone: string): string =>
  phone.length < 8 ? '***' : `${phone.slice(0, 5)}***${phone.slice(-4)}`;

const found = (
  status: AccountFinding['status'],
  says: AccountSays,
  value = '',
): readonly AccountFinding[] => {
  const check = says.slice(0, says.indexOf('.')) as AccountCheck;
  return [{ check, status, value, says }];
};

/**
 * What a function can see of the account that the desks run in. A part that does not answer is said to be unknown; the
 * others are told all the same.
 */
export async function readAccountStatus(
  bellhop: Bellhop,
  facts: HouseFacts,
): Promise<AccountStatus> {
  const { config, now } = bellhop;
  const looks: readonly (readonly [AccountCheck, Promise<readonly AccountFinding[]>])[] = [
    ['account', lookAtStanding(bellhop)],
    ['number', lookAtNumbers(bellhop, facts)],
    ['sender', lookAtSenders(bellhop, facts)],
    ['sync', lookAtSync(bellhop)],
    ['sign-in', lookAtCodes(bellhop)],
    ['due-work', lookAtBells(bellhop)],
    ['templates', lookAtTemplates(bellhop, facts.templates)],
  ];
  const seen = await Promise.all(
    looks.map(([check, look]) =>
      look.catch((): readonly AccountFinding[] => [{ check, status: 'unknown', value: '' }]),
    ),
  );
  return {
    now: now(),
    findings: [
      ...found(
        config.testMode ? 'warning' : 'ok',
        config.testMode ? 'test-mode.on' : 'test-mode.off',
      ),
      ...seen.flat(),
      ...lookAtAdmins(facts),
    ],
  };
}

async function lookAtStanding({ account }: Bellhop): Promise<readonly AccountFinding[]> {
  switch (await account().standing()) {
    case 'active':
      return found('ok', 'account.active');
    case 'trial':
      return found('warning', 'account.trial');
    case 'shut':
      return found('problem', 'account.shut');
  }
}

const numbersOf = ({ settings }: HouseFacts): readonly string[] => [
  ...new Set((settings.desks.waitlist?.lists ?? []).map(({ number }) => number)),
];

async function lookAtNumbers(
  { account, config }: Bellhop,
  facts: HouseFacts,
): Promise<readonly AccountFinding[]> {
  const wanted = numbersOf(facts);
  const owned = await account().numbers(wanted);
  return wanted.flatMap((number) => {
    const own = owned.find((one) => one.number === number);
    if (!own) return found('problem', 'number.missing', masked(number));
    if (!own.takesTexts) return found('problem', 'number.no-texts', masked(number));
    return [...found('ok', 'number.owned', masked(number)), ...whereTextsGo(own, config.baseUrl)];
  });
}

function whereTextsGo(
  { number, textsGoTo }: OwnNumber,
  baseUrl: string,
): readonly AccountFinding[] {
  const [address, overrides] = textsGoTo.split('#');
  if (address !== `${baseUrl}/message`)
    return found('problem', 'texts-come.elsewhere', masked(number));
  // Without overrides the platform gives up after its first try.
  return overrides
    ? found('ok', 'texts-come.here', masked(number))
    : found('problem', 'texts-come.once', masked(number));
}

async function lookAtSenders(
  { account }: Bellhop,
  facts: HouseFacts,
): Promise<readonly AccountFinding[]> {
  const senders = await account().senders();
  if (!senders) return found('problem', 'sender.no-service');
  return numbersOf(facts).flatMap((number) =>
    senders.includes(number)
      ? found('ok', 'sender.in', masked(number))
      : found('problem', 'sender.out', masked(number)),
  );
}

const lookAtSync = async ({ account }: Bellhop): Promise<readonly AccountFinding[]> =>
  (await account().isGuarded()) ? found('ok', 'sync.closed') : found('problem', 'sync.open');

const lookAtCodes = async ({ account }: Bellhop): Promise<readonly AccountFinding[]> =>
  (await account().sendsCodes())
    ? found('ok', 'sign-in.there')
    : found('problem', 'sign-in.missing');

async function lookAtBells({
  account,
  config,
  records,
  now,
}: Bellhop): Promise<readonly AccountFinding[]> {
  const pulse = readPulse((await records.read({ document: PULSE_DOCUMENT }))?.data);
  const ticks = pulse.tickAt !== undefined && now() - pulse.tickAt < TICK_SILENCE_MS;
  const ringsAt = await account().timersRingAt();
  if (ringsAt === `${config.baseUrl}/alarm`) return found('ok', 'due-work.timers');
  if (ticks) return found('ok', 'due-work.tick');
  return ringsAt === undefined
    ? found('problem', 'due-work.silent')
    : found('problem', 'due-work.elsewhere');
}

async function lookAtTemplates(
  { approvals }: Bellhop,
  templates: KnownTemplates,
): Promise<readonly AccountFinding[]> {
  // Frames for buttons are never sent in; only what was asked for can be approved or refused.
  const asked = Object.values(templates).filter(({ status }) => status !== 'unsubmitted');
  if (asked.length === 0) return found('ok', 'templates.none');
  const states = await approvals().statuses();
  const words = asked.map(({ sid, status }) => states.get(sid) ?? status);
  const approved = words.filter((word) => word === 'approved').length;
  const value = `${approved} / ${asked.length}`;
  if (words.some((word) => REFUSED.includes(word)))
    return found('problem', 'templates.refused', value);
  return approved === asked.length
    ? found('ok', 'templates.approved', value)
    : found('warning', 'templates.waiting', value);
}

function lookAtAdmins({ staff }: HouseFacts): readonly AccountFinding[] {
  const admins = Object.values(staff.people).filter(({ admin }) => admin).length;
  return admins > 1 ? found('ok', 'admins.several') : found('warning', 'admins.one');
}
