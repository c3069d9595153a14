export interface ExecRequest {
  argv: readonly string[];
  env: readonly string[];
  workingDir: string | null;
  user: string | null;
  tty: boolean;
  stdin: boolean;
  /** With all capabilities. */
  privileged?: boolean;
}
