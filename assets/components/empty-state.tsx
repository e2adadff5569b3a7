import { create } from 'qrcode';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

interface Props {
  readonly children: ComponentChildren;
  /** What the code beside the words opens, e.g. a text to the house's number. */
  readonly code?: { readonly content: string; readonly says: string };
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ children, code }: Props) {
  return (
    <div class="empty">
      <p>{children}</p>
      {code && <QrCode content={code.content} says={code.says} />}
    </div>
  );
}

function QrCode({ content, says }: { readonly content: string; readonly says: string }) {
  const { size, path } = useMemo(() => {
    const { modules } = create(content, { errorCorrectionLevel: 'M' });
    let drawn = '';
    for (let y = 0; y < modules.size; y++)
      for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) drawn += `M${x} ${y}h1v1h-1z`;
    return { size: modules.size, path: drawn };
  }, [content]);
  return (
    <svg class="qr" role="img" aria-label={says} viewBox={`-4 -4 ${size + 8} ${size + 8}`}>
      <rect x="-4" y="-4" width={size + 8} height={size + 8} />
      <path d={path} />
    </svg>
  );
}
