import * as v from 'valibot';
import { reading } from '../ports/reading';
import { LANGUAGES } from '../languages/languages';

/** How a member hears of tomorrow's shifts; `none` = not at all, which is theirs to choose. */
export const WAYS_TO_REMIND = ['sms', 'whatsapp', 'mail', 'none'] as const;
export type RemindBy = (typeof WAYS_TO_REMIND)[number];

/** A question by text: about somebody's own shifts of a day, or about taking over somebody else's. */
const questionSchema = v.variant('about', [
  v.object({
    about: v.literal('shifts'),
    date: v.string(),
    at: v.number(),
    /** Where the shifts are: one message names them all. */
    asks: v.array(v.object({ group: v.string(), member: v.string() })),
  }),
  v.object({
    about: v.literal('cover'),
    at: v.number(),
    /** Whose shift it is, and which. */
    date: v.string(),
    member: v.string(),
    shift: v.string(),
  }),
]);
export type Question = v.InferOutput<typeof questionSchema>;

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
  /** Which of the calendar's addresses is good: each new one makes the one before worthless. Absent = there never was one. */
  calendar: v.exactOptional(v.number()),
  /** What a bare 1, 2 or 3 from this phone answers: the last question we asked it. */
  question: v.exactOptional(questionSchema),
  /** The last texts that changed something, newest first, so that a repeat changes nothing. */
  handled: v.exactOptional(
    v.array(v.object({ sid: v.string(), reply: v.exactOptional(v.string()) })),
  ),
  /** When they last wrote over WhatsApp, to the hour: for a day after that it takes plain words. */
  heardAt: v.exactOptional(v.number()),
  /** Said STOP: no text is sent to this phone until it says START; it is rung all the same. */
  stopped: v.exactOptional(v.boolean()),
});

/** Somebody who takes a group's calls. The key in the map, and the name in the rota, is a generated id of 8 characters. */
export type Member = v.InferOutput<typeof memberSchema>;

/** Reads a stored member; an unreadable one counts as none. */
export const readMember = reading<Member>(memberSchema);
