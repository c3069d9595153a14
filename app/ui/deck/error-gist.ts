/** What an error says, without the words that every error of Docker begins with: a cell has room for one line. */
export function errorGist(error: string): string {
  return error.replace(/^(?:docker: )?(?:Error response from daemon: |ERROR: )/, '') || error;
}
