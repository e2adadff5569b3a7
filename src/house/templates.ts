import type { Bellhop } from '../bellhop';
import { parseTemplates, TEMPLATES_DOCUMENT, type KnownTemplates } from '../messaging/templates';
import { isConflict } from '../ports/records';

/** States in which WhatsApp has still to decide, or may decide anew. */
const UNDECIDED = ['received', 'pending', 'paused', 'in_appeal'];

/** Whether it is worth asking WhatsApp what it has decided. */
export const isUndecided = (templates: KnownTemplates): boolean =>
  Object.values(templates).some(({ status }) => UNDECIDED.includes(status));

/** Writes down what WhatsApp has decided meanwhile, so that the desks may send it. */
export async function noteApprovals(bellhop: Bellhop): Promise<void> {
  const where = { document: TEMPLATES_DOCUMENT };
  const kept = await bellhop.records.read(where);
  if (!kept) return;
  const statuses = await bellhop.approvals().statuses();
  const before = parseTemplates(kept.data);
  const templates = Object.fromEntries(
    Object.entries(before).map(([key, { sid, status }]) => [
      key,
      { sid, status: statuses.get(sid) ?? status },
    ]),
  );
  if (Object.entries(before).every(([key, { status }]) => templates[key]?.status === status))
    return;
  try {
    await bellhop.records.replace(where, { v: 1, templates }, kept.revision);
  } catch (error) {
    // Set-up is at work; what it writes is as new.
    if (!isConflict(error)) throw error;
  }
}
