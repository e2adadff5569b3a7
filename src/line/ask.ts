import * as v from 'valibot';
import { reading } from '../ports/reading';

const coverSchema = v.object({
  /** The shift, by its id in the rota. */
  shift: v.string(),
  from: v.number(),
  to: v.number(),
  /** The cover in the rota that waits for somebody; absent = the shift is theirs until somebody takes it. */
  exchange: v.exactOptional(v.string()),
  /** Member ids of those who were asked. */
  asked: v.array(v.string()),
  /** Who said yes first. */
  by: v.exactOptional(v.string()),
  /** When the coordinator hears of it, epoch milliseconds. */
  deadline: v.number(),
  coordinatorTold: v.exactOptional(v.boolean()),
  /** Everybody was told who has it. */
  told: v.exactOptional(v.boolean()),
});
/** One shift for which somebody else is wanted. */
export type Cover = v.InferOutput<typeof coverSchema>;

const askSchema = v.object({
  v: v.literal(1),
  member: v.string(),
  /** The day on which the shifts begin, on the group's wall. */
  date: v.string(),
  /** The shifts that the reminder named, epoch milliseconds. */
  shifts: v.array(v.object({ shift: v.string(), from: v.number(), to: v.number() })),
  /** `unreachable` = it could not be sent. */
  state: v.picklist(['asked', 'confirmed', 'cannot', 'wantsSwap', 'unreachable']),
  askedAt: v.number(),
  answeredAt: v.exactOptional(v.number()),
  by: v.picklist(['sms', 'whatsapp', 'mail', 'staff']),
  covers: v.array(coverSchema),
});

/** What became of one reminder, by `askKey`, kept until a week after the shifts. */
export type Ask = v.InferOutput<typeof askSchema>;

export const readAsk = reading<Ask>(askSchema);

export const askKey = (date: string, member: string): string => `${date}-${member}`;
