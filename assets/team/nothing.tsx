import type { ComponentChildren } from 'preact';
import { ActionButton } from '../components/action-button';
import { readAgain } from './readings';
import { words } from './words';

/** Nothing here yet, and what to do about it. */
export function Nothing({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{hint}</p>
      {children}
    </div>
  );
}

/** Something could not be read; what was there before stays below. */
export function Unread({ problem }: { readonly problem: string }) {
  return (
    <div class="unread" role="alert">
      <p>{problem}</p>
      <ActionButton onPress={() => void readAgain()}>{words().tryAgain}</ActionButton>
    </div>
  );
}
