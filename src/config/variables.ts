import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { Refusal } from '../ports/refusal';

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
  SENDGRID_API_KEY: v.optional(v.pipe(v.string(), v.regex(/^SG\.[\w-]+\.[\w-]+$/))),
  MAIL_FROM: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => readSender(text) !== undefined),
    ),
  ),
  SEGMENT_SPACE_ID: v.optional(v.pipe(v.string(), v.regex(/^[\w-]+$/))),
  SEGMENT_PROFILE_KEY: v.optional(secret(16)),
  SEGMENT_TRAIT_CHECK: v.optional(v.pipe(v.string(), v.maxLength(100))),
  SEGMENT_REGION: v.optional(v.picklist(['us', 'eu']), 'us'),
  PUBLIC_BASE_URL: v.optional(v.pipe(v.string(), v.url())),
  TEST_MODE: v.optional(v.picklist(['true', 'false']), 'false'),
});

/** Who a mail is from, as mail programs show it. */
export interface MailSender {
  readonly email: string;
  readonly name?: string;
}

/** `line@example.com`, or with a name in front: `Harbour Café <line@example.com>`. */
export function readSender(text: string): MailSender | undefined {
  const [, name, inBrackets] = /^\s*(.*?)\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  const email = (inBrackets ?? text).trim();
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(email)) return undefined;
  return { email, ...(name ? { name } : {}) };
}

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
  /** How mail leaves the house; without it none does. */
  readonly mail?: { readonly key: string; readonly from: MailSender };
  /** The customer records that guests are looked up in; without it nobody is. */
  readonly segment?: {
    readonly space: string;
    readonly key: string;
    readonly trait?: string;
    readonly url?: string;
  };
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
    ...mailOf(read.SENDGRID_API_KEY, read.MAIL_FROM),
    ...segmentOf(read),
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

/** Half of it is none: a key alone says nothing of who writes. */
function mailOf(key: string | undefined, sender: string | undefined): Pick<Config, 'mail'> {
  const from = sender === undefined ? undefined : readSender(sender);
  if ((key === undefined) !== (from === undefined))
    throw new Refusal('misconfigured', {
      names: key === undefined ? 'SENDGRID_API_KEY' : 'MAIL_FROM',
    });
  return key !== undefined && from ? { mail: { key, from } } : {};
}

const SEGMENT_EU = 'https://profiles.euw1.segment.com';

/** A space without its key is nothing to look into, nor is a key without a space. */
function segmentOf(read: v.InferOutput<typeof variables>): Pick<Config, 'segment'> {
  const { SEGMENT_SPACE_ID: space, SEGMENT_PROFILE_KEY: key, SEGMENT_TRAIT_CHECK: trait } = read;
  if ((space === undefined) !== (key === undefined))
    throw new Refusal('misconfigured', {
      names: space === undefined ? 'SEGMENT_SPACE_ID' : 'SEGMENT_PROFILE_KEY',
    });
  if (space === undefined || key === undefined) return {};
  const url = read.SEGMENT_REGION === 'eu' ? { url: SEGMENT_EU } : {};
  return { segment: { space, key, ...(trait === undefined ? {} : { trait }), ...url } };
}

const domainOf = (context: Readonly<Record<string, unknown>>): string =>
  typeof context['DOMAIN_NAME'] === 'string' ? context['DOMAIN_NAME'] : '';
