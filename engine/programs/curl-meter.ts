const HEAD = `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
`;
const NOTHING = '  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0';

/** The progress meter that curl shows on standard error when its output is not a terminal's; null: nothing came. */
export function curlMeter(received: number | null): string {
  const count = (bytes: number) => String(bytes).padStart(5);
  const done =
    received === null
      ? NOTHING
      : `100 ${count(received)}  100 ${count(received)}    0     0  ${String(received * 1_000)
          .slice(0, 5)
          .padStart(5)}      0 --:--:-- --:--:-- --:--:-- ${String(received * 1_000)
          .slice(0, 5)
          .padStart(5)}`;
  return `${HEAD}\r${NOTHING}\r${done}\n`;
}
