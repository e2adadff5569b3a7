import type { Twilio } from 'twilio';

/** How many files came with messages from an address that are still in the account. */
export async function filesFrom({ messages }: Twilio, from: string): Promise<number> {
  const theirs = await messages.list({ from });
  return (await Promise.all(theirs.map(({ sid }) => messages(sid).media.list()))).flat().length;
}
