import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';

export interface MenuItem {
  readonly label: string;
  readonly onPress: () => void;
  readonly look?: 'danger';
  /** Said after the label in smaller words. */
  readonly detail?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly items: () => readonly MenuItem[];
  readonly control?: string;
}

/** The ⋯ of a row: opens above everything else, at the foot of the screen on phones. Arrow keys, Escape, tap outside. */
export function Menu({ label, items, control }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const entries = open ? items() : [];

  const place = (): void => {
    const box = button.current?.getBoundingClientRect();
    const sheet = list.current;
    if (!box || !sheet || matchMedia('(max-width: 40rem)').matches) return;
    const { offsetHeight: height, offsetWidth: width } = sheet;
    const below = box.bottom + height + 8 < innerHeight;
    sheet.style.top = `${Math.max(8, below ? box.bottom + 4 : box.top - height - 4)}px`;
    sheet.style.left = `${Math.max(8, box.right - width)}px`;
  };
  const focusBy = (step: number): void => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((one) => one === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  const close = (): void => {
    list.current?.hidePopover();
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button bare"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-control={control}
        onClick={() => {
          if (open) return close();
          setOpen(true);
          requestAnimationFrame(() => {
            list.current?.showPopover();
            place();
            focusBy(1);
          });
        }}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          class="menu"
          popover="auto"
          role="menu"
          aria-label={label}
          onToggle={(event) => {
            if (event.newState === 'closed') setOpen(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') focusBy(1);
            else if (event.key === 'ArrowUp') focusBy(-1);
            else if (event.key === 'Escape' || event.key === 'Tab') close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {entries.map((entry) => (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={entry.look ?? ''}
              onClick={() => {
                close();
                entry.onPress();
              }}
            >
              {entry.label}
              {entry.detail && <span class="detail">{entry.detail}</span>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
