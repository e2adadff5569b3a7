import type { WantedObject } from './kept-object';

/** What a look at the account and the house can say, by what was looked at. Words for each: src/house/findings/. */
export type AccountSays =
  | `account.${'open' | 'trial' | 'shut'}`
  | `test-mode.${'off' | 'on'}`
  | `numbers.${'owned' | 'missing' | 'no-texts'}`
  | `webhook.${'here' | 'elsewhere' | 'once' | 'method'}`
  | `fallback-webhook.${'set' | 'wrong'}`
  | `calls.${'here' | 'somebody' | 'elsewhere' | 'once'}`
  | `fallback-of-calls.${'set' | 'wrong'}`
  | `messaging.${'there' | 'missing'}`
  | `inbound-texts.${'by-number' | 'kept'}`
  | `threads.${'here' | 'missing' | 'both' | 'unasked'}`
  | `status-callback.${'none' | 'set'}`
  | `senders.${'in' | 'out'}`
  | `verify.${'there' | 'missing' | 'code-length'}`
  | `sync.${'there' | 'missing'}`
  | `sync-access.${'on' | 'off'}`
  | `sync-objects.${'there' | 'missing'}`
  | `sync-permissions.${'cannot-read' | 'may-write'}`
  | `api-key.${'opens' | 'refused'}`
  | `admins.${'several' | 'one' | 'none'}`
  | `staff-keys.${'good' | 'other'}`
  | `geo-texts.${'allowed' | 'refused' | 'unreadable'}`
  | `geo-calls.${'allowed' | 'refused' | 'unreadable'}`
  | `registration.${'verified' | 'waiting' | 'none' | 'refused'}`
  | `registration.toll-free-${'verified' | 'waiting' | 'none' | 'refused'}`
  | `carriers.${'quiet' | 'unregistered' | 'unverified' | 'spam'}`
  | `templates.${'approved' | 'waiting' | 'not-asked' | 'never-made' | 'gone' | 'refused' | 'unnoted' | 'left-out'}`
  | `due-work.${'timers' | 'missing' | 'elsewhere' | 'tick' | 'silent' | 'stopped'}`
  | `card-mode.${'good' | 'unknown' | 'no-transcripts' | 'apart' | 'off'}`
  | `functions.${'answer' | 'fail' | 'silent'}`
  | `signatures.${'refused' | 'open'}`
  | `fallback-files.${'there' | 'missing'}`;

/** What was looked at: the first part of what is said. */
export type AccountCheck = AccountSays extends `${infer Check}.${string}`
  ? Check extends string
    ? Check
    : never
  : never;

/** What one look saw; no secret, no whole phone number and no whole sid is in it. */
export interface Seen {
  readonly check: AccountCheck;
  /** `problem` = guests or staff will notice; `warning` = may be meant so; `unknown` = the account did not say. */
  readonly status: 'ok' | 'warning' | 'problem' | 'unknown';
  /** What was looked at, masked; empty where there is only one. */
  readonly value: string;
  /** Absent when it is unknown. */
  readonly says?: AccountSays;
  /** What fills the {curly} parts of its sentence. */
  readonly with?: Readonly<Record<string, string>>;
}

/** A house as far as the account has to fit it. */
export interface HouseToExamine {
  /** Where its functions are. */
  readonly baseUrl: string;
  /** The numbers that guests text and call. */
  readonly numbers: readonly string[];
  /** Those of them whose texts come through threads in Conversations. */
  readonly threaded: readonly string[];
  /** The countries of its numbers and of its staff, two letters each. */
  readonly countries: readonly string[];
  readonly objects: readonly WantedObject[];
  /** The WhatsApp templates it wants to send, with what it knows of each: its sid and WhatsApp's decision. */
  readonly templates: readonly {
    readonly key: string;
    /** WhatsApp has to approve it. */
    readonly approve: boolean;
    readonly sid?: string;
    readonly status?: string;
  }[];
  /** When an outside clock last called, epoch ms. */
  readonly tickAt?: number;
}

/** The account with the carrier. */
export interface Account {
  /** Looks at everything that can be wrong with it. Reads only; a part that does not answer is said to be unknown. */
  examine(house: HouseToExamine): Promise<readonly Seen[]>;
}

/** One thing that was seen. `parts` fill the {curly} parts of its sentence. */
export function seen(
  status: Seen['status'],
  says: AccountSays,
  value = '',
  parts: Readonly<Record<string, string>> = {},
): Seen {
  const check = says.slice(0, says.indexOf('.')) as AccountCheck;
  return { check, status, value, says, ...(Object.keys(parts).length > 0 ? { with: parts } : {}) };
}
