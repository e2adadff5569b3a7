import { NotEmulated } from '../core/errors';
import { handleRoutes } from '../core/routes';
import type { Route } from '../core/routes';
import { VendorError } from '../core/vendor';
import type { VendorAnswer, VendorRequest } from '../core/vendor';
import { ControlError } from './input';

/** Builds the control API; every failure is a status and one sentence, `{error}`. */
export function createControl(
  table: readonly Route[],
): (request: VendorRequest) => Promise<VendorAnswer> {
  const handle = handleRoutes(table);
  return async (request) => {
    try {
      const answer = await handle(request);
      if (answer) return answer;
      return { status: 404, body: { error: `no such call: ${request.method} ${request.path}` } };
    } catch (error) {
      if (error instanceof ControlError || error instanceof VendorError) {
        return { status: error.status, body: { error: error.message } };
      }
      if (error instanceof NotEmulated) return { status: 501, body: { error: error.message } };
      throw error;
    }
  };
}
