import * as v from 'valibot';
import { LANGUAGES } from '../languages/languages';
import { eventsSettings } from './events';
import { lineSettings } from './line';
import { parse } from './parts';
import { paySettings } from './pay';
import { teamSettings } from './team';
import { waitlistSettings } from './waitlist';

/** The name of the document. */
export const SETTINGS_DOCUMENT = 'settings';

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
  desks: v.object({
    waitlist: v.optional(waitlistSettings),
    events: v.optional(eventsSettings),
    line: v.optional(lineSettings),
    pay: v.optional(paySettings),
    team: v.optional(teamSettings),
  }),
});

/** What the owner can change about the desks without a deployment: the Sync document `settings`. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Throws `misconfigured` for settings that are missing or cannot be read. */
export function parseSettings(data: unknown): Settings {
  return parse(settingsSchema, data, 'settings');
}
