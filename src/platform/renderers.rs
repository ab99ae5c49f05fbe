//! Which renderer draws the window: what this build has, what was asked for, what works here.

use super::settings::Renderer;

/// Windows: OpenGL has been seen to draw where DirectX 12 ended the program (in Wine;
/// on Windows itself neither was tried). Without a graphics driver Windows has OpenGL 1.1, which glow
/// declines, and DirectX, which then draws in software.
const WINDOWS: &[Renderer] = &[Renderer::Glow, Renderer::Wgpu];
/// macOS: Metal; OpenGL stopped at 4.1 there and may be taken out any year.
const MACOS: &[Renderer] = &[Renderer::Wgpu, Renderer::Glow];
/// Everywhere else: OpenGL, which Mesa draws in software where nothing else does, in the least memory.
const OTHERS: &[Renderer] = &[Renderer::Glow];

/// What this build can draw with, the first choice first.
pub const BUILT: &[Renderer] = if cfg!(windows) {
    WINDOWS
} else if cfg!(target_os = "macos") {
    MACOS
} else {
    OTHERS
};

impl Renderer {
    /// All there are.
    pub const ALL: [Renderer; 3] = [Renderer::Auto, Renderer::Glow, Renderer::Wgpu];

    /// Its name after `--renderer` and in the settings.
    pub const fn name(self) -> &'static str {
        match self {
            Renderer::Auto => "auto",
            Renderer::Glow => "glow",
            Renderer::Wgpu => "wgpu",
        }
    }

    /// The renderer of that name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|renderer| renderer.name() == name)
    }

    /// Whether it can be asked for in a build that has these.
    pub fn is_among(self, built: &[Renderer]) -> bool {
        self == Renderer::Auto || built.contains(&self)
    }
}

/// What there is to choose by.
#[derive(Debug, Clone, Copy)]
pub struct Grounds<'a> {
    /// What the build has, the first choice first.
    pub built: &'a [Renderer],
    /// What the person asked for just now; `Auto` chooses anew, whatever is remembered.
    pub asked: Option<Renderer>,
    /// What drew the window last time; `Auto` before anything has.
    pub remembered: Renderer,
    /// Tries that never came to a first picture, one entry for each: probably they ended the program.
    pub unfinished: &'a [Renderer],
}

impl Grounds<'_> {
    /// The renderers to try, one after the other; none when all of them end the program.
    ///
    /// One that seems to have ended the program comes last, twice in a row not at all. One that has
    /// drawn here before is let off once: a computer can be switched off in any second. What the
    /// person asked for comes first whatever happened.
    pub fn order(&self) -> Vec<Renderer> {
        let mut order = self.built.to_vec();
        order.sort_by_key(|renderer| (self.held_against(*renderer), *renderer != self.preferred()));
        let all_end_it = order.iter().all(|renderer| self.held_against(*renderer) > 0);
        order.retain(|renderer| !all_end_it && self.held_against(*renderer) < 2);
        order
    }

    /// The renderer that would have come first, had it not ended the program.
    pub fn set_aside(&self) -> Option<Renderer> {
        let first = Grounds { unfinished: &[], ..*self }.order().first().copied();
        first.filter(|_| self.order().first().copied() != first)
    }

    fn preferred(&self) -> Renderer {
        self.asked.unwrap_or(self.remembered)
    }

    fn held_against(&self, renderer: Renderer) -> usize {
        if self.asked == Some(renderer) {
            return 0;
        }
        let times = self.unfinished.iter().filter(|unfinished| **unfinished == renderer).count();
        times.saturating_sub(usize::from(self.remembered == renderer))
    }
}

#[cfg(test)]
mod tests {
    use super::Renderer::{Auto, Glow, Wgpu};
    use super::*;

    const BOTH: Grounds = Grounds { built: &[Wgpu, Glow], asked: None, remembered: Auto, unfinished: &[] };

    #[test]
    fn asked_comes_before_remembered_and_that_before_the_builds_own_choice() {
        let order = |asked, remembered| Grounds { asked, remembered, ..BOTH }.order();
        assert_eq!(order(None, Auto), [Wgpu, Glow]);
        assert_eq!(order(None, Glow), [Glow, Wgpu]);
        assert_eq!(order(Some(Wgpu), Glow), [Wgpu, Glow]);
        assert_eq!(order(Some(Glow), Wgpu), [Glow, Wgpu]);
        assert_eq!(order(Some(Auto), Glow), [Wgpu, Glow]);
    }

    #[test]
    fn what_the_build_lacks_is_never_tried() {
        let one = Grounds { built: &[Glow], ..BOTH };
        for (asked, remembered) in [(None, Wgpu), (Some(Auto), Wgpu), (None, Auto), (Some(Glow), Glow)] {
            assert_eq!(Grounds { asked, remembered, ..one }.order(), [Glow]);
        }
        assert!(Glow.is_among(&[Glow]) && Auto.is_among(&[Glow]) && !Wgpu.is_among(&[Glow]));
    }

    #[test]
    fn what_ended_the_program_once_comes_last_and_twice_not_at_all() {
        let order = |unfinished| Grounds { unfinished, ..BOTH }.order();
        assert_eq!(order(&[Wgpu]), [Glow, Wgpu]);
        assert_eq!(order(&[Glow]), [Wgpu, Glow]);
        assert_eq!(order(&[Wgpu, Wgpu]), [Glow]);
        assert_eq!(order(&[Wgpu, Glow]), []);
        let anew = Grounds { asked: Some(Auto), remembered: Glow, unfinished: &[Wgpu], ..BOTH };
        assert_eq!(anew.order(), [Glow, Wgpu]);
    }

    #[test]
    fn what_has_drawn_here_before_is_let_off_once() {
        let proven = |unfinished| Grounds { remembered: Wgpu, unfinished, ..BOTH };
        assert_eq!(proven(&[Wgpu]).order(), [Wgpu, Glow]);
        assert_eq!(proven(&[Wgpu]).set_aside(), None);
        assert_eq!(proven(&[Wgpu, Wgpu]).order(), [Glow, Wgpu]);
        assert_eq!(proven(&[Wgpu, Wgpu]).set_aside(), Some(Wgpu));
    }

    #[test]
    fn what_is_asked_for_is_tried_whatever_happened() {
        let asked = Grounds { asked: Some(Wgpu), unfinished: &[Wgpu, Wgpu, Glow, Glow], ..BOTH };
        assert_eq!(asked.order(), [Wgpu]);
        assert_eq!(asked.set_aside(), None);
    }

    #[test]
    fn it_is_known_which_one_was_set_aside() {
        assert_eq!(BOTH.set_aside(), None);
        assert_eq!(Grounds { unfinished: &[Wgpu], ..BOTH }.set_aside(), Some(Wgpu));
        assert_eq!(Grounds { unfinished: &[Glow], ..BOTH }.set_aside(), None);
        assert_eq!(Grounds { asked: Some(Glow), unfinished: &[Wgpu], ..BOTH }.set_aside(), None);
    }

    #[test]
    fn names_lead_back() {
        for renderer in Renderer::ALL {
            assert_eq!(Renderer::of_name(renderer.name()), Some(renderer));
            assert_eq!(toml::Value::try_from(renderer).unwrap().as_str(), Some(renderer.name()));
        }
        assert_eq!(Renderer::of_name("nonsense"), None);
        assert!(BUILT.contains(&Glow));
    }
}
