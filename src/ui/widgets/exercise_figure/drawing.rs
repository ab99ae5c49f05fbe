//! A drawing: the way a body goes in an exercise, what it goes there with, and how the still picture
//! tells it. Everything comes out in a unit box, x to the right and y down.

use eframe::egui::{Vec2, vec2};

use super::body::{Joints, Pose};
use super::flesh::{self, Work};
use super::geometry::standing;
use super::piece::{Piece, Tone};
use super::props::{Layer, Prop};

/// From one pose to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Way {
    /// Where the movement begins.
    pub(super) start: Pose,
    /// Where it turns, or what is held.
    pub(super) end: Pose,
}

impl Way {
    /// A hold.
    pub(super) fn held(pose: Pose) -> Self {
        Self { start: pose, end: pose }
    }

    /// The pose that far on the way.
    pub(super) fn at(&self, lift: f32) -> Pose {
        self.start.mixed(&self.end, lift)
    }

    /// Whether anything moves.
    pub(super) fn moves(&self) -> bool {
        self.start != self.end
    }
}

/// What points out the movement in the still picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Mark {
    /// An arrow.
    Arrow(Vec2, Vec2),
    /// An arrow around a point, by degrees with the clock from its top.
    Turn { about: Vec2, radius: f32, from: f32, to: f32 },
    /// Two bars: stay so.
    Stay(Vec2),
}

/// One figure of the still picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Panel {
    /// How far it stands to the right of the middle.
    pub(super) shift: f32,
    /// The pose shown.
    pub(super) solid: Pose,
    /// Where it comes from, shown faintly.
    pub(super) ghost: Option<Pose>,
    /// What points out the movement.
    pub(super) marks: Vec<Mark>,
}

/// An exercise as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drawing {
    /// The size of a body's height in the box.
    pub(super) scale: f32,
    /// What stands in the middle of the box.
    pub(super) middle: f32,
    /// How far down in the box the floor is.
    pub(super) floor: f32,
    /// How the body goes.
    pub(super) way: Way,
    /// The way of the second half, where it goes back otherwise than it came: from its end to its start.
    pub(super) back: Option<Way>,
    /// The still picture.
    pub(super) panels: Vec<Panel>,
    /// What the body does it with.
    pub(super) props: Vec<Prop>,
    /// The part that works.
    pub(super) work: Work,
    /// How high above the floor the feet stand.
    pub(super) stand: f32,
}

impl Drawing {
    /// One figure standing on the floor, shown at its end with its start as a ghost.
    pub(super) fn new(way: Way, work: Work) -> Self {
        let ghost = way.moves().then_some(way.start);
        let panel = Panel { shift: 0.0, solid: way.end, ghost, marks: Vec::new() };
        Self {
            scale: 0.77,
            middle: 0.0,
            floor: 0.9,
            way,
            back: None,
            panels: vec![panel],
            props: Vec::new(),
            work,
            stand: 0.0,
        }
    }

    /// Seen that large, with that in the middle.
    pub(super) fn seen(mut self, scale: f32, middle: f32) -> Self {
        (self.scale, self.middle) = (scale, middle);
        self
    }

    /// With the floor that far down in the box.
    pub(super) fn floor(mut self, floor: f32) -> Self {
        self.floor = floor;
        self
    }

    /// With things.
    pub(super) fn with(mut self, props: impl IntoIterator<Item = Prop>) -> Self {
        self.props.extend(props);
        self
    }

    /// With marks at the one figure, or the last.
    pub(super) fn marked(mut self, marks: impl IntoIterator<Item = Mark>) -> Self {
        if let Some(panel) = self.panels.last_mut() {
            panel.marks.extend(marks);
        }
        self
    }

    /// Told in other figures than the one.
    pub(super) fn told(mut self, panels: impl Into<Vec<Panel>>) -> Self {
        self.panels = panels.into();
        self
    }

    /// Without the start shown.
    pub(super) fn without_ghost(mut self) -> Self {
        self.panels.iter_mut().for_each(|panel| panel.ghost = None);
        self
    }

    /// Standing that high.
    pub(super) fn standing_at(mut self, stand: f32) -> Self {
        self.stand = stand;
        self
    }

    /// The still picture.
    pub(super) fn still(&self) -> Vec<Piece> {
        let mut pieces = self.ground();
        for panel in &self.panels {
            let ghost = panel.ghost.map(|pose| pose.joints());
            let mut figure = self.figure(&panel.solid.joints(), ghost.as_ref());
            figure.extend(panel.marks.iter().flat_map(mark));
            pieces.extend(figure.into_iter().map(|piece| self.placed(piece, panel.shift)));
        }
        pieces
    }

    /// The picture at a moment: `lift` 0 at the start, 1 at the end; on the way back where `is_back`.
    pub(super) fn moment(&self, lift: f32, is_back: bool) -> Vec<Piece> {
        let way = self.back.as_ref().filter(|_| is_back).unwrap_or(&self.way);
        let figure = self.figure(&way.at(lift).joints(), None);
        let mut pieces = self.ground();
        pieces.extend(figure.into_iter().map(|piece| self.placed(piece, 0.0)));
        pieces
    }

    fn ground(&self) -> Vec<Piece> {
        if self.props.iter().any(|prop| matches!(prop, Prop::Water { .. })) {
            return Vec::new();
        }
        let y = self.floor + 0.006;
        vec![Piece::line(Tone::Floor, 0.012, [vec2(0.06, y), vec2(0.94, y)])]
    }

    fn figure(&self, joints: &Joints, ghost: Option<&Joints>) -> Vec<Piece> {
        let layer = |layer: Layer| {
            self.props.iter().filter(move |prop| prop.layer() == layer).flat_map(|prop| prop.pieces(joints))
        };
        let mut pieces: Vec<Piece> = ghost.map(flesh::ghost).unwrap_or_default();
        pieces.extend(layer(Layer::Behind));
        pieces.extend(flesh::far_side(joints, self.work));
        pieces.extend(layer(Layer::Between));
        pieces.extend(flesh::near_side(joints, self.work));
        pieces.extend(layer(Layer::Front));
        pieces.extend(flesh::near_arm(joints));
        pieces.extend(layer(Layer::Before));
        pieces
    }

    /// A piece in the unit box.
    fn placed(&self, piece: Piece, shift: f32) -> Piece {
        piece.moved(self.scale, |at| {
            vec2(0.5 + shift + (at.x - self.middle) * self.scale, self.floor - at.y * self.scale)
        })
    }
}

const MARK: f32 = 0.017;

fn mark(mark: &Mark) -> Vec<Piece> {
    match *mark {
        Mark::Arrow(from, to) => arrow(&[from, to]),
        Mark::Turn { about, radius, from, to } => {
            let step = |i: u8| about + radius * standing(from + (to - from) * f32::from(i) / 24.0);
            arrow(&(0..=24).map(step).collect::<Vec<_>>())
        }
        Mark::Stay(at) => {
            let bar = |x: f32| Piece::line(Tone::Work, MARK, [at + vec2(x, -0.024), at + vec2(x, 0.024)]);
            vec![bar(-0.016), bar(0.016)]
        }
    }
}

fn arrow(points: &[Vec2]) -> Vec<Piece> {
    const HEAD: f32 = 0.036;
    let [.., before, tip] = points else { return Vec::new() };
    let axis = (*tip - *before).normalized();
    let side = vec2(-axis.y, axis.x) * HEAD * 0.8;
    let foot = *tip - axis * HEAD * 0.6;
    let mut line: Vec<Vec2> = points.iter().copied().filter(|at| (*tip - *at).length() > HEAD * 0.6).collect();
    line.push(foot);
    vec![
        Piece::line(Tone::Work, MARK, line),
        Piece::area(Tone::Work, &[foot - axis * HEAD * 0.3 + side, foot - axis * HEAD * 0.3 - side, *tip]),
    ]
}
