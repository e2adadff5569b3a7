import type { Twilio } from 'twilio';
import {
  FIELDS,
  lineFallback,
  lineWebhooks,
  ownerOf,
  TRAFFIC,
  wantedWebhooks,
  type CallWebhooks,
  type Ours,
  type OwnedNumber,
  type TextWebhooks,
  type Traffic,
} from '../../src/adapters/twilio/number-webhooks';
import { allOf, type Ledger } from './ledger';

export * from '../../src/adapters/twilio/number-webhooks';

/** A number and what of it may be pointed at us. */
export interface Pointing {
  readonly number: OwnedNumber;
  readonly traffic: readonly Traffic[];
  /** Where its texts go instead of straight to us. */
  readonly smsUrl?: string | undefined;
  /** It is a number of the line. */
  readonly line?: boolean;
}

/** A number that keeps threads hands its texts to Conversations alone. */
const NOWHERE = '';

/** Texts or calls of a number that go to something else, and stay there. */
export interface Foreign {
  readonly number: OwnedNumber;
  readonly what: Traffic;
}

/**
 * What of these numbers is pointed at us, and what stays with somebody else. Texts that come through our Studio flow keep
 * doing so; `through` says which numbers' texts are to come through it from now on.
 */
export function divideNumbers(
  numbers: readonly OwnedNumber[],
  ours: Ours,
  mayTake: (number: OwnedNumber, what: Traffic) => boolean,
  through: (number: OwnedNumber) => boolean = ({ smsUrl }) => smsUrl === ours.flowUrl,
): { readonly mine: readonly Pointing[]; readonly foreign: readonly Foreign[] } {
  const able = ({ capabilities }: OwnedNumber): readonly Traffic[] =>
    TRAFFIC.filter((what) => what === 'texts' || capabilities.voice);
  const isMine = (number: OwnedNumber, what: Traffic): boolean =>
    ownerOf(number, ours, what) !== 'somebody else' || mayTake(number, what);
  return {
    mine: numbers.map((number) => ({
      number,
      traffic: able(number).filter((what) => isMine(number, what)),
      ...(ours.threaded?.includes(number.phoneNumber) === true
        ? { smsUrl: NOWHERE }
        : ours.flowUrl !== undefined && through(number)
          ? { smsUrl: ours.flowUrl }
          : {}),
    })),
    foreign: numbers.flatMap((number) =>
      able(number)
        .filter((what) => !isMine(number, what))
        .map((what) => ({ number, what })),
    ),
  };
}

/** Points numbers at us. What belongs to something else must have been asked about before. */
export async function ensureWebhooks(
  client: Twilio,
  ledger: Ledger,
  baseUrl: string,
  pointings: readonly Pointing[],
): Promise<void> {
  await allOf(
    pointings.map(async ({ number, traffic, smsUrl, line }) => {
      // Whoever does not know which numbers are the line's leaves those as they are.
      const isLine = line ?? number.voiceFallbackUrl === lineFallback(baseUrl);
      const wanted: Wanted = {
        ...wantedWebhooks(baseUrl, smsUrl),
        ...(isLine ? lineWebhooks(baseUrl) : {}),
      };
      const wrong = traffic.filter(
        (what) =>
          hasOtherMaster(number, what) ||
          fieldsOf(what, wanted).some((field) => number[field] !== wanted[field]),
      );
      if (wrong.length === 0) return;
      const change = wrong.reduce<Change>(
        (settings, what) => ({ ...settings, ...settingsFor(number, what, wanted) }),
        {},
      );
      await ledger.change(
        'changed',
        `${number.phoneNumber}: ${wrong.map((what) => saidOf(what, wanted)).join(', ')}`,
        () => client.incomingPhoneNumbers(number.sid).update(change),
      );
    }),
  );
}

type Wanted = TextWebhooks & CallWebhooks & Partial<ReturnType<typeof lineWebhooks>>;

const fieldsOf = (what: Traffic, wanted: Wanted): readonly (keyof Wanted)[] => [
  ...FIELDS[what],
  ...(what === 'calls' && wanted.statusCallback !== undefined
    ? (['statusCallback', 'statusCallbackMethod'] as const)
    : []),
];

type Change = Partial<Wanted> & {
  readonly smsApplicationSid?: '';
  readonly voiceApplicationSid?: '';
  readonly trunkSid?: '';
};

/** An app or a trunk counts before any address does. */
const hasOtherMaster = (number: OwnedNumber, what: Traffic): boolean =>
  Boolean(
    what === 'texts' ? number.smsApplicationSid : number.voiceApplicationSid || number.trunkSid,
  );

function settingsFor(number: OwnedNumber, what: Traffic, wanted: Wanted): Change {
  const addresses = Object.fromEntries(
    fieldsOf(what, wanted).map((field) => [field, wanted[field]]),
  );
  if (what === 'texts')
    return { ...addresses, ...(number.smsApplicationSid ? { smsApplicationSid: '' } : {}) };
  return {
    ...addresses,
    ...(number.voiceApplicationSid ? { voiceApplicationSid: '' } : {}),
    ...(number.trunkSid ? { trunkSid: '' } : {}),
  };
}

const saidOf = (what: Traffic, { smsUrl, voiceUrl }: TextWebhooks & CallWebhooks): string =>
  what === 'texts' && smsUrl === NOWHERE
    ? 'texts go into threads and to no address'
    : `${what} go to ${(what === 'texts' ? smsUrl : voiceUrl).split('#')[0]}`;
