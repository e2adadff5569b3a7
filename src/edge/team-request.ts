import * as v from 'valibot';
import { timeOfDay } from '../config/parts';
import { LANGUAGES } from '../languages/languages';
import { toPhone } from '../people/phone';
import { PRIORITIES } from '../team/rules/policy';
import type { TeamRequest } from '../team/staff-api';
import { day, policyFields, repeats } from '../team/stored';
import { ROLES, SCOPES } from '../team/stored-people';

/** The team's requests as they come over the wire; a phone is put into the international form here. */

const key = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
/** Made by whoever asks; it becomes part of ids of due work. */
const newId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{8,20}$/));
const short = v.pipe(v.string(), v.maxLength(120));
const words = v.pipe(v.string(), v.maxLength(1_200));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const store = { store: key };
const task = { store: key, task: key };
const quiet = v.nullable(v.object({ from: timeOfDay, to: timeOfDay }));
const workDays = v.nullable(
  v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1), v.maxLength(7)),
);
const zone = v.pipe(v.string(), v.maxLength(60));
const phone = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((typed) => toPhone(typed)),
);

const memberFields = {
  name: short,
  role: v.picklist(ROLES),
  channel: v.exactOptional(v.picklist(['sms', 'whatsapp'])),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  mail: v.exactOptional(v.pipe(v.string(), v.email())),
  quiet: v.exactOptional(quiet),
  workDays: v.exactOptional(workDays),
};

const places = v.pipe(v.array(short), v.minLength(2), v.maxLength(8));

const taskFields = {
  title: v.pipe(v.string(), v.maxLength(500)),
  notes: v.exactOptional(words),
  stage: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-S]$/))),
  priority: v.exactOptional(v.picklist(PRIORITIES)),
  dueAt: v.exactOptional(moment),
  mode: v.exactOptional(v.picklist(['anyone', 'everyone'])),
  who: v.exactOptional(v.array(key)),
  proof: v.exactOptional(v.picklist(['photo', 'note'])),
  repeats: v.exactOptional(repeats),
  items: v.exactOptional(v.array(short)),
  places: v.exactOptional(places),
};

const policy = { id: key, ...policyFields.entries };
const partOf = <T extends v.ObjectEntries>(entries: T) => v.partial(v.object(entries)).entries;
const { stage: _stage, who: _who, ...editable } = taskFields;
/** What a task may be without again. */
const takenAway = {
  notes: v.exactOptional(v.nullable(words)),
  dueAt: v.exactOptional(v.nullable(moment)),
  proof: v.exactOptional(v.nullable(v.picklist(['photo', 'note']))),
  repeats: v.exactOptional(v.nullable(repeats)),
  items: v.exactOptional(v.nullable(v.array(short))),
  places: v.exactOptional(v.nullable(places)),
};

export const teamRequest = v.variant('action', [
  v.object({
    action: v.literal('createStore'),
    id: newId,
    name: short,
    openingOn: day,
    timeZone: v.exactOptional(zone),
    stages: v.exactOptional(
      v.pipe(
        v.array(
          v.object({
            name: short,
            daysBefore: v.pipe(v.number(), v.integer(), v.minValue(-365), v.maxValue(730)),
          }),
        ),
        v.minLength(1),
      ),
    ),
  }),
  v.object({ action: v.literal('renameStore'), ...store, name: short }),
  v.object({ action: v.picklist(['previewMove', 'moveOpening']), ...store, openingOn: day }),
  v.object({
    action: v.picklist(['closeStore', 'reopenStore', 'store', 'finished', 'outgoing']),
    ...store,
  }),
  v.object({
    action: v.literal('completeStage'),
    ...store,
    stage: v.pipe(v.string(), v.regex(/^[A-S]$/)),
    insist: v.exactOptional(v.boolean()),
  }),
  v.object({
    action: v.literal('choosePolicy'),
    ...store,
    of: v.picklist([...PRIORITIES, 'stage']),
    policy: key,
  }),
  v.object({ action: v.literal('addMember'), ...store, phone, ...memberFields }),
  v.object({ action: v.literal('editMember'), ...store, who: key, ...partOf(memberFields) }),
  v.object({ action: v.picklist(['removeMember', 'letters']), ...store, who: key }),
  v.object({ action: v.literal('createTask'), id: newId, ...store, ...taskFields }),
  v.object({ action: v.literal('editTask'), ...task, ...partOf(editable), ...takenAway }),
  v.object({ action: v.literal('assign'), ...task, who: v.array(key) }),
  v.object({ action: v.literal('done'), ...task, note: v.exactOptional(words) }),
  v.object({
    action: v.picklist(['onIt', 'notYet', 'unblock', 'drop', 'reopen', 'photo']),
    ...task,
  }),
  v.object({ action: v.literal('snooze'), ...task, until: moment }),
  v.object({ action: v.literal('block'), ...task, reason: v.pipe(words, v.minLength(1)) }),
  v.object({
    action: v.literal('tick'),
    ...task,
    item: count,
    text: v.exactOptional(short),
    done: v.exactOptional(v.boolean()),
    place: v.exactOptional(short),
  }),
  v.object({ action: v.picklist(['stores', 'mine', 'tokens']) }),
  v.object({ action: v.literal('groups'), store: v.exactOptional(key) }),
  v.object({
    action: v.literal('createGroup'),
    id: newId,
    ...store,
    name: short,
    people: v.array(key),
  }),
  v.object({
    action: v.literal('announce'),
    id: newId,
    group: key,
    text: words,
    critical: v.exactOptional(v.boolean()),
  }),
  v.object({ action: v.picklist(['announcement', 'carryOn', 'stop']), id: key }),
  v.object({ action: v.literal('savePolicy'), ...policy }),
  v.object({ action: v.literal('simulate'), ...store, from: moment, due: moment, ...policy }),
  v.object({
    action: v.literal('makeToken'),
    name: short,
    scopes: v.pipe(v.array(v.picklist(SCOPES)), v.minLength(1)),
    stores: v.exactOptional(v.array(key)),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  }),
  v.object({ action: v.literal('revokeToken'), key }),
]) as v.GenericSchema<unknown, TeamRequest>;
