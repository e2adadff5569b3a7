import { invoke } from '../src/edge/invoke';
import { jsonAnswer } from '../src/edge/runtime';

/** Whether the service answers at all. Open to everybody; tells nothing else. */
export const handler = invoke(
  () => Promise.resolve(jsonAnswer(200, { ok: true })),
  (told) => jsonAnswer(told.status, { ok: false }),
);
