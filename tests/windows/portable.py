"""What has to hold of the program as it is handed out: what Windows reads in its file, and the launcher
`springback.com` beside it, through which a console starts it."""

import os
import subprocess
from dataclasses import replace
from pathlib import Path

from cases import NOW
from executable import CONSOLE, GUI, MANIFEST, Executable
from machine import ended, must

TOLD = ["PerMonitorV2", "<activeCodePage", "UTF-8", "<longPathAware", "asInvoker", "8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a"]


def has_no_console_but_icon_manifest_and_version(program, folder, _):
    executable = Executable(Path(program.command[-1]))
    must(executable.subsystem == GUI, "a console window would open beside its own")
    must({16, 32, 48, 256} <= set(executable.icon_sizes()), f"icons of {executable.icon_sizes()}")
    manifest = (executable.resource(MANIFEST) or b"").decode("utf-8")
    for word in TOLD:
        must(word in manifest, f"{word} is not in the manifest: {manifest}")
    version = executable.version()
    said = program.run("--version", folder=folder).ok().split()[-1]
    must(version.get("FileVersion") == version.get("ProductVersion") == said, f"{version}, not {said}")
    must(version.get("FileDescription") == version.get("ProductName") == "Springback", f"{version}")


def launcher(program):
    """The program as a console starts it; none where it is not beside it."""
    path = Path(program.command[-1]).with_name("springback.com")
    return replace(program, command=[*program.command[:-1], os.fspath(path)]) if path.exists() else None


def with_launcher(case):
    def run(program, folder, _):
        console = launcher(program)
        return case(program, console, folder) if console else "skipped: no springback.com beside it"
    run.__name__ = f"launcher_{case.__name__}"
    return run


@with_launcher
def says_the_same_and_ends_the_same(program, console, folder):
    must(Executable(Path(console.command[-1])).subsystem == CONSOLE, "a console would not wait for it")
    ends = {
        0: [["--journal", "j.db", "status", "--json", "--now", NOW], ["--help"], ["--version"]],
        1: [["--journal", "j.db", "demo"]],
        2: [["nonsense"], ["--journal"], ["import"]],
        3: [["--journal", "none.db", "check"]],
    }
    program.run("--journal", "j.db", "demo", folder=folder).ok()
    for code, asked in ends.items():
        for arguments in asked:
            direct, through = (one.run(*arguments, folder=folder) for one in (program, console))
            must(through.code == code, f"{arguments}: {through}")
            must(direct == through, f"{arguments}: {direct}\n---\n{through}")
            must(len(through.out + through.err) > 10, f"{arguments}: {through}")


@with_launcher
def hands_on_every_argument_as_it_is(program, console, folder):
    names = ["two words", 'a "quoted" word', "back\\slash\\", "end \\\\", "🏃 é \u0301 日本", "%PATH% & (so) ^ on!", "", "a\tb"]
    for name in names:
        direct, through = (one.run("--journal", "j.db", "restore", name, folder=folder) for one in (program, console))
        must(direct == through and direct.code != 0, f"{name}: {direct}\n---\n{through}")
        must(name.strip().rstrip("\\") in through.err, f"“{name}” is not in: {through.err}")


@with_launcher
def hands_on_standard_input(_, console, folder):
    rows = "record,date,side,stiffness,note\ncheck_in,2020-01-01,right,3,🏃 é\n".encode()
    taking = console.begin("--journal", "j.db", "import", "-", "--yes", folder=folder, stdin=subprocess.PIPE)
    must("One record was added" in ended(taking, rows).ok(), "nothing was taken")
    out = console.run("--journal", "j.db", "export", "--journal-csv", "-", folder=folder).ok()
    must("🏃 é" in out, out)


@with_launcher
def is_what_a_console_finds(program, _, folder):
    """By the name alone."""
    shell = replace(program, command=[*program.command[:-1], "cmd"])
    said = shell.run("/d", "/c", "springback", "--version", folder=Path(program.command[-1]).parent).ok()
    must("springback " in said, f"not found by its name: {said}")


def can_be_redirected_without_it(program, folder, _):
    """In a script of the console's own: into a file, and out of one."""
    own = os.fspath(Path(program.command[-1]))
    own = "Z:" + own.replace("/", "\\") if program.command[1:] else own
    (folder / "in.cmd").write_text("\r\n".join([
        "@echo off",
        '"%~1" --journal one.db demo > demo.txt',
        '"%~1" --journal one.db export --journal-csv - > out.csv',
        '"%~1" --journal two.db import - --yes < out.csv > taken.txt',
        '"%~1" --journal none.db check 2> refused.txt',
        "echo %ERRORLEVEL% > code.txt",
        "",
    ]))
    replace(program, command=[*program.command[:-1], "cmd"]).run("/d", "/c", "in.cmd", own, folder=folder)
    read = lambda name: (folder / name).read_text(encoding="utf-8")
    must("one.db" in read("demo.txt") and "added to two.db" in read("taken.txt"), read("demo.txt") + read("taken.txt"))
    must("There is no journal" in read("refused.txt") and read("code.txt").strip() == "3", read("refused.txt"))


CASES = [has_no_console_but_icon_manifest_and_version, says_the_same_and_ends_the_same,
         hands_on_every_argument_as_it_is, hands_on_standard_input, is_what_a_console_finds,
         can_be_redirected_without_it]
