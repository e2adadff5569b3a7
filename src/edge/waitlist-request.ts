import * as v from 'valibot';
import { toPhone } from '../people/phone';
import type { BroadcastRequest } from '../waitlist/broadcast-api';
import type { StaffRequest } from '../waitlist/staff-api';

const MAX_TYPED = 500;
const typed = v.pipe(v.string(), v.maxLength(MAX_TYPED));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
/** What staff say to everybody; the desk says how long it may be. */
const words = v.pipe(v.string(), v.maxLength(2_000));
/** Text ids begin with it, and there is no other text whose id does. */
const broadcastId = v.pipe(v.string(), v.regex(/^b[A-Za-z0-9]{6}$/));
const count = v.pipe(v.number(), v.integer());
const address = { list: id, party: id, visit: id };

const phone = v.pipe(
  typed,
  v.transform((text) => (text.trim() === '' ? undefined : toPhone(text))),
);

/** The wait list's staff requests as they come over the wire; a phone is put into the international form here. */
export const waitlistRequest = v.variant('action', [
  v.object({
    action: v.literal('add'),
    list: id,
    name: typed,
    size: count,
    notes: v.exactOptional(typed),
    phone: v.exactOptional(phone),
  }),
  v.object({ action: v.literal('call'), ...address, table: v.exactOptional(typed) }),
  v.object({
    action: v.picklist(['remind', 'seat', 'noShow', 'cancel', 'undo', 'settle']),
    ...address,
  }),
  v.object({ action: v.literal('remark'), ...address, remarks: typed }),
  v.object({
    action: v.literal('edit'),
    ...address,
    name: v.exactOptional(typed),
    size: v.exactOptional(count),
    notes: v.exactOptional(typed),
  }),
  v.object({ action: v.literal('move'), ...address, before: v.exactOptional(id), place: count }),
  v.object({ action: v.literal('previewBroadcast'), list: id, text: words }),
  v.object({ action: v.literal('broadcast'), list: id, id: broadcastId, text: words }),
  v.object({
    action: v.picklist(['carryOnBroadcast', 'stopBroadcast']),
    list: id,
    id: broadcastId,
  }),
]) as v.GenericSchema<unknown, StaffRequest | BroadcastRequest>;
