/** A port that knows which of its requests are under way. */
export interface Followed<Port> {
  readonly port: Port;
  /** Waits until none is, those included that follow from others. Never throws. */
  readonly settled: () => Promise<void>;
}

/** Follows what is asked of a port: in the cloud whatever is not back when a function answers is cut off. */
export function followed<Port extends object>(port: Port): Followed<Port> {
  const underWay = new Set<Promise<unknown>>();
  const follow = (asked: Promise<unknown>): void => {
    underWay.add(asked);
    const over = (): void => void underWay.delete(asked);
    asked.then(over, over);
  };
  return {
    port: new Proxy(port, {
      get(target, name, receiver) {
        const part: unknown = Reflect.get(target, name, receiver);
        if (typeof part !== 'function') return part;
        return (...given: unknown[]): unknown => {
          const asked: unknown = Reflect.apply(part, target, given);
          if (asked instanceof Promise) follow(asked);
          return asked;
        };
      },
    }),
    async settled() {
      while (underWay.size > 0) {
        await Promise.allSettled(underWay);
        // Whoever waited for these asks for the next ones now.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}
