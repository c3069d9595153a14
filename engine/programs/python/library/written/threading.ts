/** `threading`, in Python. */
export const THREADING = String.raw`
# Threads are played in turn: each runs to its end where it is started, a daemon as well.
import sys as _sys

_count = [0]


class Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if self._held:
            if not blocking or timeout >= 0:
                return False
            raise RuntimeError("this room plays threads one after the other: nobody is left who could release this lock")
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()


class RLock:
    def __init__(self):
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        self._depth += 1
        return True

    def release(self):
        if self._depth == 0:
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()


class Semaphore(RLock):
    def __init__(self, value=1):
        self._depth = value

    def acquire(self, blocking=True, timeout=None):
        if self._depth == 0:
            if not blocking or timeout is not None:
                return False
            raise RuntimeError("this room plays threads one after the other: nobody is left who could release this semaphore")
        self._depth -= 1
        return True

    def release(self, n=1):
        self._depth += n


BoundedSemaphore = Semaphore


class Event:
    def __init__(self):
        self._set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        if not self._set:
            if timeout is None:
                raise RuntimeError("this room plays threads one after the other: nobody is left who could set this event")
            import time
            time.sleep(timeout)
        return self._set


class local:
    pass


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, daemon=None):
        _count[0] += 1
        words = f" ({target.__name__})" if target is not None and name is None else ""
        self.name = name or f"Thread-{_count[0]}{words}"
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self.daemon = bool(daemon)
        self.ident = None
        self._state = "initial"

    def start(self):
        if self._state != "initial":
            raise RuntimeError("threads can only be started once")
        self._state = "started"
        self.ident = 139_000_000_000_000 + _count[0] * 4096
        before = _current[0]
        _current[0] = self
        try:
            self.run()
        except SystemExit:
            pass
        except Exception:
            import traceback
            _sys.stderr.write(f"Exception in thread {self.name}:\n" + traceback.format_exc())
        finally:
            _current[0] = before
            self._state = "stopped"

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        if self._state == "initial":
            raise RuntimeError("cannot join thread before it is started")

    def is_alive(self):
        return self._state == "started"

    @property
    def native_id(self):
        return self.ident

    def __repr__(self):
        daemon = " daemon" if self.daemon else ""
        return f"<{type(self).__name__}({self.name}, {self._state}{daemon})>"


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name="MainThread")
        self._state, self.ident = "started", 139_000_000_000_000
        _count[0] = 0


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__(target=function, args=args or (), kwargs=kwargs)
        self.interval = interval

    def run(self):
        import time
        time.sleep(self.interval)
        super().run()

    def cancel(self):
        pass


_main = _MainThread()
_current = [_main]


def current_thread():
    return _current[0]


def main_thread():
    return _main


def get_ident():
    return _current[0].ident


def active_count():
    return 1 if _current[0] is _main else 2


def enumerate():
    return [_main] if _current[0] is _main else [_main, _current[0]]
`;
