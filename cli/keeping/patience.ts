import { persist, type Deadline } from '../../src/adapters/twilio/lost-answer';

/** How long a command goes on asking for one thing while the account refuses for now or the network stumbles. */
const PATIENCE_MS = 30_000;
/** How long until a command's first question must be answered: a wrong network should be said soon. */
const FIRST_ANSWER_MS = 4_000;

/** A deadline so many milliseconds from now. */
export const within = (ms: number): Deadline => {
  const end = performance.now() + ms;
  return { left: () => Math.max(0, end - performance.now()) };
};

/** A deadline for one request of a command, counted from now. */
export const patience = (): Deadline => within(PATIENCE_MS);

/** Asks again while the account refuses for now or the answer is lost; `afterLostAnswer` marks tries that follow a lost one. */
export const patiently = <T>(request: (afterLostAnswer: boolean) => Promise<T>): Promise<T> =>
  persist(patience(), request);

/** A command's first question, which also shows whether the account can be reached at all. */
export const firstly = <T>(request: () => Promise<T>): Promise<T> =>
  persist(within(FIRST_ANSWER_MS), request);

interface Page<T> {
  readonly instances: T[];
  nextPage(): Promise<Page<T>> | undefined;
}

/** Every record of a list in the account, page after page, until `enough` says so of a page's records. */
export async function everyPage<T>(
  first: () => Promise<Page<T>>,
  enough: (records: readonly T[]) => boolean = () => false,
): Promise<T[]> {
  const found: T[] = [];
  let page: Page<T> | undefined = await patiently(first);
  while (page) {
    found.push(...page.instances);
    if (enough(page.instances)) break;
    const current: Page<T> = page;
    page = await patiently(() => current.nextPage() ?? Promise.resolve(undefined));
  }
  return found;
}

/**
 * Works through `items`, at most `atOnce` at a time. The first failure stops the taking of more; it is thrown when what
 * was under way has ended.
 */
export async function severally<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let stopped = false;
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (stopped) return;
      try {
        await work(item);
      } catch (error) {
        stopped = true;
        throw error;
      }
    }
  };
  await together(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}

async function together(work: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}
