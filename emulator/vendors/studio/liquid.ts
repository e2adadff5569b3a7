import { NotEmulated } from '../../core/errors';

/** What a flow's texts may refer to: `trigger`, `flow`, `contact`, `widgets`. */
export type FlowContext = Readonly<Record<string, unknown>>;

/** Fills `{{widgets.ask.inbound.Body}}` and the like; what is not there becomes nothing, as in Studio. */
export function fill(template: string, context: FlowContext): string {
  if (/\{%|\{\{[^}]*\|/.test(template)) throw new NotEmulated('Liquid tags and filters');
  return template.replace(/\{\{\s*([^}]*?)\s*\}\}/g, (_, path: string) => {
    const value = path.split('.').reduce<unknown>(child, context);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}

const child = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
