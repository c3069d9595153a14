import { type ScriptNode, type SimpleCommandNode, serialize, type WordNode } from 'just-bash';
import { EXEC_VARIABLE } from './shell-variables';

/** Programs that serve, and those that start another one in their place. */
const SERVES =
  /^(apache2-foreground|docker-entrypoint\.sh|dumb-init|fastapi|flask|gosu|gunicorn|httpd|httpd-foreground|mariadbd|mysqld|nginx|node|nodejs|npm|postgres|python3?|redis-server|registry|su-exec|tini|uvicorn|yarn)$/;

/**
 * Shells execute the last command of `sh -c TEXT` in their own place, so that a server there is process 1 and gets the
 * signals. Marks it; not where a trap or a function is left to be seen to.
 */
export function execLast(script: ScriptNode): ScriptNode {
  const statement = script.statements.at(-1);
  const pipeline = statement?.pipelines.at(-1);
  const [command, ...more] = pipeline?.commands ?? [];
  if (!statement || !pipeline || statement.background || pipeline.negated || more.length > 0) return script;
  if (command?.type !== 'SimpleCommand' || !isServer(command.name) || /\btrap\b|\(\)/.test(serialize(script))) {
    return script;
  }
  const last: SimpleCommandNode = { ...command, assignments: [...command.assignments, MARK] };
  const pipelines = [...statement.pipelines.slice(0, -1), { ...pipeline, commands: [last] }];
  return { ...script, statements: [...script.statements.slice(0, -1), { ...statement, pipelines }] };
}

const MARK: SimpleCommandNode['assignments'][number] = {
  ...{ type: 'Assignment', name: EXEC_VARIABLE, append: false, array: null },
  value: { type: 'Word', parts: [{ type: 'Literal', value: '1' }] },
};

function isServer(name: WordNode | null): boolean {
  const [part, ...more] = name?.parts ?? [];
  return part?.type === 'Literal' && more.length === 0 && SERVES.test(part.value.split('/').at(-1) ?? '');
}
