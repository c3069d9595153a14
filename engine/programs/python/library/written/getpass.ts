/** `getpass`, in Python. */
export const GETPASS = `
import os as _os
import sys as _sys


def getuser():
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if _os.environ.get(name):
            return _os.environ[name]
    return _os.getlogin()


def getpass(prompt="Password: ", stream=None):
    print(prompt, end="", file=_sys.stderr)
    return input()
`;
