import * as v from 'valibot';
import { LANGUAGES } from '../languages/languages';

/** How a member hears of tomorrow's shifts; `none` = not at all, which is theirs to choose. */
export const WAYS_TO_REMIND = ['sms', 'whatsapp', 'mail', 'none'] as const;
export type RemindBy = (typeof WAYS_TO_REMIND)[number];

const memberSchema = v.object({
  v: v.literal(1),
  name: v.string(),
  /** `+44…`: the phone that is rung and that texts us. */
  phone: v.string(),
  mail: v.exactOptional(v.string()),
  /** What they hear and read; absent = the group's language. */
  language: v.exactOptional(v.picklist(LANGUAGES)),
  remindBy: v.picklist(WAYS_TO_REMIND),
  /** This phone has no voicemail of its own: its owner need not press 1 to take a call. */
  trusted: v.exactOptional(v.boolean()),
  /** Hears when a shift stays without anybody, and of gaps in the days to come. */
  coordinator: v.exactOptional(v.boolean()),
  /** Which of the calendar's addresses is good: each new one makes the one before worthless. Absent = none. */
  calendar: v.exactOptional(v.number()),
  /** The last texts that changed something, newest first, so that a repeat changes nothing. */
  handled: v.exactOptional(v.array(v.object({ sid: v.string(), reply: v.string() }))),
  /** Said STOP: no text is sent to this phone until it says START; it is rung all the same. */
  stopped: v.exactOptional(v.boolean()),
});

/** Somebody who takes a group's calls. The key in the map, and the name in the rota, is a generated id of 8 characters. */
export type Member = v.InferOutput<typeof memberSchema>;

/** Reads a stored member; an unreadable one counts as none. */
export function readMember(data: unknown): Member | undefined {
  const parsed = v.safeParse(memberSchema, data);
  return parsed.success ? parsed.output : undefined;
}
