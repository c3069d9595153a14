const SECRET = /\b(\w*(?:PASS|SECRET|TOKEN|API_?KEY)\w*)=("[^"\n]*"|'[^'\n]*'|[^\s"'$]+)/gi;
const IN_URL = /(:\/\/[^\s:/@"']+:)[^\s@"'$]+(?=@)/g;
const FLAG = /(--password|--token|--secret)([= ])("[^"\n]*"|'[^'\n]*'|[^\s"'$]+)/g;

/** A command line without its passwords: a variable of the same name takes a value's place, to be set outside. */
export function withoutSecrets(line: string): string {
  return line
    .replace(SECRET, (_, name: string) => `${name}="\${${name}:-change-me}"`)
    .replace(IN_URL, '$1change-me')
    .replace(FLAG, '$1$2change-me');
}
