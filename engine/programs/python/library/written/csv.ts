/** `csv`, in Python. */
export const CSV = String.raw`
import io as _io

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


class excel:
    delimiter = ","


class excel_tab(excel):
    delimiter = "\t"


_DIALECTS = {"excel": excel, "excel-tab": excel_tab}


class reader:
    def __init__(self, lines, dialect="excel", delimiter=None, quotechar='"', skipinitialspace=False, **_):
        kind = _DIALECTS[dialect] if isinstance(dialect, str) else dialect
        self._lines, self._by, self._quote, self._skip = iter(lines), delimiter or kind.delimiter, quotechar, skipinitialspace
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self._lines)
        self.line_num += 1
        if self._quote not in line:
            line = line.rstrip("\r\n")
            if line == "":
                return []
            row = line.split(self._by)
            return [cell.lstrip() for cell in row] if self._skip else row
        row, cell, inside, i = [], "", False, 0
        while True:
            if i >= len(line):
                if not inside:
                    break
                line = next(self._lines, None)
                if line is None:
                    break
                self.line_num += 1
                i = 0
                continue
            c = line[i]
            i += 1
            if inside:
                if c != self._quote:
                    cell += c
                elif line[i:i + 1] == self._quote:
                    cell += c
                    i += 1
                else:
                    inside = False
            elif c == self._quote and cell == "":
                inside = True
            elif c == self._by:
                row.append(cell)
                cell = ""
            elif c not in "\r\n" and not (c == " " and cell == "" and self._skip):
                cell += c
        return [*row, cell]


class _Writer:
    def __init__(self, file, dialect="excel", delimiter=None, quotechar='"', quoting=QUOTE_MINIMAL, lineterminator="\r\n", **_):
        kind = _DIALECTS[dialect] if isinstance(dialect, str) else dialect
        self._file, self._by, self._quote = file, delimiter or kind.delimiter, quotechar
        self._quoting, self._end = quoting, lineterminator

    def _cell(self, value):
        text = "" if value is None else str(value)
        wants = any(c in text for c in (self._by, self._quote, "\r", "\n"))
        if self._quoting == QUOTE_ALL or (self._quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))):
            wants = True
        if not wants or self._quoting == QUOTE_NONE:
            return text
        return self._quote + text.replace(self._quote, self._quote * 2) + self._quote

    def writerow(self, row):
        text = self._by.join(self._cell(value) for value in row) + self._end
        self._file.write(text)
        return len(text)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def writer(file, *args, **options):
    return _Writer(file, *args, **options)


class DictReader:
    def __init__(self, lines, fieldnames=None, restkey=None, restval=None, *args, **options):
        self.reader = reader(lines, *args, **options)
        self._names, self.restkey, self.restval = fieldnames, restkey, restval

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self.reader, None)
        return self._names

    @property
    def line_num(self):
        return self.reader.line_num

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, file, fieldnames, restval="", extrasaction="raise", *args, **options):
        self.writer = _Writer(file, *args, **options)
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def writerow(self, row):
        extra = [name for name in row if name not in self.fieldnames]
        if extra and self.extrasaction == "raise":
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join(repr(x) for x in extra))
        return self.writer.writerow([row.get(name, self.restval) for name in self.fieldnames])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
`;
