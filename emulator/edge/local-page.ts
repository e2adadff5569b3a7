import { createHash } from 'node:crypto';

/**
 * A page as it is served on a laptop only: the Sync SDK's web socket goes to the vendors' port, and the page with the
 * phones, which lives there, may show the page in a frame. The file itself stays what is deployed.
 */
export function localPage(html: string, vendorsUrl: string): string {
  const { host, origin } = new URL(vendorsUrl);
  const shim = `{const W=WebSocket;window.WebSocket=class extends W{constructor(u,p){super(String(u).replace(/^wss:\\/\\/tsock\\.[\\w.-]*twilio\\.com(:\\d+)?/,'ws://${host}'),p)}}}`;
  const hash = `'sha256-${createHash('sha256').update(shim).digest('base64')}'`;
  return html
    .replace(/<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/i, (meta) =>
      meta.replace(/content="([^"]*)"/i, (_whole, policy: string) => {
        const scripts = widen(policy, 'script-src', hash);
        return `content="${widen(scripts, 'connect-src', `ws://${host}`)}"`;
      }),
    )
    .replace(/(<meta[^>]*name="bellhop-frames"[^>]*content=")none(")/i, `$1${origin}$2`)
    .replace(/<head(\s[^>]*)?>/i, (head) => `${head}<script>${shim}</script>`);
}

/** Adds a source to one directive of a policy; a missing one starts from what `default-src` allows. */
function widen(policy: string, directive: string, source: string): string {
  const parts = policy
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const at = (name: string): number => parts.findIndex((part) => part.split(/\s+/)[0] === name);
  const own = at(directive);
  const base = parts[own === -1 ? at('default-src') : own];
  // Without any directive that covers it, everything is allowed already.
  if (base === undefined) return policy;
  const sources = base.split(/\s+/).slice(1);
  const widened = [directive, ...sources.filter((one) => one !== "'none'"), source].join(' ');
  if (own === -1) parts.push(widened);
  else parts[own] = widened;
  return parts.join('; ');
}
