import { Taken, type Records } from '../ports/records';
import type { Agenda } from './agenda';

/** Map: name of an incident -> since when; while it stands there the owner is not told again. */
export const INCIDENTS_MAP = 'incidents';

/** The kind of item by which the owner is told. Its data is an `Incident`. */
export const OWNER_NOTICE = 'owner.notice';

/** Trouble that goes on is one incident; after this long without any the next is a new one. */
const QUIET_SECONDS = 6 * 3600;
/** Notices asked for in the same hour are the same notice. */
const HOUR_MS = 3_600_000;

/** Something the owner should hear of: names and numbers, nothing about people. */
export interface Incident {
  /** What is wrong, e.g. `due-work.failed`: letters, digits, dots and dashes. */
  readonly about: string;
  /** What of it, e.g. the kind of work; incidents of different kinds are told apart. */
  readonly kind: string;
  readonly code?: string;
  /** Epoch ms. */
  readonly at: number;
}

/**
 * Has the owner told, once per incident: puts in an item of kind `owner.notice` unless the same trouble is known. After a
 * crash in between the item may be put in twice within the hour and is still one item.
 */
export async function tellOwner(
  records: Records,
  agenda: Agenda,
  incident: Incident,
): Promise<void> {
  const name = `${incident.about}.${incident.kind}`.replace(/[^\w.-]/g, '_');
  const where = { map: INCIDENTS_MAP, key: name };
  const standing = { v: 1, ...incident };
  const known = await records.read(where);
  if (known) {
    // Still going on, so it stays one incident.
    await records.put(where, standing, { ttl: QUIET_SECONDS });
    return;
  }
  const hour = Math.floor(incident.at / HOUR_MS) * HOUR_MS;
  await agenda.put([
    { id: `${OWNER_NOTICE}.${name}`, kind: OWNER_NOTICE, at: hour, data: { ...incident } },
  ]);
  try {
    await records.create(where, standing, { ttl: QUIET_SECONDS });
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
  }
}
