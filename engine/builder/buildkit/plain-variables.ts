/** Names of `$X` and `${X}`; forms with a default or an alternative expect that it may be unset. */
export function plainVariables(text: string): string[] {
  const names: string[] = [];
  for (const [, single, braced, bare] of text.matchAll(/\\.|('[^']*')|\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)/g)) {
    const name = braced ?? bare;
    if (single === undefined && name !== undefined) names.push(name);
  }
  return names;
}
