import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from './announcer';
import { Icon } from './icons';
import { shared } from './words';

/** A short message at the foot of the page; `undo` takes back what it tells. */
export interface Toast {
  readonly id: number;
  readonly words: string;
  readonly kind: 'said' | 'failed';
  readonly undo?: (() => void) | undefined;
}

const TOAST_MS = 15_000;
const MOST_AT_ONCE = 3;

const shown = signal<readonly Toast[]>([]);
let last = 0;

/** Shows a message, says it to screen readers and answers its number. */
export function toast(
  words: string,
  options: { readonly kind?: Toast['kind']; readonly undo?: () => void } = {},
): number {
  const id = ++last;
  const next: Toast = { id, words, kind: options.kind ?? 'said', undo: options.undo };
  shown.value = [...shown.value, next].slice(-MOST_AT_ONCE);
  announce(words);
  return id;
}

export function dismissToast(id: number): void {
  shown.value = shown.value.filter((one) => one.id !== id);
}

/** The newest message that can be taken back, for the keyboard. */
export const newestUndo = (): (() => void) | undefined => {
  const one = shown.value.findLast((candidate) => candidate.undo);
  if (!one) return undefined;
  return () => {
    dismissToast(one.id);
    one.undo?.();
  };
};

/** The dialogs that are open, the topmost last: what lies under one can neither be read nor pressed. */
const dialogs = signal<readonly symbol[]>([]);

/** Messages stand at the foot of the page, or inside the dialog that lies over it. */
export function Toasts() {
  return dialogs.value.length === 0 ? <ToastCards /> : null;
}

export function ToastsInDialog() {
  const [me] = useState(() => Symbol('dialog'));
  useEffect(() => {
    dialogs.value = [...dialogs.value, me];
    return () => {
      dialogs.value = dialogs.value.filter((one) => one !== me);
    };
  }, []);
  return dialogs.value.at(-1) === me ? <ToastCards /> : null;
}

function ToastCards() {
  return (
    <div class="toasts">
      {shown.value.map((one) => (
        <ToastCard key={one.id} toast={one} />
      ))}
    </div>
  );
}

/** Leaves after a while, but never under a hand or while the keyboard is on it. */
function ToastCard({ toast: { id, words, kind, undo } }: { readonly toast: Toast }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wait = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => dismissToast(id), TOAST_MS);
  };
  const hold = (): void => clearTimeout(timer.current);
  useEffect(() => {
    wait();
    return hold;
  }, [id]);
  return (
    <div
      class={`toast ${kind}`}
      onPointerEnter={hold}
      onPointerLeave={wait}
      onFocusIn={hold}
      onFocusOut={wait}
    >
      <Icon name={kind === 'failed' ? 'cross' : 'check'} />
      <p>{words}</p>
      {undo && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            dismissToast(id);
            undo();
          }}
        >
          {shared().undo}
        </button>
      )}
      <button
        type="button"
        class="button bare"
        aria-label={shared().dismiss}
        onClick={() => dismissToast(id)}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}
