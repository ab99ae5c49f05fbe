//! The renderer as it is typed after `--renderer`.

use crate::platform::renderers::BUILT;
use crate::platform::settings::Renderer;
use crate::words::Words;

/// Reads which renderer is asked for.
///
/// # Errors
/// Says which there are, or which this build has.
pub fn asked(text: &str) -> Result<Renderer, String> {
    among(BUILT, text)
}

fn among(built: &[Renderer], text: &str) -> Result<Renderer, String> {
    let words = Words::english();
    let asked = Renderer::of_name(text).ok_or_else(|| words.say("cli-renderer-expected"))?;
    if asked.is_among(built) {
        return Ok(asked);
    }
    let names: Vec<&str> = built.iter().map(|renderer| renderer.name()).collect();
    Err(words.say_with("cli-renderer-not-built", &[("built", names.join(", ").into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_build_has_can_be_asked_for() {
        let both = [Renderer::Wgpu, Renderer::Glow];
        for (text, renderer) in [("auto", Renderer::Auto), ("glow", Renderer::Glow), ("wgpu", Renderer::Wgpu)] {
            assert_eq!(among(&both, text), Ok(renderer));
        }
        assert_eq!(among(&[Renderer::Glow], "auto"), Ok(Renderer::Auto));
        assert!(among(&[Renderer::Glow], "wgpu").unwrap_err().contains("can draw with glow"));
        for nonsense in ["nonsense", "", "Glow", "glow "] {
            assert!(among(&both, nonsense).unwrap_err().contains("auto, glow or wgpu"), "{nonsense}");
        }
    }
}
