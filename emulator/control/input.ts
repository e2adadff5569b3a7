import * as v from 'valibot';
import type { VendorRequest } from '../core/vendor';

/** What the control API answers when it cannot do what was asked. */
export class ControlError extends Error {
  override name = 'ControlError';

  constructor(
    readonly status: 400 | 404 | 409 | 501,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a JSON body by its schema; throws ControlError 400 that names what is wrong. */
export function readInput<Schema extends v.GenericSchema>(
  schema: Schema,
  request: VendorRequest,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, request.json());
  if (result.success) return result.output;
  const issues = result.issues.map((issue) => {
    const where = v.getDotPath(issue);
    return where ? `${where}: ${issue.message}` : issue.message;
  });
  throw new ControlError(400, issues.join('; '));
}

/** A query parameter that must be a number, if it is there. */
export function numberOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new ControlError(400, `${name} must be a number`);
  return value;
}

/** An instant in ISO form; throws ControlError 400. */
export function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new ControlError(400, `not an ISO instant: ${text}`);
  return at;
}
