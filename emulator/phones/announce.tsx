import { useEffect, useState } from 'preact/hooks';

let show: (text: string) => void = () => undefined;

/** Says something to screen readers when they have a moment. */
export function announce(text: string): void {
  show(text);
}

/** The one polite live region of the page. */
export function Announcements() {
  const [text, set] = useState('');
  useEffect(() => {
    show = (next) => {
      // The same words twice would not be read out again, so the region is emptied in between.
      set('');
      requestAnimationFrame(() => set(next));
    };
    return () => {
      show = () => undefined;
    };
  }, []);
  return (
    <p class="unseen" aria-live="polite" role="log">
      {text}
    </p>
  );
}
