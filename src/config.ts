import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { LANGUAGES } from './languages/languages';
import { Refusal } from './ports/refusal';

const secret = (least: number) => v.pipe(v.string(), v.minLength(least));
const sid = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}[0-9a-f]{32}$`)));

/** The variables a deployment needs. .env.example explains each; desk settings live in Sync, not here. */
const variables = v.object({
  TWILIO_API_KEY: sid('SK'),
  TWILIO_API_SECRET: secret(16),
  TWILIO_SYNC_SERVICE_SID: sid('IS'),
  TWILIO_MESSAGING_SERVICE_SID: sid('MG'),
  TWILIO_VERIFY_SERVICE_SID: sid('VA'),
  TWILIO_CONVERSATIONS_SERVICE_SID: v.optional(sid('IS')),
  BELLHOP_SECRET: secret(32),
  TICK_SECRET: v.optional(secret(32)),
  BUTLER_SECRET: v.optional(secret(32)),
  TRELLO_API_KEY: v.optional(secret(16)),
  TRELLO_TOKEN: v.optional(secret(32)),
  PUBLIC_BASE_URL: v.optional(v.pipe(v.string(), v.url())),
  TEST_MODE: v.optional(v.picklist(['true', 'false']), 'false'),
});

/** Every variable's name, so that a test can hold .env.example to it. */
export const variableNames: readonly string[] = Object.keys(variables.entries);

export interface Config {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly syncService: string;
  readonly messagingService: string;
  readonly verifyService: string;
  /** Whose timers wake us; without it due work is done when something else comes by. */
  readonly conversationsService?: string;
  readonly secret: string;
  /** What an outside cron knows. Without one of its own it follows from `secret`, so that runs can call each other. */
  readonly tickSecret: string;
  /** What a board's rules and buttons know; without it they are refused. */
  readonly butlerSecret?: string;
  /** The way to Trello, for houses with a board. */
  readonly trello?: { readonly key: string; readonly token: string };
  /** Where people and the platform reach us, without a slash at the end. */
  readonly baseUrl: string;
  readonly testMode: boolean;
}

/** Reads a function's context; throws one `misconfigured` that names everything missing or wrong. */
export function readConfig(context: Readonly<Record<string, unknown>>): Config {
  const given = Object.fromEntries(
    variableNames.flatMap((name) =>
      context[name] === undefined || context[name] === '' ? [] : [[name, context[name]]],
    ),
  );
  const parsed = v.safeParse(variables, given);
  if (!parsed.success) {
    const names = new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? 'variables'));
    throw new Refusal('misconfigured', { names: [...names].join(', ') });
  }
  const read = parsed.output;
  return {
    apiKey: read.TWILIO_API_KEY,
    apiSecret: read.TWILIO_API_SECRET,
    syncService: read.TWILIO_SYNC_SERVICE_SID,
    messagingService: read.TWILIO_MESSAGING_SERVICE_SID,
    verifyService: read.TWILIO_VERIFY_SERVICE_SID,
    ...(read.TWILIO_CONVERSATIONS_SERVICE_SID
      ? { conversationsService: read.TWILIO_CONVERSATIONS_SERVICE_SID }
      : {}),
    secret: read.BELLHOP_SECRET,
    tickSecret:
      read.TICK_SECRET ?? createHmac('sha256', read.BELLHOP_SECRET).update('tick').digest('hex'),
    ...(read.BUTLER_SECRET ? { butlerSecret: read.BUTLER_SECRET } : {}),
    ...(read.TRELLO_API_KEY && read.TRELLO_TOKEN
      ? { trello: { key: read.TRELLO_API_KEY, token: read.TRELLO_TOKEN } }
      : {}),
    baseUrl: (read.PUBLIC_BASE_URL ?? `https://${domainOf(context)}`).replace(/\/$/, ''),
    testMode: read.TEST_MODE === 'true',
  };
}

const domainOf = (context: Readonly<Record<string, unknown>>): string =>
  typeof context['DOMAIN_NAME'] === 'string' ? context['DOMAIN_NAME'] : '';

const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const dayHours = v.exactOptional(v.array(v.object({ from: timeOfDay, to: timeOfDay })));

/** Wall-clock hours by weekday in the house's zone; an end that is not after its start is the next day. */
const openingHours = v.object({
  mon: dayHours,
  tue: dayHours,
  wed: dayHours,
  thu: dayHours,
  fri: dayHours,
  sat: dayHours,
  sun: dayHours,
});
export type OpeningHours = v.InferOutput<typeof openingHours>;

const atMost = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const waitlistSettings = v.object({
  on: v.boolean(),
  lists: v.array(
    v.object({
      /** Part of object names: letters, digits and dashes. */
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/)),
      name: v.string(),
      /** The number guests text. */
      number: v.string(),
      /** Takes no new guests for now; those who wait keep their places. */
      paused: v.exactOptional(v.boolean()),
      /** The Trello board that shows the list and is followed; without it there is none. */
      board: v.exactOptional(v.object({ id: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z]{8,24}$/)) })),
    }),
  ),
  maxPartySize: v.optional(v.number(), 20),
  /** How long a table is held after the call; 0 = for as long as the staff want. */
  holdMinutes: v.optional(atMost(240), 15),
  /** So many parties at the head of the line hear that they are nearly next; 0 = nobody does. */
  nearlyNext: v.optional(atMost(20), 2),
  /** The most texts that the desk sends in a day; without it, as many as it takes. */
  dailyCap: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** When guests may join; without it, always. */
  hours: v.exactOptional(openingHours),
});

/** The shape of the document `settings`, from which a schema for editors can be made. */
export const settingsSchema = v.object({
  v: v.literal(1),
  business: v.object({
    name: v.string(),
    timeZone: v.string(),
    /** What a caller is spoken to in, before anybody knows better; English when it is not set. */
    language: v.exactOptional(v.picklist(LANGUAGES)),
    /** The words of texts are taken out of the account's list of messages after so many days; absent = never. */
    forgetTextsAfterDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  /** Who hears of trouble by text; without it the first admin does. */
  owner: v.exactOptional(v.object({ phone: v.string() })),
  desks: v.object({ waitlist: v.optional(waitlistSettings) }),
});

/** What the owner can change about the desks without a deployment: the Sync document `settings`. */
export type Settings = v.InferOutput<typeof settingsSchema>;
export type WaitlistSettings = v.InferOutput<typeof waitlistSettings>;
export type ListSettings = WaitlistSettings['lists'][number];

/** The shape of the document `staff`. */
export const staffSchema = v.object({
  v: v.literal(1),
  people: v.record(
    v.string(),
    v.object({
      name: v.string(),
      phone: v.string(),
      admin: v.optional(v.boolean(), false),
      desks: v.array(v.string()),
      /** What they read and get texts in; the house's language when it is not set. */
      language: v.exactOptional(v.picklist(LANGUAGES)),
    }),
  ),
});

/** Who may act for the house, by person key: the Sync document `staff`. */
export type StaffList = v.InferOutput<typeof staffSchema>;
export type StaffMember = StaffList['people'][string];

/** The names of the two documents. */
export const SETTINGS_DOCUMENT = 'settings';
export const STAFF_DOCUMENT = 'staff';

/** Throws `misconfigured` for settings that are missing or cannot be read. */
export function parseSettings(data: unknown): Settings {
  return parse(settingsSchema, data, 'settings');
}

export function parseStaff(data: unknown): StaffList {
  return parse(staffSchema, data, 'staff');
}

function parse<T>(schema: v.GenericSchema<unknown, T>, data: unknown, what: string): T {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const fields = parsed.issues.map((issue) =>
    [what, v.getDotPath(issue)].filter(Boolean).join('.'),
  );
  throw new Refusal('misconfigured', { names: [...new Set(fields)].join(', ') });
}
