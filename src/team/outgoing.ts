import { csvOf } from '../tables/csv';
import { together } from '../ports/settled';
import { keepingIn } from './keeping';
import { phoneOf } from './letter-calls';
import { letterDesk } from './letters';
import type { TeamParts } from './parts';
import { dayOf, timeOf } from './rules/clock';
import type { OutgoingEntry, OutgoingOf } from './staff-api';
import type { Store } from './stored';
import type { Letter } from './stored-people';

/**
 * What has gone out to the people of a store, or in test mode would have: a list for each of them, oldest first. The same
 * as a table to take along.
 */
export async function outgoingOf(
  parts: TeamParts,
  store: Store,
): Promise<{ readonly outgoing: readonly OutgoingOf[]; readonly csv: string }> {
  const letters = letterDesk(parts);
  const members = await keepingIn(parts.records).members(store.id);
  const outgoing = await together(
    members.map(async ({ who, name }): Promise<OutgoingOf> => {
      const mine = (await letters.of(who))
        .map(({ value }) => value)
        .filter((letter) => letter.store === store.id)
        .sort((one, other) => one.at - other.at);
      return { who, name, entries: mine.map(entryOf) };
    }),
  );
  return { outgoing, csv: tableOf(outgoing, store.timeZone) };
}

/** How it went last: over which channel, and what became of it. */
function entryOf(letter: Letter): OutgoingEntry {
  const { at, kind, body, task } = letter;
  const text = letter.texts.at(-1);
  const isWhatsApp = letter.address.startsWith('whatsapp:') && text?.via !== 'sms';
  return {
    at,
    kind,
    channel: letter.by === 'message' ? (isWhatsApp ? 'whatsapp' : 'sms') : letter.by,
    to: phoneOf(letter.address),
    text: body,
    ...(task ? { code: task.code } : {}),
    state: text?.state ?? letter.call?.state ?? letter.mail?.state ?? 'unknown',
  };
}

const HEAD = ['time', 'person', 'to', 'channel', 'kind', 'task', 'text', 'state'];

function tableOf(outgoing: readonly OutgoingOf[], zone: string): string {
  const rows = outgoing
    .flatMap(({ name, entries }) => entries.map((entry) => ({ name, ...entry })))
    .sort((one, other) => one.at - other.at)
    .map(({ at, name, to, channel, kind, code = '', text, state }) => [
      `${dayOf(zone, at)} ${timeOf(zone, at)}`,
      name,
      to,
      channel,
      kind,
      code,
      text,
      state,
    ]);
  return csvOf([HEAD, ...rows]);
}
