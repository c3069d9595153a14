/** `string`, in Python. */
export const STRING = String.raw`
import re as _re

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_" + chr(96) + "{|}~"
whitespace = " \t\n\r\v\f"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(text, sep=None):
    return (sep or " ").join(word.capitalize() for word in text.split(sep))


class Template:
    def __init__(self, template):
        self.template = template

    def _fill(self, names, safe):
        def one(found):
            name = found["plain"] or found["braced"]
            if found["twice"]:
                return "$"
            if name is None:
                if safe:
                    return found.group()
                raise ValueError("Invalid placeholder in string: line 1, col " + str(found.start() + 1))
            if safe and name not in names:
                return found.group()
            return str(names[name])
        return _re.sub(r"\$(?:(?P<twice>\$)|(?P<plain>[_a-zA-Z]\w*)|\{(?P<braced>[_a-zA-Z]\w*)\}|)", one, self.template)

    def substitute(self, mapping={}, /, **names):
        return self._fill({**mapping, **names}, False)

    def safe_substitute(self, mapping={}, /, **names):
        return self._fill({**mapping, **names}, True)
`;
