/** `statistics`, in Python. */
export const STATISTICS = `
import math


class StatisticsError(ValueError):
    pass


def _all(data, least=1, what="mean requires at least one data point"):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(what)
    return data


def _tidy(value):
    return int(value) if isinstance(value, float) and value.is_integer() else value


def mean(data):
    data = _all(data)
    total = sum(data)
    return total // len(data) if isinstance(total, int) and total % len(data) == 0 else total / len(data)


def fmean(data):
    data = _all(data, 1, "fmean requires at least one data point")
    return sum(data) / len(data)


def median(data):
    data = sorted(_all(data, 1, "no median for empty data"))
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = sorted(_all(data, 1, "no median for empty data"))
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(_all(data, 1, "no median for empty data"))
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for item in data:
        counts[item] = counts.get(item, 0) + 1
    most = max(counts.values(), default=0)
    return [item for item, count in counts.items() if count == most]


def mode(data):
    return multimode(_all(data, 1, "no mode for empty data"))[0]


def pvariance(data, mu=None):
    data = _all(data, 1, "pvariance requires at least one data point")
    middle = sum(data) / len(data) if mu is None else mu
    return _tidy(sum((x - middle) ** 2 for x in data) / len(data))


def variance(data, xbar=None):
    data = _all(data, 2, "variance requires at least two data points")
    middle = sum(data) / len(data) if xbar is None else xbar
    return _tidy(sum((x - middle) ** 2 for x in data) / (len(data) - 1))


def stdev(data, xbar=None):
    data = _all(data, 2, "stdev requires at least two data points")
    return math.sqrt(variance(data, xbar))


def pstdev(data, mu=None):
    return math.sqrt(pvariance(data, mu))
`;
