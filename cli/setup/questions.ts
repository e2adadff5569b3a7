import { CommandFailed } from '../commands/failure';

/** A question that an option answers as well. */
export interface Question {
  /** The option that answers it, e.g. `--house`. */
  readonly option: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
  /** What is wrong with an answer, in a sentence; undefined = nothing. */
  readonly wrong?: (answer: string) => string | undefined;
}

/** Somebody at the keyboard. */
export interface Asker {
  text(question: Question): Promise<string>;
  secret(question: Question): Promise<string>;
  choose(question: Question, choices: readonly string[]): Promise<string>;
  confirm(message: string): Promise<boolean>;
}

/** Nobody is at the keyboard: suggestions are taken, and what has none must come as an option. */
export const nobody: Asker = {
  text: async ({ option, suggestion }) => suggestion ?? needed(option),
  secret: async ({ option }) => needed(option),
  choose: async ({ option }, choices) => {
    const [only, ...others] = choices;
    return only !== undefined && others.length === 0 ? only : needed(option);
  },
  confirm: async () => false,
};

function needed(option: string): never {
  throw new CommandFailed(`${option} is needed: nobody is there to be asked.`);
}

/** An answer given as an option, else the answer of whoever is asked; a wrong option is refused. */
export async function answer(
  given: string | undefined,
  question: Question,
  ask: (question: Question) => Promise<string>,
): Promise<string> {
  if (given === undefined) return (await ask(question)).trim();
  const problem = question.wrong?.(given.trim());
  if (problem) throw new CommandFailed(`${question.option}: ${problem}`);
  return given.trim();
}
