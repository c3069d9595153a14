import type { ShellKind } from '#engine/model/process';

/** What an operator of `test` asks of the shell it runs in. */
export interface TestFacts {
  /** `-e FILE`, `-t FD`, `-v NAME` and their like. */
  is(operator: string, operand: string): Promise<boolean>;
  /** Whether one file is newer than (`-nt`), older than (`-ot`) or the same as (`-ef`) another. */
  compares(operator: string, left: string, right: string): Promise<boolean>;
}

const UNARY = { bash: /^-[a-hknoprstuvwxzGLNORS]$/, posix: /^-[bcdefghknprstuwxzGLOS]$/ };
const BINARY = {
  ash: /^(==?|!=|<|>|-(eq|ne|lt|le|gt|ge|nt|ot|ef))$/,
  dash: /^(=|!=|<|>|-(eq|ne|lt|le|gt|ge|nt|ot|ef))$/,
};
/** What fits into 64 bits. */
const MOST = 2n ** 63n;
const NUMERIC: Readonly<Record<string, (left: bigint, right: bigint) => boolean>> = {
  '-eq': (left, right) => left === right,
  '-ne': (left, right) => left !== right,
  '-lt': (left, right) => left < right,
  '-le': (left, right) => left <= right,
  '-gt': (left, right) => left > right,
  '-ge': (left, right) => left >= right,
};

/** An expression that `test` cannot take; the message is in the words of the shell. */
export class TestMistake extends Error {}

/** Evaluates the operands of `test`. Throws a `TestMistake`. */
export async function testExpression(
  shell: ShellKind,
  operands: readonly string[],
  facts: TestFacts,
): Promise<boolean> {
  return new TestExpression(shell, operands, facts).value();
}

/** POSIX says by their number what up to four operands mean; more are parsed with `-o` below `-a` below `!`. */
class TestExpression {
  private at = 0;

  constructor(
    private readonly shell: ShellKind,
    private readonly operands: readonly string[],
    private readonly facts: TestFacts,
  ) {}

  async value(): Promise<boolean> {
    const { operands } = this;
    const known = await this.byNumber(operands);
    if (known !== null) return known;
    const value = await this.either();
    const left = operands[this.at];
    if (left === undefined) return value;
    if (this.shell === 'bash') throw new TestMistake('too many arguments');
    if (this.shell === 'ash') throw new TestMistake(`${left}: unknown operand`);
    throw new TestMistake(`${operands[this.at - 1]}: unexpected operator`);
  }

  private async byNumber(operands: readonly string[]): Promise<boolean | null> {
    const [first = '', second = '', third = '', fourth = ''] = operands;
    switch (operands.length) {
      case 0:
        return false;
      case 1:
        return first !== '';
      case 2:
        if (first === '!') return second === '';
        if (this.isUnary(first)) return this.unary(first, second);
        if (this.shell === 'bash') throw new TestMistake(`${first}: unary operator expected`);
        return null;
      case 3:
        if (this.isBinary(second)) return this.binary(first, second, third);
        if (second === '-a' || second === '-o') {
          return second === '-a' ? first !== '' && third !== '' : first !== '' || third !== '';
        }
        if (first === '!') return not(await this.byNumber(operands.slice(1)));
        if (first === '(' && third === ')') return second !== '';
        if (this.shell === 'bash') throw new TestMistake(`${second}: binary operator expected`);
        return null;
      case 4:
        if (first === '!') return not(await this.byNumber(operands.slice(1)));
        return first === '(' && fourth === ')' ? this.byNumber([second, third]) : null;
      default:
        return null;
    }
  }

  private async either(): Promise<boolean> {
    let value = await this.both();
    while (this.operands[this.at] === '-o') {
      this.at += 1;
      value = (await this.both()) || value;
    }
    return value;
  }

  private async both(): Promise<boolean> {
    let value = await this.negated();
    while (this.operands[this.at] === '-a') {
      this.at += 1;
      value = (await this.negated()) && value;
    }
    return value;
  }

  private async negated(): Promise<boolean> {
    if (this.operands[this.at] !== '!') return this.primary();
    this.at += 1;
    return !(await this.negated());
  }

  private async primary(): Promise<boolean> {
    const operand = this.operands[this.at];
    if (operand === undefined) {
      if (this.shell === 'dash') return false;
      throw new TestMistake('argument expected');
    }
    const next = this.operands[this.at + 1];
    if (operand === '(') {
      this.at += 1;
      const value = await this.either();
      if (this.operands[this.at] !== ')') {
        throw new TestMistake(this.shell === 'bash' ? "`)' expected" : 'closing paren expected');
      }
      this.at += 1;
      return value;
    }
    if (next !== undefined && this.isBinary(next)) {
      const right = this.operands[this.at + 2];
      if (right === undefined) {
        throw new TestMistake(
          this.shell === 'bash' ? `syntax error: \`${next}' unexpected` : `${next}: argument expected`,
        );
      }
      this.at += 3;
      return this.binary(operand, next, right);
    }
    if (this.isUnary(operand) && next !== undefined) {
      this.at += 2;
      return this.unary(operand, next);
    }
    this.at += 1;
    return operand !== '';
  }

  private async unary(operator: string, operand: string): Promise<boolean> {
    if (operator === '-n') return operand !== '';
    if (operator === '-z') return operand === '';
    if (operator === '-t' && this.shell !== 'bash') this.number(operand);
    return this.facts.is(operator, operand);
  }

  private async binary(left: string, operator: string, right: string): Promise<boolean> {
    const compare = NUMERIC[operator];
    if (compare) return compare(this.number(left), this.number(right));
    if (operator === '=' || operator === '==') return left === right;
    if (operator === '!=') return left !== right;
    if (operator === '<') return left < right;
    if (operator === '>') return left > right;
    return this.facts.compares(operator, left, right);
  }

  private number(text: string): bigint {
    const number = /^\s*[-+]?\d+\s*$/.test(text) ? BigInt(text.trim().replace(/^\+/, '')) : null;
    const fits = number !== null && number < MOST && number >= -MOST;
    if (fits) return number;
    if (this.shell === 'bash') throw new TestMistake(`${text}: integer expression expected`);
    if (this.shell === 'dash') throw new TestMistake(`Illegal number: ${text}`);
    throw new TestMistake(
      number !== null ? `${text}: out of range` : text === '' ? 'bad number' : `${text}: bad number`,
    );
  }

  private isUnary(text: string): boolean {
    return (this.shell === 'bash' ? UNARY.bash : UNARY.posix).test(text);
  }

  private isBinary(text: string): boolean {
    return (this.shell === 'dash' ? BINARY.dash : BINARY.ash).test(text);
  }
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
