import type { VendorAnswer, VendorRequest } from './vendor';

/** The named parts of a route's path, percent-decoding done. */
export type PathParts = Readonly<Record<string, string>>;

/** One operation of a vendor: method, path with `:named` parts, and what it answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  answer(request: VendorRequest, parts: PathParts): VendorAnswer | Promise<VendorAnswer>;
}

/** Builds a vendor's `handle` from its table of routes. */
export function handleRoutes(
  table: readonly Route[],
): (request: VendorRequest) => Promise<VendorAnswer | undefined> {
  const compiled = table.map((route) => ({ route, segments: route.path.split('/') }));
  return async (request) => {
    const asked = request.path.split('/');
    for (const { route, segments } of compiled) {
      if (route.method !== request.method) continue;
      const parts = match(segments, asked);
      if (parts) return route.answer(request, parts);
    }
    return undefined;
  };
}

function match(segments: readonly string[], asked: readonly string[]): PathParts | undefined {
  if (segments.length !== asked.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const given = asked[index] ?? '';
    // `:sid.json` takes the part before the fixed ending.
    const [, name, ending = ''] = /^:(\w+)(\.\w+)?$/.exec(segment) ?? [];
    if (name === undefined) {
      if (segment !== given) return undefined;
    } else {
      if (!given.endsWith(ending) || given.length === ending.length) return undefined;
      parts[name] = decodeURIComponent(given.slice(0, given.length - ending.length));
    }
  }
  return parts;
}
