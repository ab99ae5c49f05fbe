//! Gives the Windows program its icon, manifest and version; for every other system it does nothing.
//!
//! Of the standard library alone, with the resource compiler that comes with the linker. A crate for
//! this would be built for every system: Cargo chooses what a build script needs by the system it
//! builds on, and the Windows program is also built on Linux.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The script's folder, in the package.
const HERE: &str = "dist/windows";
const SCRIPT: &str = "springback.rc";
/// Set where a program without its resources must not be built.
const REQUIRED: &str = "SPRINGBACK_RESOURCES";

fn main() {
    println!("cargo::rerun-if-changed={HERE}/resources.rs");
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    for file in [SCRIPT, "springback.manifest", "../../assets/icon/springback.ico"] {
        println!("cargo::rerun-if-changed={HERE}/{file}");
    }
    for variable in [REQUIRED, "RC"] {
        println!("cargo::rerun-if-env-changed={variable}");
    }
    match compiled() {
        Ok(file) => println!("cargo::rustc-link-arg-bin=springback={}", file.display()),
        Err(why) if env::var_os(REQUIRED).is_none() => {
            println!("cargo::warning=the program gets no icon, manifest or version: {why}");
        }
        Err(why) => println!("cargo::error=the program got no icon, manifest or version: {why}"),
    }
}

/// Compiles the script for the linker in use, or says why not.
fn compiled() -> Result<PathBuf, String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("there is no OUT_DIR")?);
    fs::write(out.join("version.h"), version()).map_err(|error| format!("version.h: {error}"))?;
    let is_msvc = env::var("CARGO_CFG_TARGET_ENV").as_deref() == Ok("msvc");
    if is_msvc { with_rc(&out) } else { with_windres(&out) }
}

/// The version and the licence, from Cargo.toml.
fn version() -> String {
    let of = |name: &str| env::var(name).unwrap_or_default();
    let number = |part: &str| of(&format!("CARGO_PKG_VERSION_{part}"));
    format!(
        "#define VERSION {},{},{},0\n#define VERSION_TEXT \"{}\"\n#define LICENCE_TEXT \"{}\"\n",
        number("MAJOR"),
        number("MINOR"),
        number("PATCH"),
        of("CARGO_PKG_VERSION"),
        of("CARGO_PKG_LICENSE"),
    )
}

/// With windres, which comes with gcc: by its full name on other systems, by its short one on Windows.
fn with_windres(out: &Path) -> Result<PathBuf, String> {
    let cross = format!("{}-w64-mingw32-windres", env::var("CARGO_CFG_TARGET_ARCH").unwrap_or_default());
    let named = env::var("RC").ok();
    let tools = named.map_or_else(|| vec![cross, "windres".to_owned()], |tool| vec![tool]);
    let file = out.join("springback.res.o");
    let arguments = [OsStr::new("-O"), "coff".as_ref(), "-I".as_ref(), out.as_ref(), SCRIPT.as_ref(), file.as_ref()];
    first_that_does(&tools, &arguments)?;
    Ok(file)
}

/// With rc, which comes with the Windows SDK; the linker takes what it makes.
fn with_rc(out: &Path) -> Result<PathBuf, String> {
    let named = env::var("RC").ok().map(PathBuf::from);
    let tools = named
        .map_or_else(|| [installed_rc(), Some("rc.exe".into())].into_iter().flatten().collect(), |tool| vec![tool]);
    let file = out.join("springback.res");
    let arguments =
        [OsStr::new("/nologo"), "/I".as_ref(), out.as_ref(), "/fo".as_ref(), file.as_ref(), SCRIPT.as_ref()];
    first_that_does(&tools, &arguments)?;
    Ok(file)
}

/// The resource compiler of the newest Windows SDK, in the folder the SDK is always in. A developer's
/// prompt names its own.
fn installed_rc() -> Option<PathBuf> {
    let machine = if cfg!(target_arch = "aarch64") { "arm64" } else { "x64" };
    if let Some(bin) = env::var_os("WindowsSdkVerBinPath") {
        return Some(Path::new(&bin).join(machine).join("rc.exe"));
    }
    let kits = Path::new(&env::var_os("ProgramFiles(x86)")?).join(r"Windows Kits\10\bin");
    let mut versions: Vec<PathBuf> = fs::read_dir(kits).ok()?.flatten().map(|entry| entry.path()).collect();
    versions.sort();
    versions.iter().rev().map(|version| version.join(machine).join("rc.exe")).find(|tool| tool.is_file())
}

/// Runs the first of these tools that is there.
fn first_that_does(tools: &[impl AsRef<OsStr>], arguments: &[&OsStr]) -> Result<(), String> {
    let mut missing = Vec::new();
    for tool in tools.iter().map(AsRef::as_ref) {
        match Command::new(tool).args(arguments).current_dir(HERE).output() {
            Ok(done) if done.status.success() => return Ok(()),
            Ok(done) => {
                let said =
                    [done.stdout, done.stderr].map(|bytes| String::from_utf8_lossy(&bytes).trim().replace('\n', " "));
                return Err(format!("{}: {} {}", tool.display(), said[0], said[1]));
            }
            Err(error) => missing.push(format!("{}: {error}", tool.display())),
        }
    }
    Err(missing.join("; "))
}
