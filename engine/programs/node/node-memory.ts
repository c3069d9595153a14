import type { Digest } from '../../model/digest';
import type { JsonValue } from '../../model/process';
import type { Surroundings } from '../program';
import { readText } from '../static-files';
import { ModuleLoader } from './load-module';
import { asJson, fromJson } from './values';
import type { World } from './world';

/** What a running Node program is remembered by; the rest is made anew from its source whenever it is needed. */
export interface NodeMemory {
  [key: string]: JsonValue;
  entry: string;
  /** Path to address of each source as it was when the program began. */
  sources: { [path: string]: string };
  /** Path to the plain data in its outermost variables. */
  variables: { [path: string]: { [name: string]: JsonValue } };
  /** When each timer rings next, null when it has rung for the last time. */
  timers: (number | null)[];
  /** Set when the program is beyond what this room plays. */
  unplayable: string | null;
}

const MAX_MEMORY = 64_000;

/** The program as it was after its last turn: begun anew, silently, and its variables put back. */
export function restored(world: World, around: Surroundings, memory: NodeMemory): ModuleLoader {
  const loader = new ModuleLoader(world, (path) => {
    const digest = memory.sources[path];
    return digest === undefined ? readText(around, path) : around.content(digest as Digest);
  });
  loader.run(memory.entry);
  world.beginning = false;
  world.printed.length = 0;
  world.closed = false;
  for (const [path, names] of Object.entries(memory.variables)) {
    const scope = loader.loaded.get(path)?.scope;
    for (const [name, value] of Object.entries(names)) scope?.restore(name, fromJson(value));
  }
  return loader;
}

export function remembered(memory: NodeMemory, loader: ModuleLoader): NodeMemory {
  const variables: NodeMemory['variables'] = {};
  for (const { path, scope } of loader.loaded.values()) {
    const names: { [name: string]: JsonValue } = {};
    for (const [name, value] of scope.own()) {
      const json = asJson(value);
      if (json !== undefined) names[name] = json;
    }
    if (Object.keys(names).length > 0) variables[path] = names;
  }
  return JSON.stringify(variables).length > MAX_MEMORY ? memory : { ...memory, variables };
}
