import { createInterface } from 'node:readline/promises';
import { CommandFailed } from '../commands/failure';

/** Asks before something that cannot be taken back. Throws CommandFailed when the answer is not yes, or nobody is there. */
export async function askFirst(question: string, yes: boolean): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY)
    throw new CommandFailed(`${question} Nobody is here to answer: add --yes to go ahead.`);
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await reader.question(`${question} Type yes to go ahead: `);
    if (answer.trim().toLowerCase() !== 'yes') throw new CommandFailed('Nothing was changed.');
  } finally {
    reader.close();
  }
}
