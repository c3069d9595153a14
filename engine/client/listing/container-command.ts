import type { Container } from '../../model/container';

/** Program and arguments as the engine lists them: an argument with a space in single quotes. */
export function containerCommand({ path, args }: Container): string {
  return [path, ...args.map((arg) => (arg.includes(' ') ? `'${arg}'` : arg))].join(' ');
}
