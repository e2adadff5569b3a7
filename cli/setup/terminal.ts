import { confirm, input, password, select } from '@inquirer/prompts';
import type { Asker, Question } from './questions';
import type { SetupContext, SetupStep } from './context';
import { changeLines } from './report';
import { runStep, type StepDone } from './run-steps';

const validate =
  ({ wrong }: Question) =>
  (text: string): boolean | string =>
    wrong?.(text) ?? (text.trim() ? true : 'An answer is needed.');

/** Asks whoever sits at this terminal. */
export const terminal: Asker = {
  text: (question) =>
    input({
      message: question.message,
      validate: validate(question),
      ...(question.suggestion === undefined ? {} : { default: question.suggestion }),
    }),
  secret: (question) =>
    password({ message: question.message, mask: '*', validate: validate(question) }),
  choose: ({ message }, choices) => select({ message, choices: [...choices] }),
  confirm: (message) => confirm({ message, default: false }),
};

/** Runs the steps one after the other with a line of progress for each. */
export async function runWithProgress(
  steps: readonly SetupStep[],
  context: SetupContext,
): Promise<readonly StepDone[]> {
  const { Listr } = await import('listr2');
  const done: StepDone[] = [];
  const tasks = steps.map((step) => ({
    title: step.title,
    task: async (_: unknown, task: { output: string; title: string | undefined }) => {
      const result = await runStep(step, context);
      done.push(result);
      task.title = [step.title, ...changeLines(result, context.ledger.dryRun)].join('\n    ');
    },
  }));
  await new Listr(tasks, { fallbackRenderer: 'simple' }).run();
  return done;
}
