import * as v from 'valibot';
import { LANGUAGES } from '../languages/languages';
import { objectId, timeOfDay } from './parts';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const phone = v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/));
const mail = v.pipe(v.string(), v.email());

/** What callers hear: read aloud, or a file (an address, or the path of an asset of ours). */
const spoken = v.union([
  v.object({ say: v.pipe(v.string(), v.maxLength(800)) }),
  v.object({ play: v.pipe(v.string(), v.regex(/^(https:\/\/|\/)\S+$/)) }),
]);

/** What somebody said on the phone: a recording of the account. Heard instead of words or a file. */
const recorded = v.object({
  recording: v.pipe(v.string(), v.regex(/^RE[0-9a-f]{32}$/)),
  seconds: whole(1, 120),
  /** Who recorded it: a member's id. */
  by: v.string(),
  /** Epoch ms. */
  at: v.number(),
});

/** When the forecast is mailed to the coordinators by itself. */
export const FORECAST_MAILS = ['never', 'daily', 'weekly'] as const;

const group = v.object({
  id: objectId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  /** The number that callers call and text. */
  number: v.string(),
  language: v.optional(v.picklist(LANGUAGES), 'en'),
  /** A voice of https://www.twilio.com/docs/voice/twiml/say/text-speech; the platform's own choice without it. */
  voice: v.exactOptional(v.string()),
  /** Whose clock the rota goes by; the house's without it. */
  timeZone: v.exactOptional(v.string()),
  /** Before the first phone rings; our own words without it. */
  greeting: v.exactOptional(spoken),
  /** Before the beep; our own words without it. */
  voicemailGreeting: v.exactOptional(spoken),
  /** Of the two greetings, those that were recorded by phone. */
  recorded: v.exactOptional(
    v.object({ greeting: v.exactOptional(recorded), voicemail: v.exactOptional(recorded) }),
  ),
  /** How the phones of those who are on are rung. */
  strategy: v.optional(v.picklist(['inOrder', 'allAtOnce', 'tiers', 'fair']), 'inOrder'),
  /** Most mobiles hand over to their own voicemail after 25 to 30 seconds. */
  ringSeconds: v.optional(whole(5, 60), 20),
  /** Whether members press 1 to take a call, so that a private voicemail never does. */
  pressToAccept: v.optional(v.boolean(), true),
  /** How often phones are rung for one caller, one try after another. */
  mostTries: v.optional(whole(1, 20), 6),
  /** Somebody outside the rota who is called when no member takes the call. */
  defaultDestination: v.exactOptional(
    v.object({ phone, ringSeconds: v.optional(whole(5, 60), 25) }),
  ),
  /** What members see and everybody reads of callers' numbers; `replaced` = a number of the account that they know. */
  caller: v.optional(v.picklist(['shown', 'hidden', 'replaced']), 'shown'),
  replacedBy: v.exactOptional(phone),
  /** Where voicemails go. */
  mails: v.optional(v.array(mail), []),
  transcribe: v.optional(v.boolean(), true),
  /** How long a mail waits for its transcript; 0 = not at all. */
  transcriptWaitSeconds: v.optional(whole(0, 3600), 120),
  /** Whoever is on gets a text about each voicemail. */
  voicemailTexts: v.optional(v.picklist(['none', 'sms', 'whatsapp']), 'none'),
  /** Recordings, transcripts and the log's entries are deleted after so many days. */
  keepDays: v.optional(whole(1, 365), 30),
  /** When tomorrow's shifts are told, on the group's wall. */
  remindAt: v.optional(timeOfDay, '18:00'),
  /** Whether members are reminded at all. */
  reminders: v.optional(v.boolean(), true),
  /** So long before a shift the coordinators hear that nobody has taken it over. */
  coverDeadlineHours: v.optional(whole(1, 72), 4),
  /** Weekly: on Mondays, whatever it says. Daily: on days on which there is something to worry about. */
  forecastMail: v.optional(v.picklist(FORECAST_MAILS), 'never'),
  /** When it is mailed, on the group's wall. */
  forecastAt: v.optional(timeOfDay, '09:00'),
  /** What somebody who texts the number is answered; our own words without it. */
  textAnswer: v.exactOptional(v.pipe(v.string(), v.maxLength(480))),
  /** Whether such a text is passed on to whoever is on. */
  passTextsOn: v.optional(v.boolean(), false),
});

/** The line's part of the document `settings`. */
export const lineSettings = v.object({ on: v.boolean(), groups: v.array(group) });

export type LineSettings = v.InferOutput<typeof lineSettings>;
export type GroupSettings = LineSettings['groups'][number];
export type RecordedGreeting = v.InferOutput<typeof recorded>;
/** Words of the owner's, or a file. */
export type SpokenByOwner = v.InferOutput<typeof spoken>;
