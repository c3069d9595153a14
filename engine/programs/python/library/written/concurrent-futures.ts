/** `concurrent.futures`, in Python. */
export const CONCURRENT_FUTURES = `
# Work is done where it is handed in.
class TimeoutError(Exception):
    pass


class Future:
    def __init__(self):
        self._value, self._error = None, None

    def result(self, timeout=None):
        if self._error is not None:
            raise self._error
        return self._value

    def exception(self, timeout=None):
        return self._error

    def done(self):
        return True

    def cancel(self):
        return False

    def add_done_callback(self, work):
        work(self)


class Executor:
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if initializer is not None:
            initializer(*initargs)

    def submit(self, work, *args, **kwargs):
        made = Future()
        try:
            made._value = work(*args, **kwargs)
        except Exception as error:
            made._error = error
        return made

    def map(self, work, *sources, timeout=None, chunksize=1):
        return iter([work(*row) for row in zip(*sources)])

    def shutdown(self, wait=True, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


class ThreadPoolExecutor(Executor):
    pass


class ProcessPoolExecutor(Executor):
    pass


def as_completed(futures, timeout=None):
    return iter(list(futures))


def wait(futures, timeout=None, return_when="ALL_COMPLETED"):
    return set(futures), set()
`;
