import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { ToastsInDialog } from './toast';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSubmit?: () => void;
  /** `drawer` = at the side of a wide screen, so that what it is about stays in sight. */
  readonly look?: 'drawer';
  readonly children: ComponentChildren;
}

/** A question or a short form above the page. Escape and the back of it close; the focus returns where it was. */
export function Dialog({ title, onClose, onSubmit, look, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog ${look ?? ''}`}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {children}
      </form>
      <ToastsInDialog />
    </dialog>
  );
}
