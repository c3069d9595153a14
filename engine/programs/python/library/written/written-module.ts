import { parsePython } from '../../parse';
import type { Stmt } from '../../syntax';
import { SOURCES } from './sources';

/** A module of the library that is written in Python itself. */
export interface WrittenModule {
  text: string;
  body: readonly Stmt[];
}

const known = new Map<string, WrittenModule>();

/** A module by its name, read once for all; null when there is none. */
export function writtenModule(name: string): WrittenModule | null {
  const before = known.get(name);
  if (before) return before;
  if (!Object.hasOwn(SOURCES, name)) return null;
  const text = (SOURCES[name] as string).trimStart();
  const made = { text, body: parsePython(text) };
  known.set(name, made);
  return made;
}
