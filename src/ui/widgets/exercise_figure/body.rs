//! The drawn person: bones of fixed length, a pose told in angles and in points that are held, and
//! the joints that follow from it. Knees bend forward and elbows backward.

use eframe::egui::{Vec2, vec2};

use super::foot::{ANKLE, BALL_THICK, Foot, HEEL, Part, TOES};
use super::geometry::{bend, between, hanging, midway, standing};

/// Hip to knee.
pub(super) const THIGH: f32 = 0.245;
/// Knee to ankle.
pub(super) const SHIN: f32 = 0.24;
/// Hip to shoulder.
pub(super) const TRUNK: f32 = 0.28;
/// Shoulder to elbow.
pub(super) const UPPER_ARM: f32 = 0.165;
/// Elbow to hand.
pub(super) const FOREARM: f32 = 0.15;
/// Shoulder to the middle of the head.
pub(super) const NECK: f32 = 0.122;
/// How far the other leg and arm stand forward in the picture, so that they are seen.
const BEYOND: Vec2 = vec2(0.042, 0.0);

/// A place, or a place on a circle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    about: Vec2,
    radius: f32,
    turn: f32,
}

impl Spot {
    /// At a point.
    pub(super) const fn at(x: f32, y: f32) -> Self {
        Self { about: vec2(x, y), radius: 0.0, turn: 0.0 }
    }

    /// On a circle, so many degrees with the clock from its top.
    pub(super) const fn around(about: Vec2, radius: f32, turn: f32) -> Self {
        Self { about, radius, turn }
    }

    /// Where that is.
    pub(super) fn place(self) -> Vec2 {
        self.about + self.radius * standing(self.turn)
    }

    fn mixed(self, to: Self, part: f32) -> Self {
        Self {
            about: midway(self.about, to.about, part),
            radius: between(self.radius, to.radius, part),
            turn: between(self.turn, to.turn, part),
        }
    }
}

/// One leg of a pose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Leg {
    /// By its angles from straight down, forward positive.
    Angles { thigh: f32, shin: f32, foot: Foot },
    /// With a part of the foot held in its place.
    Held { at: Spot, part: Part, foot: Foot },
}

/// One arm of a pose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Arm {
    /// By its angles from straight down, forward positive.
    Angles { upper: f32, fore: f32 },
    /// With the hand held in its place.
    Held(Vec2),
}

/// The point of the body the others follow from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Root {
    /// The sole under the ball of the near foot, which then is told by angles.
    Ball(Vec2),
    /// The hip.
    Hip(Vec2),
    /// The shoulder.
    Shoulder(Vec2),
}

/// A pose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pose {
    /// Where it begins.
    pub(super) root: Root,
    /// The trunk's lean.
    pub(super) trunk: f32,
    /// The head's lean.
    pub(super) head: f32,
    /// The leg towards the viewer: the one that works.
    pub(super) near: Leg,
    /// The other.
    pub(super) far: Leg,
    /// The arm towards the viewer.
    pub(super) near_arm: Arm,
    /// The other.
    pub(super) far_arm: Arm,
}

/// A leg's joints.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LegJoints {
    pub(super) hip: Vec2,
    pub(super) knee: Vec2,
    pub(super) ankle: Vec2,
    pub(super) heel: Vec2,
    pub(super) ball: Vec2,
    pub(super) toes: Vec2,
}

/// An arm's joints.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ArmJoints {
    pub(super) shoulder: Vec2,
    pub(super) elbow: Vec2,
    pub(super) hand: Vec2,
}

/// Where every joint of a pose is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Joints {
    pub(super) hip: Vec2,
    pub(super) shoulder: Vec2,
    pub(super) head: Vec2,
    pub(super) near: LegJoints,
    pub(super) far: LegJoints,
    pub(super) near_arm: ArmJoints,
    pub(super) far_arm: ArmJoints,
}

impl Pose {
    /// The pose that far on the way to another. Both are told alike: angle by angle, place by place.
    pub(super) fn mixed(&self, to: &Self, part: f32) -> Self {
        Self {
            root: self.root.mixed(to.root, part),
            trunk: between(self.trunk, to.trunk, part),
            head: between(self.head, to.head, part),
            near: self.near.mixed(to.near, part),
            far: self.far.mixed(to.far, part),
            near_arm: self.near_arm.mixed(to.near_arm, part),
            far_arm: self.far_arm.mixed(to.far_arm, part),
        }
    }

    /// Its joints.
    pub(super) fn joints(&self) -> Joints {
        let trunk = standing(self.trunk) * TRUNK;
        let hip = match self.root {
            Root::Ball(at) => at - self.near.joints(Vec2::ZERO).sole(self.near),
            Root::Hip(at) => at,
            Root::Shoulder(at) => at - trunk,
        };
        let shoulder = hip + trunk;
        Joints {
            hip,
            shoulder,
            head: shoulder + standing(self.head) * NECK,
            near: self.near.joints(hip),
            far: self.far.joints(hip + BEYOND),
            near_arm: self.near_arm.joints(shoulder),
            far_arm: self.far_arm.joints(shoulder + BEYOND),
        }
    }
}

impl Root {
    fn mixed(self, to: Self, part: f32) -> Self {
        match (self, to) {
            (Self::Ball(from), Self::Ball(to)) => Self::Ball(midway(from, to, part)),
            (Self::Hip(from), Self::Hip(to)) => Self::Hip(midway(from, to, part)),
            (Self::Shoulder(from), Self::Shoulder(to)) => Self::Shoulder(midway(from, to, part)),
            (_, to) => to,
        }
    }
}

impl Leg {
    /// Its foot.
    pub(super) fn foot(self) -> Foot {
        match self {
            Self::Angles { foot, .. } | Self::Held { foot, .. } => foot,
        }
    }

    fn mixed(self, to: Self, part: f32) -> Self {
        match (self, to) {
            (Self::Angles { thigh, shin, foot }, Self::Angles { thigh: to_thigh, shin: to_shin, foot: to_foot }) => {
                let (thigh, shin) = (between(thigh, to_thigh, part), between(shin, to_shin, part));
                Self::Angles { thigh, shin, foot: foot.mixed(to_foot, part) }
            }
            (Self::Held { at, foot, .. }, Self::Held { at: to_at, foot: to_foot, part: held }) => {
                Self::Held { at: at.mixed(to_at, part), part: held, foot: foot.mixed(to_foot, part) }
            }
            (_, to) => to,
        }
    }

    fn joints(self, hip: Vec2) -> LegJoints {
        let (foot, knee, ankle) = match self {
            Self::Angles { thigh, shin, foot } => {
                let knee = hip + hanging(thigh) * THIGH;
                (foot, knee, knee + hanging(shin) * SHIN)
            }
            Self::Held { at, part, foot } => {
                let ankle = at.place() + foot.ball_over(part) + foot.hind(ANKLE);
                let (knee, ankle) = bend(hip, ankle, THIGH, SHIN, 1.0);
                (foot, knee, ankle)
            }
        };
        let ball = ankle - foot.hind(ANKLE);
        LegJoints { hip, knee, ankle, heel: ball + foot.hind(HEEL), ball, toes: ball + foot.fore(TOES) }
    }
}

impl LegJoints {
    /// The sole under the ball of the foot.
    pub(super) fn sole(&self, leg: Leg) -> Vec2 {
        self.ball - leg.foot().fore(vec2(0.0, BALL_THICK))
    }
}

impl Arm {
    fn mixed(self, to: Self, part: f32) -> Self {
        match (self, to) {
            (Self::Angles { upper, fore }, Self::Angles { upper: to_upper, fore: to_fore }) => {
                Self::Angles { upper: between(upper, to_upper, part), fore: between(fore, to_fore, part) }
            }
            (Self::Held(from), Self::Held(to)) => Self::Held(midway(from, to, part)),
            (_, to) => to,
        }
    }

    fn joints(self, shoulder: Vec2) -> ArmJoints {
        let (elbow, hand) = match self {
            Self::Angles { upper, fore } => {
                let elbow = shoulder + hanging(upper) * UPPER_ARM;
                (elbow, elbow + hanging(fore) * FOREARM)
            }
            Self::Held(hand) => bend(shoulder, hand, UPPER_ARM, FOREARM, -1.0),
        };
        ArmJoints { shoulder, elbow, hand }
    }
}
