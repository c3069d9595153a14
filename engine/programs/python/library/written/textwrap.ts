/** `textwrap`, in Python. */
export const TEXTWRAP = String.raw`
import re


def wrap(text, width=70, initial_indent="", subsequent_indent="", **_):
    lines, line = [], initial_indent
    empty = True
    for word in text.split():
        while len(word) > width - len(subsequent_indent) and empty:
            lines.append(line + word[:width - len(line)])
            word = word[width - len(line):]
            line = subsequent_indent
        if not empty and len(line) + 1 + len(word) > width:
            lines.append(line)
            line, empty = subsequent_indent, True
        line += word if empty else " " + word
        empty = False
    return lines if empty else [*lines, line]


def fill(text, width=70, **options):
    return "\n".join(wrap(text, width, **options))


def shorten(text, width, placeholder=" [...]", **_):
    text = " ".join(text.split())
    if len(text) <= width:
        return text
    kept = ""
    for word in text.split():
        longer = word if kept == "" else kept + " " + word
        if len(longer) + len(placeholder) > width:
            break
        kept = longer
    return (kept + placeholder).strip()


def dedent(text):
    lines = [line if line.strip() else "" for line in text.split("\n")]
    margins = [len(line) - len(line.lstrip()) for line in lines if line]
    margin = min(margins, default=0)
    return "\n".join(line[margin:] for line in lines)


def indent(text, prefix, predicate=None):
    wanted = predicate or (lambda line: line.strip())
    return "".join((prefix if wanted(line) else "") + line for line in re.findall(r"[^\n]*\n|[^\n]+", text))
`;
