/** `socketserver`, in Python. */
export const SOCKETSERVER = `
from http.server import HTTPServer as TCPServer, ThreadingHTTPServer as ThreadingTCPServer


class ThreadingMixIn:
    pass
`;
