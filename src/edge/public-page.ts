import * as v from 'valibot';
import type { Bellhop } from '../bellhop';
import { Refusal } from '../ports/refusal';
import { pageFunction, requireOwnPage } from './staff-action';
import { headersOf, type FunctionEvent, type FunctionHandler } from './runtime';

/**
 * A function of pages that need no sign-in: GET tells what they start with; a POST, known by the header that a foreign
 * page cannot send without being asked first, does one thing.
 */
export function publicPage<T>(
  read: (bellhop: Bellhop, event: FunctionEvent) => Promise<object>,
  schema: v.GenericSchema<unknown, T>,
  act: (bellhop: Bellhop, request: T) => Promise<object>,
): FunctionHandler {
  return pageFunction(async (bellhop, event, context) => {
    if (headersOf(event)['x-bellhop'] === undefined) return { body: await read(bellhop, event) };
    requireOwnPage(event, context);
    const parsed = v.safeParse(schema, event);
    if (!parsed.success) throw new Refusal('bad-request', { field: 'question' });
    return { body: await act(bellhop, parsed.output) };
  });
}
