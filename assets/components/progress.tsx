import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** The same in words, beside the bar and for screen readers. */
  readonly words: string;
  /** What became of single ones. */
  readonly children?: ComponentChildren;
}

const WIDTH = 100;

/** How far something with many parts is: what went well, what failed, and what is still to come. */
export function Progress({ name, total, done, failed, words, children }: Props) {
  const share = (count: number): number => (total > 0 ? (WIDTH * count) / total : 0);
  return (
    <div class="progress">
      <svg
        class="progress-bar"
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done + failed}
        aria-valuetext={words}
        viewBox={`0 0 ${WIDTH} 8`}
        preserveAspectRatio="none"
      >
        <rect class="progress-track" width={WIDTH} height="8" />
        <rect class="progress-done" width={share(done)} height="8" />
        <rect class="progress-failed" x={share(done)} width={share(failed)} height="8" />
      </svg>
      <p class="progress-words">{words}</p>
      {children}
    </div>
  );
}
