"""A program's window on a virtual screen of its own, watched and used from outside.

The window counts as visible when it is mapped and something is painted in it, and its picture as whole at
the last change of what is painted, looked at until it has stood still for a second.
"""
import os, subprocess, time
from contextlib import contextmanager

from Xlib import X, XK, display
from Xlib.ext import xtest

STILL_S = 1.0
LONGEST_S = 20.0
COLUMNS = [100, 480, 900]   # In the rail, and in both columns of the content.
MOVES = 200
BETWEEN_S = 0.025


class Screen:
    """Xvfb with software OpenGL, and a home folder that is nobody's."""

    def __init__(self, folder):
        self.environment = dict(os.environ, HOME=str(folder), LIBGL_ALWAYS_SOFTWARE="1", XDG_RUNTIME_DIR=str(folder),
                                XDG_CONFIG_HOME=str(folder / "config"), XDG_DATA_HOME=str(folder / "data"))
        for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            self.environment.pop(name, None)

    def __enter__(self):
        read, write = os.pipe()
        size = "1280x900x24"
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
                                       pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as said:
            name = f":{said.readline().strip()}"
        self.environment["DISPLAY"] = name
        self.display = display.Display(name)
        self.root = self.display.screen().root
        self.root.change_attributes(event_mask=X.SubstructureNotifyMask)
        return self

    def __exit__(self, *_):
        self.display.close()
        self.server.terminate()
        self.server.wait()

    @contextmanager
    def open(self, command):
        xtest.fake_input(self.display, X.MotionNotify, x=1270, y=890)
        self.display.sync()
        while self.display.pending_events():
            self.display.next_event()
        begun = time.perf_counter()
        process = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield Window(self, process, begun)
        finally:
            process.terminate()
            process.wait()


class Window:
    def __init__(self, screen, process, begun):
        self.screen, self.process = screen, process
        self.window = self._mapped(begun)
        self.visible_ms, self.whole_ms = self._painted(begun)

    def _mapped(self, begun):
        while time.perf_counter() - begun < LONGEST_S:
            if self.process.poll() is not None:
                raise SystemExit(f"the program ended by itself with {self.process.returncode}")
            while self.screen.display.pending_events():
                event = self.screen.display.next_event()
                if event.type == X.MapNotify and event.window.get_geometry().width > 200:
                    return event.window
            time.sleep(0.001)
        raise SystemExit("no window was shown")

    def _picture(self):
        return b"".join(self.window.get_image(x, 0, 1, 780, X.ZPixmap, 0xFFFFFFFF).data for x in COLUMNS)

    def _painted(self, begun):
        """When something was there to see, and when it last changed, in milliseconds since the start."""
        first, last, shown = None, None, bytes()
        while True:
            picture, now = self._picture(), time.perf_counter()
            if picture != shown and len(set(picture)) > 2:
                first, last, shown = first or now, now, picture
            if first and now - last > STILL_S:
                return (first - begun) * 1000, (last - begun) * 1000
            if now - begun > LONGEST_S:
                raise SystemExit("the window never stood still" if first else "nothing was painted")
            time.sleep(0.002)

    def rss_mb(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            kib = next(line.split()[1] for line in status if line.startswith("VmRSS:"))
        return int(kib) * 1024 / 1e6

    def idle_ticks(self, seconds):
        """Ticks of processor time (a hundredth of a second each) used while nobody does anything."""
        def ticks():
            with open(f"/proc/{self.process.pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])
        before = ticks()
        time.sleep(seconds)
        return ticks() - before

    def _processor_ns(self):
        """Processor time of all threads; the software OpenGL's are among them."""
        tasks = f"/proc/{self.process.pid}/task"
        total = 0
        for task in os.listdir(tasks):
            with open(f"{tasks}/{task}/schedstat") as stat:
                total += int(stat.read().split()[0])
        return total

    def move_ms(self, screen):
        """Processor time of a pointer move, in milliseconds; on a screen of ours by its place, if one is named."""
        d = self.screen.display
        if screen is not None:
            self.window.set_input_focus(X.RevertToParent, X.CurrentTime)
            control, digit = (d.keysym_to_keycode(XK.string_to_keysym(key)) for key in ("Control_L", str(screen + 1)))
            for kind, key in [(X.KeyPress, control), (X.KeyPress, digit), (X.KeyRelease, digit), (X.KeyRelease, control)]:
                xtest.fake_input(d, kind, key)
            d.sync()
        for move in range(-20, 0):
            self._move(move)
        time.sleep(1.0)
        before = self._processor_ns()
        for move in range(MOVES):
            self._move(move)
        time.sleep(0.5)
        return (self._processor_ns() - before) / MOVES / 1e6

    def _move(self, move):
        """Across the content and back, top to bottom."""
        across = move % 50
        x = 220 + 18 * (across if move // 50 % 2 == 0 else 50 - across)
        xtest.fake_input(self.screen.display, X.MotionNotify, x=x, y=60 + 3 * (move % MOVES))
        self.screen.display.sync()
        time.sleep(BETWEEN_S)
