import { create } from 'qrcode/lib/core/qrcode';
import { useMemo } from 'preact/hooks';

/** The dark squares of a code, as one path, and how many there are along a side. */
export function drawCode(content: string): { readonly size: number; readonly path: string } {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return { size: modules.size, path };
}

const QUIET_ZONE = 4;

/** The same as a file. */
export function codeAsSvg(content: string): string {
  const { size, path } = drawCode(content);
  const from = -QUIET_ZONE;
  const side = size + 2 * QUIET_ZONE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${from} ${from} ${side} ${side}"><rect x="${from}" y="${from}" width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000" shape-rendering="crispEdges"/></svg>`;
}

/** A code to scan. */
export function QrCode({ content, says }: { readonly content: string; readonly says: string }) {
  const { size, path } = useMemo(() => drawCode(content), [content]);
  return (
    <svg class="qr" role="img" aria-label={says} viewBox={`-4 -4 ${size + 8} ${size + 8}`}>
      <rect x="-4" y="-4" width={size + 8} height={size + 8} />
      <path d={path} />
    </svg>
  );
}
