/** `calendar`, in Python. */
export const CALENDAR = String.raw`
import datetime as _datetime

day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
month_abbr = [name[:3] for name in month_name]


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def weekday(year, month, day):
    return _datetime.date(year, month, day).weekday()


def monthrange(year, month):
    days = [31, 29 if isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return weekday(year, month, 1), days


def month(year, number, w=0, l=0):
    first, days = monthrange(year, number)
    cells = ["  "] * first + [f"{d:2}" for d in range(1, days + 1)]
    weeks = [" ".join(cells[i:i + 7]).rstrip() for i in range(0, len(cells), 7)]
    head = f"{month_name[number]} {year}".center(20).rstrip()
    return "\n".join([head, "Mo Tu We Th Fr Sa Su", *weeks]) + "\n"
`;
