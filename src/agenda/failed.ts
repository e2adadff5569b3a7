import { Taken, type Records } from '../ports/records';
import { whereabouts } from './item';

/** Map: `<due time>-<id>` -> FailedItem: work that was given up, for people to see. */
export const FAILED_MAP = 'agenda-failed';
const FAILED_TTL_SECONDS = 30 * 24 * 3600;

/** Work that was given up: what kind, why, and nothing about anybody. */
export interface FailedItem {
  readonly v: 1;
  readonly kind: string;
  /** Code of the last failure. */
  readonly code: string;
  readonly tries: number;
  /** When it was first due, and when it was given up; epoch ms. */
  readonly at: number;
  readonly failedAt: number;
}

/** Writes work down as given up. Safe to repeat. */
export async function writeFailed(records: Records, id: string, failed: FailedItem): Promise<void> {
  const { key } = whereabouts(id, failed.at);
  try {
    await records.create({ map: FAILED_MAP, key }, failed, { ttl: FAILED_TTL_SECONDS });
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
  }
}
