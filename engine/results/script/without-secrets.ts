const VARIABLE = /\b(\w+)=("[^"\n]*"|'[^'\n]*'|[^\s"'$]+)/g;
const SECRET = /PASS|SECRET|TOKEN|API_?KEY/i;
const IN_URL = /(:\/\/[^\s:/@"']+:)[^\s@"'$/]+(?=@)/g;
const FLAG = /(--password|--token|--secret)([= ])("[^"\n]*"|'[^'\n]*'|[^\s"'$]+)/g;

/** A command line without its passwords: a variable of the same name takes a value's place, to be set outside. */
export function withoutSecrets(line: string): string {
  return line
    .replace(VARIABLE, (all, name: string) => (SECRET.test(name) ? `${name}="\${${name}:-change-me}"` : all))
    .replace(IN_URL, '$1change-me')
    .replace(FLAG, '$1$2change-me');
}
