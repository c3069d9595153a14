import { SqlError } from '../sql/sql-error';
import { type Flavour, PRODUCTS } from './flavour';
import { absent } from './mysql-error';
import { type Token, tokensOf } from './tokens';

/** Words that are no names unless in backticks. */
const RESERVED = new Set(
  `ADD ALL ALTER ANALYZE AND AS ASC BEFORE BETWEEN BIGINT BINARY BLOB BOTH BY CASCADE CASE CHANGE CHAR CHARACTER CHECK
  COLLATE COLUMN CONDITION CONSTRAINT CONTINUE CONVERT CREATE CROSS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER
  DATABASE DATABASES DECIMAL DECLARE DEFAULT DELETE DESC DESCRIBE DISTINCT DIV DOUBLE DROP ELSE EXISTS EXPLAIN FALSE FETCH FLOAT
  FOR FOREIGN FROM FULLTEXT GRANT GROUP HAVING IF IGNORE IN INDEX INNER INSERT INT INTEGER INTERVAL INTO IS JOIN KEY KEYS KILL
  LEADING LEFT LIKE LIMIT LOAD LOCK LONGBLOB LONGTEXT MATCH MEDIUMINT MEDIUMTEXT MOD NATURAL NOT NULL NUMERIC ON OPTIMIZE OR ORDER
  OUTER OVER PRIMARY PROCEDURE RANGE READ REAL REFERENCES REGEXP RENAME REPLACE RESTRICT REVOKE RIGHT RLIKE ROW ROWS SCHEMA
  SCHEMAS SELECT SET SHOW SMALLINT SQL STARTING TABLE THEN TINYINT TO TRAILING TRIGGER TRUE UNION UNIQUE UNLOCK UNSIGNED UPDATE USE
  USING VALUES VARCHAR WHEN WHERE WINDOW WITH WRITE XOR`.split(/\s+/),
);
/** Brackets in brackets that may be open. */
const DEEPEST = 60;

/** Goes through a statement piece by piece. */
export class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(
    readonly sql: string,
    readonly flavour: Flavour,
  ) {
    this.tokens = tokensOf(sql);
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] as Token;
  }

  take(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  /** Whether the next pieces are these words and signs. */
  is(...words: readonly string[]): boolean {
    return words.every((word, ahead) => {
      const { kind, text } = this.peek(ahead);
      return (kind === 'word' || kind === 'symbol') && text.toUpperCase() === word;
    });
  }

  /** Takes these words and signs if they are next. */
  accept(...words: readonly string[]): boolean {
    if (!this.is(...words)) return false;
    this.at += words.length;
    return true;
  }

  expect(...words: readonly string[]): void {
    for (const word of words) if (!this.accept(word)) throw this.wrong();
  }

  /** A name of a table, a column, a user … */
  name(): string {
    const { kind, text } = this.peek();
    if (kind !== 'name' && (kind !== 'word' || RESERVED.has(text.toUpperCase()) || /^\d+$/.test(text))) {
      throw this.wrong();
    }
    this.at += 1;
    return text;
  }

  isName(): boolean {
    const { kind, text } = this.peek();
    return kind === 'name' || (kind === 'word' && !RESERVED.has(text.toUpperCase()));
  }

  string(): string {
    if (this.peek().kind !== 'string') throw this.wrong();
    return this.take().text;
  }

  integer(): number {
    const { kind, text } = this.peek();
    if (kind !== 'number' || !/^\d+$/.test(text)) throw this.wrong();
    this.at += 1;
    return Number(text);
  }

  /** One or more, with commas between. */
  list<T>(one: () => T): T[] {
    const items = [one()];
    while (this.accept(',')) items.push(one());
    return items;
  }

  /** Something in brackets. */
  inBrackets<T>(inside: () => T): T {
    this.expect('(');
    const value = this.deeper(inside);
    this.expect(')');
    return value;
  }

  deeper<T>(inside: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw absent('expressions of this depth', this.flavour);
    const value = inside();
    this.depth -= 1;
    return value;
  }

  /** What is written from one piece to before the next one that is read. */
  writtenSince(from: Token): string {
    return this.sql.slice(from.start, this.tokens[this.at - 1]?.end ?? from.end);
  }

  end(): void {
    this.accept(';');
    if (this.peek().kind !== 'end') throw this.wrong();
  }

  /** The refusal of what is next. */
  wrong(): SqlError {
    const { start } = this.peek();
    const near = this.sql.slice(start).replace(/;\s*$/, '').slice(0, 80);
    const line = this.sql.slice(0, start).split('\n').length;
    return new SqlError(
      `You have an error in your SQL syntax; check the manual that corresponds to your ${PRODUCTS[this.flavour]} server version for the right syntax to use near '${near}' at line ${line}`,
      { code: 1064, state: '42000' },
    );
  }
}
