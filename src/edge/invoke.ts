import { log, whereabouts } from './log';
import { tell, type Told } from './errors';
import {
  toResponse,
  type Answer,
  type FunctionCallback,
  type FunctionContext,
  type FunctionEvent,
  type FunctionHandler,
} from './runtime';
import { allSettled } from './under-way';

/**
 * The frame of every function: runs `work`, turns whatever it throws into an answer, waits for what was begun beside it,
 * calls back exactly once and logs one line.
 */
export function invoke(
  work: (context: FunctionContext, event: FunctionEvent) => Promise<Answer>,
  onError: (told: Told, event: FunctionEvent) => Answer,
): FunctionHandler {
  return (context: FunctionContext, event: FunctionEvent, callback: FunctionCallback) => {
    const began = performance.now();
    const name = typeof context['PATH'] === 'string' ? context['PATH'] : 'function';
    const ms = () => Math.round(performance.now() - began);
    void Promise.resolve()
      .then(() => work(context, event))
      .then(
        (answer) => {
          log({ function: name, outcome: 'done', ms: ms() });
          return answer;
        },
        (error: unknown) => {
          const told = tell(error);
          const { code, reference } = told;
          const outcome = told.status < 500 ? 'refused' : 'failed';
          log({
            function: name,
            outcome,
            ms: ms(),
            code,
            reference,
            ...(outcome === 'failed' ? { error: whereabouts(error) } : {}),
          });
          return onError(told, event);
        },
      )
      .then(async (answer) => {
        await allSettled(context);
        callback(null, toResponse(answer));
      });
  };
}
