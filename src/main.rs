//! Arguments, then the window or a command; nothing else.

fn main() -> anyhow::Result<()> {
    springback::app::window::run(std::env::args_os().nth(1).map(Into::into))
}
