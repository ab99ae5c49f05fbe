//! Where the window lies: whole on a screen that is there, and never larger than that leaves room for.
//!
//! The last position and size come from a time when another screen may have been plugged in. The systems
//! differ in what they mend of that by themselves, so it is looked at before the window is first shown.

use winit::dpi::{LogicalSize, PhysicalPosition, PhysicalSize};
use winit::monitor::MonitorHandle;
use winit::window::Window;

/// The window can be used down to this size, in points of the screen.
pub const SMALLEST: [f64; 2] = [640.0, 400.0];
/// Height of a title bar where the system does not say yet, in points.
const TITLE_BAR: f64 = 32.0;
/// Height kept free for the system's own bars, in points. No system tells winit what they take.
const SYSTEM_BARS: f64 = 56.0;
/// The part of a window that has to be on screens for it to stay where it is.
const SEEN: f64 = 0.9;

/// A rectangle in the pixels of the desktop.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Area {
    /// How much of it lies in another, in square pixels.
    fn shared_with(self, other: Self) -> f64 {
        let width = (self.x + self.width).min(other.x + other.width) - self.x.max(other.x);
        let height = (self.y + self.height).min(other.y + other.height) - self.y.max(other.y);
        width.max(0.0) * height.max(0.0)
    }
}

/// A screen.
#[derive(Debug, Clone, Copy)]
struct Screen {
    area: Area,
    /// Pixels a point.
    scale: f64,
}

impl Screen {
    fn of(monitor: &MonitorHandle) -> Self {
        let (at, size) = (monitor.position(), monitor.size());
        let area = Area {
            x: f64::from(at.x),
            y: f64::from(at.y),
            width: f64::from(size.width),
            height: f64::from(size.height),
        };
        Self { area, scale: monitor.scale_factor() }
    }

    /// What the system's bars leave of it.
    fn free(self) -> Area {
        Area { height: self.area.height - SYSTEM_BARS * self.scale, ..self.area }
    }
}

/// A window as the system has it.
#[derive(Debug, Clone, Copy)]
struct Placed {
    /// Its corner with the title bar; none where the system tells nobody.
    corner: Option<[f64; 2]>,
    /// The room inside its frame, in pixels.
    inner: [f64; 2],
    /// What the frame adds, in pixels; nothing where it is not known yet.
    frame: [f64; 2],
}

impl Placed {
    /// Frame and all; at the desktop's corner where its place is not known.
    fn area(self) -> Area {
        let [x, y] = self.corner.unwrap_or_default();
        Area { x, y, width: self.inner[0] + self.frame[0], height: self.inner[1] + self.frame[1] }
    }
}

/// Where a window has to go, and how large it may be.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Fitted {
    /// Its corner, if it has to move.
    corner: Option<[f64; 2]>,
    /// Its size, if it has to shrink.
    inner: Option<[f64; 2]>,
    /// The least size it can be given.
    least: [f64; 2],
}

/// Fits a window to the screens, the main one first; none where there is no screen.
fn fitted(mut window: Placed, screens: &[Screen]) -> Option<Fitted> {
    let shared = |screen: &Screen| window.area().shared_with(screen.area);
    let most = screens.iter().copied().reduce(|best, next| if shared(&next) > shared(&best) { next } else { best })?;
    if window.frame == [0.0, 0.0] {
        window.frame[1] = TITLE_BAR * most.scale;
    }
    let free = most.free();
    let room = [free.width - window.frame[0], free.height - window.frame[1]].map(|side| side.max(1.0));
    let inner = [window.inner[0].min(room[0]), window.inner[1].min(room[1])];
    let is_larger = inner != window.inner;
    window.inner = inner;
    let area = window.area();
    let seen: f64 = screens.iter().map(|screen| area.shared_with(screen.area)).sum();
    let is_out = seen < SEEN * area.width * area.height;
    let within = |at: f64, from: f64, room: f64, size: f64| at.clamp(from, from + (room - size).max(0.0));
    let moved = [within(area.x, free.x, free.width, area.width), within(area.y, free.y, free.height, area.height)];
    let least = SMALLEST.map(|side| side * most.scale);
    Some(Fitted {
        corner: window.corner.and_then(|now| ((is_out || is_larger) && moved != now).then_some(moved)),
        inner: is_larger.then_some(inner),
        least: [least[0].min(room[0]), least[1].min(room[1])],
    })
}

/// Puts the window where it can be seen and reached. Before it is shown, so that nobody sees it move.
pub fn place(window: &Window) {
    let main = window.current_monitor().or_else(|| window.primary_monitor());
    let mut screens: Vec<Screen> = main.iter().map(Screen::of).collect();
    for screen in window.available_monitors().map(|monitor| Screen::of(&monitor)) {
        // One that shows the same as another is not a second one.
        if screens.iter().all(|known| known.area != screen.area) {
            screens.push(screen);
        }
    }
    let size = |size: PhysicalSize<u32>| [f64::from(size.width), f64::from(size.height)];
    let (inner, outer) = (size(window.inner_size()), size(window.outer_size()));
    let placed = Placed {
        corner: window.outer_position().ok().map(|at| [f64::from(at.x), f64::from(at.y)]),
        inner,
        frame: [(outer[0] - inner[0]).max(0.0), (outer[1] - inner[1]).max(0.0)],
    };
    let is_filling = window.is_maximized() || window.fullscreen().is_some();
    let Some(fitted) = fitted(placed, &screens) else {
        return window.set_min_inner_size(Some(LogicalSize::new(SMALLEST[0], SMALLEST[1])));
    };
    window.set_min_inner_size(Some(PhysicalSize::new(fitted.least[0], fitted.least[1])));
    if is_filling {
        return;
    }
    if let Some([width, height]) = fitted.inner {
        let _ = window.request_inner_size(PhysicalSize::new(width, height));
    }
    if let Some([x, y]) = fitted.corner {
        window.set_outer_position(PhysicalPosition::new(x, y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Screen = screen(0.0, [1366.0, 768.0], 1.0);
    const LAPTOP_AT_150: Screen = screen(0.0, [1366.0, 768.0], 1.5);
    const BESIDE_IT: Screen = screen(1366.0, [1920.0, 1080.0], 1.0);

    const fn screen(x: f64, [width, height]: [f64; 2], scale: f64) -> Screen {
        Screen { area: Area { x, y: 0.0, width, height }, scale }
    }

    const fn window(corner: [f64; 2], inner: [f64; 2]) -> Placed {
        Placed { corner: Some(corner), inner, frame: [2.0, 30.0] }
    }

    /// Where it is put, frame and all.
    fn put(window: Placed, screens: &[Screen]) -> Area {
        let fitted = fitted(window, screens).unwrap();
        Placed { corner: fitted.corner.or(window.corner), inner: fitted.inner.unwrap_or(window.inner), ..window }.area()
    }

    fn is_whole_on(area: Area, screen: Screen) -> bool {
        let free = screen.free();
        (area.shared_with(free) - area.width * area.height).abs() < 0.5
    }

    #[test]
    fn a_window_that_fits_stays_as_it_is() {
        let fits = fitted(window([200.0, 50.0], [900.0, 600.0]), &[LAPTOP]).unwrap();
        assert_eq!((fits.corner, fits.inner), (None, None));
        assert_eq!(fits.least, SMALLEST);
        // Over two screens, and a little over the edge, as somebody put it.
        for corner in [[900.0, 40.0], [-40.0, 100.0]] {
            let fits = fitted(window(corner, [900.0, 600.0]), &[LAPTOP, BESIDE_IT]).unwrap();
            assert_eq!((fits.corner, fits.inner), (None, None), "{corner:?}");
        }
    }

    #[test]
    fn a_window_larger_than_the_screen_is_made_to_fit() {
        for screen in [LAPTOP, LAPTOP_AT_150] {
            let [width, height] = [1180.0 * screen.scale, 780.0 * screen.scale];
            for corner in [[0.0, 0.0], [93.0, -6.0], [300.0, 300.0]] {
                let put = put(window(corner, [width, height]), &[screen]);
                assert!(is_whole_on(put, screen), "{put:?}");
            }
        }
        // Before the system says what the frame takes, there is room for one.
        let unframed = Placed { frame: [0.0, 0.0], ..window([0.0, 0.0], [1180.0, 780.0]) };
        assert_eq!(fitted(unframed, &[LAPTOP]).unwrap().inner, Some([1180.0, 768.0 - TITLE_BAR - SYSTEM_BARS]));
    }

    #[test]
    fn the_least_window_fits_a_small_screen_at_150_percent() {
        let fits = fitted(window([0.0, 0.0], [1200.0, 700.0]), &[LAPTOP_AT_150]).unwrap();
        assert_eq!(fits.least[0], 960.0);
        assert!(fits.least[1] + 30.0 <= LAPTOP_AT_150.free().height, "{fits:?}");
        let tiny = screen(0.0, [640.0, 480.0], 1.5);
        let least = fitted(window([0.0, 0.0], [900.0, 600.0]), &[tiny]).unwrap().least;
        assert!(least[0] <= 640.0 && least[1] <= 480.0, "{least:?}");
    }

    #[test]
    fn a_window_from_a_screen_that_is_gone_comes_back() {
        for corner in [[1500.0, 100.0], [-1900.0, 100.0], [100.0, -900.0], [100.0, 760.0], [9000.0, 9000.0]] {
            let put = put(window(corner, [1000.0, 600.0]), &[LAPTOP]);
            assert!(is_whole_on(put, LAPTOP), "{corner:?}: {put:?}");
        }
        // The screen is still there, only smaller.
        let put = put(window([1400.0, 900.0], [1000.0, 600.0]), &[LAPTOP, BESIDE_IT]);
        assert!(is_whole_on(put, BESIDE_IT), "{put:?}");
    }

    #[test]
    fn where_no_place_is_told_only_the_size_is_fitted() {
        let unplaced = Placed { corner: None, ..window([0.0, 0.0], [1180.0, 780.0]) };
        let fits = fitted(unplaced, &[LAPTOP]).unwrap();
        assert_eq!((fits.corner, fits.inner), (None, Some([1180.0, 768.0 - 30.0 - SYSTEM_BARS])));
        assert_eq!(fitted(unplaced, &[]), None);
    }
}
