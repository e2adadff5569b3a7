import { useEffect, useRef, useState } from 'preact/hooks';

/** Nobody has touched it for so long: the next guest must not find the one before. */
const IDLE_S = 20;
/** The last seconds are counted where everybody sees it. */
const SHOWN_S = 10;

/**
 * Starts over when nobody has touched the device for a while.
 * @returns the seconds left, once they are worth showing.
 */
export function useIdle(active: boolean, startOver: () => void): number | undefined {
  const [left, setLeft] = useState(IDLE_S);
  const over = useRef(startOver);
  over.current = startOver;
  useEffect(() => {
    if (!active) return setLeft(IDLE_S);
    let until = performance.now() + IDLE_S * 1_000;
    const touched = (): void => {
      until = performance.now() + IDLE_S * 1_000;
      setLeft(IDLE_S);
    };
    const each = setInterval(() => {
      const seconds = Math.ceil((until - performance.now()) / 1_000);
      setLeft(seconds);
      if (seconds <= 0) over.current();
    }, 250);
    for (const kind of ['pointerdown', 'keydown', 'input'] as const)
      addEventListener(kind, touched);
    return () => {
      clearInterval(each);
      for (const kind of ['pointerdown', 'keydown', 'input'] as const)
        removeEventListener(kind, touched);
    };
  }, [active]);
  return active && left <= SHOWN_S ? Math.max(0, left) : undefined;
}
