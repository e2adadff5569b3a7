import { randomBytes } from 'node:crypto';
import { trelloBoard } from './adapters/trello/board';
import { twilioAccount } from './adapters/twilio/account';
import { twilioAlarms } from './adapters/twilio/alarms';
import { segmentProfiles } from './adapters/segment/profiles';
import { sendgridMailer } from './adapters/sendgrid/mailer';
import { twilioCalls } from './adapters/twilio/calls';
import { twilioCardCapture } from './adapters/twilio/card-capture';
import { twilioApprovals } from './adapters/twilio/approvals';
import { clientFor, type ClientOpener } from './adapters/twilio/client';
import type { Deadline } from './adapters/twilio/lost-answer';
import { twilioMessageLog } from './adapters/twilio/message-log';
import { twilioMessenger } from './adapters/twilio/messenger';
import { webNextRun } from './adapters/web/next-run';
import { syncReaders } from './adapters/twilio/readers';
import { syncRecords } from './adapters/twilio/records';
import { syncToken } from './adapters/twilio/sync-token';
import { twilioEmailVerifier } from './adapters/twilio/email-verifier';
import { twilioThreads } from './adapters/twilio/threads';
import { syncShelf } from './adapters/twilio/shelf';
import { twilioPictures } from './adapters/twilio/pictures';
import { twilioPrices } from './adapters/twilio/prices';
import { twilioPremises } from './adapters/twilio/premises';
import { twilioVerifier } from './adapters/twilio/verifier';
import { agenda, type Agenda } from './agenda/agenda';
import { wakeUps, type WakeUps } from './agenda/wake-ups';
import { warmMemory, type WarmMemory } from './agenda/warm-memory';
import { readConfig, type Config } from './config';
import { houseFacts, type HouseFacts } from './house/facts';
import {
  HELD_LOG,
  HELD_TTL_SECONDS,
  heldEmailVerifier,
  heldCalls,
  heldMail,
  heldMailer,
  heldMessenger,
  heldText,
  heldVerifier,
} from './messaging/held';
import { peopleIn, type People } from './people/people';
import { personKey } from './people/person';
import { heldBoard } from './messaging/held-board';
import type { Account } from './ports/account';
import type { Alarms } from './ports/alarms';
import type { Approvals } from './ports/approvals';
import type { EmailVerifier } from './ports/email-verifier';
import type { Board } from './ports/board';
import type { Calls } from './ports/calls';
import { noMailer, type Mailer } from './ports/mailer';
import type { CardCapture } from './ports/card-capture';
import type { Readers } from './ports/readers';
import type { MessageLog } from './ports/message-log';
import type { Messenger, OutgoingText } from './ports/messenger';
import type { NextRun } from './ports/next-run';
import type { Profiles } from './ports/profiles';
import type { Records } from './ports/records';
import type { Shelf } from './ports/shelf';
import type { Pictures } from './ports/pictures';
import type { Prices } from './ports/prices';
import type { Premises } from './ports/premises';
import { safeRecords } from './ports/safe-records';
import { followed } from './ports/under-way';
import type { Threads } from './ports/threads';
import type { Verifier } from './ports/verifier';

/** What the house is opened with: a function's variables and the way to the account. */
export interface HouseContext {
  readonly [variable: string]: unknown;
  readonly getTwilioClient: ClientOpener;
}

/** The house's parts, wired for one invocation. */
export interface Bellhop {
  readonly config: Config;
  readonly records: Records;
  /** Waits until nothing is asked of the records any more: whoever answered on what it remembers may still be confirming it. */
  readonly settled: () => Promise<void>;
  readonly people: People;
  readonly messenger: Messenger;
  /** Where desks put work for later, and what wakes the house for it. */
  readonly agenda: Agenda;
  readonly wakeUps: WakeUps;
  /** What this warm process remembers of due work. */
  readonly memory: WarmMemory;
  /** Absent in an account without timers: outside bells and passers-by do. */
  readonly alarms?: Alarms;
  /** Begins another run of due work elsewhere. */
  readonly nextRun: NextRun;
  /** The same, on behalf of a webhook that passes by. */
  readonly nudgeRun: NextRun;
  readonly facts: (anew?: boolean) => Promise<HouseFacts>;
  readonly personKey: (address: string) => string;
  readonly newId: (length: number) => string;
  readonly now: () => number;
  /** Milliseconds until the function has to answer. */
  readonly left: () => number;
  readonly calls: Calls;
  /** What came with people's messages. */
  readonly pictures: () => Pictures;
  readonly mailer: Mailer;
  /** Takes cards from a caller's keypad. */
  readonly cards: CardCapture;
  readonly readers: Readers;
  /** Threads with people, kept in the account; absent in one without a Conversations service. */
  readonly threads?: Threads;
  readonly verifier: () => Verifier;
  /** Proves e-mail addresses. */
  readonly emails: () => EmailVerifier;
  /** What the house's customer records say; absent in a house without them. */
  readonly profiles?: Profiles;
  /** Makes what new events keep. */
  readonly shelf: () => Shelf;
  /** A Trello board by its id, asked for no longer than `withinMs`; undefined in a house that has no access to any. */
  readonly board: (id: string, withinMs?: number) => Board | undefined;
  /** What the account says of itself, for admins. */
  readonly account: () => Account;
  /** What texts cost, for whoever sends many. */
  readonly prices: () => Prices;
  /** Makes room in the account, for admins. */
  readonly premises: () => Premises;
  readonly approvals: () => Approvals;
  readonly messageLog: () => MessageLog;
  /** A token with which a page may read what this Sync identity may. */
  readonly token: (identity: string) => ReturnType<typeof syncToken>;
}

const newId = (length: number): string =>
  randomBytes(length).toString('base64url').slice(0, length);

/** What is left when a provider of codes is given up. */
const ANSWER_AND_WRITE_MS = 1_500;

/** One per warm process: times only, nothing about anybody. */
const dueWorkMemory = warmMemory();

/**
 * Puts the house together for one invocation. `tripped` is told when something that looks like a card was about to be
 * kept. Throws `misconfigured` naming every missing variable.
 */
export function openBellhop(
  context: HouseContext,
  deadline: Deadline,
  tripped: () => void,
): Bellhop {
  const config = readConfig(context);
  const client = clientFor(context.getTwilioClient, deadline);
  const { port: records, settled } = followed(
    safeRecords(syncRecords(client, config.syncService, deadline), tripped),
  );
  const now = () => Date.now();
  const hold = (text: OutgoingText) =>
    records.append(HELD_LOG, heldText(text, now()), { ttl: HELD_TTL_SECONDS });
  const carrier = twilioMessenger(
    client,
    {
      messagingServiceSid: config.messagingService,
      statusCallback: `${config.baseUrl}/message-status`,
    },
    deadline,
  );
  const access = { ...config, accountSid: String(context['ACCOUNT_SID']) };
  const phone = twilioCalls(client, access, deadline);
  const alarms =
    config.conversationsService === undefined
      ? undefined
      : twilioAlarms(client, config.conversationsService, deadline, { now });
  // Whoever waits for a mailer that hangs must still be answered, and what came of it be written down.
  const soon = { left: () => Math.max(0, deadline.left() - ANSWER_AND_WRITE_MS) };
  const bells = wakeUps(alarms, dueWorkMemory, now);
  return {
    config,
    records,
    settled,
    people: peopleIn(records),
    messenger: config.testMode ? heldMessenger(hold, carrier) : carrier,
    agenda: agenda(records, bells, dueWorkMemory, now),
    wakeUps: bells,
    memory: dueWorkMemory,
    ...(alarms ? { alarms } : {}),
    nextRun: webNextRun(`${config.baseUrl}/tick?by=run`, config.tickSecret),
    nudgeRun: webNextRun(`${config.baseUrl}/tick?by=webhook`, config.tickSecret),
    calls: config.testMode ? heldCalls(phone) : phone,
    pictures: () => twilioPictures(client, access, deadline),
    mailer: config.testMode
      ? heldMailer((mail) =>
          records.append(HELD_LOG, heldMail(mail, config.mail?.from.email ?? '', now()), {
            ttl: HELD_TTL_SECONDS,
          }),
        )
      : config.mail
        ? sendgridMailer(config.mail, deadline)
        : noMailer,
    cards: twilioCardCapture(client, deadline),
    readers: syncReaders(client, config.syncService, deadline),
    facts: (anew) => houseFacts(config.syncService, records, now, anew),
    personKey: (address) => personKey(address, config.secret),
    newId,
    now,
    left: () => deadline.left(),
    ...(config.conversationsService === undefined
      ? {}
      : { threads: twilioThreads(client, config.conversationsService, deadline) }),
    verifier: () =>
      config.testMode ? heldVerifier : twilioVerifier(client, config.verifyService, deadline),
    emails: () =>
      config.testMode
        ? heldEmailVerifier
        : twilioEmailVerifier(clientFor(context.getTwilioClient, soon), config.verifyService, soon),
    ...(config.segment && !config.testMode
      ? { profiles: segmentProfiles(config.segment, deadline) }
      : {}),
    shelf: () => syncShelf(client, config.syncService, deadline),
    board: (id, withinMs = Infinity) => {
      if (!config.trello) return undefined;
      const end = performance.now() + withinMs;
      const left = () => Math.min(deadline.left(), Math.max(0, end - performance.now()));
      const board = trelloBoard(config.trello, id, { left });
      return config.testMode ? heldBoard(hold, board, id) : board;
    },
    account: () =>
      twilioAccount(
        client,
        { ...config, accountSid: String(context['ACCOUNT_SID']) },
        deadline,
        now,
      ),
    prices: () => twilioPrices(client, deadline, { now }),
    premises: () => twilioPremises(client, config, deadline),
    approvals: () => twilioApprovals(client, deadline),
    messageLog: () => twilioMessageLog(client, deadline),
    token: (identity) =>
      syncToken({
        accountSid: String(context['ACCOUNT_SID']),
        apiKey: config.apiKey,
        apiSecret: config.apiSecret,
        syncService: config.syncService,
        identity,
      }),
  };
}
